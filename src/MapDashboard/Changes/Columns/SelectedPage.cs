namespace MapDashboard.Changes.Columns;

/// <summary>A page of what a filter selects, in the order of ids.</summary>
/// <param name="Matched">How many the filter selects, on all pages.</param>
/// <param name="HasBefore">Whether there are some before the page.</param>
/// <param name="HasMore">Whether there are some after it.</param>
internal sealed record SelectedPage(IReadOnlyList<MapRow> Rows, int Matched, bool HasBefore, bool HasMore)
{
    /// <param name="id">The page begins after it, whether or not there is a record with this id; empty for the first page.</param>
    /// <param name="offset">How many to leave out from there.</param>
    public static SelectedPage Of(MapColumns map, Filters.Filter filter, string id, int offset, int limit)
    {
        var wanted = (int)Math.Min((long)offset + limit + 1, int.MaxValue);
        var parts = map.All.Select(p => (p.Columns, Page: RankPage.Of(p, filter, id, wanted))).ToList();
        var rows = (parts.Count(p => p.Page.Ranks.Length > 0) > 1 ? Merged(parts) : parts.SelectMany(p => p.Page.Ranks.Select(rank => new MapRow(p.Columns, p.Columns.ById[rank])))).Skip(offset).Take(limit + 1).ToList();
        var hasMore = rows.Count > limit;
        if (hasMore)
        {
            rows.RemoveAt(limit);
        }
        return new(rows, parts.Sum(p => p.Page.Matched), offset > 0 || parts.Any(p => p.Page.HasBefore), hasMore);
    }

    private static IEnumerable<MapRow> Merged(IEnumerable<(RecordColumns Columns, RankPage Page)> parts) =>
        parts.SelectMany(p => p.Page.Ranks.Select(rank => new MapRow(p.Columns, p.Columns.ById[rank]))).OrderBy(r => r.Id, StringComparer.Ordinal);
}

/// <summary>The first of what a filter selects of some columns after an id, as places in the order of ids.</summary>
/// <param name="Ranks">Ascending.</param>
internal sealed record RankPage(int[] Ranks, int Matched, bool HasBefore)
{
    /// <summary>So many rows of a box are looked at one by one; of a larger box a set is made, which is remembered for the next pages.</summary>
    private const int MostOfBox = 1 << 16;

    public static RankPage Of(ColumnPart part, Filters.Filter filter, string id, int wanted)
    {
        var columns = part.Columns;
        var from = id.Length == 0 ? 0 : columns.FirstFrom(id);
        var after = from < columns.Count && id.Length > 0 && columns.Rows.CompareId(columns.ById[from], id) == 0 ? from + 1 : from;
        if (InSmallBox(part, filter) is { } few)
        {
            return Of(few, after, wanted);
        }
        var rows = part.Select(filter);
        var matched = rows.Count();
        // walking through all ids finds a page soon where many match; where few do, it is they that are put in order
        return (long)matched * matched < (long)wanted * columns.Count || matched <= wanted
            ? Of([.. rows.All().Select(row => columns.Ranks[row])], after, wanted)
            : new(Walk(columns, rows, after, wanted), matched, after > 0 && Walk(columns, rows, 0, 1) is [var first] && first < after);
    }

    /// <summary>Null when it is not of one box that holds few.</summary>
    private static List<int>? InSmallBox(ColumnPart part, Filters.Filter filter)
    {
        var terms = RecordColumns.Terms(filter);
        if (terms.FirstOrDefault(t => t.Values is [{ Box: not null }]) is not { } box)
        {
            return null;
        }
        var columns = part.Columns;
        var runs = BoxRows.Runs(columns, box).ToList();
        if (runs.Sum(r => (long)r.End - r.First) > MostOfBox)
        {
            return null;
        }
        var (others, ranks, known) = (terms.Where(t => t != box).Select(columns.Select).ToArray(), new List<int>(), new HashSet<int>());
        foreach (var (first, end) in runs)
        {
            for (var row = first; row < end; row++)
            {
                // only what is no point can be in several runs
                if (part.Has(row) && others.All(o => o.Has(row)) && (columns.Shapes.LargeFrom[row] == ShapeColumn.NoShape || known.Add(row)))
                {
                    ranks.Add(columns.Ranks[row]);
                }
            }
        }
        return ranks;
    }

    private static RankPage Of(List<int> ranks, int after, int wanted)
    {
        var matched = ranks.Count;
        var hasBefore = after > 0 && ranks.RemoveAll(rank => rank < after) > 0;
        ranks.Sort();
        return new([.. ranks.Take(wanted)], matched, hasBefore);
    }

    private static int[] Walk(RecordColumns columns, RowSet rows, int from, int wanted)
    {
        var ranks = new List<int>();
        for (var rank = from; rank < columns.Count && ranks.Count < wanted; rank++)
        {
            if (rows.Has(columns.ById[rank]))
            {
                ranks.Add(rank);
            }
        }
        return [.. ranks];
    }
}
