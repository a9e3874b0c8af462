using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using MapDashboard.Tiles;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.Tiles;

public sealed class MapViewTests
{
    private static readonly RandomRecords Random = new(7);
    private static readonly SpatialRecord[] Records = [.. Enumerable.Range(0, 600).Select(n => Random.Record(n))];
    private static readonly MapColumns Map = MapColumns.Of(Records);

    [Theory]
    [InlineData("")]
    [InlineData("layer=patrols")]
    [InlineData("year=2010..&status=active,planned")]
    public void TheWholeWorldHasEveryRecordOnceAtEachZoom(string query)
    {
        var filter = Filter.Parse(query);
        var expected = Records.Where(r => filter.Matches(r) && !r.Geometry.IsEmpty).CountBy(r => r.Layer).ToDictionary();
        for (var zoom = 0; zoom <= 24; zoom++)
        {
            var view = Look("-180,-90,180,90", zoom, query);
            var counted = view.Grid.Cells.SelectMany(c => c.Singles).CountBy(r => r.Layer).ToDictionary();
            foreach (var cell in view.Grid.Cells.Where(c => c.Count > 1))
            {
                Assert.Equal(cell.Count, cell.ByLayer.Sum());
                for (var layer = 0; layer < view.Grid.Layers.Count; layer++)
                {
                    counted[view.Grid.Layers[layer]] = counted.GetValueOrDefault(view.Grid.Layers[layer]) + cell.ByLayer[layer];
                }
            }
            Assert.Equal(expected.OrderBy(c => c.Key), counted.Where(c => c.Value > 0).OrderBy(c => c.Key));
            Assert.InRange(view.Grid.Cells.Count, 1, 2_500);
        }
    }

    [Fact]
    public void AClusterStaysTheSameWhileTheMapIsMoved()
    {
        for (var zoom = 3; zoom < 9; zoom++)
        {
            var here = Clusters(Look("10,35,30,55", zoom)).ToDictionary(c => c.Cell);
            var there = Clusters(Look("17.3,41.1,37.3,61.1", zoom)).Where(c => here.ContainsKey(c.Cell)).ToList();
            Assert.NotEmpty(there);
            Assert.All(there, c => Assert.Equal(here[c.Cell], c));
        }
    }

    [Fact]
    public void ABoxAcrossTheAntimeridianHasBothSides()
    {
        var map = MapColumns.Of([At("a", 179.9, 0), At("b", -179.9, 0), At("c", 0, 0)]);
        Assert.Equal(["a", "b"], Ids(MapView.Of(map, Filter.All, ViewBox.Parse("170,-10,-170,10"), 8)));
        Assert.Equal(["a", "b"], Ids(MapView.Of(map, Filter.All, ViewBox.Parse("170,-10,190,10"), 8)));
        Assert.Equal(["a", "b"], Ids(MapView.Of(map, Filter.All, ViewBox.Parse("-190,-10,-170,10"), 8)));
        Assert.Equal(["a", "b", "c"], Ids(MapView.Of(map, Filter.All, ViewBox.Parse("-200,-10,200,10"), 3)));
    }

    [Fact]
    public void ALineIsSeenWhereverItPassesAndNotHiddenInAClusterOfItsMiddle()
    {
        SpatialRecord line = Some.Record("line") with { Geometry = Some.Line(0, 0, 10, 10, 20, 20) };
        var map = MapColumns.Of([At("a", 10, 10), At("b", 10.001, 10), line]);
        var atItsEnd = MapView.Of(map, Filter.All, ViewBox.Parse("19,19,20,20"), 9);
        Assert.Equal(["line"], Ids(atItsEnd));
        Assert.Equal(["a", "b", "line"], Ids(MapView.Of(map, Filter.All, ViewBox.Parse("9.99,9.995,10.01,10.005"), 18)));
        Assert.Empty(Ids(MapView.Of(map, Filter.All, ViewBox.Parse("30,30,31,31"), 9)));
    }

    [Fact]
    public void WhatIsKnownToItsRegionOrCountryOnlyIsAtNoPointWhenItIsAskedForApart()
    {
        RecordPlace serbia = new("Serbia", "RS", 6290252, 20.8, 44.0), vojvodina = new("Vojvodina", "RS", 784272, 20.0, 45.4);
        var map = MapColumns.Of(
        [
            At("a", 20.8, 44), At("b", 20.8, 44),
            About("c", serbia, Precision.Country), About("d", serbia, Precision.Country) with { Layer = "bri" },
            About("e", vojvodina, Precision.Region),
            Some.Record("line") with { Precision = Precision.Country, Places = [serbia], Geometry = Some.Line(19, 44, 22, 44) },
        ]);
        var view = MapView.Of(map, Filter.All, ViewBox.Parse("19,43,22,46"), 7, areasApart: true);
        Assert.Equal([2], view.Grid.Cells.Where(c => c.Count > 1).Select(c => c.Count));
        Assert.Equal(["line"], Ids(view));
        Assert.Equal(["Country Serbia 2 ", "Region Vojvodina 1 e"], view.Areas!.Select(a => $"{a.Precision} {a.Place.Name} {a.Count} {a.One?.Id}"));
        Assert.Equal(["bri 1", "patrols 1"], view.Areas![0].ByLayer.Select(l => $"{l.Key} {l.Value}").Order());
        Assert.Equal(1, MapView.Of(map, Filter.Parse("layer=bri"), ViewBox.Parse("100,0,101,1"), 3, areasApart: true).Areas!.Single().Count);
        Assert.Null(MapView.Of(map, Filter.All, ViewBox.Parse("19,43,22,46"), 3).Areas);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,2,3")]
    [InlineData("1,2,3,x")]
    [InlineData("0,10,1,5")]
    [InlineData("0,-91,1,5")]
    [InlineData("0,0,999,5")]
    [InlineData("NaN,0,1,5")]
    [InlineData("500,0,-500,5")]
    public void WhatIsNoBoxIsRefused(string text) => Assert.Throws<FormatException>(() => ViewBox.Parse(text));

    private static MapView Look(string box, int zoom, string query = "") => MapView.Of(Map, Filter.Parse(query), ViewBox.Parse(box), zoom);

    private static IEnumerable<(string Cell, int Count, (double X, double Y) Middle)> Clusters(MapView view) =>
        view.Grid.Cells.Where(c => c.Count > 1).Select(c => ($"{c.Level}/{c.X}/{c.Y}", c.Count, c.Middle));

    private static IEnumerable<string> Ids(MapView view) => view.Grid.Cells.SelectMany(c => c.Singles).Select(r => r.Id).Order();

    private static SpatialRecord About(string id, RecordPlace place, Precision precision) =>
        Some.Record(id) with { Precision = precision, Places = [place], Geometry = new Point(place.Longitude, place.Latitude) };

    private static SpatialRecord At(string id, double longitude, double latitude) => Some.Record(id) with { Geometry = new Point(longitude, latitude) };
}
