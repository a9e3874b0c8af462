using MapDashboard.Filters;
using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// The rows in boxes: runs of rows of the cells that lie in them, by whole numbers where these decide, by the filter's own predicate within a unit of an edge.
/// No more is looked at than what is near the boxes.
/// </summary>
internal sealed class BoxRows
{
    /// <summary>Fewer rows are looked at one by one.</summary>
    private const int FewRows = 64;

    private readonly RecordColumns _columns;
    private readonly FilterTerm _term;
    private readonly Predicate<int> _isAsked;
    private readonly Envelope _degrees;
    private readonly Extent _box;
    private readonly List<(int First, int End)> _runs = [];

    private BoxRows(RecordColumns columns, FilterTerm term, Predicate<int> isAsked, Envelope box) =>
        (_columns, _term, _isAsked, _degrees, _box) = (columns, term, isAsked, box, Extent.Of(box));

    /// <param name="term">All its values are boxes.</param>
    public static RowSet Of(RecordColumns columns, FilterTerm term)
    {
        var set = RowSet.Empty(columns.Count);
        foreach (var (first, end) in Runs(columns, term, _ => true))
        {
            set.Add(first, end);
        }
        return set;
    }

    /// <summary>The rows as runs, from one to before another; in no order, and of several rectangles one that is no point may be in each.</summary>
    /// <param name="term">All its values are boxes.</param>
    /// <param name="isAsked">Whether it matters if a row is in the box: the geometry of others is not looked at, and they are in a run or in none.</param>
    public static IEnumerable<(int First, int End)> Runs(RecordColumns columns, FilterTerm term, Predicate<int> isAsked) => term.Values.SelectMany(v => v.Box!.Envelopes).SelectMany(envelope =>
    {
        var box = new BoxRows(columns, term, isAsked, envelope);
        box.Descend(0, 0, 0, 0, columns.Located);
        box.AddShapes();
        return box._runs;
    });

    /// <summary>From a cell of a level, whose rows go from one to before another, down to where all of them are in the box, none, or few are left.</summary>
    private void Descend(int level, uint x, uint y, int first, int end)
    {
        if (first == end)
        {
            return;
        }
        var cell = level == 0
            ? new Extent(0, 0, uint.MaxValue, uint.MaxValue)
            : new Extent(x << (ZOrder.MaxLevel - level), y << (ZOrder.MaxLevel - level), (uint)((((ulong)x + 1) << (ZOrder.MaxLevel - level)) - 1), (uint)((((ulong)y + 1) << (ZOrder.MaxLevel - level)) - 1));
        if (Holds(cell) is { } decided)
        {
            if (decided)
            {
                Add(first, end);
            }
            return;
        }
        if (end - first <= FewRows || level == ZOrder.MaxLevel)
        {
            AddEach(first, end);
            return;
        }
        for (uint child = 0; child < 4; child++)
        {
            var (childX, childY) = ((2 * x) + (child & 1), (2 * y) + (child >> 1));
            var next = child == 3 ? end : _columns.FirstFrom(ZOrder.Last(level + 1, childX, childY) + 1, first, end);
            Descend(level + 1, childX, childY, first, next);
            first = next;
        }
    }

    private void AddEach(int first, int end)
    {
        var largeFrom = _columns.Shapes.LargeFrom;
        for (var row = first; row < end; row++)
        {
            // what is no point reaches further than its position: see below
            if (HoldsPosition(row) ?? (largeFrom[row] == ShapeColumn.NoShape && _isAsked(row) && IsIn(row)))
            {
                Add(row, row + 1);
            }
        }
    }

    private void AddShapes()
    {
        var shapes = _columns.Shapes;
        foreach (var shape in shapes.Touching(_box))
        {
            var row = shapes.Rows[shape];
            // with its position in the box it has been added
            if (HoldsPosition(row) != true && (Holds(shapes.Extents[shape]) ?? (_isAsked(row) && (_columns.Rows.Line(row).Touches(_degrees) ?? IsIn(row)))))
            {
                Add(row, row + 1);
            }
        }
    }

    private void Add(int first, int end)
    {
        if (_runs.Count > 0 && _runs[^1].End == first)
        {
            _runs[^1] = (_runs[^1].First, end);
        }
        else
        {
            _runs.Add((first, end));
        }
    }

    private bool IsIn(int row)
    {
        var geometry = _columns.Rows.Geometry(row);
        return _term.Values.Any(v => v.Box!.Intersects(geometry));
    }

    private bool? HoldsPosition(int row)
    {
        var (x, y) = (_columns.Positions.X[row], _columns.Positions.Y[row]);
        return Holds(new(x, y, x, y));
    }

    /// <summary>Whether all of an extent is in the box, or none; null when part of it is, or it is too near an edge to tell by whole numbers.</summary>
    private bool? Holds(Extent extent) =>
        extent.MinX > _box.MinX && extent.MaxX < _box.MaxX && extent.MinY > _box.MinY && extent.MaxY < _box.MaxY ? true
        : extent.Touches(_box) ? null
        : false;
}
