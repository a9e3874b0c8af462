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
        if (query.Others.Count == 0 && !query.Page.IsBefore)
        {
            // the usual way: nothing but the page is looked at
            var page = SelectedPage.Of(snapshot.Columns, query.Filter, query.Page.Id ?? "", query.Page.Offset, query.Page.Limit);
            return Of(page.Rows, page.Matched, page.HasBefore, page.HasMore);
        }
        var selected = snapshot.Columns.Select(query.Filter).RowsAfter("");
        return OneByOne(query.Others.Count == 0 ? selected : selected.Where(r => query.PassesOthers(r.Record)), query.Page);
    }

    private static ItemsPage OneByOne(IEnumerable<MapRow> selected, PageAt at)
    {
        var (page, matched, hasBefore, hasAfter) = (new Queue<MapRow>(), 0, false, false);
        foreach (var row in selected)
        {
            matched++;
            var side = at.Id is null ? 1 : row.Columns.Rows.CompareId(row.Row, at.Id);
            if (at.IsBefore ? side >= 0 : page.Count == at.Limit)
            {
                hasAfter = true;
            }
            else if (!at.IsBefore && (side <= 0 || matched <= at.Offset))
            {
                hasBefore = true;
            }
            else
            {
                page.Enqueue(row);
                if (page.Count > at.Limit)
                {
                    page.Dequeue();
                    hasBefore = true;
                }
            }
        }
        return Of([.. page], matched, hasBefore, hasAfter);
    }

    private static ItemsPage Of(IReadOnlyList<MapRow> rows, int matched, bool hasBefore, bool hasAfter) =>
        new(rows, matched, hasAfter && rows.Count > 0 ? PageAt.CursorAfter(rows[^1].Id) : null, hasBefore && rows.Count > 0 ? PageAt.CursorBefore(rows[0].Id) : null);
}
