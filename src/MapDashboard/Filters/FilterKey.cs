using System.Text;

namespace MapDashboard.Filters;

/// <summary>A key of the filter grammar.</summary>
/// <param name="Description">For the API's description, in Markdown.</param>
/// <param name="ReadOne">Reads one value; throws <see cref="FormatException"/> with the reason.</param>
public sealed record FilterKey(string Name, string Description, Func<string, FilterValue> ReadOne)
{
    private const int MostShown = 200;

    internal int Order { get; init; }

    /// <summary>Whether commas part values; else the key is repeated.</summary>
    internal bool IsList { get; init; } = true;

    /// <summary>In place of <see cref="ReadOne"/> for a key that looks into texts.</summary>
    internal Func<string, SearchTexts, FilterValue>? ReadSearch { get; init; }

    /// <exception cref="FilterFormatException">A value is malformed.</exception>
    internal IEnumerable<FilterValue> Read(string values, SearchTexts texts)
    {
        foreach (var value in IsList ? Split(values) : [values.Trim()])
        {
            yield return ReadNamed(value, texts);
        }
    }

    private FilterValue ReadNamed(string text, SearchTexts texts)
    {
        try
        {
            var value = text.Length > 0 ? ReadSearch?.Invoke(text, texts) ?? ReadOne(text) : throw new FormatException("a value is missing");
            return IsList ? value with { Text = Quoted(value.Text) } : value;
        }
        catch (FormatException malformed)
        {
            throw new FilterFormatException(Name, $"The value \"{(text.Length <= MostShown ? text : text[..MostShown] + "…")}\" of \"{Name}\" cannot be read: {malformed.Message}.");
        }
    }

    private static string Quoted(string value) => value.AsSpan().ContainsAny(',', '"') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    /// <summary>Parts values at commas outside double quotes; a doubled quote within quotes is a quote.</summary>
    private IEnumerable<string> Split(string values)
    {
        var (value, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == '"' && quoted && i + 1 < values.Length && values[i + 1] == '"')
            {
                value.Append(values[++i]);
            }
            else if (values[i] == '"')
            {
                quoted = !quoted;
            }
            else if (values[i] == ',' && !quoted)
            {
                yield return value.ToString().Trim();
                value.Clear();
            }
            else
            {
                value.Append(values[i]);
            }
        }
        yield return !quoted ? value.ToString().Trim() : throw new FilterFormatException(Name, $"A value of \"{Name}\" opens a double quote and does not close it.");
    }
}
