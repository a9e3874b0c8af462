using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Tests.Api;

public sealed class FacetsTests
{
    private static readonly RecordSnapshot Snapshot = RecordSnapshot.Of(
        [
            Some.Record("a"),
            Some.Record("b") with { Years = [2019, 2020], Sources = ["d1", "d2"] },
            Some.Record("c") with { Layer = "bri", Program = "Belt and Road Initiative", Years = [2020], Places = [Some.Belgrade, Some.Belgrade with { Name = "Niš" }, new("Budapest", "HU", 1, 19, 47.5)] },
            Some.Record("d") with { Layer = "bri", Program = "Belt and Road Initiative", Years = [], Status = "planned", Precision = Precision.Country },
        ],
        7);

    [Theory]
    [InlineData("", "bri 2, patrols 2", "2019 2, 2020 2", "active 3, planned 1", 4)]
    [InlineData("layer=patrols", "bri 2, patrols 2", "2019 2, 2020 1", "active 2", 2)]
    [InlineData("layer=patrols&year=2020", "bri 1, patrols 1", "2019 2, 2020 1", "active 1", 1)]
    [InlineData("precision=city", "patrols 2, bri 1", "2019 2, 2020 2", "active 3", 3)]
    [InlineData("precision=city&layer=none", "patrols 2, bri 1", "", "", 0)]
    public void EachKeyIsCountedWithoutItself(string filter, string layers, string years, string statuses, int matched)
    {
        var facets = Facets.Count(Snapshot, Filter.Parse(filter));
        Assert.Equal((layers, years, statuses, matched), (Text(facets.Layer), Text(facets.Year), Text(facets.Status), facets.NumberMatched));
    }

    [Fact]
    public void ARecordCountsOnceForEachOfItsCountriesAndSources()
    {
        var facets = Facets.Count(Snapshot, Filter.All);
        Assert.Equal("RS 4, HU 1", Text(facets.Country));
        Assert.Equal("d1 4, d2 1", Text(facets.Source));
        Assert.Equal("Extracted 4", Text(facets.Review));
    }

    private static string Text<T>(IEnumerable<FacetCount<T>>? counts) => string.Join(", ", counts!.Select(c => $"{c.Value} {c.Count}"));
}
