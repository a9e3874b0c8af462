using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>A page of what a filter selects in the order of years: the newest first by the last year of each record, or the oldest first by the first; those of one year by id, those without one at the end.</summary>
internal static class PageByYear
{
    /// <param name="year">The page begins in this year, after an id; null and no id for the first page, null and an id among those without a year.</param>
    public static (IReadOnlyList<MapRow> Rows, int Matched, bool HasMore) Of(MapColumns map, Filter filter, bool isNewest, int? year, string id, int limit)
    {
        var parts = map.All.Select(p => (p.Columns, Rows: p.Select(filter))).ToList();
        var (rows, matched) = (new List<MapRow>(), parts.Sum(p => p.Rows.Count()));
        var left = YearsOf(parts, isNewest).SkipWhile(y => id.Length > 0 && y != year && !ComesAfter(y, year, isNewest)).ToList();
        for (var i = 0; i < left.Count; i++)
        {
            var selected = new RecordSelection([.. parts.Select(p => (p.Columns, Kept(p.Columns["year"].Rows(r => YearOf(r, isNewest) == left[i], p.Columns.Count), p.Rows)))]);
            var page = SelectedPage.Of(selected, left[i] == year ? id : "", 0, limit - rows.Count);
            rows.AddRange(page.Rows);
            if (rows.Count == limit)
            {
                return (rows, matched, page.HasMore || i < left.Count - 1);
            }
        }
        return (rows, matched, false);
    }

    /// <summary>Null for a record without a year.</summary>
    public static int? YearOf(SpatialRecord record, bool isNewest) => record.Years.Count == 0 ? null : isNewest ? record.Years.Max() : record.Years.Min();

    /// <summary>Those that selected records have, in order.</summary>
    private static IEnumerable<int?> YearsOf(IEnumerable<(RecordColumns Columns, RowSet Rows)> parts, bool isNewest)
    {
        var years = new HashSet<int?>();
        foreach (var (columns, rows) in parts)
        {
            var counts = columns["year"].Count(rows);
            years.UnionWith(Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).Select(code => YearOf(columns["year"].Examples[code]!, isNewest)));
        }
        return years.OrderBy(y => y is null).ThenBy(y => isNewest ? -y : y);
    }

    private static bool ComesAfter(int? one, int? other, bool isNewest) => other is not null && (one is null || (isNewest ? one < other : one > other));

    private static RowSet Kept(RowSet rows, RowSet selected)
    {
        rows.Keep(selected);
        return rows;
    }
}
