using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Api;

public sealed class RecordsApiTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.AddAsync(
        "Belgrade RS 20.46513 44.80401 patrols 2019 active",
        "Novi-Sad RS 19.83694 45.25167 patrols 2019 active",
        "Smederevo RS 20.93 44.66278 bri 2016 owned",
        "Budapest HU 19.03991 47.49801 bri 2020 planned");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task RecordsComeAsGeoJsonPageByPage()
    {
        var (next, ids) = ("/api/records?limit=3&country=RS,HU", new List<string>());
        for (var page = 0; next is not null; page++)
        {
            var body = await app.GetAsync(next);
            Assert.Equal("FeatureCollection", (string?)body["type"]);
            Assert.Equal(4, (int?)body["numberMatched"]);
            Assert.Equal(page == 0 ? 3 : 1, (int?)body["numberReturned"]);
            ids.AddRange(body["features"]!.AsArray().Select(f => (string)f!["id"]!));
            next = (string?)body["next"];
        }
        Assert.Equal(4, ids.Distinct().Count());
    }

    [Fact]
    public async Task TheAnswerIsGeoJsonWithATagAndIsNotSentTwice()
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync("/api/records?layer=bri", Cancellation);
        Assert.Equal("application/geo+json", first.Content.Headers.ContentType?.MediaType);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/records?layer=bri") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await client.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        await app.AddAsync($"Bar ME 19.1 42.1 bri {Random.Shared.Next(1990, 2030)} active");
        using var changed = new HttpRequestMessage(HttpMethod.Get, "/api/records?layer=bri") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var third = await client.SendAsync(changed, Cancellation);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task ARecordHasItsEvidence()
    {
        var list = await app.GetAsync("/api/records?country=RS&layer=bri");
        var id = (string)list["features"]![0]!["id"]!;
        var record = await app.GetAsync($"/api/records/{id}");

        Assert.Equal(id, (string?)record["id"]);
        Assert.Equal("bri", (string?)record["properties"]!["layer"]);
        var evidence = record["properties"]!["evidence"]!.AsArray();
        Assert.Contains(evidence, e => (string?)e!["exact"] == "Smederevo RS 20.93 44.66278 bri 2016 owned" && (string?)e["field"] == "claim");
        Assert.NotNull(record["properties"]!["why"]);
        Assert.NotNull(record["properties"]!["related"]);
    }

    [Fact]
    public async Task FacetsCountWithoutTheirOwnKeyAndNameTheSources()
    {
        var facets = await app.GetAsync("/api/facets?layer=patrols");
        Assert.Equal(2, (int?)facets["numberMatched"]);
        Assert.Contains(facets["layer"]!.AsArray(), c => (string?)c!["value"] == "bri" && (int?)c["count"] >= 2);
        Assert.Equal("""[{"value":2019,"count":2}]""", facets["year"]!.ToJsonString());
        Assert.Equal("Belgrade RS 20.46513 44.80401 patrols 2019 active", (string?)facets["source"]![0]!["title"]);
    }

    [Fact]
    public async Task TheVocabularyIsThere()
    {
        var vocabulary = await app.GetAsync("/api/vocabulary");
        Assert.Contains(vocabulary["layers"]!.AsArray(), l => (string?)l!["key"] == "patrols" && ((string)l["color"]!).StartsWith('#'));
        Assert.All(vocabulary["programs"]!.AsArray(), p => Assert.Equal(["name", "layer", "labels"], p!.AsObject().Select(m => m.Key)));
        Assert.Contains(vocabulary["statuses"]!.AsArray(), s => (string?)s!["key"] == "active" && (string?)s["labels"]?["zh"] == "进行中");
        Assert.Contains(vocabulary["subjects"]!.AsArray(), s => (string?)s!["name"] == "Steel mill" && (string?)s["labels"]!["sr-Cyrl"] == "Железара");
    }

    [Fact]
    public async Task PlacesAreFoundInAnyScript()
    {
        var places = (await app.GetAsync("/api/places?q=Beogr&limit=3"))["places"]!.AsArray();
        Assert.Equal(792680, (long?)places[0]!["geonameid"]);
        Assert.StartsWith("Beogr", (string)places[0]!["matchedName"]!, StringComparison.Ordinal);
        Assert.Equal(792680, (long?)(await app.GetAsync("/api/places?q=Београд"))["places"]![0]!["geonameid"]);
    }

    [Theory]
    [InlineData("塞尔维亚贝尔格莱德", "Serbia, Belgrade")]
    [InlineData("贝尔格莱德和萨拉热窝的摄像头", "Belgrade, Sarajevo")]
    [InlineData("没有这样的词", "")]
    public async Task PlacesAreFoundWhereTheirNamesStandTogetherWithoutSpaces(string q, string places) =>
        Assert.Equal(places, string.Join(", ", (await app.GetAsync($"/api/places?q={q}&limit=2"))["places"]!.AsArray().Select(p => (string)p!["name"]!)));

    [Theory]
    [InlineData("/api/records?color=red", "color")]
    [InlineData("/api/records?year=soon", "year")]
    [InlineData("/api/records?asOf=soon", "asOf")]
    [InlineData("/api/records?asOf=2026-02-30", "asOf")]
    [InlineData("/api/records?asOf=2026-03-01&asOf=2026-03-02", "asOf")]
    [InlineData("/api/records/x/cite/y?format=xml", "format")]
    [InlineData("/api/records?limit=0", "limit")]
    [InlineData("/api/records?limit=1001", "limit")]
    [InlineData("/api/records?limit=abc", "limit")]
    [InlineData("/api/records?limit=", "limit")]
    [InlineData("/api/records?cursor=zzz", "cursor")]
    [InlineData("/api/records?after=1", "after")]
    [InlineData("/api/facets?limit=1", "limit")]
    [InlineData("/api/changes?after=-1", "after")]
    [InlineData("/api/changes?bbox=1,2", "bbox")]
    [InlineData("/api/changes?limit=0", "limit")]
    [InlineData("/api/places", "q")]
    [InlineData("/api/places?q=Bor&foo=1", "foo")]
    [InlineData("/api/documents?limt=1", "limt")]
    [InlineData("/api/documents/nonsense?limit=1", "limit")]
    [InlineData("/api/records/nonsense?foo=1", "foo")]
    [InlineData("/api/vocabulary?foo=1", "foo")]
    [InlineData("/api/places?q=%20", "q")]
    public async Task AKeyThatCannotBeReadIsNamed(string address, string key)
    {
        var problem = await AssertProblemAsync(HttpMethod.Get, address, HttpStatusCode.BadRequest);
        Assert.Contains(key, problem["errors"]!.AsObject().Select(e => e.Key));
        Assert.Contains(key, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/records/nonsense", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/documents/nonsense", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nonsense", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nonsense/deeper", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nonsense.js", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api", HttpStatusCode.NotFound)]
    public async Task EveryErrorIsAProblem(string method, string address, HttpStatusCode status) => await AssertProblemAsync(new(method), address, status);

    [Theory]
    [InlineData("/api/records", "GET, HEAD, POST")]
    [InlineData("/api/facets", "GET, HEAD")]
    [InlineData("/api/documents", "GET, HEAD, POST")]
    [InlineData("/api/places", "GET, HEAD")]
    [InlineData("/openapi/v1.json", "GET, HEAD")]
    public async Task WhatARouteDoesNotDoIsRefusedWithWhatItDoes(string address, string allowed)
    {
        using var client = app.CreateClient();
        foreach (var method in new[] { HttpMethod.Delete, HttpMethod.Put, HttpMethod.Patch })
        {
            using var request = new HttpRequestMessage(method, address);
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order()));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/js/api.js")]
    [InlineData("/api/records?layer=bri")]
    [InlineData("/api/facets")]
    [InlineData("/api/documents")]
    [InlineData("/api/places?q=Bor")]
    [InlineData("/api/changes")]
    [InlineData("/api/vocabulary")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task HeadIsGetWithoutTheBody(string address)
    {
        using var client = app.CreateClient();
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await client.SendAsync(head, Cancellation);
        using var get = await client.GetAsync(address, Cancellation);
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType, get.Headers.ETag), (answer.StatusCode, answer.Content.Headers.ContentType, answer.Headers.ETag));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task ItIsHealthy(string address) => Assert.Equal("healthy", (string?)(await app.GetAsync(address))["status"]);

    [Fact]
    public async Task TheApiDescribesItself()
    {
        var description = await app.GetAsync("/openapi/v1.json");
        var records = description["paths"]!["/api/records"]!["get"]!;
        Assert.Contains(records["parameters"]!.AsArray(), p => (string?)p!["name"] == "bbox");
        Assert.NotNull(records["responses"]!["200"]!["content"]!["application/geo+json"]);
        Assert.NotNull(description["paths"]!["/api/documents"]!["post"]!["requestBody"]);
        Assert.NotNull(records["responses"]!["400"]!["content"]!["application/problem+json"]);
        Assert.NotNull(records["responses"]!["200"]!["headers"]!["ETag"]);
        Assert.NotNull(records["responses"]!["304"]);
        Assert.Null(records["security"]);
        Assert.Contains(records["parameters"]!.AsArray(), p => (string?)p!["name"] == "asOf");
        foreach (var route in new[] { "patch /api/records/{id}", "post /api/records", "post /api/records/{id}/review", "post /api/records/{id}/merge", "post /api/records/{id}/split", "put /api/documents/{id}", "post /api/documents/preview", "post /api/documents/file", "post /api/session", "post /api/tokens" })
        {
            Assert.NotNull(description["paths"]![route.Split(' ')[1]]![route.Split(' ')[0]]!["requestBody"]!["content"]);
        }
        foreach (var route in new[] { "/api/records/{id}/history", "/api/records/{id}/cite/{hash}", "/api/review", "/api/audit", "/api/me", "/api/tokens" })
        {
            Assert.NotNull(description["paths"]![route]!["get"]!["summary"]);
        }
        Assert.Equal("bearer", (string?)description["components"]!["securitySchemes"]!["token"]!["scheme"]);
        Assert.Equal("""[{"token":[]}]""", description["paths"]!["/api/documents"]!["post"]!["security"]!.ToJsonString());
        Assert.All(description["paths"]!.AsObject(), p => Assert.False(p.Value!.AsObject().ContainsKey("head")));
        Assert.All(
            description["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!["responses"]!),
            r => Assert.NotNull(r["400"]!["content"]!["application/problem+json"]));
    }

    [Fact]
    public async Task WhoIsAheadOfTheStoreIsToldWhereItStands()
    {
        var newest = (long)(await app.GetAsync("/api/records?limit=1"))["sequence"]!;
        foreach (var filter in new[] { "", "&layer=bri" })
        {
            var page = await app.GetAsync($"/api/changes?after=99999{filter}");
            Assert.Empty(page["changes"]!.AsArray());
            Assert.Equal(newest, (long)page["last"]!);
        }
    }

    [Fact]
    public async Task ChangesCanBeReadFromTheBeginningPageByPage()
    {
        var (next, seen) = ("/api/changes?after=0&limit=2&layer=patrols,bri", new List<JsonNode>());
        for (var pages = 0; next is not null && pages < 20; pages++)
        {
            var body = await app.GetAsync(next);
            seen.AddRange(body["changes"]!.AsArray().Select(c => c!));
            next = (string?)body["next"];
        }
        var sequences = seen.Select(c => (long)c["sequence"]!).ToList();
        Assert.True(sequences.Count >= 4);
        Assert.Equal(sequences.Distinct().Order(), sequences);
        Assert.All(seen, c => Assert.Equal("upsert", (string?)c["kind"]));
        Assert.All(seen, c => Assert.Equal((string?)c["id"], (string?)c["feature"]!["id"]));
        Assert.All(seen, c => Assert.NotNull(c["at"]));
    }

    private async Task<JsonNode> AssertProblemAsync(HttpMethod method, string address, HttpStatusCode status)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(method, address) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/geo+json") } } };
        using var answer = await client.SendAsync(request, Cancellation);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(body)!;
        Assert.Equal((int)status, (int?)problem["status"]);
        return problem;
    }
}
