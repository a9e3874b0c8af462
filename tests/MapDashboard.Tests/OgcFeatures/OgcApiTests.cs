using System.Net;
using System.Text.Json.Nodes;
using MapDashboard.Tests.Exports;

namespace MapDashboard.Tests.OgcFeatures;

/// <summary>What the standard's own test suite (ets-ogcapi-features10) looks at, in short, and what its clients stumble over.</summary>
public sealed class OgcApiTests(ExportedMap map) : IClassFixture<ExportedMap>
{
    private const string GeoJson = "application/geo+json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryLinkLeadsToWhatItSays()
    {
        var (known, open) = (new HashSet<string>(), new Queue<(string Href, string Type)>([("/ogc", "application/json")]));
        while (open.TryDequeue(out var link))
        {
            using var answer = await AskAsync(link.Href, link.Type);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link.Href}: {answer.StatusCode}");
            Assert.Equal(link.Type, answer.Content.Headers.ContentType!.ToString().Replace("; charset=utf-8", "", StringComparison.Ordinal).Replace("; version", ";version", StringComparison.Ordinal));
            if (!link.Type.EndsWith("json", StringComparison.Ordinal))
            {
                continue;
            }
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
            var links = (body["links"]?.AsArray() ?? []).Concat(body["collections"]?.AsArray().SelectMany(c => c!["links"]!.AsArray()) ?? []);
            links.Select(l => ((string)l!["href"]!, (string)l["type"]!)).Where(l => known.Add(l.Item1)).ToList().ForEach(open.Enqueue);
        }
        Assert.True(known.Count > 30, $"{known.Count} links");
    }

    [Fact]
    public async Task TheApiDescribesItselfInOpenApi30()
    {
        var landing = await map.App.GetAsync("/ogc/");
        var api = landing["links"]!.AsArray().Single(l => (string?)l!["rel"] == "service-desc")!;
        Assert.Equal("application/vnd.oai.openapi+json;version=3.0", (string?)api["type"]);
        using var answer = await AskAsync((string)api["href"]!, (string)api["type"]!);
        Assert.Equal("application/vnd.oai.openapi+json;version=3.0", answer.Content.Headers.NonValidated["Content-Type"].ToString());
        var document = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.StartsWith("3.0.", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "/", "/conformance", "/collections", "/collections/{collectionId}", "/collections/{collectionId}/items", "/collections/{collectionId}/items/{featureId}" },
            document["paths"]!.AsObject().Select(p => p.Key).ToHashSet());
        var parameters = document["components"]!["parameters"]!;
        var items = document["paths"]!["/collections/{collectionId}/items"]!["get"]!["parameters"]!.AsArray().Select(p => ((string)p!["$ref"]!).Split('/')[^1]).ToList();
        Assert.All(items, name => Assert.NotNull(parameters[name]));
        Assert.Equal("""{"type":"array","minItems":4,"maxItems":6,"items":{"type":"number"}}""", parameters["bbox"]!["schema"]!.ToJsonString());
        Assert.Equal("""{"type":"integer","minimum":1,"maximum":10000,"default":100}""", parameters["limit"]!["schema"]!.ToJsonString());
        Assert.All(["bbox", "limit", "datetime"], name => Assert.Equal(("form", false), ((string?)parameters[name]!["style"], (bool)parameters[name]!["explode"]!)));
    }

    [Fact]
    public async Task ThereIsACollectionOfAllAndOneOfEachLayerWithItsExtent()
    {
        var collections = (await map.App.GetAsync("/ogc/collections"))["collections"]!.AsArray();
        var layers = (await map.App.GetAsync("/api/vocabulary"))["layers"]!.AsArray().Select(l => (string)l!["key"]!);
        Assert.Equal(["records", .. layers], collections.Select(c => (string)c!["id"]!));
        var patrols = await map.App.GetAsync("/ogc/collections/patrols");
        Assert.Equal("""{"spatial":{"bbox":[[19.83694,44.80401,20.46513,45.25167]],"crs":"http://www.opengis.net/def/crs/OGC/1.3/CRS84"},"temporal":{"interval":[["2019-01-01T00:00:00Z","2019-12-31T23:59:59Z"]]}}""", patrols["extent"]!.ToJsonString());
        Assert.Equal("http://www.opengis.net/def/crs/OGC/1.3/CRS84", (string?)patrols["crs"]![0]);
        Assert.Null((await map.App.GetAsync("/ogc/collections/cooperation"))["extent"]);
    }

    [Fact]
    public async Task FollowingTheLinksGivesWhatTheApiLists()
    {
        var listed = (await map.App.GetAsync("/api/records"))["features"]!.AsArray().Select(f => (string)f!["id"]!);
        var (seen, address) = (new List<string>(), (string?)"/ogc/collections/records/items?limit=2");
        while (address is not null)
        {
            var page = await map.App.GetAsync(address);
            var ids = page["features"]!.AsArray().Select(f => (string)f!["id"]!).ToList();
            Assert.Equal((listed.Count(), ids.Count), ((int)page["numberMatched"]!, (int)page["numberReturned"]!));
            seen.AddRange(ids);
            address = (string?)page["links"]!.AsArray().FirstOrDefault(l => (string?)l!["rel"] == "next")?["href"];
        }
        Assert.Equal(listed, seen);
        Assert.DoesNotContain(map.RejectedId, seen);
    }

    [Theory]
    [InlineData("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "[20.46513,44.80401]")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/4326", "[44.80401,20.46513]")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/3857", "[2278167.850618,5590719.46")]
    public async Task CoordinatesAreThoseOfTheCrsAskedFor(string crs, string coordinates)
    {
        using var answer = await AskAsync($"/ogc/collections/patrols/items?q=Belgrade&crs={Uri.EscapeDataString(crs)}", GeoJson);
        Assert.Equal($"<{crs}>", answer.Headers.GetValues("Content-Crs").Single());
        var feature = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["features"]!.AsArray().Single()!;
        Assert.StartsWith(coordinates, feature["geometry"]!["coordinates"]!.ToJsonString(), StringComparison.Ordinal);
        var alone = await map.App.GetAsync($"/ogc/collections/patrols/items/{feature["id"]}?crs={Uri.EscapeDataString(crs)}");
        Assert.Equal((feature["geometry"]!.ToJsonString(), feature["properties"]!.ToJsonString()), (alone["geometry"]!.ToJsonString(), alone["properties"]!.ToJsonString()));
        Assert.Equal(("2019-01-01", "2019-12-31"), ((string?)alone["properties"]!["start"], (string?)alone["properties"]!["end"]));
    }

    [Theory]
    [InlineData("records/items?limit=unlimited", 400, "limit")]
    [InlineData("records/items?limit=0", 400, "limit")]
    [InlineData("records/items?bbox=1,2,3", 400, "bbox")]
    [InlineData("records/items?bbox=a,b,c,d", 400, "bbox")]
    [InlineData("records/items?bbox=10,20,30,10", 400, "bbox")]
    [InlineData("records/items?bbox=5,5,6,NaN", 400, "bbox")]
    [InlineData("records/items?datetime=2018-13-45T99:00:00Z", 400, "datetime")]
    [InlineData("records/items?datetime=2019-01-01/2018-01-01", 400, "datetime")]
    [InlineData("records/items?unknownQueryParameter=1", 400, "unknownQueryParameter")]
    [InlineData("records/items?limit=1&limit=2", 400, "limit")]
    [InlineData("records/items?crs=http://www.opengis.net/def/crs/0/unsupported", 400, "crs")]
    [InlineData("records/items?bbox=5,5,6,6&bbox-crs=EPSG:4326", 400, "bbox-crs")]
    [InlineData("records/items?cursor=xyz", 400, "cursor")]
    [InlineData("records/items?filter=layer", 400, "filter")]
    [InlineData("records/items?filter=layer%3D%27bri%27%20OR%201%3D1%3B--", 400, "filter")]
    [InlineData("records/items?filter=TRUE&filter-lang=sql", 400, "filter-lang")]
    [InlineData("records/items?f=xml", 400, "f")]
    [InlineData("records/items/x?limit=1", 400, "limit")]
    [InlineData("nothing", 404, null)]
    [InlineData("nothing/items", 404, null)]
    [InlineData("records/items/nothing", 404, null)]
    public async Task WhatCannotBeUnderstoodIsRefused(string address, int status, string? key)
    {
        using var answer = await AskAsync($"/ogc/collections/{address}", GeoJson);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]?.AsObject();
        Assert.Equal(key, errors?.Single().Key);
    }

    [Fact]
    public async Task ARecordOfAnotherLayerIsNotInTheCollection()
    {
        var id = (string?)(await map.App.GetAsync("/ogc/collections/patrols/items?limit=1"))["features"]![0]!["id"];
        using var answer = await AskAsync($"/ogc/collections/bri/items/{id}", GeoJson);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, (int)(await map.App.GetAsync("/ogc/collections/patrols/items?layer=bri"))["numberMatched"]!);
    }

    [Theory]
    [InlineData("program", "program = ''")]
    [InlineData("actor", "A_EQUALS(actors, ())")]
    [InlineData("country", "A_EQUALS(countries, ())")]
    public async Task AnEmptyValueAsksForWhatHasNone(string key, string same)
    {
        var (empty, filtered) = (await map.App.GetAsync($"/ogc/collections/records/items?{key}="), await map.App.GetAsync($"/ogc/collections/records/items?filter={Uri.EscapeDataString(same)}"));
        Assert.Equal(filtered["features"]!.ToJsonString(), empty["features"]!.ToJsonString());
        Assert.Equal((int)filtered["numberMatched"]!, (int)empty["numberMatched"]!);
    }

    [Fact]
    public async Task AFilterGoesWithTextAndJsonAndIsKeptByTheLinks()
    {
        const string Text = "layer = 'bri' AND S_INTERSECTS(geometry, BBOX(18, 41, 24, 48))";
        const string Json = """{"op":"and","args":[{"op":"=","args":[{"property":"layer"},"bri"]},{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[18,41,24,48]}]}]}""";
        var text = await map.App.GetAsync($"/ogc/collections/records/items?limit=2&filter={Uri.EscapeDataString(Text)}");
        var json = await map.App.GetAsync($"/ogc/collections/records/items?limit=2&filter-lang=cql2-json&filter={Uri.EscapeDataString(Json)}");
        Assert.Equal(text["features"]!.ToJsonString(), json["features"]!.ToJsonString());
        Assert.Equal(4, (int)text["numberMatched"]!);
        var next = await map.App.GetAsync((string)json["links"]!.AsArray().Single(l => (string?)l!["rel"] == "next")!["href"]!);
        Assert.Equal((4, 2), ((int)next["numberMatched"]!, (int)next["numberReturned"]!));
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("*/*", GeoJson)]
    [InlineData("application/json", GeoJson)]
    [InlineData("application/geo+json;q=0.2, text/html;q=0.9", "text/html")]
    [InlineData("application/x-none", "application/problem+json")]
    public async Task TheHeaderAcceptDecidesTheForm(string accept, string type)
    {
        using var answer = await AskAsync("/ogc/collections/records/items", accept);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(type == "application/problem+json" ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task HeadAnswersAndWhatIsKnownIsNotSentAgain()
    {
        using var client = map.App.CreateClient();
        using var head = await client.SendAsync(new(HttpMethod.Head, "/ogc/collections/records/items"), Cancellation);
        Assert.Equal((HttpStatusCode.OK, GeoJson), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/ogc/collections/records/items") { Headers = { IfNoneMatch = { head.Headers.ETag! } } };
        using var unchanged = await client.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var page = await AskAsync("/ogc/collections/records/items", "text/html");
        Assert.NotEqual(head.Headers.ETag, page.Headers.ETag);
    }

    [Fact]
    public async Task PagesForPeopleHoldNoMarkupOfTexts()
    {
        var id = (string)(await map.App.GetAsync("/ogc/collections/bri/items?filter=title%20LIKE%20%27%25script%25%27"))["features"]![0]!["id"]!;
        foreach (var address in new[] { "/ogc", "/ogc/conformance", "/ogc/collections", "/ogc/collections/bri", "/ogc/collections/bri/queryables", "/ogc/collections/bri/items?q=%3Cscript%3E", "/ogc/collections/bri/items", $"/ogc/collections/bri/items/{id}" })
        {
            using var answer = await AskAsync(address, "text/html");
            var page = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.Contains("<h1>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        Assert.Contains("&lt;script&gt;", await map.TextAsync($"/ogc/collections/bri/items/{id}?f=html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GdalReadsAllPagesWithAndWithoutABox()
    {
        var address = $"OAPIF:{map.App.CreateClient().BaseAddress!.GetLeftPart(UriPartial.Authority)}/ogc";
        var listed = (await map.App.GetAsync("/api/records"))["features"]!.AsArray();
        var copied = await CopyAsync("records");
        Assert.Equal(listed.Select(f => (string?)f!["properties"]!["title"]), copied.Select(f => (string?)f!["properties"]!["title"]));
        Assert.Equal(2, (await CopyAsync("patrols")).Count);
        Assert.Equal(["Lima"], (await CopyAsync("records", "-spat", "-80", "-20", "-70", "0")).Select(f => (string?)f!["properties"]!["places"]![0]!["name"]));

        async Task<JsonArray> CopyAsync(string collection, params string[] options) => JsonNode.Parse(await Gdal.ReadAsync(address, collection, ["-oo", "PAGE_SIZE=2", .. options]))!["features"]!.AsArray();
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string accept)
    {
        using var client = map.App.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request, Cancellation);
    }
}
