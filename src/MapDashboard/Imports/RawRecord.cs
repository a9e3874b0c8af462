using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>What a file says of one record, field by field, before anything of it is judged.</summary>
/// <param name="line">Where it begins in the file, from 1.</param>
internal sealed class RawRecord(long line)
{
    private readonly object?[] _values = new object?[ImportFields.Count];

    public long Line { get; } = line;

    /// <summary>Null when there is none.</summary>
    public Geometry? Geometry { get; set; }

    /// <summary>What of it could not be read at all.</summary>
    public List<ImportFault> Faults { get; } = [];

    public void Fail(string? field, string message) => Faults.Add(new(Line, field, message));

    public void Set(ImportField field, string text) => _values[(int)field] ??= text;

    /// <param name="json">An array or an object.</param>
    public void Set(ImportField field, JsonElement json) => _values[(int)field] ??= json;

    public bool Has(ImportField field) => _values[(int)field] is JsonElement || Text(field) is not null;

    /// <summary>Null when it is not there, empty, or a list.</summary>
    public string? Text(ImportField field) => (_values[(int)field] as string)?.Trim() is { Length: > 0 } text ? text : null;

    public JsonElement? Json(ImportField field) => _values[(int)field] as JsonElement?;

    /// <summary>The texts of a list, or of a text with semicolons between; an empty one keeps its place.</summary>
    public IReadOnlyList<string> List(ImportField field) => _values[(int)field] switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(e => e.ToString().Trim())],
        string text when text.Trim().Length > 0 => Exports.JoinedTexts.Split(text),
        _ => [],
    };

    /// <summary>A number with a point or, as sheets of many countries have it, a comma; null when it is not there.</summary>
    public double? Number(ImportField field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }
        var isDecimalComma = text.Contains(',') && !text.Contains('.');
        if (double.TryParse(isDecimalComma ? text.Replace(',', '.') : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }
        Fail(ImportNames.Of(field), $"\"{ImportNames.Short(text)}\" is no number");
        return null;
    }
}

/// <summary>What is wrong with a file at one place.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Field">Null when it is about the whole record or file.</param>
internal sealed record ImportFault(long Line, string? Field, string Message);

/// <summary>A file that cannot be read from some line on.</summary>
internal sealed class ImportFormatException(long line, string message) : Exception(message)
{
    public ImportFault Fault { get; } = new(line, null, message);
}

/// <summary>How faults name things.</summary>
internal static class ImportNames
{
    private const int Longest = 60;

    public static string Of(ImportField field) => field switch
    {
        ImportField.Longitude => "lon",
        ImportField.Latitude => "lat",
        ImportField.SourceUrls => "source_urls",
        ImportField.SourceTitles => "source_titles",
        ImportField.SourcePublishers => "source_publishers",
        ImportField.SourceDates => "source_dates",
        ImportField.SourceDocuments => "source_documents",
        ImportField.ActorKinds => "actor_kinds",
        ImportField.QuantityValues => "quantity_values",
        ImportField.QuantityUnits => "quantity_units",
        _ => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..],
    };

    public static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
