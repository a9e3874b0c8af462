using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.OgcFeatures;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.OgcFeatures;

public sealed class ItemsPageTests
{
    private static readonly OgcCollection All = new(OgcCollections.AllRecords, "All", "All", null);

    [Fact]
    public void ByCursorsEachRecordThatStaysComesOnceWhileOthersComeAndGo()
    {
        var ids = Enumerable.Range(0, 40).Select(i => $"r{i:00}").ToList();
        var (seen, cursor, turn) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = ItemsPage.Of(Snapshot(ids), Query(("limit", "7"), ("cursor", cursor)));
            seen.AddRange(page.Records.Select(r => r.Id));
            cursor = page.Next;
            // what was read goes, also the very record that the cursor names, and others come before and after it
            ids.RemoveAll(id => id == seen[^1] || id == $"r{turn * 3:00}");
            ids.AddRange([$"r{turn++:00}-new", $"r39-{turn}"]);
        }
        while (cursor is not null);
        Assert.Equal(seen, seen.Distinct());
        Assert.Superset(ids.Where(id => id.Length == 3).ToHashSet(), seen.ToHashSet());
    }

    [Fact]
    public void ThePageBeforeIsTheOneThatOneCameFrom()
    {
        var snapshot = Snapshot(Enumerable.Range(0, 10).Select(i => $"r{i}"));
        var first = ItemsPage.Of(snapshot, Query(("limit", "4")));
        var second = ItemsPage.Of(snapshot, Query(("limit", "4"), ("cursor", first.Next)));
        var third = ItemsPage.Of(snapshot, Query(("limit", "4"), ("offset", "8")));
        Assert.Equal(["r4", "r5", "r6", "r7"], second.Records.Select(r => r.Id));
        Assert.Equal(["r8", "r9"], third.Records.Select(r => r.Id));
        Assert.Equal([(null, true), (true, true), (true, null)], new[] { first, second, third }.Select(p => ((bool?)(p.Previous is null ? null : true), (bool?)(p.Next is null ? null : true))));
        var back = ItemsPage.Of(snapshot, Query(("limit", "4"), ("cursor", third.Previous)));
        Assert.Equal(second.Records, back.Records);
        Assert.Equal((second.Next, second.Previous, 10), (back.Next, back.Previous, back.Matched));
        Assert.Equal(first.Records, ItemsPage.Of(snapshot, Query(("limit", "4"), ("cursor", back.Previous))).Records);
    }

    [Theory]
    [InlineData("bbox", "19,44,21,46", "b p")]
    [InlineData("bbox", "19,44,-9999,21,46,9999", "b p")]
    [InlineData("bbox", "177,-20,-177,-16", "f")]
    [InlineData("bbox", "-200,-100,200,100", "b f n p")]
    [InlineData("bbox", "170,-20,190,-16", "f")]
    [InlineData("datetime", "2019-09-10", "b n")]
    [InlineData("datetime", "2016-01-01T00:00:00Z/2018-12-31T23:59:59Z", "f n")]
    [InlineData("datetime", "../2013-01-01", "n p")]
    [InlineData("datetime", "2014-01-01/..", "b f n")]
    [InlineData("layer", "bri", "f")]
    [InlineData("year", "2016..2019", "b f")]
    [InlineData("filter", "layer = 'bri'", "f")]
    public void ItSelects(string key, string value, string ids)
    {
        var page = ItemsPage.Of(Snapshot(
        [
            Some.Record("b"),
            Some.Record("f") with { Layer = "bri", Geometry = Some.Line(178, -18, -178, -17), Dates = ["2016/2018"], Years = [2016, 2017, 2018] },
            Some.Record("n") with { Geometry = new Point(0, 0), Dates = [], Years = [] },
            Some.Record("p") with { Geometry = new Point(19.83694, 45.25167), Dates = ["2013/.."], Years = [2013] },
        ]), Query((key, value)));
        Assert.Equal(ids, string.Join(' ', page.Records.Select(r => r.Id)));
    }

    [Fact]
    public void ABoxIsTheSameInEveryCrs()
    {
        foreach (var crs in Crs.All)
        {
            var corners = new[] { new Coordinate(20.4, 44.8), new Coordinate(20.5, 44.9) }.Select(c => crs.FromDegrees(new Point(c)).Coordinate).ToArray();
            var box = FormattableString.Invariant($"{corners[0].X},{corners[0].Y},{corners[1].X},{corners[1].Y}");
            Assert.Equal(["r1"], ItemsPage.Of(Snapshot(["r1"]), Query(("bbox", box), ("bbox-crs", crs.Uri))).Records.Select(r => r.Id));
        }
    }

    private static RecordSnapshot Snapshot(IEnumerable<string> ids) => Snapshot([.. ids.Select(id => Some.Record(id))]);

    private static RecordSnapshot Snapshot(IReadOnlyList<SpatialRecord> records)
    {
        var index = new RecordIndex();
        index.Load(records, 1);
        return index.Current;
    }

    private static ItemsQuery Query(params (string Key, string? Value)[] keys) =>
        ItemsQuery.Read(new QueryCollection(keys.Where(k => k.Value is not null).ToDictionary(k => k.Key, k => new StringValues(k.Value))), All, SearchTexts.WithoutGazetteer);
}
