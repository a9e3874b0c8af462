using MapDashboard.Changes;
using MapDashboard.Records;

namespace MapDashboard.OgcFeatures;

/// <summary>One page of what a query selects.</summary>
/// <param name="Matched">How many the query selects, on all pages.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Previous">Cursor of the page before; null on the first.</param>
internal sealed record ItemsPage(IReadOnlyList<SpatialRecord> Records, int Matched, string? Next, string? Previous)
{
    public static ItemsPage Of(RecordSnapshot snapshot, ItemsQuery query)
    {
        var (at, all) = (query.Page, snapshot.Records);
        var boundary = at.Id is null ? 0 : all.Count - snapshot.After(at.Id).Length;
        // a page before a record does not hold that record
        boundary -= at.IsBefore && boundary > 0 && all[boundary - 1].Id == at.Id ? 1 : 0;
        var (page, matched, hasBefore, hasAfter) = (new Queue<SpatialRecord>(), 0, false, false);
        for (var i = 0; i < all.Count; i++)
        {
            if (!query.Matches(all[i]))
            {
                continue;
            }
            matched++;
            if (at.IsBefore ? i >= boundary : page.Count == at.Limit)
            {
                hasAfter = true;
            }
            else if (!at.IsBefore && (i < boundary || matched <= at.Offset))
            {
                hasBefore = true;
            }
            else
            {
                page.Enqueue(all[i]);
                if (page.Count > at.Limit)
                {
                    page.Dequeue();
                    hasBefore = true;
                }
            }
        }
        SpatialRecord[] records = [.. page];
        return new(records, matched, hasAfter && records.Length > 0 ? PageAt.CursorAfter(records[^1].Id) : null, hasBefore && records.Length > 0 ? PageAt.CursorBefore(records[0].Id) : null);
    }
}
