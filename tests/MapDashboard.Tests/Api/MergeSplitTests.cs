using System.Net;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Api;

public sealed class MergeSplitTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private static int _count;

    private readonly string _town = $"Port{Interlocked.Increment(ref _count)}";
    private Caller _ana = null!;

    public async ValueTask InitializeAsync() => _ana = await Caller.NewAsync(app, $"Ana {_town}");

    public ValueTask DisposeAsync()
    {
        _ana.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task MergedClaimsSupportTheOtherNowAndLaterAndComeBackByUndo()
    {
        var (first, second) = (await AddAsync($"{_town} RS 20.5 44.5 bri 2018 planned"), await AddAsync($"{_town} RS 20.5 44.5 patrols 2019 active"));
        var merged = (await _ana.PostAsync($"/api/records/{first}/merge", $$"""{"into": "{{second}}", "note": "the same thing"}""")).Ok();
        Assert.Equal((second, "patrols", 2), ((string?)merged["id"], Property(merged, "layer"), (int)merged["properties"]!["sources"]!));
        var gone = (await _ana.GetAsync($"/api/records/{first}")).Is(HttpStatusCode.Gone);
        Assert.Equal((second, $"merged into {second}: the same thing"), ((string?)gone["mergedInto"], (string?)gone["reason"]));

        await app.AddAsync($"{_town} RS 20.5 44.5 bri 2021 active");
        Assert.Equal("[2018,2019,2021]", (await RecordAsync(second))["properties"]!["years"]!.ToJsonString());
        foreach (var document in (await RecordAsync(second))["properties"]!["evidence"]!.AsArray().Select(e => (string)e!["documentId"]!).Distinct())
        {
            (await _ana.PostAsync($"/api/documents/{document}/reread")).Ok();
        }
        Assert.Equal(HttpStatusCode.Gone, (await _ana.GetAsync($"/api/records/{first}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await _ana.PostAsync($"/api/records/{second}/merge", $$"""{"into": "{{first}}"}""")).Status);

        var back = (await _ana.SendAsync("POST", $"/api/records/{first}/undo", null, "*")).Ok();
        Assert.Equal("[2018,2021]", back["properties"]!["years"]!.ToJsonString());
        Assert.Equal("[2019]", (await RecordAsync(second))["properties"]!["years"]!.ToJsonString());
    }

    [Fact]
    public async Task AChainOfMergesIsTakenApartAgain()
    {
        var ids = new List<string>();
        foreach (var layer in new[] { "bri", "patrols", "surveillance" })
        {
            ids.Add(await AddAsync($"{_town} RS 20.5 44.5 {layer} 2018 active"));
        }
        (await _ana.PostAsync($"/api/records/{ids[0]}/merge", $$"""{"into": "{{ids[1]}}"}""")).Ok();
        (await _ana.PostAsync($"/api/records/{ids[1]}/merge", $$"""{"into": "{{ids[2]}}"}""")).Ok();
        Assert.Equal(3, (int)(await RecordAsync(ids[2]))["properties"]!["sources"]!);
        Assert.Equal(ids[2], (string?)(await _ana.GetAsync($"/api/records/{ids[0]}")).Is(HttpStatusCode.Gone)["mergedInto"]);

        (await _ana.SendAsync("POST", $"/api/records/{ids[0]}/undo", null, "*")).Ok();
        Assert.Equal((1, 2), ((int)(await RecordAsync(ids[0]))["properties"]!["sources"]!, (int)(await RecordAsync(ids[2]))["properties"]!["sources"]!));
    }

    [Fact]
    public async Task ASplitSurvivesReadingAgainAndACorrectionElsewhere()
    {
        var id = await AddAsync($"{_town} RS 20.5 44.5 bri 2018 planned");
        var second = await app.AddAsync($"{_town} RS 20.5 44.5 bri 2020 active", $"{_town}x RS 20.6 44.6 bri 2020 active");
        var document = (string)second["id"]!;
        var split = (await _ana.PostAsync($"/api/records/{id}/split", $$"""{"claims": [{"documentId": "{{document}}", "ordinal": 0}]}""")).Is(HttpStatusCode.Created);
        var made = (string)split["id"]!;
        Assert.Equal(("[2020]", "[2018]"), (Years(split), Years(await RecordAsync(id))));

        (await _ana.PostAsync($"/api/documents/{document}/reread")).Ok();
        var text = $"{_town}x RS 20.6 44.6 bri 2022 ended\n{_town} RS 20.5 44.5 bri 2020 active";
        (await _ana.SendAsync("PUT", $"/api/documents/{document}", new JsonObject { ["text"] = text }.ToJsonString(), "*")).Ok();
        Assert.Equal(("[2020]", "[2018]"), (Years(await RecordAsync(made)), Years(await RecordAsync(id))));

        (await _ana.SendAsync("POST", $"/api/records/{made}/undo", null, "*")).Ok();
        Assert.Equal(HttpStatusCode.Gone, (await _ana.GetAsync($"/api/records/{made}")).Status);
        Assert.Equal("[2018,2020]", Years(await RecordAsync(id)));
    }

    [Fact]
    public async Task ASplitAndWhatWasDecidedOfItSurviveACorrectionOfTheSentenceItself()
    {
        var id = await AddAsync($"{_town} RS 20.5 44.5 bri 2018 planned");
        var second = await app.AddAsync($"{_town} RS 20.5 44.5 bri 2020 actve", $"{_town} RS 20.5 44.5 bri 2014 ended");
        var document = (string)second["id"]!;
        var made = (string)(await _ana.PostAsync($"/api/records/{id}/split", $$"""{"claims": [{"documentId": "{{document}}", "ordinal": 0}]}""")).Is(HttpStatusCode.Created)["id"]!;
        (await _ana.SendAsync("PATCH", $"/api/records/{made}", """{"title": "Another bridge"}""", "*")).Ok();

        foreach (var sentence in new[] { $"{_town} RS 20.5 44.5 bri 2021 active", $"{_town} RS 20.5 44.5 bri 2020 actve" })
        {
            var text = $"{sentence}\n{_town} RS 20.5 44.5 bri 2014 ended";
            (await _ana.SendAsync("PUT", $"/api/documents/{document}", new JsonObject { ["text"] = text }.ToJsonString(), "*")).Ok();
            var split = await RecordAsync(made);
            Assert.Equal(("Another bridge", sentence.Contains("2021", StringComparison.Ordinal) ? "[2021]" : "[2020]"), ((string)split["properties"]!["title"]!, Years(split)));
            Assert.Equal("[2014,2018]", Years(await RecordAsync(id)));
        }
    }

    [Fact]
    public async Task WhatMakesNoSenseIsRefused()
    {
        var id = await AddAsync($"{_town} RS 20.5 44.5 bri 2018 planned");
        var document = (string)(await RecordAsync(id))["properties"]!["claims"]![0]!["documentId"]!;
        Assert.Equal(HttpStatusCode.Conflict, (await _ana.PostAsync($"/api/records/{id}/merge", $$"""{"into": "{{id}}"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _ana.PostAsync($"/api/records/{id}/merge", """{"into": "nonsense"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.PostAsync($"/api/records/{id}/merge", "{}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _ana.PostAsync($"/api/records/{id}/split", $$"""{"claims": [{"documentId": "{{document}}", "ordinal": 0}]}""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _ana.PostAsync($"/api/records/{id}/split", """{"claims": [{"documentId": "x", "ordinal": 3}]}""")).Status);
        Assert.Contains("claims[0].ordinal", (await _ana.PostAsync($"/api/records/{id}/split", $$"""{"claims": [{"documentId": "{{document}}", "ordinal": 0.5}]}""")).Is(HttpStatusCode.BadRequest)["errors"]!.AsObject().Select(e => e.Key));
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.PostAsync($"/api/records/{id}/split", """{"claims": []}""")).Status);
        Assert.Single((await app.GetAsync($"/api/records/{id}/history"))["versions"]!.AsArray());
    }

    [Fact]
    public async Task ARecordMadeByHandNeedsASourceAndGoesWithIt()
    {
        const string Fields = """ "title": "Bridge", "layer": "bri", "status": "active", "dates": ["2020"], "geometry": {"type": "Point", "coordinates": [20, 44]} """;
        var problem = (await _ana.PostAsync("/api/records", $$"""{ {{Fields}} }""")).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]!["source"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.PostAsync("/api/records", $$"""{ {{Fields}}, "source": {"url": "javascript:alert(1)"} }""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _ana.PostAsync("/api/records", $$"""{ {{Fields}}, "source": {"documentId": "nonsense"} }""")).Status);

        var document = (string)(await app.AddAsync($"A bridge stands at {_town}."))["id"]!;
        var untrue = (await _ana.PostAsync("/api/records", $$"""{ {{Fields}}, "source": {"documentId": "{{document}}", "quote": "A tunnel stands"} }""")).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(untrue["errors"]!["source.quote"]);
        var made = (await _ana.PostAsync("/api/records", $$"""{ {{Fields}}, "source": {"documentId": "{{document}}", "quote": "A bridge stands"} }""")).Is(HttpStatusCode.Created);
        var id = (string)made["id"]!;
        Assert.Equal(("Bridge", "confirmed", 1), (Property(made, "title"), Property(made, "review"), (int)made["properties"]!["sources"]!));
        Assert.Equal("A bridge stands", (string?)made["properties"]!["evidence"]![0]!["exact"]);
        Assert.Equal("Bridge over", Property(await _ana.EditAsync(id, """{"title": "Bridge over"}"""), "title"));
        Assert.Equal("Bridge", Property(await _ana.EditAsync(id, """{"title": null}"""), "title"));
        Assert.Equal(HttpStatusCode.NoContent, (await _ana.SendAsync("DELETE", $"/api/documents/{document}")).Status);
        Assert.Equal("its only source was deleted", (string?)(await _ana.GetAsync($"/api/records/{id}")).Is(HttpStatusCode.Gone)["reason"]);
    }

    [Fact]
    public async Task SourcesThatAgreeAndThatContradictEachOtherAreListed()
    {
        await app.AddAsync($"{_town} RS 20.5 44.5 bri 2019 active");
        await app.AddAsync($"{_town} RS 20.5 44.5 bri 2019 active", "again");
        var id = await AddAsync($"{_town} RS 20.5 44.5 bri 2020 active");
        var agreement = (await RecordAsync(id))["properties"]!["agreement"]!.AsArray();
        var dates = agreement.Single(a => (string?)a!["field"] == "date")!["values"]!.AsArray();
        Assert.Equal(["2019 2", "2020 1"], dates.Select(v => $"{v!["value"]} {v["documents"]!.AsArray().Count}"));
        Assert.Equal("active", (string?)Assert.Single(agreement.Single(a => (string?)a!["field"] == "status")!["values"]!.AsArray())!["value"]);
    }

    private async Task<string> AddAsync(string line) => (string)(await app.AddAsync(line))["records"]![0]!;

    private async Task<JsonNode> RecordAsync(string id) => (await _ana.GetAsync($"/api/records/{id}")).Ok();

    private static string Years(JsonNode feature) => feature["properties"]!["years"]!.ToJsonString();

    private static string? Property(JsonNode feature, string name) => (string?)feature["properties"]![name];
}
