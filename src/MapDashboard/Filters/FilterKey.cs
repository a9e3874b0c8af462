using System.Text;

namespace MapDashboard.Filters;

/// <summary>A key of the filter grammar.</summary>
/// <param name="Description">For the API's description, in Markdown.</param>
/// <param name="ReadOne">Reads one value; throws <see cref="FormatException"/> with the reason.</param>
public sealed record FilterKey(string Name, string Description, Func<string, FilterValue> ReadOne)
{
    internal int Order { get; init; }

    /// <summary>Whether commas part values; else the key is repeated.</summary>
    internal bool IsList { get; init; } = true;

    /// <exception cref="FilterFormatException">A value is malformed.</exception>
    internal IEnumerable<FilterValue> Read(string values)
    {
        foreach (var value in IsList ? Split(values) : [values.Trim()])
        {
            yield return ReadNamed(value);
        }
    }

    private FilterValue ReadNamed(string text)
    {
        try
        {
            var value = text.Length > 0 ? ReadOne(text) : throw new FormatException("a value is missing");
            return IsList ? value with { Text = Quoted(value.Text) } : value;
        }
        catch (FormatException malformed)
        {
            throw new FilterFormatException(Name, $"The value \"{text}\" of \"{Name}\" cannot be read: {malformed.Message}.");
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
