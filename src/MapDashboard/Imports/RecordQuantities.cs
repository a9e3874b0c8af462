using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Imports;

/// <summary>How many of what: objects with value and unit as our GeoJSON has them, or texts that begin with a number.</summary>
internal static class RecordQuantities
{
    private const int Longest = 300;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,-+");

    public static IReadOnlyList<Quantity> Of(RawRecord raw)
    {
        if (raw.Json(ImportField.Quantities) is { ValueKind: JsonValueKind.Array } list)
        {
            return [.. list.EnumerateArray().Select(q => OfJson(raw, q)).OfType<Quantity>()];
        }
        var (texts, values, units) = (raw.List(ImportField.Quantities), raw.List(ImportField.QuantityValues), raw.List(ImportField.QuantityUnits));
        if (texts.Count > 0 && values.Count == texts.Count && (units.Count == texts.Count || units.Count == 0))
        {
            return [.. texts.Select((text, i) => OfColumns(raw, text, values[i], i < units.Count ? units[i] : "")).OfType<Quantity>()];
        }
        return [.. texts.Where(t => t.Length > 0).Select(t => OfText(raw, t)).OfType<Quantity>()];
    }

    private static Quantity? OfJson(RawRecord raw, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Number || !json.TryGetProperty("unit", out var named) || named.ValueKind != JsonValueKind.String)
        {
            raw.Fail("quantities", "holds one without value and unit");
            return null;
        }
        var (number, unit) = (value.GetDouble(), named.GetString()!);
        var text = json.TryGetProperty("text", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : FormattableString.Invariant($"{number} {unit}");
        if (double.IsFinite(number) && unit.Length <= Longest && text.Length <= Longest)
        {
            return new(number, unit, text);
        }
        raw.Fail("quantities", double.IsFinite(number) ? $"holds one with more than {Longest} characters" : $"\"{ImportNames.Short(value.GetRawText())}\" is no number");
        return null;
    }

    /// <summary>As our sheets have them: a text says it as the source does, its value and unit stand beside it.</summary>
    private static Quantity? OfColumns(RawRecord raw, string text, string value, string unit)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && text.Length <= Longest && unit.Length <= Longest)
        {
            return new(number, unit, text);
        }
        raw.Fail("quantity_values", $"\"{ImportNames.Short(value)}\" is no number");
        return null;
    }

    private static Quantity? OfText(RawRecord raw, string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(Digits);
        var number = end < 0 ? text : text[..end];
        if (text.Length <= Longest && double.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return new(value, end < 0 ? "" : text[end..].Trim(), text);
        }
        raw.Fail("quantities", $"\"{ImportNames.Short(text)}\" does not begin with a number");
        return null;
    }
}
