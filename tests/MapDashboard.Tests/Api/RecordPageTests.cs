using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;

namespace MapDashboard.Tests.Api;

public sealed class RecordPageTests
{
    [Fact]
    public void PagesNeitherRepeatNorSkipARecordWhileOthersChange()
    {
        var index = new RecordIndex();
        index.Load([.. "bdfhjl".Select(c => Some.Record(c.ToString()))], 1);
        var first = RecordPage.Of(index.Current, Filter.All, 2, new(""));
        Assert.Equal("bd", Ids(first));

        index.Apply([Some.Upsert(Some.Record("a", 2)), Some.Delete("d", 3), Some.Upsert(Some.Record("g", 4)), Some.Upsert(Some.Record("b", 5))]);
        var second = RecordPage.Of(index.Current, Filter.All, 2, first.Next!);
        var third = RecordPage.Of(index.Current, Filter.All, 3, second.Next!);

        Assert.Equal("fg", Ids(second));
        Assert.Equal(("hjl", 7, null), (Ids(third), third.Matched, third.Next));
    }

    private static string Ids(RecordPage page) => string.Concat(page.Rows.Select(r => r.Id));
}
