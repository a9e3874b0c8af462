using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Stories;

public sealed partial class TalkFileTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private const string Hostile = "</script><script>document.title='x'</script><!-- <script>";

    private Caller _analyst = null!;

    public async ValueTask InitializeAsync() => _analyst = await Caller.NewAsync(app, $"Ana {Guid.NewGuid():N}"[..12]);

    public ValueTask DisposeAsync()
    {
        _analyst.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task TheFileNamesNothingThatIsElsewhere()
    {
        var (file, name) = await FileAsync(await AddAsync("A talk", ("6/44/20", "Said")));
        Assert.Equal("a-talk.html", name);
        var markup = Content().Replace(file, "$1$3");
        Assert.DoesNotMatch("""\ssrc=|<link[^>]*href="(?!data:)|@import|<base|<!-- \w+ -->""", markup);
        Assert.DoesNotMatch(@"url\(|@import", string.Concat(Content().Matches(file).Where(m => m.Value.StartsWith("<style", StringComparison.Ordinal)).Select(m => m.Value)));
        Assert.DoesNotContain("import.meta", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItsPolicyLetsItRunWhatStandsInItAndAskNobody()
    {
        var (file, _) = await FileAsync(await AddAsync("Policy", ("6/44/20", "Said")));
        var policy = PolicyText().Match(file).Groups[1].Value;
        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var inline = Content().Matches(file).Where(m => !m.Value.Contains("application/json", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, inline.Count); // the style sheets, Leaflet, the modules
        Assert.All(inline, m => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(m.Groups[2].Value)))}'", policy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatPeopleWroteEndsNoScript()
    {
        var (plain, _) = await FileAsync(await AddAsync("Plain", ("6/44/20", "Said")));
        var (file, _) = await FileAsync(await AddAsync(Hostile, ("6/44/20", Hostile)));
        Assert.Equal(Tags().Count(plain), Tags().Count(file));
        Assert.Contains("<title>&lt;/script&gt;&lt;script&gt;", file, StringComparison.Ordinal);
        Assert.Equal((Hostile, Hostile), ((string?)Held(file)["story"]!["title"], (string?)Held(file)["story"]!["scenes"]![0]!["caption"]));
    }

    [Fact]
    public async Task ItHoldsWhatItsScenesShowAndNoMore()
    {
        await app.AddAsync("Talkville RS 20.5 44.5 bri 2018 planned", "Talkham HU 19.0 47.5 patrols 2020 active", "Talkton IT 12.5 41.9 surveillance 2020 active");
        var (file, _) = await FileAsync(await AddAsync("Two of three", ("6/44/20&q=Talkville", "Said"), ("6/47/19&layer=patrols&country=HU", "Said")));
        var held = Held(file);
        Assert.Equal(["Talkham", "Talkville"], held["records"]!.AsArray().Select(r => (string?)r!["properties"]!["places"]![0]!["name"]).Order());
        Assert.Equal((1, false), (held["scenes"]![0]!["matching"]!.AsArray().Count, held["scenes"]![1]!["matching"] is not null));
        Assert.All(held["records"]!.AsArray(), r => Assert.Contains("Talk", (string?)held["details"]![(string)r!["id"]!]!["properties"]!["evidence"]![0]!["exact"], StringComparison.Ordinal));
        var cells = JsonNode.Parse((string)held["ground"]!["cells.json"]!)!;
        Assert.Contains("17-11", cells["cells"]!.AsArray().Select(c => (string?)c)); // Belgrade's
        Assert.Contains("25-12", cells["coarse"]!.AsArray().Select(c => (string?)c)); // far from it
    }

    [Fact]
    public async Task ASceneOfAnEarlierMomentKeepsItsRecords()
    {
        await app.AddAsync("Oldtalk RS 20.5 44.5 bri 2018 planned");
        var (file, _) = await FileAsync(await AddAsync("Then", ("6/44/20&asOf=2999-01-01T10:00:00Z&q=Oldtalk", "Said")));
        var past = Assert.Single(Held(file)["scenes"]![0]!["past"]!.AsArray())!;
        Assert.Equal("Oldtalk", (string?)past["record"]!["properties"]!["places"]![0]!["name"]);
        Assert.Contains("Oldtalk", (string?)past["quotes"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItsWordsAreOfTheLanguageThatIsAskedFor()
    {
        var id = await AddAsync("Words", ("6/44/20", "Said"));
        var held = Held((await FileAsync(id, "?lang=zh")).File);
        Assert.Contains("talk-tell = 讲述故事", (string?)held["words"], StringComparison.Ordinal);
        Assert.Contains("\"塞尔维亚\"", (string?)held["ground"]!["places.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"Serbia\"", (string?)held["ground"]!["places.json"], StringComparison.Ordinal);
        var problem = (await _analyst.GetAsync($"/stories/{id}/file?lang=tlh")).Is(HttpStatusCode.BadRequest);
        Assert.Contains("sr-Latn", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItBringsTheLettersThatItsTextNeedsAndNoOthers()
    {
        var (latin, greek) = ((await FileAsync(await AddAsync("Plain letters", ("6/44/20", "Said")))).File, (await FileAsync(await AddAsync("Greek letters", ("6/44/20", "Ελλάδα")))).File);
        Assert.Contains(Ranges(latin), r => r.StartsWith("U+0000-00FF", StringComparison.Ordinal));
        Assert.DoesNotContain(Ranges(latin), r => r.Contains("U+03A3", StringComparison.Ordinal));
        Assert.Equal(Ranges(latin).Count + 1, Ranges(greek).Count);
        Assert.Contains(Ranges(greek), r => r.Contains("U+03A3", StringComparison.Ordinal));

        static List<string> Ranges(string file) => [.. JsonNode.Parse(FontsText().Match(file).Groups[1].Value)!.AsArray().Select(f => (string)f!["range"]!)];
    }

    [Fact]
    public async Task ItIsSmallEnoughToBeSentByMail_AndItsSizeIsKnownBefore()
    {
        var id = await AddAsync("Small", ("3/42/55", "Said"), ("9/44.8/20.5", "Said"), ("6/32/113", "Said"));
        var (file, _) = await FileAsync(id);
        Assert.InRange(Encoding.UTF8.GetByteCount(file), 1_000_000, 4_000_000);
        using var client = app.CreateClient();
        using var head = await client.SendAsync(new(HttpMethod.Head, $"/stories/{id}/file"), TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetByteCount(file), head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task AStoryThatIsNotThereHasNoFile() => (await _analyst.GetAsync("/stories/no-such-story/file")).Is(HttpStatusCode.NotFound);

    private async Task<string> AddAsync(string title, params (string View, string Caption)[] scenes)
    {
        var story = new JsonObject { ["title"] = title, ["language"] = "en", ["scenes"] = new JsonArray([.. scenes.Select(s => new JsonObject { ["title"] = title, ["view"] = s.View, ["caption"] = s.Caption })]) };
        return (string)(await _analyst.PostAsync("/api/stories", story.ToJsonString())).Is(HttpStatusCode.Created)["id"]!;
    }

    private async Task<(string File, string? Name)> FileAsync(string id, string query = "")
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/stories/{id}/file{query}", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        return (text, answer.Content.Headers.ContentDisposition?.FileName);
    }

    private static JsonNode Held(string file) => JsonNode.Parse(HeldText().Match(file).Groups[1].Value)!;

    /// <summary>A style sheet or script with what stands in it.</summary>
    [GeneratedRegex("(<(?:script|style)[^>]*>)(.*?)(</(?:script|style)>)", RegexOptions.Singleline)]
    private static partial Regex Content();

    [GeneratedRegex("</?script|<!--", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("""<meta http-equiv="Content-Security-Policy" content="([^"]*)">""")]
    private static partial Regex PolicyText();

    [GeneratedRegex("""<script type="application/json" id="fonts">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex FontsText();

    [GeneratedRegex("""<script type="application/json" id="held">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex HeldText();
}
