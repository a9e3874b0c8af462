using System.Numerics;
using MapDashboard.Filters;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>How far lines and areas reach; points, which are most, only take a byte.</summary>
internal sealed class ShapeColumn
{
    /// <summary>Larger than any level.</summary>
    public const byte NoShape = byte.MaxValue;

    private ShapeColumn(byte[] largeFrom, int[] rows, Extent[] extents) => (LargeFrom, Rows, Extents) = (largeFrom, rows, extents);

    /// <summary>Of each located row the lowest level (see <see cref="ZOrder"/>) whose cells the shape is not smaller than; <see cref="NoShape"/> for points.</summary>
    public byte[] LargeFrom { get; }

    /// <summary>The rows that are no points, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>Of the same.</summary>
    public Extent[] Extents { get; }

    public static ShapeColumn Of(SpatialRecord[] records, int located)
    {
        var (largeFrom, rows, extents) = (new byte[located], new List<int>(), new List<Extent>());
        for (var row = 0; row < located; row++)
        {
            largeFrom[row] = NoShape;
            if (records[row].Geometry is not Point)
            {
                var extent = Extent.Of(Antimeridian.Cut(records[row].Geometry).EnvelopeInternal);
                largeFrom[row] = (byte)Math.Min(ZOrder.MaxLevel, 1 + BitOperations.LeadingZeroCount(extent.Size));
                rows.Add(row);
                extents.Add(extent);
            }
        }
        return new(largeFrom, [.. rows], [.. extents]);
    }
}
