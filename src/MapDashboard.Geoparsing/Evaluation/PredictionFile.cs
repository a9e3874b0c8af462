using System.Text.Json;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>A geoparser's answers, as the program's own <c>geoparse --jsonl</c> writes them: offsets in UTF-16 code units.</summary>
public static class PredictionFile
{
    /// <summary>The answers by the gold documents' ids. A document without a line has none.</summary>
    /// <exception cref="InvalidDataException">A line is no answer, its id comes twice or is not in the gold, or a span lies outside the text.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<Prediction>> Read(string path, IEnumerable<GoldDocument> gold)
    {
        var lengths = gold.ToDictionary(d => d.Id, d => d.Text.Length);
        var answers = new Dictionary<string, IReadOnlyList<Prediction>>();
        JsonLines.Read(path, json =>
        {
            var (id, asJson) = json.Id();
            var length = lengths.TryGetValue(id, out var known) ? known : throw new InvalidDataException($"the id {asJson} is not in the gold");
            return answers.TryAdd(id, [.. json.Objects("toponyms").Select(t => Read(t, length))]) ? id : throw new InvalidDataException($"the id {asJson} comes a second time");
        });
        return answers;
    }

    /// <summary>The line of one document.</summary>
    public static string Line(GoldDocument gold, IEnumerable<Prediction> predictions) =>
        $$"""{"id":{{gold.IdAsJson}},"toponyms":{{JsonSerializer.Serialize(predictions.Select(p => new
        {
            start = p.Span.Start,
            end = p.Span.End,
            geonameid = p.GeonameId,
            lat = p.Latitude,
            lon = p.Longitude,
            use = p.Use.ToString().ToLowerInvariant(),
        }))}}}""";

    private static Prediction Read(JsonElement json, int length)
    {
        var span = new TextSpan(json.Offset("start"), json.Offset("end"));
        if (span.Start < 0 || span.Start >= span.End || span.End > length)
        {
            throw new InvalidDataException($"{span.Start} to {span.End} is no stretch of the text, which has {length} UTF-16 code units");
        }
        var (latitude, longitude) = json.Position();
        var use = json.TryGetProperty("use", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        return new(span, latitude, longitude, json.WholeNumber("geonameid"), use switch
        {
            "demonym" => ToponymUse.Demonym,
            "metonym" => ToponymUse.Metonym,
            _ => ToponymUse.Literal,
        });
    }
}
