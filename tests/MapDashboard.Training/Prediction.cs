using System.Text.Json;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Training;

/// <summary>What was found in a gold text, as the benchmarks' scorer reads it.</summary>
internal static class Prediction
{
    public static string Line(GoldDocument gold, IReadOnlyList<Toponym> toponyms) =>
        $$"""{"id":{{gold.IdAsJson}},"toponyms":{{JsonSerializer.Serialize(toponyms.Select(t => new
        {
            start = t.Span.Start,
            end = t.Span.End,
            surface = t.Surface,
            geonameid = t.Resolution.Place?.Id,
            lat = t.Resolution.Place?.Latitude,
            lon = t.Resolution.Place?.Longitude,
            confidence = t.Resolution.Confidence,
            use = t.Use.ToString().ToLowerInvariant(),
        }))}}}""";
}
