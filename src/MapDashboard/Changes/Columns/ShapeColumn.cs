namespace MapDashboard.Changes.Columns;

/// <summary>How far lines and areas reach; points, which are most, only take a byte.</summary>
internal sealed class ShapeColumn
{
    /// <summary>Larger than any level.</summary>
    public const byte NoShape = byte.MaxValue;

    /// <summary>Shapes that follow one another are near each other, so most of them need no look.</summary>
    private const int Block = 64;

    private readonly Extent[] _blocks;

    private ShapeColumn(byte[] largeFrom, int[] rows, Extent[] extents)
    {
        (LargeFrom, Rows, Extents) = (largeFrom, rows, extents);
        _blocks = [.. extents.Chunk(Block).Select(b => new Extent(b.Min(e => e.MinX), b.Min(e => e.MinY), b.Max(e => e.MaxX), b.Max(e => e.MaxY)))];
    }

    /// <summary>Of each located row the lowest level (see <see cref="ZOrder"/>) whose cells the shape is not smaller than; <see cref="NoShape"/> for points.</summary>
    public byte[] LargeFrom { get; }

    /// <summary>The rows that are no points, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>Of the same.</summary>
    public Extent[] Extents { get; }

    /// <param name="places">Of the located rows.</param>
    public static ShapeColumn Of(RowPlace[] places)
    {
        int[] rows = [.. Enumerable.Range(0, places.Length).Where(row => places[row].LargeFrom != NoShape)];
        return new(Array.ConvertAll(places, p => p.LargeFrom), rows, Array.ConvertAll(rows, row => places[row].Extent));
    }

    /// <summary>Which of <see cref="Rows"/> have extents that touch one, ascending.</summary>
    public IEnumerable<int> Touching(Extent extent)
    {
        for (var block = 0; block < _blocks.Length; block++)
        {
            if (!_blocks[block].Touches(extent))
            {
                continue;
            }
            for (var shape = block * Block; shape < Math.Min(Rows.Length, (block + 1) * Block); shape++)
            {
                if (Extents[shape].Touches(extent))
                {
                    yield return shape;
                }
            }
        }
    }
}
