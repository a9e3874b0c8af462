using MapDashboard.Api.GeoJson;

namespace MapDashboard.Changes.Columns;

/// <summary>Rows as GeoJSON features, put together from pieces that are written already: byte for byte what <see cref="RecordFeature"/> is written as.</summary>
internal static class PackedFeatures
{
    /// <param name="more">Further properties, each with a comma before it.</param>
    public static void Write(PooledBytes to, PackedRows rows, int row, ReadOnlySpan<byte> more)
    {
        var reader = rows.Read(row);
        var title = reader.Piece();
        var summary = reader.Piece();
        var parts = rows.Parts;
        to.Add("""{"type":"Feature","id":"""u8);
        to.Add(reader.Id);
        to.Add(""","geometry":"""u8);
        to.Add(reader.Piece());
        to.Add(""","properties":{"title":"""u8);
        to.Add(title);
        to.Add(""","summary":"""u8);
        to.Add(summary);
        for (var i = 0; i <= parts.Precision.Index; i++)
        {
            to.Add(rows.Piece(parts.All[i], row));
        }
        to.Add((reader.Flags & (RowFlags.Drawn | RowFlags.Partly)) switch
        {
            RowFlags.Straight => ""","course":"straight" """u8[..^1],
            RowFlags.Stations => ""","course":"stations" """u8[..^1],
            RowFlags.Partly => ""","course":"partly" """u8[..^1],
            RowFlags.Drawn => ""","course":"drawn" """u8[..^1],
            _ => [],
        });
        for (var i = parts.Precision.Index + 1; i < parts.Sources.Index; i++)
        {
            to.Add(rows.Piece(parts.All[i], row));
        }
        to.Add(""","sources":"""u8);
        to.Add(rows.Sources(row).Count + reader.OtherSources);
        to.Add(rows.Piece(parts.Sources, row));
        to.Add(""","sequence":"""u8);
        to.Add(rows.Sequence(row));
        to.Add(more);
        to.Add("}}"u8);
    }
}
