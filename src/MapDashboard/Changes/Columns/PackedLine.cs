using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>The positions of a line as they are packed, in degrees.</summary>
/// <param name="positions">Two doubles each.</param>
internal readonly ref struct PackedLine(ReadOnlySpan<byte> positions)
{
    private const int PositionBytes = 2 * sizeof(double);

    private readonly ReadOnlySpan<byte> _positions = positions;

    /// <summary>How many there are; 0 for what is no single line.</summary>
    public int Count => _positions.Length / PositionBytes;

    public double Longitude(int position) => BinaryPrimitives.ReadDoubleLittleEndian(_positions[(position * PositionBytes)..]);

    public double Latitude(int position) => BinaryPrimitives.ReadDoubleLittleEndian(_positions[((position * PositionBytes) + sizeof(double))..]);

    /// <summary>Whether any of it is in a box in degrees or on its edge; null where only the geometry tells.</summary>
    public bool? Touches(Envelope box)
    {
        var isFar = Count > 0;
        for (var i = 0; i < Count; i++)
        {
            var (x, y) = (Longitude(i), Latitude(i));
            if (box.Intersects(x, y))
            {
                return true;
            }
            isFar &= i == 0 || !IsNear(i, box.MinX, box.MinY, box.MaxX, box.MaxY);
        }
        return isFar ? false : null;
    }

    /// <summary>Whether the bounds of the straight between a position and the one before it touch a box in degrees.</summary>
    public bool IsNear(int position, double minX, double minY, double maxX, double maxY)
    {
        var (fromX, fromY, toX, toY) = (Longitude(position - 1), Latitude(position - 1), Longitude(position), Latitude(position));
        return Math.Max(fromX, toX) >= minX && Math.Min(fromX, toX) <= maxX && Math.Max(fromY, toY) >= minY && Math.Min(fromY, toY) <= maxY;
    }
}
