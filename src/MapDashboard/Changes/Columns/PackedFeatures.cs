using System.Buffers;
using System.Buffers.Text;

namespace MapDashboard.Changes.Columns;

/// <summary>Rows as GeoJSON features, put together from pieces that are written already: byte for byte what <see cref="Api.GeoJson.RecordFeature"/> is written as.</summary>
internal static class PackedFeatures
{
    /// <summary>More than the pieces between the row's own and its parts' take, numbers included.</summary>
    private const int Between = 160;

    /// <param name="more">Further properties, each with a comma before it.</param>
    public static void Write(IBufferWriter<byte> to, PackedRows rows, int row, ReadOnlySpan<byte> more)
    {
        var reader = rows.Read(row);
        var id = reader.Id;
        var title = reader.Piece();
        var summary = reader.Piece();
        var geometry = reader.Piece();
        var parts = rows.Parts;
        var length = Between + id.Length + title.Length + summary.Length + geometry.Length + more.Length;
        foreach (var part in parts.All)
        {
            length += rows.Piece(part, row).Length;
        }
        var pieces = new Pieces(to.GetSpan(length));
        pieces.Add("""{"type":"Feature","id":"""u8);
        pieces.Add(id);
        pieces.Add(""","geometry":"""u8);
        pieces.Add(geometry);
        pieces.Add(""","properties":{"title":"""u8);
        pieces.Add(title);
        pieces.Add(""","summary":"""u8);
        pieces.Add(summary);
        for (var i = 0; i <= parts.Precision.Index; i++)
        {
            pieces.Add(rows.Piece(parts.All[i], row));
        }
        pieces.Add((reader.Flags & (RowFlags.Drawn | RowFlags.Partly)) switch
        {
            RowFlags.Straight => ""","course":"straight" """u8[..^1],
            RowFlags.Stations => ""","course":"stations" """u8[..^1],
            RowFlags.Partly => ""","course":"partly" """u8[..^1],
            RowFlags.Drawn => ""","course":"drawn" """u8[..^1],
            _ => [],
        });
        for (var i = parts.Precision.Index + 1; i < parts.Sources.Index; i++)
        {
            pieces.Add(rows.Piece(parts.All[i], row));
        }
        pieces.Add(""","sources":"""u8);
        pieces.Add(rows.Sources(row).Count + reader.OtherSources);
        pieces.Add(rows.Piece(parts.Sources, row));
        pieces.Add(""","sequence":"""u8);
        pieces.Add(rows.Sequence(row));
        pieces.Add(more);
        pieces.Add("}}"u8);
        to.Advance(pieces.Length);
    }

    private ref struct Pieces(Span<byte> to)
    {
        private readonly Span<byte> _to = to;

        public int Length { get; private set; }

        public void Add(ReadOnlySpan<byte> piece)
        {
            piece.CopyTo(_to[Length..]);
            Length += piece.Length;
        }

        public void Add(long number)
        {
            Utf8Formatter.TryFormat(number, _to[Length..], out var written);
            Length += written;
        }
    }
}
