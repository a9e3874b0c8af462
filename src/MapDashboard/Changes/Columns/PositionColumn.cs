using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>Where each record counts: a point where it is, a line at its middle vertex, an area at a point within. Sums of 64 rows each spare looking at them one by one.</summary>
internal sealed class PositionColumn
{
    private PositionColumn(uint[] x, uint[] y, BlockSum[] blocks) => (X, Y, Blocks) = (x, y, blocks);

    public uint[] X { get; }

    public uint[] Y { get; }

    /// <summary>Of each word of a <see cref="RowSet"/>.</summary>
    public BlockSum[] Blocks { get; }

    /// <param name="places">Of the located rows.</param>
    public static PositionColumn Of(RowPlace[] places)
    {
        var (x, y, blocks) = (new uint[places.Length], new uint[places.Length], new BlockSum[(places.Length + 63) / 64]);
        for (var row = 0; row < places.Length; row++)
        {
            (x[row], y[row]) = (places[row].X, places[row].Y);
            ref var block = ref blocks[row >> 6];
            if ((row & 63) == 0)
            {
                block = new();
            }
            block.Add(x[row], y[row]);
            block.LargeFrom = Math.Min(block.LargeFrom, places[row].LargeFrom);
        }
        return new(x, y, blocks);
    }

    public static (uint X, uint Y) Position(Geometry geometry)
    {
        var at = geometry switch
        {
            Point point => point.Coordinate,
            LineString line => line.GetCoordinateN(line.NumPoints / 2),
            MultiLineString lines => lines.Coordinates[lines.NumPoints / 2],
            _ => geometry.InteriorPoint.Coordinate,
        };
        return (WebMercator.X(at.X), WebMercator.Y(at.Y));
    }
}

/// <summary>Sum and bounds of positions.</summary>
internal struct BlockSum()
{
    public ulong SumX;
    public ulong SumY;
    public uint MinX = uint.MaxValue;
    public uint MinY = uint.MaxValue;
    public uint MaxX;
    public uint MaxY;

    /// <summary>The least of the rows' <see cref="ShapeColumn.LargeFrom"/>.</summary>
    public byte LargeFrom = ShapeColumn.NoShape;

    public void Add(uint x, uint y)
    {
        SumX += x;
        SumY += y;
        MinX = Math.Min(MinX, x);
        MinY = Math.Min(MinY, y);
        MaxX = Math.Max(MaxX, x);
        MaxY = Math.Max(MaxY, y);
    }

    public void Add(in BlockSum other)
    {
        SumX += other.SumX;
        SumY += other.SumY;
        MinX = Math.Min(MinX, other.MinX);
        MinY = Math.Min(MinY, other.MinY);
        MaxX = Math.Max(MaxX, other.MaxX);
        MaxY = Math.Max(MaxY, other.MaxY);
    }
}
