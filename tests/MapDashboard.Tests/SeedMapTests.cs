using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests;

/// <summary>The server as a first start makes it: the real geoparser, gazetteer and seeds on a database of its own.</summary>
public sealed class SeedApplication : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-seeds-").FullName;

    public SeedApplication() => UseKestrel(0);

    public async Task<JsonNode> GetAsync(string address)
    {
        using var client = CreateClient();
        return (await client.GetFromJsonAsync<JsonNode>(address, TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonArray> RecordsAsync(string filter) => (await GetAsync($"/api/records?limit=1000&{filter}"))["features"]!.AsArray();

    public async Task<JsonNode> PostAsync(string text, string title)
    {
        using var client = CreateClient();
        var token = await Services.GetRequiredService<TokenStore>().CreateAsync(Guid.NewGuid().ToString("N"), Role.Analyst, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.PostAsJsonAsync("/api/documents", new { title, text }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseStoreOf(_folder);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            TestStorage.Delete(_folder);
        }
    }
}

public sealed class SeedMapTests(SeedApplication app) : IClassFixture<SeedApplication>
{
    private const double FarthestKm = 25;

    [Fact]
    public async Task APersonInTwoAlphabetsIsOneActor()
    {
        var latin = await app.PostAsync("Huawei je 2021. u Zrenjaninu postavio 40 kamera za video-nadzor, rekao je gradonačelnik Ljubiša Njegovan.", "Latinica");
        var cyrillic = await app.PostAsync("Градоначелник Љубиша Његован пустио је 2021. године у Зрењанину у рад надзорне камере компаније Хуавеј.", "Ћирилица");
        var record = Assert.Single(await app.RecordsAsync($"source={latin["id"]},{cyrillic["id"]}"))!["properties"]!;
        Assert.Equal(2, (int)record["sources"]!);
        Assert.Equal(["Huawei", "Ljubiša Njegovan"], record["actors"]!.AsArray().Select(a => (string?)a).Order(StringComparer.Ordinal));
        var counted = (await app.GetAsync($"/api/facets?facets=actor&source={latin["id"]},{cyrillic["id"]}"))["actor"]!.AsArray();
        Assert.Equal(1, (int)Assert.Single(counted, a => ((string)a!["value"]!).Contains("Njegovan", StringComparison.Ordinal))!["count"]!);
        Assert.DoesNotContain(counted, a => ((string)a!["value"]!).Contains("Његован", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryQuoteStandsInItsTextBetweenItsPrefixAndItsSuffix()
    {
        var documents = new Dictionary<string, JsonNode>();
        var fields = new HashSet<string>();
        foreach (var record in await app.RecordsAsync(""))
        {
            foreach (var said in (await app.GetAsync($"/api/records/{record!["id"]}"))["properties"]!["evidence"]!.AsArray())
            {
                var id = (string)said!["documentId"]!;
                var document = documents.TryGetValue(id, out var known) ? known : documents[id] = await app.GetAsync($"/api/documents/{id}");
                // of what other tests add only the quotes are for everybody
                if ((string?)document["kind"] != "brief")
                {
                    continue;
                }
                var text = (string)document["text"]!;
                var (start, end) = ((int)said["start"]!, (int)said["end"]!);
                var (exact, prefix, suffix) = ((string)said["exact"]!, (string)said["prefix"]!, (string)said["suffix"]!);
                Assert.Equal((exact, true, true), (text[start..end], text[..start].EndsWith(prefix, StringComparison.Ordinal), text[end..].StartsWith(suffix, StringComparison.Ordinal)));
                Assert.NotEqual("", exact.Trim());
                fields.Add((string)said["field"]!);
            }
        }
        Assert.Superset(new HashSet<string> { "claim", "program", "place", "date", "status", "actor", "quantity" }, fields);
    }

    // true places from an atlas, not from the gazetteer
    [Theory]
    [InlineData("patrols", "Joint police patrols", 20.46, 44.82, 2019, 2023)]
    [InlineData("patrols", "Joint police patrols", 19.84, 45.25, 2019, 2023)]
    [InlineData("patrols", "Joint police patrols", 20.93, 44.66, 2019, 2023)]
    [InlineData("patrols", "Joint police patrols", 109.51, 18.25, 2024)]
    [InlineData("surveillance", "Safe City", 20.46, 44.82, 2019)]
    [InlineData("bri", "Belt and Road Initiative", 23.65, 37.94)]
    [InlineData("bri", "Belt and Road Initiative", 20.93, 44.66, 2016)]
    [InlineData("cooperation", "Global Security Initiative", 119.22, 34.60, 2024)]
    public async Task TheSeedsStandWhereAndWhenTheyHappened(string layer, string program, double longitude, double latitude, params int[] years)
    {
        var here = (await app.RecordsAsync($"layer={layer}&program={Uri.EscapeDataString(program)}"))
            .Where(f => (string?)f!["geometry"]!["type"] == "Point" && Km(f["geometry"]!["coordinates"]!, longitude, latitude) < FarthestKm).ToList();
        Assert.NotEmpty(here);
        var found = here.SelectMany(f => f!["properties"]!["years"]!.AsArray().Select(y => (int)y!)).ToHashSet();
        Assert.Superset(years.ToHashSet(), found);
    }

    [Fact]
    public async Task WhatIsKnownOfSerbiaAtLargeDoesNotStandInBelgrade()
    {
        var atLarge = (await app.RecordsAsync("country=RS")).Where(f => (string?)f!["properties"]!["precision"] == "country" && (string?)f["geometry"]!["type"] == "Point").ToList();
        Assert.NotEmpty(atLarge);
        Assert.All(atLarge, f =>
        {
            var point = f!["geometry"]!["coordinates"]!;
            Assert.True(Km(point, 20.46, 44.82) > 60);
            Assert.True((double)point[0]! is > 18.8 and < 23.1 && (double)point[1]! is > 42.2 and < 46.2);
        });
    }

    [Theory]
    [InlineData("Belgrade–Bar motorway", 20.46, 44.82, 19.10, 42.09)]
    [InlineData("Belgrade–Budapest railway", 20.46, 44.82, 19.04, 47.50)]
    public async Task LinesRunBetweenTheirCities(string title, double lon1, double lat1, double lon2, double lat2)
    {
        var line = Assert.Single(await app.RecordsAsync("layer=bri"), f => (string?)f!["properties"]!["title"] == title)!;
        var ends = line["geometry"]!["coordinates"]!.AsArray();
        Assert.Equal("LineString", (string?)line["geometry"]!["type"]);
        Assert.True(Km(ends[0]!, lon1, lat1) < FarthestKm && Km(ends[^1]!, lon2, lat2) < FarthestKm);
        Assert.Equal("planned", (string?)line["properties"]!["status"]);
    }

    [Fact]
    public async Task EveryRecordHasEvidenceThatStandsInItsDocument()
    {
        foreach (var record in await app.RecordsAsync(""))
        {
            var evidence = (await app.GetAsync($"/api/records/{record!["id"]}"))["properties"]!["evidence"]!.AsArray();
            Assert.NotEmpty(evidence);
            foreach (var e in evidence)
            {
                var document = await app.GetAsync($"/api/documents/{e!["documentId"]}");
                if ((string?)document["kind"] == "brief")
                {
                    Assert.Equal((string?)e["exact"], ((string)document["text"]!)[(int)e["start"]!..(int)e["end"]!]);
                    Assert.Equal("brief", (string?)e["kind"]);
                }
            }
        }
    }

    [Theory]
    [InlineData("layer=patrols&year=2023", "Belgrade;Novi Sad;Smederevo")]
    [InlineData("program=Safe City", "Belgrade")]
    [InlineData("country=GR", "Piraeus")]
    [InlineData("country=CN&year=2024", "Lianyungang;Sanya")]
    [InlineData("q=Huawei", "Belgrade")]
    [InlineData("q=cosco PORT", "Piraeus")]
    [InlineData("bbox=20.7,44.5,21.1,44.8&layer=bri", "Smederevo")]
    [InlineData("bbox=19,44,21.5,46&layer=patrols&year=2019", "Belgrade;Novi Sad;Smederevo")]
    [InlineData("layer=bri&status=owned", "Piraeus;Smederevo")]
    [InlineData("layer=patrols,cooperation&year=2024&country=CN,HU", "Budapest;Lianyungang;Sanya")]
    [InlineData("layer=bri&year=2023", "")]
    public async Task FiltersSelectTheRightOnes(string filter, string places)
    {
        var found = (await app.RecordsAsync(filter)).SelectMany(f => f!["properties"]!["places"]!.AsArray()).Select(p => (string)p!["name"]!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(places, string.Join(';', found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("year=2019..2023")]
    [InlineData("layer=patrols&country=RS")]
    public async Task FacetCountsAgreeWithTheLists(string filter)
    {
        var facets = (await app.GetAsync($"/api/facets?{filter}")).AsObject();
        var keys = filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(k => k.Split('=')[0]).ToHashSet();
        foreach (var key in new[] { "layer", "program", "year", "country", "status", "source", "review" })
        {
            // each facet is counted without its own key
            var others = string.Join('&', filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(k => !k.StartsWith(key + "=", StringComparison.Ordinal)));
            foreach (var entry in facets[key]!.AsArray())
            {
                var listed = await app.RecordsAsync($"{others}&{key}={Uri.EscapeDataString(entry!["value"]!.ToString())}");
                Assert.Equal((int)entry["count"]!, listed.Count);
            }
        }
        Assert.True(keys.All(k => facets.ContainsKey(k)));
    }

    [Fact]
    public async Task PeoplePhotographersAndGovernmentsAreNoPlaces()
    {
        var answer = await app.PostAsync(
            """
            Ambassador Chen Bo praised the joint police patrols, and minister Zhao Kezhi agreed with her. Freedom House was critical of surveillance cameras.
            Beijing has been investing in railways and ports, used by Beijing to increase its influence, and Beijing opposed the motion on police cooperation.
            Foto: Xihua
            """,
            "False friends");
        Assert.Empty(answer["records"]!.AsArray());
        Assert.DoesNotContain(answer["toponyms"]!.AsArray(), t => (string?)t!["surface"] is "Chen" or "Bo" or "Chen Bo" or "Zhao Kezhi" or "Freedom" or "Xihua" or "Foto");
        Assert.All(answer["toponyms"]!.AsArray().Where(t => (string?)t!["surface"] == "Beijing"), t => Assert.Equal("metonym", (string?)t!["use"]));
    }

    [Fact]
    public async Task AHostileTitleIsKeptAsText()
    {
        var answer = await app.PostAsync("Chinese and Portuguese police officers began joint patrols in Lisbon in June 2025.", "<img src=x onerror=alert(1)>");
        var record = await app.GetAsync($"/api/records/{answer["records"]![0]}");
        Assert.Equal("<img src=x onerror=alert(1)>", (string?)record["properties"]!["evidence"]![0]!["title"]);
    }

    private static double Km(JsonNode coordinate, double longitude, double latitude) =>
        GreatCircle.Kilometers((double)coordinate[0]!, (double)coordinate[1]!, longitude, latitude);
}
