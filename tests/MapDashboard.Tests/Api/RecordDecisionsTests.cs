using System.Net;
using System.Text.Json.Nodes;
using MapDashboard.Access;

namespace MapDashboard.Tests.Api;

public sealed class RecordDecisionsTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private static int _count;

    private readonly string _town = $"Town{Interlocked.Increment(ref _count)}";
    private string _id = "";
    private Caller _ana = null!;

    private string Record => $"/api/records/{_id}";

    public async ValueTask InitializeAsync()
    {
        _ana = await Caller.NewAsync(app, $"Ana {_town}");
        _id = (string)(await app.AddAsync($"{_town} RS 20.5 44.5 patrols 2019 active"))["records"]![0]!;
    }

    public ValueTask DisposeAsync()
    {
        _ana.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ACorrectionHoldsAgainstNewSourcesAndIsDroppedByNull()
    {
        var edited = await _ana.EditAsync(_id, """{"status": "ended", "dates": ["2018/2020"], "note": "saw it closed"}""");
        Assert.Equal(("ended", "edited", "saw it closed"), (Text(edited, "status"), Text(edited, "review"), Text(edited, "note")));
        Assert.Equal("[2018,2019,2020]", edited["properties"]!["years"]!.ToJsonString());

        await app.AddAsync($"{_town} RS 20.5 44.5 patrols 2023 active");
        var later = (await _ana.GetAsync(Record)).Ok();
        Assert.Equal(("ended", 2), (Text(later, "status"), (int)later["properties"]!["sources"]!));
        Assert.Equal("ended", (string?)(await app.GetAsync($"/api/records?q={_town}"))["features"]![0]!["properties"]!["status"]);

        var dropped = await _ana.EditAsync(_id, """{"status": null}""");
        Assert.Equal(("active", "edited"), (Text(dropped, "status"), Text(dropped, "review")));
        Assert.Equal("""["2018/2020"]""", dropped["properties"]!["dates"]!.ToJsonString());
        Assert.Equal("extracted", Text(await _ana.EditAsync(_id, """{"dates": null}"""), "review"));
    }

    [Fact]
    public async Task WhatActorsAreIsSaidBesideTheirNamesAndStaysWithThem()
    {
        var said = await _ana.EditAsync(_id, """{"actors": ["Huawei", "Ana Jović", "Somebody"], "actorKinds": ["company", "person", null]}""");
        Assert.Equal("""["company","person",null]""", Kinds(said));
        Assert.Equal("actors,actorKinds", string.Join(',', (await VersionsAsync())[0]!["changed"]!.AsArray().Select(c => (string?)c!["field"]).Where(f => f is "actors" or "actorKinds")));

        Assert.Equal("""[null,"company"]""", Kinds(await _ana.EditAsync(_id, """{"actors": ["Somebody", "huawei"]}""")));
        var facets = await app.GetAsync($"/api/facets?q={_town}&facets=actor,actorKind");
        Assert.Equal("""[{"value":"Somebody","count":1},{"value":"huawei","count":1,"kind":"company"}]""", facets["actor"]!.ToJsonString());
        Assert.Equal("""[{"value":"company","count":1}]""", facets["actorKind"]!.ToJsonString());
        Assert.Equal([1, 0], new[] { "company,state", "person" }.Select(k => (int)app.GetAsync($"/api/records?q={_town}&actorKind={k}").Result["numberMatched"]!));
        Assert.Equal(1, (int)(await app.GetAsync($"/ogc/collections/records/items?filter={Uri.EscapeDataString($"A_CONTAINS(actorKinds, ('company')) AND title LIKE '%{_town}'")}"))["numberMatched"]!);

        Assert.Null(Kinds(await _ana.EditAsync(_id, """{"actorKinds": null}""")));
        Assert.Null(Kinds(await _ana.EditAsync(_id, """{"actors": null}""")));

        static string? Kinds(JsonNode record) => record["properties"]!["actorKinds"]?.ToJsonString();
    }

    [Fact]
    public async Task AnotherPlaceMovesTheRecordAndItsTitle()
    {
        var moved = await _ana.EditAsync(_id, """{"places": [{"geonameid": 792680}]}""");
        Assert.Equal("Subject of patrols, Belgrade", Text(moved, "title"));
        Assert.Equal("Point", (string?)moved["geometry"]!["type"]);
        Assert.Equal(20.46, (double)moved["geometry"]!["coordinates"]![0]!, 1);
        Assert.Equal("moved", (string?)(await VersionsAsync())[0]!["kind"]);

        var drawn = await _ana.EditAsync(_id, """{"geometry": {"type": "LineString", "coordinates": [[20, 44], [21, 45]]}, "title": "A road"}""");
        Assert.Equal(("LineString", "A road"), ((string?)drawn["geometry"]!["type"], Text(drawn, "title")));
    }

    [Fact]
    public async Task WhoDoesNotSayWhichVersionIsAskedToAndWhoIsLateSeesTheDifference()
    {
        Assert.Equal((HttpStatusCode)428, (await _ana.SendAsync("PATCH", Record, """{"title": "x"}""")).Status);
        var tag = (await _ana.GetAsync(Record)).Tag;
        (await _ana.SendAsync("PATCH", Record, """{"title": "first"}""", tag)).Ok();
        var late = (await _ana.SendAsync("PATCH", Record, """{"title": "second"}""", tag)).Is(HttpStatusCode.PreconditionFailed);
        var now = await _ana.GetAsync(Record);
        Assert.Equal((now.Tag, "first"), ((string?)late["etag"], Text(late["current"]!, "title")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _ana.SendAsync("POST", Record + "/review", """{"decision": "reject"}""", tag)).Status);
        Assert.Equal("first", Text(now.Ok(), "title"));
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task OfTwoAtOnceOneIsRefusedAndNothingIsLost()
    {
        using var ben = await Caller.NewAsync(app, $"Ben {_town}");
        var tag = (await _ana.GetAsync(Record)).Tag;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? _ana : ben).SendAsync("PATCH", Record, $$"""{"title": "edit {{i}}"}""", tag)));
        var winner = Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a != winner), a => Assert.Equal(Text(winner.Body, "title"), Text(a.Is(HttpStatusCode.PreconditionFailed)["current"]!, "title")));
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task ARejectedRecordStaysAwayWhateverIsReadAndComesBackByUndo()
    {
        var answer = (await _ana.PostAsync(Record + "/review", """{"decision": "reject", "note": "a rumour"}""")).Ok();
        Assert.Equal("rejected", (string?)answer["review"]);
        await app.AddAsync($"{_town} RS 20.5 44.5 patrols 2022 active");
        Assert.Empty((await app.GetAsync($"/api/records?q={_town}"))["features"]!.AsArray());
        var gone = (await _ana.GetAsync(Record)).Is(HttpStatusCode.Gone);
        Assert.Equal($"rejected by Ana {_town}: a rumour", (string?)gone["reason"]);
        Assert.Equal($$"""{"code":"rejected","by":"Ana {{_town}}","note":"a rumour"}""", gone["withdrawal"]!.ToJsonString());
        Assert.Equal(HttpStatusCode.Gone, (await _ana.SendAsync("PATCH", Record, """{"title": "x"}""", "*")).Status);

        var back = (await _ana.SendAsync("POST", Record + "/undo", null, "*")).Ok();
        Assert.Equal((2, "extracted"), ((int)back["properties"]!["sources"]!, Text(back, "review")));
        Assert.Equal(["restored", "rejected", "created"], (await VersionsAsync()).Select(v => (string)v!["kind"]!));
        Assert.Single((await app.GetAsync($"/api/records?q={_town}"))["features"]!.AsArray());
    }

    [Fact]
    public async Task EveryDecisionCanBeTakenBackOneAfterTheOther()
    {
        var before = (await _ana.GetAsync(Record)).Ok();
        await _ana.EditAsync(_id, """{"title": "one"}""");
        await _ana.EditAsync(_id, """{"title": "two"}""");
        (await _ana.PostAsync(Record + "/review", """{"decision": "confirm"}""")).Ok();

        Assert.Equal(("two", "edited"), TitleAndReview((await _ana.SendAsync("POST", Record + "/undo", null, "*")).Ok()));
        Assert.Equal("one", Text((await _ana.SendAsync("POST", Record + "/undo", null, "*")).Ok(), "title"));
        var restored = (await _ana.SendAsync("POST", Record + "/undo", null, "*")).Ok();
        Assert.Equal((Text(before, "title"), "extracted"), TitleAndReview(restored));
        Assert.Equal((string?)before["properties"]!["cite"]!["url"], (string?)restored["properties"]!["cite"]!["url"]);
        Assert.Equal(HttpStatusCode.Conflict, (await _ana.SendAsync("POST", Record + "/undo", null, "*")).Status);
    }

    [Fact]
    public async Task NobodyTakesBackUnseenWhatSomebodyElseHasDecidedSince()
    {
        using var ben = await Caller.NewAsync(app, $"Ben {_town}");
        var mine = (await _ana.SendAsync("PATCH", Record, """{"title": "mine"}""", "*")).Tag;
        (await ben.SendAsync("PATCH", Record, """{"title": "his"}""", mine)).Ok();
        var late = (await _ana.SendAsync("POST", Record + "/undo", null, mine)).Is(HttpStatusCode.PreconditionFailed);
        Assert.Equal("his", Text(late["current"]!, "title"));

        var rejected = (await ben.SendAsync("POST", Record + "/review", """{"decision": "reject"}""")).Tag;
        var withdrawn = (await _ana.SendAsync("POST", Record + "/undo", null, mine)).Is(HttpStatusCode.PreconditionFailed);
        Assert.Equal("rejected", (string?)withdrawn["withdrawal"]!["code"]);
        Assert.Equal((HttpStatusCode)428, (await ben.PostAsync(Record + "/undo")).Status);
        Assert.Equal("his", Text((await ben.SendAsync("POST", Record + "/undo", null, rejected)).Ok(), "title"));
    }

    [Fact]
    public async Task HistorySaysWhoChangedWhatAndWhy()
    {
        await _ana.EditAsync(_id, """{"title": "The bridge", "note": "better known so"}""");
        var versions = await VersionsAsync();
        Assert.Equal(["edited", "created"], versions.Select(v => (string)v!["kind"]!));
        Assert.Equal(($"Ana {_town}", "better known so"), ((string?)versions[0]!["by"], (string?)versions[0]!["note"]));
        var title = Assert.Single(versions[0]!["changed"]!.AsArray(), c => (string?)c!["field"] == "title")!;
        Assert.Equal(($"Subject of patrols, {_town}", "The bridge"), ((string?)title["before"], (string?)title["after"]));
        Assert.Equal("geoparser", (string?)versions[1]!["by"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _ana.GetAsync("/api/records/nonsense/history")).Status);
    }

    [Theory]
    [InlineData("""{"title": 3}""", "title")]
    [InlineData("""{"title": ""}""", "title")]
    [InlineData("""{"colour": "red"}""", "colour")]
    [InlineData("""{"layer": "weather"}""", "layer")]
    [InlineData("""{"status": "gone"}""", "status")]
    [InlineData("""{"dates": ["last June"]}""", "dates")]
    [InlineData("""{"dates": "2019"}""", "dates")]
    [InlineData("""{"dates": ["0001/9999"]}""", "dates")]
    [InlineData("""{"places": [{"geonameid": 1}]}""", "places[0].geonameid")]
    [InlineData("""{"places": [{"name": "X", "lon": 200, "lat": 0}]}""", "places[0].lon")]
    [InlineData("""{"geometry": {"type": "Polygon", "coordinates": []}}""", "geometry.type")]
    [InlineData("""{"geometry": {"type": "Point", "coordinates": [44.8]}}""", "geometry")]
    [InlineData("""{"geometry": {"type": "Point", "coordinates": [1e999, 0]}}""", "geometry")]
    [InlineData("""{"precision": "exact"}""", "precision")]
    [InlineData("""{"actors": [{}]}""", "actors")]
    [InlineData("""{"actors": ["A"], "actorKinds": ["planet"]}""", "actorKinds")]
    [InlineData("""{"actors": ["A", "B"], "actorKinds": ["state"]}""", "actorKinds")]
    [InlineData("""{"actorKinds": ["state"]}""", "actorKinds")]
    [InlineData("""{"quantities": [{"value": "many", "unit": "EUR"}]}""", "quantities[0].value")]
    [InlineData("""{"title": "a\u0000b"}""", "title")]
    [InlineData("""{"title": "\ud83d"}""", "title")]
    [InlineData("""{"title": "a\nb"}""", "title")]
    [InlineData("""{"title": "a\u202Eb"}""", "title")]
    [InlineData("""{"title": "a\u2067b"}""", "title")]
    [InlineData("""{"places": [{"geonameid": -1}]}""", "places[0].geonameid")]
    [InlineData("{}", "title")]
    [InlineData("""{"places": []}""", "places")]
    [InlineData("""{"title": "x", "places": []}""", "places")]
    [InlineData("""{"note": null}""", "title")]
    [InlineData("""{"note": "x"}""", "title")]
    public async Task WhatCannotBeUnderstoodIsNamedAndNothingIsStored(string patch, string field)
    {
        var problem = (await _ana.SendAsync("PATCH", Record, patch, "*")).Is(HttpStatusCode.BadRequest);
        Assert.Contains(field, problem["errors"]!.AsObject().Select(e => e.Key));
        Assert.Single(await VersionsAsync());
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"title": "a", "title": "b"}""", HttpStatusCode.BadRequest)]
    public async Task WhatIsNoObjectIsRefused(string body, HttpStatusCode status) => Assert.Equal(status, (await _ana.SendAsync("PATCH", Record, body, "*")).Status);

    [Fact]
    public async Task AByteOrderMarkBeforeTheBodyIsNoPartOfIt() => Assert.Equal("Marked", Text(await _ana.EditAsync(_id, "\uFEFF{\"title\": \"Marked\"}"), "title"));

    [Fact]
    public async Task HostileTextIsKeptAsText()
    {
        const string Hostile = "<script>alert(1)</script>'; DROP TABLE records; -- ../../etc/passwd";
        Assert.Equal(Hostile, Text(await _ana.EditAsync(_id, $$"""{"title": "{{Hostile}}", "note": "{{Hostile}}"}"""), "title"));
        Assert.Equal(HttpStatusCode.NotFound, (await _ana.SendAsync("POST", "/api/records/x'%20OR%201=1--/undo", null, "*")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _ana.GetAsync("/api/records/..%2f..%2fetc/history")).Status);
    }

    [Theory]
    [InlineData("PATCH", "")]
    [InlineData("POST", "/review")]
    [InlineData("POST", "/undo")]
    [InlineData("POST", "/merge")]
    [InlineData("POST", "/split")]
    public async Task OnlyAnalystsDecide(string method, string path)
    {
        using var viewer = new Caller(await app.ClientAsync(Role.Viewer));
        using var stranger = new Caller(app.CreateClient());
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.SendAsync(method, Record + path, "{}", "*")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(method, Record + path, "{}", "*")).Status);
    }

    private async Task<JsonArray> VersionsAsync() => (await app.GetAsync(Record + "/history"))["versions"]!.AsArray();

    private static string? Text(JsonNode feature, string property) => (string?)feature["properties"]![property];

    private static (string?, string?) TitleAndReview(JsonNode feature) => (Text(feature, "title"), Text(feature, "review"));
}
