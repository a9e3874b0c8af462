using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Tests.Api;

public sealed class AmountFacetTests
{
    private static readonly RandomRecords Random = new(17);
    private static readonly Quantity[][] Said = [[], [new(1000, "cameras", "1,000 cameras")], [new(46e6, "EUR", "EUR 46m"), new(2e6, "EUR", "two million euros")], [new(7, "cameras", "7"), new(1e9, "USD", "$1bn")]];

    [Theory]
    [InlineData("")]
    [InlineData("layer=patrols")]
    [InlineData("country=RS&year=2005..")]
    public void TheyAreTheSumsOfTheRecordsThatTheFilterLeavesWithoutItsCountries(string query)
    {
        var records = Enumerable.Range(0, 400).Select(n => Random.Record(n) with { Quantities = Said[n % Said.Length] }).ToList();
        var index = new RecordIndex();
        index.Load(records, 1);
        index.Apply([Some.Upsert(records[1] with { Quantities = [new(5, "officers", "five")], Sequence = 1_000 }), Some.Delete(records[2].Id, 1_001)]);

        var filter = Filter.Parse(query);
        var counted = index.Current.Records.Where(r => filter.Terms.Where(t => t.Key.Name != "country").All(t => t.Matches(r))).ToList();
        var facet = Facets.Count(index.Current, filter, new HashSet<string>(["amounts"])).Amounts!;
        var units = counted.SelectMany(r => r.Quantities).Select(q => q.Unit).Distinct().ToList();
        Assert.Equal(units.Order(), facet.Select(a => a.Unit).Order());
        Assert.Equal(facet.OrderByDescending(a => a.Records).ThenBy(a => a.Unit, StringComparer.Ordinal).Select(a => a.Unit), facet.Select(a => a.Unit));
        foreach (var amount in facet)
        {
            Assert.Equal(counted.Sum(r => Sum(r, amount.Unit)), amount.Sum);
            Assert.Equal(counted.Count(r => r.Quantities.Any(q => q.Unit == amount.Unit)), amount.Records);
            Assert.All(amount.ByCountry, c => Assert.Equal(counted.Where(r => r.Places.Any(p => p.Country == c.Key)).Sum(r => Sum(r, amount.Unit)), c.Value));
        }
    }

    private static double Sum(SpatialRecord record, string unit) => record.Quantities.Where(q => q.Unit == unit).Sum(q => q.Value);
}
