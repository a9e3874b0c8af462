using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;

namespace MapDashboard.Api;

/// <summary>One page of what a filter selects.</summary>
/// <param name="Matched">How many records the filter selects, on all pages.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record RecordPage(IReadOnlyList<MapRow> Rows, int Matched, Cursor? Next)
{
    public static RecordPage Of(RecordSnapshot snapshot, Filter filter, int limit, Cursor cursor, Sort? sort = null)
    {
        if (sort is { IsByYear: true })
        {
            var (rows, matched, hasMore) = PageByYear.Of(snapshot.Columns, filter, sort.IsNewest, cursor.Year, cursor.LastId, limit);
            return new(rows, matched, hasMore ? new(rows[^1].Id, PageByYear.YearOf(rows[^1].Record, sort.IsNewest)) : null);
        }
        if (sort?.Text is { } text)
        {
            (string, string)? after = cursor is { Key: { } key } ? (key, cursor.LastId) : null;
            var (rows, matched, hasMore, lastKey) = PageByText.Of(snapshot.Columns, filter, text, sort.IsDescending, after, limit);
            return new(rows, matched, hasMore ? new(rows[^1].Id, Key: lastKey) : null);
        }
        var page = SelectedPage.Of(snapshot.Columns, filter, cursor.LastId, 0, limit);
        return new(page.Rows, page.Matched, page.HasMore ? new(page.Rows[^1].Id) : null);
    }
}
