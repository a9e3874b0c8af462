using System.Net;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Api;

/// <summary>Lines and positions that people set by hand.</summary>
public sealed class DrawnRecordsTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private const string Belgrade = """{"geonameid": 792680}""";
    private const string Budapest = """{"geonameid": 3054643}""";

    private Caller _ana = null!;

    public async ValueTask InitializeAsync() => _ana = await Caller.NewAsync(app, $"Ana {Guid.NewGuid()}");

    public ValueTask DisposeAsync()
    {
        _ana.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ALineIsDrawnAndRedrawnAndGivenBackToItsPlaces()
    {
        var made = (await CreateAsync(""" "geometry": {"type": "LineString", "coordinates": [[20, 44], [20.5, 44.6], [21, 45]]} """)).Is(HttpStatusCode.Created);
        Assert.Equal(("LineString", 3, "drawn", "confirmed"), (Geometry(made, "type"), made["geometry"]!["coordinates"]!.AsArray().Count, Property(made, "course"), Property(made, "review")));

        var id = (string)made["id"]!;
        var places = await _ana.EditAsync(id, $$"""{"places": [{{Belgrade}}, {{Budapest}}]}""");
        Assert.Equal(("LineString", 2, "straight"), (Geometry(places, "type"), places["properties"]!["places"]!.AsArray().Count, Property(places, "course")));
        var drawn = await _ana.EditAsync(id, """{"geometry": {"type": "LineString", "coordinates": [[20.46, 44.8], [19.6, 46.1], [19.04, 47.5]]}}""");
        Assert.Equal(("drawn", 2), (Property(drawn, "course"), drawn["properties"]!["places"]!.AsArray().Count));
        Assert.Equal("moved", (string?)(await app.GetAsync($"/api/records/{id}/history"))["versions"]![0]!["kind"]);
    }

    [Fact]
    public async Task APointThatAPersonPlacedSaysSoUntilItIsAtAPlaceAgain()
    {
        var made = (await CreateAsync(""" "geometry": {"type": "Point", "coordinates": [20, 44]} """)).Is(HttpStatusCode.Created);
        Assert.Equal(("Point", "drawn"), (Geometry(made, "type"), Property(made, "course")));
        var placed = await _ana.EditAsync((string)made["id"]!, $$"""{"places": [{{Belgrade}}]}""");
        Assert.Equal(("Point", null), (Geometry(placed, "type"), Property(placed, "course")));
    }

    [Fact]
    public async Task ACountryLevelRecordThatIsPutOnASpotIsNoLongerOfTheCountry()
    {
        var made = (await CreateAsync(""" "places": [{"geonameid": 6290252}] """)).Is(HttpStatusCode.Created);
        Assert.Equal("country", Property(made, "precision"));
        var id = (string)made["id"]!;
        Assert.Equal("site", Property(await _ana.EditAsync(id, """{"geometry": {"type": "Point", "coordinates": [20.9, 44.02]}}"""), "precision"));
        Assert.Equal("region", Property(await _ana.EditAsync(id, """{"precision": "region"}"""), "precision"));
        Assert.Equal("country", Property(await _ana.EditAsync(id, """{"geometry": null, "precision": null}"""), "precision"));
    }

    [Fact]
    public async Task ALineAcross180DegreesGoesTheShortWay()
    {
        var made = (await CreateAsync(""" "title": "Cable", "geometry": {"type": "LineString", "coordinates": [[178, -18], [-172, -14]]} """)).Is(HttpStatusCode.Created);
        var id = (string)made["id"]!;
        Assert.Equal("[[178,-18],[-172,-14]]", made["geometry"]!["coordinates"]!.ToJsonString());
        async Task<bool> IsInAsync(string box) => (await app.GetAsync($"/api/records?limit=1000&bbox={box}"))["features"]!.AsArray().Any(f => (string?)f!["id"] == id);
        Assert.True(await IsInAsync("179,-20,-179,-10"));
        Assert.False(await IsInAsync("-10,-20,10,-10"));
    }

    [Theory]
    [InlineData("""{"type": "LineString", "coordinates": [[20, 44]]}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": []}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": [[20, 44], [20, 44]]}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": [[20, 44], [181, 44]]}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": [[20, 44], [20, -91]]}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": [[20, 44], ["21", 45]]}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": [20, 44]}""", "geometry")]
    [InlineData("""{"type": "LineString", "coordinates": 7}""", "geometry")]
    [InlineData("""{"type": "LineString"}""", "geometry")]
    [InlineData("""{"type": "MultiLineString", "coordinates": [[[20, 44], [21, 45]]]}""", "geometry.type")]
    [InlineData("""{"coordinates": [[20, 44], [21, 45]]}""", "geometry.type")]
    [InlineData("""[20, 44]""", "geometry")]
    public async Task AGeometryThatIsNoneIsRefusedByName(string geometry, string field)
    {
        var problem = (await CreateAsync($""" "geometry": {geometry} """)).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task ALineNeedsTwoPlaces()
    {
        var problem = (await CreateAsync($$""" "places": [{{Belgrade}}, {{Belgrade}}] """)).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]!["places"]);
    }

    [Fact]
    public async Task ALineNeedsASourceToo()
    {
        var body = """{"title": "Road", "layer": "bri", "status": "active", "dates": ["2020"], "geometry": {"type": "LineString", "coordinates": [[20, 44], [21, 45]]}}""";
        Assert.NotNull((await _ana.PostAsync("/api/records", body)).Is(HttpStatusCode.BadRequest)["errors"]!["source"]);
    }

    [Fact]
    public async Task ASourceThatIsWrongIsNotCalledMissing()
    {
        var body = """{"title": "Road", "layer": "bri", "status": "active", "dates": ["2020"], "geometry": {"type": "Point", "coordinates": [20, 44]}, "source": {"url": "javascript:alert(1)"}}""";
        Assert.Equal(["source.url"], (await _ana.PostAsync("/api/records", body)).Is(HttpStatusCode.BadRequest)["errors"]!.AsObject().Select(e => e.Key));
    }

    private Task<Answer> CreateAsync(string where) =>
        _ana.PostAsync("/api/records", $$"""{ "layer": "bri", "status": "active", "dates": ["2020"], "source": {"url": "https://example.org/road"}, {{(where.Contains("\"title\"", StringComparison.Ordinal) ? "" : "\"title\": \"Road\", ")}}{{where}} }""");

    private static string? Property(JsonNode feature, string name) => (string?)feature["properties"]![name];

    private static string? Geometry(JsonNode feature, string name) => (string?)feature["geometry"]![name];
}
