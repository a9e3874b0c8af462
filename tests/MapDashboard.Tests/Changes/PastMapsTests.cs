using System.Globalization;
using System.Text.Json.Nodes;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Changes;

public sealed class PastMapsTests : IAsyncDisposable
{
    private static readonly string[] Towns = ["Bor", "Niš", "Pirot", "Vranje"];

    private readonly MapApplication _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task TheMapOfAMomentIsTheMapThatWasSeenThen(int seed)
    {
        var random = new Random(seed);
        using var ana = await Caller.NewAsync(_app, "Ana");
        var seen = new List<(string Moment, string Map)>();
        for (var step = 0; step < 40; step++)
        {
            await DoSomethingAsync(ana, random);
            seen.Add((Now(), await MapAsync("")));
            // the log is kept to the millisecond
            await Task.Delay(3, TestContext.Current.CancellationToken);
        }
        Assert.True(seen.Select(s => s.Map).Distinct().Count() > 10);
        foreach (var (moment, map) in seen.OrderBy(_ => random.Next()))
        {
            Assert.Equal(map, await MapAsync($"&asOf={moment}"));
        }
    }

    [Fact]
    public async Task FacetsPagesAndChangesKnowTheMomentToo()
    {
        await _app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned", "Niš RS 21.9 43.3 bri 2018 owned");
        var moment = Now();
        await Task.Delay(3, TestContext.Current.CancellationToken);
        await _app.AddAsync("Pirot RS 22.58 43.15 bri 2018 active");

        Assert.Equal(2, (int)(await _app.GetAsync($"/api/facets?asOf={moment}"))["numberMatched"]!);
        Assert.Equal(3, (int)(await _app.GetAsync("/api/facets?asOf=2999-01-01"))["numberMatched"]!);
        Assert.Equal(0, (int)(await _app.GetAsync("/api/facets?asOf=2001-01-01"))["numberMatched"]!);
        var next = (string?)(await _app.GetAsync($"/api/records?asOf={moment}&limit=1"))["next"];
        Assert.Null((await _app.GetAsync(next!))["next"]);
        Assert.Equal(2, (await _app.GetAsync($"/api/changes?asOf={moment}"))["changes"]!.AsArray().Count);
    }

    [Fact]
    public async Task WhatWasKnownThenCannotBeFollowedLive()
    {
        using var client = _app.CreateClient();
        await using var hub = await HubClient.ConnectAsync(client.BaseAddress!, "/hubs/map");
        Assert.Contains("asOf", await hub.ErrorAsync(await hub.CallAsync("Subscribe", 0, "asOf=2026-01-01")), StringComparison.Ordinal);
    }

    private async Task DoSomethingAsync(Caller ana, Random random)
    {
        var documents = (await _app.GetAsync("/api/documents"))["documents"]!.AsArray().Select(d => (string)d!["id"]!).ToList();
        var records = (await _app.GetAsync("/api/records"))["features"]!.AsArray().Select(f => (string)f!["id"]!).ToList();
        if (documents.Count < 3 || records.Count < 2)
        {
            await _app.AddAsync(Lines(random));
            return;
        }
        var (document, record, other) = (documents[random.Next(documents.Count)], records[random.Next(records.Count)], records[random.Next(records.Count)]);
        _ = random.Next(9) switch
        {
            0 => await ana.PostAsync("/api/documents", Body(random)),
            1 => await ana.SendAsync("PUT", $"/api/documents/{document}", Body(random), "*"),
            2 => await ana.SendAsync("DELETE", $"/api/documents/{document}"),
            3 => await ana.PostAsync($"/api/documents/{document}/reread"),
            4 => await ana.SendAsync("PATCH", $"/api/records/{record}", $$"""{"title": "Title {{random.Next(5)}}"}""", "*"),
            5 => await ana.PostAsync($"/api/records/{record}/review", random.Next(2) == 0 ? """{"decision": "confirm"}""" : """{"decision": "reject"}"""),
            6 => await ana.PostAsync($"/api/records/{record}/merge", $$"""{"into": "{{other}}"}"""),
            7 => await ana.SendAsync("POST", $"/api/records/{record}/undo", null, "*"),
            _ => await ana.PostAsync("/api/records", """{"title": "By hand", "layer": "bri", "status": "active", "dates": ["2020"], "places": [{"geonameid": 792680}], "source": {"url": "https://example.org/"}}"""),
        };
    }

    private static string Body(Random random) => new JsonObject { ["text"] = string.Join('\n', Lines(random)) }.ToJsonString();

    private static string[] Lines(Random random) => [.. random.GetItems(Towns, random.Next(1, 4)).Distinct().Select(t => $"{t} RS 21.5 43.5 {random.GetItems(["bri", "patrols"], 1)[0]} {random.Next(2010, 2025)} active")];

    private static string Now() => Uri.EscapeDataString(DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));

    private async Task<string> MapAsync(string asOf) => (await _app.GetAsync($"/api/records?limit=1000{asOf}"))["features"]!.ToJsonString();
}
