using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
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
        var selected = snapshot.Columns.Select(query.Filter);
        return query.Others.Count == 0 && !query.Page.IsBefore ? Onward(selected, query.Page) : OneByOne(selected.After("").Where(query.PassesOthers), query.Page);
    }

    /// <summary>The usual way: nothing but the page is looked at.</summary>
    private static ItemsPage Onward(RecordSelection selected, PageAt at)
    {
        var page = selected.After(at.Id ?? "").Skip(at.Offset).Take(at.Limit + 1).ToList();
        var hasBefore = at.Offset > 0 || (at.Id is { } id && selected.After("").FirstOrDefault() is { } first && string.CompareOrdinal(first.Id, id) <= 0);
        return Of([.. page.Take(at.Limit)], selected.Count, hasBefore, page.Count > at.Limit);
    }

    private static ItemsPage OneByOne(IEnumerable<SpatialRecord> selected, PageAt at)
    {
        var (page, matched, hasBefore, hasAfter) = (new Queue<SpatialRecord>(), 0, false, false);
        foreach (var record in selected)
        {
            matched++;
            var side = at.Id is null ? 1 : string.CompareOrdinal(record.Id, at.Id);
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
                page.Enqueue(record);
                if (page.Count > at.Limit)
                {
                    page.Dequeue();
                    hasBefore = true;
                }
            }
        }
        return Of([.. page], matched, hasBefore, hasAfter);
    }

    private static ItemsPage Of(SpatialRecord[] records, int matched, bool hasBefore, bool hasAfter) =>
        new(records, matched, hasAfter && records.Length > 0 ? PageAt.CursorAfter(records[^1].Id) : null, hasBefore && records.Length > 0 ? PageAt.CursorBefore(records[0].Id) : null);
}
