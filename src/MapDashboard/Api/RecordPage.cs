using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Api;

/// <summary>One page of what a filter selects.</summary>
/// <param name="Matched">How many records the filter selects, on all pages.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record RecordPage(IReadOnlyList<SpatialRecord> Records, int Matched, Cursor? Next)
{
    public static RecordPage Of(RecordSnapshot snapshot, Filter filter, int limit, Cursor cursor)
    {
        var selected = snapshot.Columns.Select(filter);
        var page = selected.After(cursor.LastId).Take(limit + 1).ToList();
        return page.Count <= limit ? new(page, selected.Count, null) : new(page[..limit], selected.Count, new(page[limit - 1].Id));
    }
}
