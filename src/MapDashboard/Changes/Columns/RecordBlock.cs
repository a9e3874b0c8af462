using System.Buffers;
using System.Numerics;
using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>Some records on their way into columns: all that can be made of them without knowing others, so that several blocks are made at once.</summary>
internal sealed class RecordBlock
{
    /// <summary>Of records in one block.</summary>
    public const int Size = 1_000;

    private readonly Func<RecordPart, StoredCodes, int, int> _code;

    private RecordBlock(long[] sequences, byte[] bytes, int[] starts, RowPlace[] places, Func<RecordPart, StoredCodes, int, int> code) =>
        (Sequences, Bytes, Starts, Places, _code) = (sequences, bytes, starts, places, code);

    public int Count => Starts.Length;

    public long[] Sequences { get; }

    /// <summary>Their rows one after the other, as <see cref="RowReader"/> reads them.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where each begins.</summary>
    public int[] Starts { get; }

    public RowPlace[] Places { get; }

    /// <summary>The code of what the n-th has, a new one where that is new to the part.</summary>
    /// <param name="known">What the part knows of stored values.</param>
    public int Code(RecordPart part, StoredCodes known, int n) => _code(part, known, n);

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
        return new([.. records.Select(r => r.Sequence)], bytes.WrittenSpan.ToArray(), starts, places, (part, _, n) => part.Add(records[n]));
    }

    /// <summary>The same of records as they are stored.</summary>
    public static RecordBlock Of(StoredBlock stored)
    {
        using var row = new RowBytes();
        var (bytes, starts, places) = (new ArrayBufferWriter<byte>(Math.Max(256, stored.Length)), new int[stored.Count], new RowPlace[stored.Count]);
        var (record, parts) = (new StoredPieces(), new StoredParts(stored.Count));
        for (var i = 0; i < stored.Count; i++)
        {
            record.Cut(stored[i]);
            var geometry = StoredJson.ReadGeometry(record[StoredMember.Geometry]);
            starts[i] = bytes.WrittenCount;
            row.Write(bytes, record, geometry);
            places[i] = RowPlace.Of(geometry);
            parts.Add(record);
        }
        return new(stored.Sequences, bytes.WrittenSpan.ToArray(), starts, places, (part, known, n) => part.AddStored(parts.Json(part.Index, n), known));
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
