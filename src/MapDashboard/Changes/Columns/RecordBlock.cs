using System.Buffers;
using System.Numerics;
using MapDashboard.Filters;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>Some records on their way into columns: all that can be made of them without knowing others, so that several blocks are made at once.</summary>
internal sealed class RecordBlock
{
    /// <summary>Of records in one block.</summary>
    public const int Size = 1_000;

    private RecordBlock(IReadOnlyList<SpatialRecord> records, byte[] bytes, int[] starts, RowPlace[] places) => (Records, Bytes, Starts, Places) = (records, bytes, starts, places);

    public IReadOnlyList<SpatialRecord> Records { get; }

    /// <summary>Their rows one after the other, as <see cref="RowReader"/> reads them.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where each begins.</summary>
    public int[] Starts { get; }

    public RowPlace[] Places { get; }

    public static RecordBlock Of(IReadOnlyList<SpatialRecord> records)
    {
        using var row = new RowBytes();
        var (bytes, starts, places) = (new ArrayBufferWriter<byte>(256 * Math.Max(1, records.Count)), new int[records.Count], new RowPlace[records.Count]);
        for (var i = 0; i < records.Count; i++)
        {
            starts[i] = bytes.WrittenCount;
            row.Write(bytes, records[i]);
            places[i] = RowPlace.Of(records[i].Geometry);
        }
        return new(records, bytes.WrittenSpan.ToArray(), starts, places);
    }
}

/// <summary>Where a row counts on the map, and how far it reaches.</summary>
/// <param name="LargeFrom">As in <see cref="ShapeColumn"/>.</param>
/// <param name="Extent">Of what is no point.</param>
internal readonly record struct RowPlace(bool IsLocated, uint X, uint Y, byte LargeFrom, Extent Extent)
{
    public static RowPlace Of(Geometry geometry)
    {
        if (geometry.IsEmpty)
        {
            return new(false, 0, 0, ShapeColumn.NoShape, default);
        }
        var (x, y) = PositionColumn.Position(geometry);
        if (geometry is Point)
        {
            return new(true, x, y, ShapeColumn.NoShape, default);
        }
        var extent = Extent.Of(Antimeridian.Cut(geometry).EnvelopeInternal);
        return new(true, x, y, (byte)Math.Min(ZOrder.MaxLevel, 1 + BitOperations.LeadingZeroCount(extent.Size)), extent);
    }
}
