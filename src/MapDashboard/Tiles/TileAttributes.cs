using MapDashboard.Changes.Columns;
using MapDashboard.Records;

namespace MapDashboard.Tiles;

/// <summary>What the features of a tile say of themselves; values of a tile are plain, so lists are texts as in the GeoPackage.</summary>
internal static class TileAttributes
{
    /// <summary>What records have alike with others, in this order after what each has of its own; by the row that has it.</summary>
    public static IReadOnlyList<(Func<RecordParts, RecordPart> Part, Func<PackedRows, int, (string Key, object? Value)[]> Of)> Parts { get; } =
    [
        Part(p => p.Layer, layer => [("layer", layer)]),
        Part(p => p.Program, program => [("program", program)]),
        Part(p => p.Subject, subject => [("subject", Said(subject))]),
        Part(p => p.Status, status => [("status", status)]),
        Part(p => p.Time, time => [("dates", Said(string.Join(", ", time.Dates))), ("first_year", time.Years.Count > 0 ? time.Years[0] : null), ("last_year", time.Years.Count > 0 ? time.Years[^1] : null)]),
        Part(p => p.Places, places => [("places", Said(string.Join(", ", places.Select(p => p.Name)))), ("countries", Said(string.Join(", ", places.Select(p => p.Country).Distinct())))]),
        Part(p => p.Precision, precision => [("precision", RecordRows.Stored(precision))]),
        Part(p => p.Actors, actors => [("actors", Said(string.Join("; ", actors.Names)))]),
        Part(p => p.Confidence, confidence => [("confidence", Math.Round(confidence, 3))]),
        Part(p => p.Review, review => [("review", RecordRows.Stored(review))]),
        Part(p => p.Sources, sources => [("sources", sources.Count)]),
    ];

    /// <summary>What it has of its own, but for what tells it from all others: its id and its sequence.</summary>
    public static (string Key, object? Value)[] OwnOf(PackedRows rows, int row)
    {
        var reader = rows.Read(row);
        var title = RowReader.Text(reader.Piece());
        return [("title", title), ("summary", Said(RowReader.Text(reader.Piece())))];
    }

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

    private static (Func<RecordParts, RecordPart>, Func<PackedRows, int, (string, object?)[]>) Part<T>(Func<RecordParts, RecordPart<T>> part, Func<T, (string, object?)[]> of)
        where T : notnull => (part, (rows, row) => of(part(rows.Parts)[rows.Codes(part(rows.Parts))[row]]));

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
