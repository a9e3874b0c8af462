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
        var (page, matched, more) = (new List<SpatialRecord>(), 0, false);
        var firstAfterCursor = snapshot.Records.Count - snapshot.After(cursor.LastId).Length;
        for (var i = 0; i < snapshot.Records.Count; i++)
        {
            if (!filter.Matches(snapshot.Records[i]))
            {
                continue;
            }
            matched++;
            if (i >= firstAfterCursor && page.Count < limit)
            {
                page.Add(snapshot.Records[i]);
            }
            else
            {
                more |= i >= firstAfterCursor;
            }
        }
        return new(page, matched, more ? new(page[^1].Id) : null);
    }
}
