using System.Text;
using MapDashboard.Documents;

namespace MapDashboard.Imports;

/// <summary>A file to be imported and what is said of it.</summary>
/// <param name="Name">As people know the file; its extension says the format.</param>
/// <param name="Columns">Names of columns or properties and the field that each is, over what their names say.</param>
/// <param name="Layer">Of records that name none.</param>
/// <param name="SourceUrl">Where records are from that name no source; null when not given, as the title.</param>
/// <param name="Delimiter">Of CSV; null to find it out.</param>
/// <param name="Encoding">Of CSV, where it is not told by a byte order mark; null for UTF-8.</param>
internal sealed record ImportRequest(string Name, IReadOnlyDictionary<string, ImportField> Columns, string? Layer, string? SourceUrl, string? SourceTitle, char? Delimiter, Encoding? Encoding)
{
    /// <summary>Reads what people write.</summary>
    /// <param name="columns">Each "column=field".</param>
    /// <param name="source">An address, or a title.</param>
    /// <exception cref="ArgumentException">It cannot be; the name of the parameter says which.</exception>
    public static ImportRequest Of(string name, IEnumerable<string> columns, string? layer, string? source, string? sourceTitle, string? delimiter, string? encoding)
    {
        var isAddress = source?.Contains("://", StringComparison.Ordinal) ?? false;
        if (isAddress && DocumentCheck.UrlFault(source!) is { } fault)
        {
            throw new ArgumentException($"The source \"{source}\" {fault}.", nameof(source));
        }
        var title = sourceTitle ?? (isAddress ? null : source);
        if (title is not null && (title.Length is 0 or > 500 || DocumentCheck.TitleFault(title) is not null))
        {
            throw new ArgumentException("The title of the source must be one line of 1 to 500 characters.", nameof(source));
        }
        return new(name, Mapped(columns), layer, isAddress ? source : null, title, DelimiterOf(delimiter), EncodingOf(encoding));
    }

    public ImportField? FieldOf(string column) => Columns.TryGetValue(column, out var field) ? field : ImportFields.Find(column);

    private static Dictionary<string, ImportField> Mapped(IEnumerable<string> map)
    {
        var mapped = new Dictionary<string, ImportField>(StringComparer.Ordinal);
        foreach (var (name, field) in map.Select(Column))
        {
            if (!mapped.TryAdd(name, field))
            {
                throw new ArgumentException($"\"{name}\" is mapped twice.", nameof(map));
            }
        }
        return mapped;
    }

    private static (string Name, ImportField Field) Column(string map) => map.LastIndexOf('=') is > 0 and var at && ImportFields.Find(map[(at + 1)..]) is { } field
        ? (map[..at], field)
        : throw new ArgumentException($"\"{map}\" maps no column: it is column=field, with a field of {ImportFields.Listed}.", nameof(map));

    private static char? DelimiterOf(string? delimiter) => delimiter switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [var one] when one < 128 && one is not ('"' or '\r' or '\n') => one,
        _ => throw new ArgumentException("The delimiter is one character, or tab.", nameof(delimiter)),
    };

    private static Encoding? EncodingOf(string? encoding)
    {
        try
        {
            return encoding is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        }
        catch (ArgumentException)
        {
            throw new ArgumentException($"\"{encoding}\" is no known encoding; known are utf-8, utf-16, windows-1250, windows-1251, windows-1252, gb18030 and others.", nameof(encoding));
        }
    }
}
