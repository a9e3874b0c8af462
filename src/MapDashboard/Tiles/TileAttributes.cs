using MapDashboard.Records;

namespace MapDashboard.Tiles;

/// <summary>What the features of a tile say of themselves; values of a tile are plain, so lists are texts as in the GeoPackage.</summary>
internal static class TileAttributes
{
    public static IEnumerable<(string Key, object? Value)> Of(SpatialRecord record) =>
    [
        ("id", record.Id),
        ("title", record.Title),
        ("summary", Said(record.Summary)),
        ("layer", record.Layer),
        ("program", record.Program),
        ("subject", Said(record.Subject)),
        ("status", record.Status),
        ("dates", Said(string.Join(", ", record.Dates))),
        ("first_year", record.Years.Count > 0 ? record.Years[0] : null),
        ("last_year", record.Years.Count > 0 ? record.Years[^1] : null),
        ("places", Said(string.Join(", ", record.Places.Select(p => p.Name)))),
        ("countries", Said(string.Join(", ", record.Places.Select(p => p.Country).Distinct()))),
        ("precision", RecordRows.Stored(record.Precision)),
        ("actors", Said(string.Join("; ", record.Actors))),
        ("confidence", Math.Round(record.Confidence, 3)),
        ("review", RecordRows.Stored(record.Review)),
        ("sources", record.Sources.Count),
        ("sequence", record.Sequence),
    ];

    /// <summary><c>count</c>, <c>count_LAYER</c> of each layer that it has, and <c>cell</c>, which names the cluster.</summary>
    public static IEnumerable<(string Key, object? Value)> Of(CellSum cluster, IReadOnlyList<string> layers)
    {
        yield return ("cell", $"{cluster.Level}/{cluster.X}/{cluster.Y}");
        yield return ("count", cluster.Count);
        for (var layer = 0; layer < layers.Count; layer++)
        {
            if (cluster.ByLayer[layer] > 0)
            {
                yield return ($"count_{layers[layer]}", cluster.ByLayer[layer]);
            }
        }
    }

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
