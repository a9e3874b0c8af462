using System.Text.Json;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>
/// A gold corpus: <c>{"id","text","toponyms":[{"start","end","lat"?,"lon"?,"geonameid"?,"demonym"?}]}</c> a line, offsets in code points, end exclusive.
/// </summary>
public static class GoldFile
{
    /// <exception cref="InvalidDataException">A line is no such document, an id comes twice, or no place name is marked at all.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        var corpus = Path.GetFileNameWithoutExtension(path);
        var ids = new HashSet<string>();
        var documents = JsonLines.Read(path, json =>
        {
            var document = Document(json, corpus);
            return ids.Add(document.Id) ? document : throw new InvalidDataException($"the id {document.IdAsJson} comes a second time");
        });
        return documents.Any(d => d.Toponyms.Count > 0) ? documents : throw new InvalidDataException($"{path}: there is no gold in it, not one place name is marked");
    }

    private static GoldDocument Document(JsonElement json, string corpus)
    {
        var text = json.Text("text");
        var starts = CodePoints.Starts(text);
        var (id, asJson) = json.Id();
        return new(corpus, id, asJson, text, [.. json.Objects("toponyms").Select(t => Toponym(t, starts))]);
    }

    private static GoldToponym Toponym(JsonElement json, int[] starts)
    {
        var (start, end) = (json.Offset("start"), json.Offset("end"));
        if (start < 0 || start >= end || end >= starts.Length)
        {
            throw new InvalidDataException($"{start} to {end} is no stretch of the text, which has {starts.Length - 1} characters");
        }
        var (latitude, longitude) = json.Position();
        var isDemonym = json.TryGetProperty("demonym", out var demonym) && demonym.ValueKind == JsonValueKind.True;
        return new(new TextSpan(starts[start], starts[end]), latitude, longitude, json.WholeNumber("geonameid"), isDemonym);
    }
}
