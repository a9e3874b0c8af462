using MapDashboard.Filters;

namespace MapDashboard.Changes.Columns;

/// <summary>The rows in boxes: by whole numbers where these decide, by the filter's own predicate within a unit of an edge.</summary>
internal static class BoxRows
{
    /// <param name="term">All its values are boxes.</param>
    public static RowSet Of(RecordColumns columns, FilterTerm term)
    {
        var set = RowSet.Empty(columns.Count);
        var boxes = term.Values.SelectMany(v => v.Box!.Envelopes).Select(Extent.Of).ToArray();
        var (x, y, largeFrom) = (columns.Positions.X, columns.Positions.Y, columns.Shapes.LargeFrom);
        for (var row = 0; row < columns.Located; row++)
        {
            if (largeFrom[row] == ShapeColumn.NoShape && Surely(boxes, new(x[row], y[row], x[row], y[row])) is var inside && (inside ?? term.Matches(columns[row])))
            {
                set.Add(row);
            }
        }
        for (var shape = 0; shape < columns.Shapes.Rows.Length; shape++)
        {
            var row = columns.Shapes.Rows[shape];
            if (Surely(boxes, columns.Shapes.Extents[shape]) ?? term.Matches(columns[row]))
            {
                set.Add(row);
            }
        }
        for (var row = columns.Located; row < columns.Count; row++)
        {
            if (term.Matches(columns[row]))
            {
                set.Add(row);
            }
        }
        return set;
    }

    /// <summary>Null when it is too near an edge to tell by whole numbers.</summary>
    private static bool? Surely(Extent[] boxes, Extent extent)
    {
        bool? inside = false;
        foreach (var box in boxes)
        {
            if (extent.MinX > box.MinX && extent.MaxX < box.MaxX && extent.MinY > box.MinY && extent.MaxY < box.MaxY)
            {
                return true;
            }
            if (extent.MinX <= box.MaxX && box.MinX <= extent.MaxX && extent.MinY <= box.MaxY && box.MinY <= extent.MaxY)
            {
                inside = null;
            }
        }
        return inside;
    }
}
