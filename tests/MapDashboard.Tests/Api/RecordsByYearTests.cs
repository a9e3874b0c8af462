using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Tests.Api;

public sealed class RecordsByYearTests
{
    private static readonly RandomRecords Random = new(11);
    private static readonly SpatialRecord[] Records = [.. Enumerable.Range(0, 300).Select(n => n % 10 == 0 ? Random.Record(n) with { Years = [] } : Random.Record(n))];

    [Theory]
    [InlineData("newest", "", 7)]
    [InlineData("oldest", "", 50)]
    [InlineData("newest", "layer=patrols", 1)]
    [InlineData("oldest", "year=2010..2020", 300)]
    public void PagesHaveEveryRecordOnceInTheOrderOfYears(string sort, string query, int limit)
    {
        var index = new RecordIndex();
        index.Load(Records, 1);
        index.Apply([Some.Upsert(Records[5] with { Years = [2031], Sequence = 1_000 }), Some.Delete(Records[6].Id, 1_001)]);
        var filter = Filter.Parse(query);
        var selected = index.Current.Records.Where(filter.Matches).ToList();
        var expected = selected.OrderBy(r => r.Years.Count == 0).ThenBy(r => r.Years.Count == 0 ? 0 : sort == "newest" ? -r.Years.Max() : r.Years.Min()).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id);

        Assert.Equal(expected, PagesOfRecords.Ids(index.Current, filter, limit, sort, selected.Count));
    }
}
