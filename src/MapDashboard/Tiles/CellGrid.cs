using System.Numerics;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;

namespace MapDashboard.Tiles;

/// <summary>
/// Sums what a filter selects in the cells of a fixed grid: equal squares of the map, 4ⁿ of them at level n, so that a cell holds the same wherever one looks from. Nothing is
/// prepared for a filter: a cell is a run of rows, and most of the work is counting bits.
/// </summary>
internal sealed class CellGrid
{
    private readonly int _level;
    private readonly List<string> _layers = [];
    private readonly List<Part> _parts = [];
    private readonly Dictionary<(uint X, uint Y), CellSum> _cells = [];

    /// <param name="areasApart">Leaves out what is known to a region or country only.</param>
    public CellGrid(MapColumns map, Filter filter, int level, bool areasApart = false)
    {
        _level = level;
        foreach (var part in map.All)
        {
            var layerOf = part.Columns.Layers.Select(IndexOf).ToArray();
            _parts.Add(new(part.Columns, areasApart ? part.Columns.WithoutAreas(part.Select(filter)) : part.Select(filter), layerOf));
        }
    }

    /// <summary>What <see cref="CellSum.ByLayer"/> counts.</summary>
    public IReadOnlyList<string> Layers => _layers;

    /// <summary>Those that hold anything.</summary>
    public IReadOnlyCollection<CellSum> Cells => _cells.Values;

    /// <summary>Adds the cells of a rectangle, unless they are there already.</summary>
    public void Add(Extent cells)
    {
        var known = _cells.Keys.ToHashSet();
        foreach (var part in _parts)
        {
            Descend(part, 0, 0, 0, 0, part.Columns.Located, cells, known);
        }
    }

    /// <summary>The cells that are not in a rectangle, but hold a large shape that reaches into it; no more than a number.</summary>
    public IReadOnlyList<(uint X, uint Y)> Neighbours(Extent cells, Extent inside, int most)
    {
        var found = new SortedSet<(uint X, uint Y)>();
        foreach (var part in _parts)
        {
            var (shapes, positions) = (part.Columns.Shapes, part.Columns.Positions);
            foreach (var shape in shapes.Touching(inside))
            {
                var row = shapes.Rows[shape];
                if (shapes.LargeFrom[row] <= _level && part.Rows.Has(row))
                {
                    var (x, y) = (ZOrder.Cell(positions.X[row], _level), ZOrder.Cell(positions.Y[row], _level));
                    if (!new Extent(x, y, x, y).Touches(cells))
                    {
                        found.Add((x, y));
                    }
                }
            }
        }
        return [.. found.Take(most)];
    }

    private int IndexOf(string layer)
    {
        if (_layers.IndexOf(layer) is >= 0 and var index)
        {
            return index;
        }
        _layers.Add(layer);
        return _layers.Count - 1;
    }

    /// <summary>From a cell of a level, whose rows go from one to before another, down to those of the grid.</summary>
    private void Descend(Part part, int level, uint x, uint y, int first, int end, Extent cells, HashSet<(uint X, uint Y)> known)
    {
        var finer = _level - level;
        var (minX, minY) = ((ulong)x << finer, (ulong)y << finer);
        var (maxX, maxY) = (((ulong)(x + 1) << finer) - 1, ((ulong)(y + 1) << finer) - 1);
        if (first == end || minX > cells.MaxX || maxX < cells.MinX || minY > cells.MaxY || maxY < cells.MinY)
        {
            return;
        }
        if (finer == 0)
        {
            if (!known.Contains((x, y)))
            {
                Sum(part, x, y, first, end);
            }
            return;
        }
        for (uint child = 0; child < 4; child++)
        {
            var (childX, childY) = ((2 * x) + (child & 1), (2 * y) + (child >> 1));
            var next = child == 3 ? end : part.Columns.FirstFrom(ZOrder.Last(level + 1, childX, childY) + 1, first, end);
            Descend(part, level + 1, childX, childY, first, next, cells, known);
            first = next;
        }
    }

    private void Sum(Part part, uint x, uint y, int first, int end)
    {
        var words = part.Rows.Words;
        CellSum? cell = null;
        for (var word = first >> 6; word < (end + 63) >> 6; word++)
        {
            var bits = words[word] & RowSet.Within(word, first, end);
            if (bits == 0)
            {
                continue;
            }
            cell ??= CellAt(x, y);
            ref var block = ref part.Columns.Positions.Blocks[word];
            if (bits == ulong.MaxValue && block.LargeFrom > _level)
            {
                cell.Add(block, 64);
                continue;
            }
            for (; bits != 0; bits &= bits - 1)
            {
                Add(part, cell, (word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }
        if (cell is not null)
        {
            CountLayers(part, cell, first, end);
        }
    }

    private void Add(Part part, CellSum cell, int row)
    {
        var positions = part.Columns.Positions;
        if (part.Columns.Shapes.LargeFrom[row] <= _level)
        {
            var layer = part.Columns["layer"].Code(row);
            cell.AddLarge(new(part.Columns, row), positions.X[row], positions.Y[row], part.LayerOf[layer]);
            cell.ByLayer[part.LayerOf[layer]]--;
        }
        else
        {
            cell.Add(new(part.Columns, row), positions.X[row], positions.Y[row]);
        }
    }

    private static void CountLayers(Part part, CellSum cell, int first, int end)
    {
        var counts = new int[part.LayerOf.Length];
        part.Columns["layer"].Count(part.Rows, first, end, counts);
        for (var code = 0; code < counts.Length; code++)
        {
            cell.ByLayer[part.LayerOf[code]] += counts[code];
        }
    }

    private CellSum CellAt(uint x, uint y)
    {
        if (!_cells.TryGetValue((x, y), out var cell))
        {
            _cells[(x, y)] = cell = new(_level, x, y, _layers.Count);
        }
        return cell;
    }

    private sealed record Part(RecordColumns Columns, RowSet Rows, int[] LayerOf);
}
