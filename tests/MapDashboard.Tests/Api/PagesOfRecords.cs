using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;

namespace MapDashboard.Tests.Api;

internal static class PagesOfRecords
{
    /// <summary>The ids of all records that a filter leaves, page after page as a reader asks for them.</summary>
    /// <param name="count">What each page has to say that it counted.</param>
    public static List<string> Ids(RecordSnapshot snapshot, Filter filter, int limit, string sort, int count)
    {
        var (found, cursor) = (new List<string>(), new Cursor(""));
        for (RecordPage? page = null; page is null || page.Next is not null;)
        {
            page = RecordPage.Of(snapshot, filter, limit, cursor, new Sort(sort));
            Assert.Equal(count, page.Matched);
            found.AddRange(page.Rows.Select(r => r.Id));
            cursor = page.Next ?? cursor;
        }
        return found;
    }
}
