using System.Net;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Stories;

public sealed class StoriesApiTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private const string Scene = """{"title":"Belgrade","caption":"**One**","notes":"Slowly","view":"7/44.8/20.5&layer=patrols&year=2016..2020&record=r1","transition":"fade","seconds":20}""";

    private Caller _analyst = null!;

    public async ValueTask InitializeAsync() => _analyst = await Caller.NewAsync(app, $"Ana {Guid.NewGuid():N}"[..12]);

    public ValueTask DisposeAsync()
    {
        _analyst.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AStoryIsReadByAnybodyAsItWasWritten()
    {
        var made = await AddAsync(Story("A walk", Scene));
        var read = await app.GetAsync($"/api/stories/{made["id"]}");
        var scene = Assert.Single(read["scenes"]!.AsArray())!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Scene), scene), scene.ToJsonString());
        Assert.Equal(("A walk", "en", 1), ((string?)read["title"], (string?)read["language"], (int?)read["version"]));
        var entry = (await app.GetAsync("/api/stories"))["stories"]!.AsArray().Single(s => (string?)s!["id"] == (string?)made["id"])!;
        Assert.Equal(1, (int)entry["scenes"]!);
    }

    [Theory]
    [InlineData("Who walks the beat?", "who-walks-the-beat")]
    [InlineData("Ко патролира Београдом", "ko-patrolira-beogradom")]
    [InlineData("Şehir: İzmir & Đorđe", "sehir-izmir-and-dorde")]
    [InlineData("警务巡逻", "story")]
    public async Task TheIdSaysWhatTheStoryIsCalled(string title, string id)
    {
        Assert.Equal(id, (string?)(await AddAsync(Story(title)))["id"]);
        Assert.Equal($"{id}-2", (string?)(await AddAsync(Story(title)))["id"]);
    }

    [Fact]
    public async Task WhatSomebodyElseSavedIsNotOverwritten()
    {
        var id = (string)(await AddAsync(Story("Two hands", Scene)))["id"]!;
        var seen = (await _analyst.GetAsync($"/api/stories/{id}")).Tag;
        using var other = await Caller.NewAsync(app, $"Bo {id}");
        var theirs = await other.SendAsync("PUT", $"/api/stories/{id}", Story("By the other", Scene), seen);
        Assert.Equal((HttpStatusCode.OK, 2), (theirs.Status, (int)theirs.Body["version"]!));
        Assert.NotEqual(seen, theirs.Tag);

        var mine = (await _analyst.SendAsync("PUT", $"/api/stories/{id}", Story("By me", Scene), seen)).Is(HttpStatusCode.PreconditionFailed);
        Assert.Equal(("By the other", $"Bo {id}", theirs.Tag), ((string?)mine["current"]!["title"], (string?)mine["current"]!["changedBy"], (string?)mine["etag"]));
        (await _analyst.SendAsync("PUT", $"/api/stories/{id}", Story("By me", Scene), theirs.Tag)).Ok();
        Assert.Equal("By me", (string?)(await app.GetAsync($"/api/stories/{id}"))["title"]);
    }

    [Fact]
    public async Task AChangeSaysWhatItIsAChangeOf()
    {
        var id = (string)(await AddAsync(Story("Unseen")))["id"]!;
        (await _analyst.SendAsync("PUT", $"/api/stories/{id}", Story("Blind"))).Is((HttpStatusCode)428);
        (await _analyst.SendAsync("PUT", "/api/stories/no-such-story", Story("Blind"), "\"x\"")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WhoHasAStoryAlreadyIsNotSentItAgain()
    {
        var id = (string)(await AddAsync(Story("Kept")))["id"]!;
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/stories/{id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", (await _analyst.GetAsync($"/api/stories/{id}")).Tag);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task ADeletedStoryIsGoneAndCanComeBackUnderItsId()
    {
        var id = (string)(await AddAsync(Story("Here and gone", Scene)))["id"]!;
        var tag = (await _analyst.GetAsync($"/api/stories/{id}")).Tag;
        (await _analyst.SendAsync("DELETE", $"/api/stories/{id}", ifMatch: "\"older\"")).Is(HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.NoContent, (await _analyst.SendAsync("DELETE", $"/api/stories/{id}", ifMatch: tag)).Status);
        (await _analyst.GetAsync($"/api/stories/{id}")).Is(HttpStatusCode.NotFound);
        var back = await _analyst.PostAsync("/api/stories", $$"""{"id":"{{id}}","title":"Here again","language":"en","scenes":[{{Scene}}]}""");
        Assert.Equal(id, (string?)back.Is(HttpStatusCode.Created)["id"]);
        Assert.NotEqual(tag, back.Tag);
        (await _analyst.PostAsync("/api/stories", $$"""{"id":"{{id}}","title":"A third","language":"en","scenes":[]}""")).Is(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("POST", "/api/stories")]
    [InlineData("PUT", "/api/stories/x")]
    [InlineData("DELETE", "/api/stories/x")]
    public async Task OnlyAnalystsWrite(string method, string address)
    {
        using var stranger = new Caller(app.CreateClient());
        (await stranger.SendAsync(method, address, Story("By a stranger"), "\"x\"")).Is(HttpStatusCode.Unauthorized);
        using var viewer = await Caller.NewAsync(app, $"viewer {method}", Role.Viewer);
        (await viewer.SendAsync(method, address, Story("By a viewer"), "\"x\"")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task TheAuditSaysWhoDidWhatToWhichStory()
    {
        var id = (string)(await AddAsync(Story("Watched")))["id"]!;
        (await _analyst.SendAsync("PUT", $"/api/stories/{id}", Story("Watched again"), (await _analyst.GetAsync($"/api/stories/{id}")).Tag)).Ok();
        await _analyst.SendAsync("DELETE", $"/api/stories/{id}");
        var entries = (await _analyst.GetAsync("/api/audit?kind=story-added,story-changed,story-deleted&limit=1000")).Ok()["entries"]!.AsArray();
        Assert.Equal(["story-deleted Watched again", "story-changed Watched again", "story-added Watched"], entries.Where(e => (string?)e!["storyId"] == id).Select(e => $"{e!["kind"]} {e["title"]}"));
    }

    [Theory]
    [InlineData("""{"language":"en","scenes":[]}""", "title", "is missing")]
    [InlineData("""{"title":"One\nTwo","language":"en","scenes":[]}""", "title", "more than one line")]
    [InlineData("""{"title":"T","language":"English","scenes":[]}""", "language", "language tag")]
    [InlineData("""{"title":"T","language":"en","scenes":[],"colour":"red"}""", "colour", "is not known")]
    [InlineData("""{"title":"T","language":"en","scenes":[],"id":"Not A Slug"}""", "id", "lower-case")]
    public async Task AStoryThatIsNoneIsRefusedWithTheFieldNamed(string body, string field, string fault)
    {
        var problem = (await _analyst.PostAsync("/api/stories", body)).Is(HttpStatusCode.BadRequest);
        Assert.Contains(fault, (string?)problem["errors"]![field]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"view":"3/1/1"}""", "scenes[1].title", "is missing")]
    [InlineData("""{"title":"T"}""", "scenes[1].view", "is missing")]
    [InlineData("""{"title":"T","view":"3/1/1","transition":"dissolve"}""", "scenes[1].transition", "none of fly, fade, none")]
    [InlineData("""{"title":"T","view":"3/1/1","seconds":0}""", "scenes[1].seconds", "from 1 to 3600")]
    [InlineData("""{"title":"T","view":"3/1/1","seconds":3601}""", "scenes[1].seconds", "from 1 to 3600")]
    [InlineData("""{"title":"T","view":"3/1/1","seconds":2.5}""", "scenes[1].seconds", "whole number")]
    [InlineData("""{"title":"T","view":"3/1/1","music":"yes"}""", "scenes[1].music", "is not known")]
    [InlineData("""{"title":"T","view":"3/1/1&layr=bri"}""", "scenes[1].view", "\"layr\"")]
    public async Task AFaultOfASceneIsNamedWithTheScene(string scene, string field, string fault)
    {
        var problem = (await _analyst.PostAsync("/api/stories", Story("Faulty", Scene, scene))).Is(HttpStatusCode.BadRequest);
        Assert.Contains(fault, (string?)problem["errors"]![field]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextsAndListsHaveAnEnd()
    {
        await RefusedAsync(Story(new string('t', 201)), "title");
        await RefusedAsync(Story("T", $$"""{"title":"T","view":"3/1/1","caption":"{{new string('c', 5001)}}"}"""), "scenes[0].caption");
        await RefusedAsync(Story("T", [.. Enumerable.Repeat(Scene, 101)]), "scenes");

        async Task RefusedAsync(string body, string field) =>
            Assert.NotNull((await _analyst.PostAsync("/api/stories", body)).Is(HttpStatusCode.BadRequest)["errors"]![field]);
    }

    [Fact]
    public async Task AnAddressToHandOutLeadsToTheStoryOnTheMap()
    {
        var id = (string)(await AddAsync(Story("Handed out", Scene, Scene)))["id"]!;
        Assert.Equal($"/?autoplay=5&loop=&story={id}&scene=1#story={id}&scene=1", await LeadsToAsync($"/stories/{id}?autoplay=5&loop"));
        Assert.Equal($"/?story={id}&scene=2#story={id}&scene=2", await LeadsToAsync($"/stories/{id}?scene=9&story=other"));
        using var client = app.CreateClient();
        foreach (var page in new[] { "handout", "speaker" })
        {
            using var answer = await client.GetAsync($"/stories/{id}/{page}", TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
        foreach (var missing in new[] { "", "/handout", "/speaker" })
        {
            using var answer = await client.GetAsync($"/stories/no-such-story{missing}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        // a person is told on the page, in their language
        Assert.Equal("/#story=no-such-story&scene=1", await LeadsToAsync("/stories/no-such-story", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"));
    }

    [Fact]
    public async Task AnAddressToHandOutHasThePreviewOfItsScene()
    {
        var id = (string)(await AddAsync(Story("Handed out with a preview", Scene, Scene.Replace("Belgrade", "By the river", StringComparison.Ordinal))))["id"]!;
        using var client = app.CreateClient();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync($"/stories/{id}?scene=2&autoplay=8&loop", TestContext.Current.CancellationToken));
        string Meta(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
        Assert.Contains("By the river", Meta("og:title"), StringComparison.Ordinal);
        Assert.Contains($"embed.png?autoplay=8&loop=&story={id}&scene=2", Meta("og:image"), StringComparison.Ordinal);
        var embed = (string)(await app.GetAsync(new Uri(page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!).PathAndQuery))["html"]!;
        Assert.Contains($"story={id}&amp;scene=2", embed, StringComparison.Ordinal);
    }

    private async Task<string> LeadsToAsync(string address, string? accept = null)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = app.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private async Task<JsonNode> AddAsync(string body) => (await _analyst.PostAsync("/api/stories", body)).Is(HttpStatusCode.Created);

    private static string Story(string title, params string[] scenes) =>
        $$"""{"title":{{JsonValue.Create(title).ToJsonString()}},"language":"en","scenes":[{{string.Join(',', scenes)}}]}""";
}
