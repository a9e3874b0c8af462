using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Tests.Api;

public sealed class TimeFacetTests
{
    /// <summary>The same dates as in timeline.test.mjs of the page.</summary>
    [Theory]
    [InlineData("2019", 2019, YearCertainty.Exact)]
    [InlineData("2019-03/2019-06", 2019, YearCertainty.Exact)]
    [InlineData("2019-XX", 2019, YearCertainty.Exact)]
    [InlineData("2019~", 2019, YearCertainty.Unsure)]
    [InlineData("201X", 2019, YearCertainty.Unsure)]
    [InlineData("2019~/2019-06", 2019, YearCertainty.Unsure)]
    [InlineData("2016/2018", 2017, YearCertainty.Long)]
    [InlineData("2016~/2018", 2016, YearCertainty.Unsure)]
    [InlineData("2016/2018?", 2018, YearCertainty.Unsure)]
    [InlineData("2016/..", 2016, YearCertainty.Long)]
    [InlineData("2016/..", 2017, YearCertainty.Unsure)]
    [InlineData("../2017", 2017, YearCertainty.Long)]
    [InlineData("../2017", 2016, YearCertainty.Unsure)]
    [InlineData("in spring", 2019, YearCertainty.Exact)]
    public void ADateSaysHowSurelyItMeansAYear(string date, int year, object certainty) => Assert.Equal((YearCertainty)certainty, YearCertainties.Of([date], year));

    [Fact]
    public void YearsAreCountedByLayerAndCertaintyWithoutTheFiltersYears()
    {
        var snapshot = RecordSnapshot.Of(
            [
                Some.Record("a"),
                Some.Record("b") with { Dates = ["2019/2020"], Years = [2019, 2020] },
                Some.Record("c") with { Layer = "bri", Dates = ["2020~"], Years = [2020] },
                Some.Record("d") with { Layer = "bri", Dates = [], Years = [] },
                Some.Record("e") with { Layer = "surveillance", Dates = ["2011"], Years = [2011], Status = "planned" },
            ],
            7);
        var time = TimeFacet.Count(snapshot.Columns, Filter.Parse("year=2020&status=active"));
        Assert.Equal("2019: patrols 1 1 0; 2020: patrols 0 1 0, bri 0 0 1", string.Join("; ", time.Years.Select(y => $"{y.Value}: {string.Join(", ", y.ByLayer.OrderByDescending(l => l.Key).Select(l => $"{l.Key} {string.Join(' ', l.Value)}"))}")));
        Assert.Equal((2011, 2020, 1, 2), (time.First, time.Last, time.Undated["bri"], time.ByLayer["bri"]));
    }

    [Fact]
    public void OnlyWhatIsAskedForIsCounted()
    {
        var snapshot = RecordSnapshot.Of([Some.Record("a"), Some.Record("b") with { Precision = Precision.Country }], 7);
        var facets = Facets.Count(snapshot, Filter.Parse("precision=city"), new HashSet<string> { "precision", "actor" });
        Assert.Null(facets.Layer);
        Assert.Null(facets.Time);
        Assert.Equal((1, 2, 2, 1), (facets.NumberMatched, facets.PrecisionAny, facets.Precision!.Count, facets.Actor!.Single().Count));
    }
}
