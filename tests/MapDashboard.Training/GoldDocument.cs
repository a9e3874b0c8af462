using System.Text.Json;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Training;

/// <summary>A place name that annotators marked.</summary>
/// <param name="Latitude">Null when they could not place it.</param>
internal sealed record GoldToponym(TextSpan Span, double? Latitude, double? Longitude, long? GeonameId, bool IsDemonym);

/// <summary>A text with the place names that annotators marked in it.</summary>
internal sealed record GoldDocument(string Corpus, string Id, string IdAsJson, string Text, IReadOnlyList<GoldToponym> Toponyms)
{
    public static IEnumerable<GoldDocument> Read(string folder, string corpus)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, corpus + ".jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var at = CodePoints(text);
            yield return new(corpus, json.RootElement.GetProperty("id").ToString(), json.RootElement.GetProperty("id").GetRawText(), text,
                [.. json.RootElement.GetProperty("toponyms").EnumerateArray().Select(t => Toponym(t, at))]);
        }
    }

    /// <summary>Which of so many parts the document belongs to.</summary>
    public int Fold(int folds, uint seed)
    {
        var hash = 2166136261u ^ seed;
        foreach (var c in Id)
        {
            hash = (hash ^ c) * 16777619u;
        }
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        return (int)((hash ^ (hash >> 12)) % (uint)folds);
    }

    private static GoldToponym Toponym(JsonElement t, List<int> at) => new(
        new(at[t.GetProperty("start").GetInt32()], at[t.GetProperty("end").GetInt32()]),
        Number(t, "lat"), Number(t, "lon"), (long?)Number(t, "geonameid"),
        t.TryGetProperty("demonym", out var demonym) && demonym.ValueKind == JsonValueKind.True);

    private static double? Number(JsonElement t, string name) => t.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>For each code point where it begins in UTF-16.</summary>
    private static List<int> CodePoints(string text)
    {
        var at = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            at.Add(i);
            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 1 : 0;
        }
        at.Add(text.Length);
        return at;
    }
}
