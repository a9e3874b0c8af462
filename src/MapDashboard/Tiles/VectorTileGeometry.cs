namespace MapDashboard.Tiles;

internal enum VectorTileGeometryType
{
    Point = 1,
    Line = 2,
    Polygon = 3,
}

/// <summary>Commands of a pen in whole units of the tile, each position told from the one before. Rows of positions that have become too short by rounding are left out.</summary>
internal sealed class VectorTileGeometry(VectorTileGeometryType type)
{
    private const int MoveTo = 1;
    private const int LineTo = 2;
    private const int ClosePath = 7;

    private (int X, int Y) _pen;

    public VectorTileGeometryType Type => type;

    public List<uint> Commands { get; } = [];

    public void Point((int X, int Y) at)
    {
        Command(MoveTo, 1);
        Go(at);
    }

    public void Line(IEnumerable<(int X, int Y)> positions)
    {
        var line = WithoutRepetitions(positions);
        if (line.Count > 1)
        {
            Draw(line);
        }
    }

    /// <param name="ring">Closed, its last position the first.</param>
    /// <param name="isHole">Of the outer ring before it.</param>
    public void Ring(IEnumerable<(int X, int Y)> ring, bool isHole)
    {
        var open = WithoutRepetitions(ring).SkipLast(1).ToList();
        var area = DoubleArea(open);
        if (open.Count < 3 || area == 0)
        {
            return;
        }
        // with y downwards the outer ring has a positive area, a hole a negative one
        if (area > 0 == isHole)
        {
            open.Reverse();
        }
        Draw(open);
        Command(ClosePath, 1);
    }

    private static List<(int X, int Y)> WithoutRepetitions(IEnumerable<(int X, int Y)> positions)
    {
        var kept = new List<(int X, int Y)>();
        foreach (var position in positions)
        {
            if (kept.Count == 0 || kept[^1] != position)
            {
                kept.Add(position);
            }
        }
        return kept;
    }

    private static long DoubleArea(List<(int X, int Y)> ring)
    {
        var sum = 0L;
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += ((long)from.X * to.Y) - ((long)to.X * from.Y);
        }
        return sum;
    }

    private void Draw(List<(int X, int Y)> positions)
    {
        Command(MoveTo, 1);
        Go(positions[0]);
        Command(LineTo, positions.Count - 1);
        for (var i = 1; i < positions.Count; i++)
        {
            Go(positions[i]);
        }
    }

    private void Command(int command, int count) => Commands.Add((uint)(command | count << 3));

    private void Go((int X, int Y) to)
    {
        Commands.Add(ProtoBuffer.ZigZag(to.X - _pen.X));
        Commands.Add(ProtoBuffer.ZigZag(to.Y - _pen.Y));
        _pen = to;
    }
}
