using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Exports;

public sealed class ExportApiTests(ExportedMap map) : IClassFixture<ExportedMap>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 7)]
    [InlineData("layer=patrols", 2)]
    [InlineData("year=2019&country=RS", 2)]
    [InlineData("q=budapest", 2)]
    [InlineData("bbox=-80,-20,-70,-10", 1)]
    [InlineData("layer=cooperation", 0)]
    public async Task TheGeoJsonHasTheFeaturesOfTheApi(string filter, int count)
    {
        var listed = (await map.App.GetAsync($"/api/records?limit=1000&{filter}"))["features"]!.AsArray();
        var exported = await map.App.GetAsync($"/export.geojson?{filter}");
        var features = exported["features"]!.AsArray();
        Assert.Equal("FeatureCollection", (string?)exported["type"]);
        Assert.All(features, f => Assert.Equal((int)f!["properties"]!["sources"]!, f["properties"]!["sourceList"]!.AsArray().Count));
        features.ToList().ForEach(f => f!["properties"]!.AsObject().Remove("sourceList"));
        Assert.True(JsonNode.DeepEquals(listed, features), features.ToJsonString());
        Assert.Equal(count, features.Count);
    }

    [Theory]
    [InlineData("/export.geojson?layer=patrols")]
    [InlineData("/export.geojson?year=x")]
    [InlineData("/feed.atom")]
    [InlineData("/tiles/0/0/0.mvt")]
    public async Task PagesOfOtherSitesMayReadIt(string address)
    {
        using var client = map.App.CreateClient();
        using var answer = await client.GetAsync(address, Cancellation);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task EachRecordNamesItsSourcesAndNoFormatHasTheTexts()
    {
        var feature = (await map.App.GetAsync("/export.geojson?layer=patrols&q=Belgrade"))["features"]![0]!;
        var source = feature["properties"]!["sourceList"]![0]!;
        Assert.Equal(("Belgrade RS 20.46513 44.80401 patrols 2019 active", "2024"), ((string?)source["title"], (string?)source["published"]));
        // in any script, and among those at Budapest the one made by hand
        var found = (await map.App.GetAsync("/export.geojson?q=Будимпешта"))["features"]!.AsArray().Select(f => f!["properties"]!["sourceList"]![0]!);
        Assert.Contains("https://example.org/report?a=1&b=2", found.Select(s => (string?)s["url"]));
        foreach (var format in new[] { "geojson", "csv", "gpkg", "kml" })
        {
            var text = await map.TextAsync($"/export.{format}");
            Assert.Contains("Belgrade RS 20.46513 44.80401 patrols 2019 active", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Novi-Sad RS 19.83694 45.25167 patrols 2019 active", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("geojson")]
    [InlineData("csv")]
    [InlineData("gpkg")]
    [InlineData("kml")]
    public async Task RejectedRecordsAreInNoFormat(string format)
    {
        var text = await map.TextAsync($"/export.{format}");
        Assert.Contains("Smederevo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never to be seen", text, StringComparison.Ordinal);
        Assert.DoesNotContain(map.RejectedId, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMapOfAMomentIsExportedAsItWas()
    {
        await using var app = new MapApplication();
        await app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned");
        var moment = Uri.EscapeDataString(DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));
        // the log is kept to the millisecond
        await Task.Delay(3, Cancellation);
        await app.AddAsync("Niš RS 21.9 43.3 bri 2018 owned");
        Assert.Equal(2, (await app.GetAsync("/export.geojson"))["features"]!.AsArray().Count);
        Assert.Equal("Subject of bri, Bor", (string?)Assert.Single((await app.GetAsync($"/export.geojson?asOf={moment}"))["features"]!.AsArray())!["properties"]!["title"]);
        Assert.Empty((await app.GetAsync("/export.geojson?asOf=2001-01-01"))["features"]!.AsArray());
    }

    [Theory]
    [InlineData("geojson", "application/geo+json")]
    [InlineData("csv", "text/csv; charset=utf-8")]
    [InlineData("gpkg", "application/geopackage+sqlite3")]
    [InlineData("kml", "application/vnd.google-earth.kml+xml")]
    [InlineData("kmz", "application/vnd.google-earth.kmz")]
    public async Task TheAnswerIsAFileWithATypeANameAndATag(string format, string type)
    {
        using var client = map.App.CreateClient();
        using var get = await client.GetAsync($"/export.{format}?layer=bri,patrols&year=2016..2020", Cancellation);
        Assert.Equal(type, get.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", get.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches($@"^mapdashboard-\d{{4}}-\d\d-\d\d-bri-patrols-2016-2020\.{format}$", get.Content.Headers.ContentDisposition.FileName!.Trim('"'));

        using var head = await client.SendAsync(new(HttpMethod.Head, get.RequestMessage!.RequestUri), Cancellation);
        Assert.Equal((HttpStatusCode.OK, get.Content.Headers.ContentType, get.Headers.ETag), (head.StatusCode, head.Content.Headers.ContentType, head.Headers.ETag));
        Assert.Equal(get.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));

        using var again = await client.SendAsync(new(HttpMethod.Get, get.RequestMessage.RequestUri) { Headers = { IfNoneMatch = { get.Headers.ETag! } } }, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task ANewTitleOfASourceMakesANewTag()
    {
        await using var app = new MapApplication();
        var id = (string)(await app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned"))["id"]!;
        using var client = app.CreateClient();
        using var before = await client.GetAsync("/export.geojson", Cancellation);
        using var ana = await Api.Caller.NewAsync(app, "Ana");
        (await ana.SendAsync("PUT", $"/api/documents/{id}", """{"text": "Bor RS 22.09 44.07 bri 2018 owned", "title": "A better title"}""", "*")).Ok();
        using var after = await client.GetAsync("/export.geojson", Cancellation);
        Assert.Contains("A better title", await after.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData("/export.csv?q=%D0%91%D0%BE%D1%80", "bor")]
    [InlineData("/export.csv?program=Roads%20%26%20ports%3F", "Roads-ports")]
    [InlineData("/export.csv?asOf=2026-03-01", "as-of-2026-03-01")]
    [InlineData("/export.csv?bbox=-1.5,2,3,4&confidence=0.5", "0-5-bbox")]
    public async Task TheFileNameTellsTheFilter(string address, string words)
    {
        using var client = map.App.CreateClient();
        using var answer = await client.GetAsync(address, Cancellation);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.EndsWith($"-{words}.csv", disposition.FileNameStar ?? disposition.FileName!.Trim('"'), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ALongFilterMakesNoLongFileName()
    {
        using var client = map.App.CreateClient();
        using var answer = await client.GetAsync($"/export.csv?actor={string.Join(',', Enumerable.Range(0, 100).Select(i => $"Somebody {i}"))}", Cancellation);
        Assert.InRange(answer.Content.Headers.ContentDisposition!.FileName!.Length, 40, 100);
    }

    [Theory]
    [InlineData("/export.xlsx", "format")]
    [InlineData("/export.csv?color=red", "color")]
    [InlineData("/export.kml?year=soon", "year")]
    [InlineData("/export.gpkg?bbox=1,2", "bbox")]
    [InlineData("/export.geojson?asOf=soon", "asOf")]
    [InlineData("/export.geojson?limit=5", "limit")]
    public async Task WhatCannotBeReadIsRefusedByName(string address, string key)
    {
        using var client = map.App.CreateClient();
        using var answer = await client.GetAsync(address, Cancellation);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]![key]);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task TheRouteIsDescribed()
    {
        var export = (await map.App.GetAsync("/openapi/v1.json"))["paths"]!["/export.{format}"]!["get"]!;
        Assert.Equal(["geojson", "csv", "gpkg", "kml", "kmz"], export["parameters"]!.AsArray().Single(p => (string?)p!["name"] == "format")!["schema"]!["enum"]!.AsArray().Select(f => (string?)f));
        Assert.Contains(export["parameters"]!.AsArray(), p => (string?)p!["name"] == "layer");
        Assert.Equal(5, export["responses"]!["200"]!["content"]!.AsObject().Count);
        Assert.NotNull(export["responses"]!["304"]);
        Assert.NotNull(export["responses"]!["400"]!["content"]!["application/problem+json"]);
    }
}
