using System.Text.Json;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>Reads files of one JSON object a line; what is wrong is said with file and line.</summary>
internal static class JsonLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="InvalidDataException">A line is no JSON object in UTF-8, or <paramref name="read"/> refuses it.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static List<T> Read<T>(string path, Func<JsonElement, T> read)
    {
        ReadOnlyMemory<byte> rest = File.ReadAllBytes(path);
        rest = rest.Span.StartsWith(ByteOrderMark) ? rest[ByteOrderMark.Length..] : rest;
        var values = new List<T>();
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                values.Add(Line(line, $"{path}, line {number}", read));
            }
        }
        return values;
    }

    public static string Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new InvalidDataException($"\"{name}\" is missing or no string");

    public static int Offset(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new InvalidDataException($"\"{name}\" is missing or no whole number");

    public static IEnumerable<JsonElement> Objects(this JsonElement json, string name)
    {
        var list = json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new InvalidDataException($"\"{name}\" is missing or no list");
        return list.Select(item => item.ValueKind == JsonValueKind.Object ? item : throw new InvalidDataException($"\"{name}\" holds what is no object"));
    }

    /// <summary>The value and the same as JSON.</summary>
    public static (string Id, string AsJson) Id(this JsonElement json) => json.TryGetProperty("id", out var id)
        ? (id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText(), id.GetRawText())
        : throw new InvalidDataException("\"id\" is missing");

    /// <summary>Null when the key is missing or null.</summary>
    public static long? WholeNumber(this JsonElement json, string name) => IsGiven(json, name, out var value)
        ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw new InvalidDataException($"\"{name}\" is no whole number")
        : null;

    /// <summary>Both null unless both are given.</summary>
    public static (double? Latitude, double? Longitude) Position(this JsonElement json)
    {
        const double Tolerance = 0.0001; // 180.00001 has been seen
        if (Degrees(json, "lat") is not { } latitude || Degrees(json, "lon") is not { } longitude)
        {
            return (null, null);
        }
        return Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 + Tolerance ? (latitude, longitude) : throw new InvalidDataException($"{latitude}, {longitude} is no latitude and longitude");
    }

    private static T Line<T>(ReadOnlyMemory<byte> line, string where, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new() { AllowDuplicateProperties = false });
            return json.RootElement.ValueKind == JsonValueKind.Object ? read(json.RootElement) : throw new InvalidDataException("not a JSON object");
        }
        catch (InvalidOperationException e)
        {
            // what GetString says of half a surrogate pair and of bytes that are no UTF-8
            throw new InvalidDataException($"{where}: not valid Unicode", e);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{where}: {e.Message}", e);
        }
    }

    private static double? Degrees(JsonElement json, string name) => IsGiven(json, name, out var value)
        ? value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw new InvalidDataException($"\"{name}\" is no number")
        : null;

    private static bool IsGiven(JsonElement json, string name, out JsonElement value) => json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
