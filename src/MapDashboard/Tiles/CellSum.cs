using MapDashboard.Changes.Columns;
using MapDashboard.Records;

namespace MapDashboard.Tiles;

/// <summary>What is in one cell of the grid: the records that are drawn by themselves, and the sum of the others.</summary>
internal sealed class CellSum(int level, uint x, uint y, int layers)
{
    /// <summary>More shapes that are larger than their cell would hide one another: then they are counted as the rest is.</summary>
    public const int MostLarge = 4;

    /// <summary>In a cell of more records the shapes are counted too, so that a dense map does not become a tangle of lines.</summary>
    private const int MostBesideLarge = 16;

    private readonly List<MapRow> _large = [];
    private readonly List<(uint X, uint Y, int Layer)> _largeAt = [];
    private BlockSum _sum = new();
    private MapRow _one;

    public int Level => level;

    public uint X => x;

    public uint Y => y;

    /// <summary>Of the cluster; with one or none there is no cluster.</summary>
    public int Count { get; private set; }

    /// <summary>Of the cluster, by the grid's layers.</summary>
    public int[] ByLayer { get; } = new int[layers];

    /// <summary>Where the records of the cluster are on average.</summary>
    public (double X, double Y) Middle => ((double)_sum.SumX / Count, (double)_sum.SumY / Count);

    public Extent Bounds => new(_sum.MinX, _sum.MinY, _sum.MaxX, _sum.MaxY);

    /// <summary>Those drawn by themselves.</summary>
    public IEnumerable<SpatialRecord> Singles => SingleRows.Select(r => r.Record);

    /// <summary>The same without their being put together.</summary>
    public IEnumerable<MapRow> SingleRows => Count == 1 ? _large.Prepend(_one) : _large;

    public void Add(in BlockSum block, int count)
    {
        _sum.Add(block);
        Count += count;
    }

    public void Add(MapRow record, uint recordX, uint recordY)
    {
        _sum.Add(recordX, recordY);
        _one = record;
        Count++;
    }

    /// <param name="layer">Of the grid's.</param>
    public void AddLarge(MapRow record, uint recordX, uint recordY, int layer)
    {
        _large.Add(record);
        _largeAt.Add((recordX, recordY, layer));
    }

    /// <summary>Called when all are added.</summary>
    /// <param name="mostLarge">If there are more large shapes, they go into the cluster.</param>
    public void Close(int mostLarge)
    {
        if (_large.Count == 0 || (_large.Count <= mostLarge && Count + _large.Count <= MostBesideLarge))
        {
            return;
        }
        for (var i = 0; i < _large.Count; i++)
        {
            Add(_large[i], _largeAt[i].X, _largeAt[i].Y);
            ByLayer[_largeAt[i].Layer]++;
        }
        _large.Clear();
    }
}
