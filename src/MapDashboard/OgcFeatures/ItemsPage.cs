using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Records;

namespace MapDashboard.OgcFeatures;

/// <summary>One page of what a query selects.</summary>
/// <param name="Matched">How many the query selects, on all pages.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Previous">Cursor of the page before; null on the first.</param>
internal sealed record ItemsPage(IReadOnlyList<MapRow> Rows, int Matched, string? Next, string? Previous)
{
    public IEnumerable<SpatialRecord> Records => Rows.Select(r => r.Record);

    public static ItemsPage Of(RecordSnapshot snapshot, ItemsQuery query)
    {
        var at = query.Page;
        if (at.IsBefore)
        {
            return Before(query.Select(snapshot.Columns), at);
        }
        var page = query.Time is null && query.Others.Count == 0
            ? SelectedPage.Of(snapshot.Columns, query.Filter, at.Id ?? "", at.Offset, at.Limit)
            : SelectedPage.Of(query.Select(snapshot.Columns), at.Id ?? "", at.Offset, at.Limit);
        return Of(page.Rows, page.Matched, page.HasBefore, page.HasMore);
    }

    private static ItemsPage Before(RecordSelection selected, PageAt at)
    {
        var (page, before) = (new Queue<MapRow>(), 0);
        foreach (var row in selected.RowsAfter("").TakeWhile(r => r.Columns.Rows.CompareId(r.Row, at.Id!) < 0))
        {
            page.Enqueue(row);
            before++;
            if (page.Count > at.Limit)
            {
                page.Dequeue();
            }
        }
        return Of([.. page], selected.Count, before > page.Count, selected.Count > before);
    }

    private static ItemsPage Of(IReadOnlyList<MapRow> rows, int matched, bool hasBefore, bool hasAfter) =>
        new(rows, matched, hasAfter && rows.Count > 0 ? PageAt.CursorAfter(rows[^1].Id) : null, hasBefore && rows.Count > 0 ? PageAt.CursorBefore(rows[0].Id) : null);
}
