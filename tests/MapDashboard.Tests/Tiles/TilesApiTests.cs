using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Tiles;

/// <summary>Views and tiles over HTTP.</summary>
public sealed class TilesApiTests(MapApplication application) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await application.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Zemun RS 20.4 44.84 bri 2020 active", "Suva FJ 178.44 -18.14 bri 2021 planned", "Apia WS -171.77 -13.83 patrols 2022 active");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task AViewHasClustersAndSingleRecords()
    {
        var far = await application.GetAsync("/api/view?bbox=-180,-85,180,85&zoom=1");
        var cluster = Assert.Single(far["clusters"]!.AsArray(), c => (int)c!["byLayer"]!["patrols"]! == 1 && (int)c["byLayer"]!["bri"]! == 1)!;
        Assert.Equal(2, (int)cluster["count"]!);
        Assert.Equal([20.4, 44.80401, 20.46513, 44.84], cluster["bbox"]!.AsArray().Select(d => Math.Round((double)d!, 5)));
        Assert.InRange((double)cluster["position"]![1]!, 44.80401, 44.84);

        var near = await application.GetAsync("/api/view?bbox=20,44,21,45&zoom=12&layer=bri");
        Assert.Empty(near["clusters"]!.AsArray());
        var zemun = Assert.Single(near["features"]!.AsArray())!;
        Assert.Equal(("Feature", "bri"), ((string)zemun["type"]!, (string)zemun["properties"]!["layer"]!));

        var pacific = await application.GetAsync("/api/view?bbox=170,-25,-165,-5&zoom=6");
        Assert.Equal(2, pacific["features"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("bbox=0,0,1,1", "zoom")]
    [InlineData("bbox=0,0,1,1&zoom=x", "zoom")]
    [InlineData("bbox=0,0,1,1&zoom=25", "zoom")]
    [InlineData("bbox=0,0,1,1&zoom=-1", "zoom")]
    [InlineData("bbox=0,0,1,1&zoom=1&zoom=2", "zoom")]
    [InlineData("zoom=3", "bbox")]
    [InlineData("zoom=3&bbox=0,10,1,5", "bbox")]
    [InlineData("zoom=3&bbox=0,0,1,1&bbox=0,0,1,1", "bbox")]
    [InlineData("zoom=3&bbox=0,0,1,1&colour=red", "colour")]
    public async Task AMalformedViewIsRefusedByName(string query, string key)
    {
        using var client = application.CreateClient();
        using var answer = await client.GetAsync($"/api/view?{query}", Cancellation);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["errors"]![key]);
    }

    [Fact]
    public async Task ATileIsSentCompressedAndOnceOnly()
    {
        using var client = application.CreateClient();
        foreach (var encoding in (string[])["br", "gzip"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/tiles/0/0/0.mvt?status=active");
            request.Headers.AcceptEncoding.Add(new(encoding));
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal((HttpStatusCode.OK, "application/vnd.mapbox-vector-tile", encoding), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, Assert.Single(answer.Content.Headers.ContentEncoding)));

            using var again = new HttpRequestMessage(HttpMethod.Get, "/tiles/0/0/0.mvt?status=active");
            again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag, answer.Headers.ETag.IsWeak));
            using var unchanged = await client.SendAsync(again, Cancellation);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        }
    }

    [Theory]
    [InlineData("0/0/0.mvt?layer=none", HttpStatusCode.NoContent)]
    [InlineData("22/0/0.mvt", HttpStatusCode.NoContent)]
    [InlineData("0/0/1.mvt", HttpStatusCode.NotFound)]
    [InlineData("3/8/0.mvt", HttpStatusCode.NotFound)]
    [InlineData("23/0/0.mvt", HttpStatusCode.NotFound)]
    [InlineData("99999999999/0/0.mvt", HttpStatusCode.BadRequest)]
    [InlineData("-1/0/0.mvt", HttpStatusCode.BadRequest)]
    [InlineData("0/0/0.5.mvt", HttpStatusCode.BadRequest)]
    [InlineData("0/%3Cb%3E/0.mvt", HttpStatusCode.BadRequest)]
    [InlineData("0/0/0.mvt?year=x", HttpStatusCode.BadRequest)]
    [InlineData("0/0/0.mvt?colour=red", HttpStatusCode.BadRequest)]
    public async Task ATileThatIsNotThereSaysSo(string address, HttpStatusCode status)
    {
        using var client = application.CreateClient();
        using var answer = await client.GetAsync($"/tiles/{address}", Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.NoContent ? null : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task BothAreDescribed()
    {
        var paths = (await application.GetAsync("/openapi/v1.json"))["paths"]!.AsObject();
        Assert.Contains("zoom", paths["/api/view"]!["get"]!["parameters"]!.AsArray().Select(p => (string)p!["name"]!));
        Assert.Single(paths["/api/view"]!["get"]!["parameters"]!.AsArray(), p => (string)p!["name"]! == "bbox");
        Assert.NotNull(paths["/tiles/{z}/{x}/{y}.mvt"]!["get"]!["responses"]!["204"]);
    }
}
