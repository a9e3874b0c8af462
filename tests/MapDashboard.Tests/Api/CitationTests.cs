using System.Net;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Api;

public sealed class CitationTests(MapApplication app) : IClassFixture<MapApplication>
{
    [Fact]
    public async Task ACitationNeverChangesAndSaysWhatBecameOfTheRecord()
    {
        using var ana = await Caller.NewAsync(app, "Ana");
        var added = await app.AddAsync("Citetown RS 20.5 44.5 bri 2018 planned");
        var (document, id) = ((string)added["id"]!, (string)added["records"]![0]!);
        var cite = (string)(await ana.GetAsync($"/api/records/{id}")).Ok()["properties"]!["cite"]!["url"]!;
        var answer = await ana.GetAsync(cite);
        var first = answer.Ok();
        var (bibtex, csl) = (await ana.GetAsync(cite + "?format=bibtex"), await ana.GetAsync(cite + "?format=csl"));
        Assert.Equal(cite, (string?)first["url"]);
        Assert.Equal(($"<{cite}>; rel=\"latest-version\"", ""), (answer.Link, answer.Withdrawn));

        await ana.EditAsync(id, """{"title": "50% & more_{of} it"}""");
        var edited = await ana.GetAsync(cite);
        Assert.Contains("rel=\"latest-version\"", edited.Link, StringComparison.Ordinal);
        Assert.DoesNotContain(cite, edited.Link, StringComparison.Ordinal);
        Assert.Equal(answer.Text, edited.Text);
        Assert.Equal("Citetown RS 20.5 44.5 bri 2018 planned", (string?)first["quotes"]![0]);
        Assert.Equal((bibtex.Text, csl.Text), ((await ana.GetAsync(cite + "?format=bibtex")).Text, (await ana.GetAsync(cite + "?format=csl")).Text));
        var now = (string)(await ana.GetAsync($"/api/records/{id}")).Ok()["properties"]!["cite"]!["url"]!;
        Assert.Contains(@"title = {50\% \& more\_\{of\} it}", (await ana.GetAsync(now + "?format=bibtex")).Text, StringComparison.Ordinal);
        Assert.Equal("Subject of bri, Citetown", (string?)csl.Ok()[0]!["title"]);
        Assert.Equal(csl.Text, (await ana.GetAsync(cite + "?format=csl-json")).Text);
        Assert.Contains("csl-json", (string?)(await ana.GetAsync(cite + "?format=ris")).Is(HttpStatusCode.BadRequest)["detail"], StringComparison.Ordinal);

        await ana.SendAsync("DELETE", $"/api/documents/{document}", """{"note": "withdrawn by its author"}""");
        var last = await ana.GetAsync(cite);
        Assert.Equal(("its only source was deleted: withdrawn by its author", "", answer.Text), (last.Withdrawn, last.Link, last.Text));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync($"/api/records/{id}/cite/nonsense")).Status);
    }

    [Fact]
    public async Task ASupersededVersionNamesTheNextAndTheLatest()
    {
        using var ana = await Caller.NewAsync(app, "Citer");
        var id = (string)(await app.AddAsync("Citeham RS 20.8 44.8 bri 2018 planned"))["records"]![0]!;
        async Task<string> NowAsync() => (string)(await ana.GetAsync($"/api/records/{id}")).Ok()["properties"]!["cite"]!["url"]!;
        async Task<string> LinkAsync(string cite) => (await ana.GetAsync(cite)).Link;
        static string Newest(string url) => $"<{url}>; rel=\"latest-version\"";

        var first = await NowAsync();
        Assert.Equal(Newest(first), await LinkAsync(first));
        await ana.EditAsync(id, """{"title": "Second"}""");
        var second = await NowAsync();
        await ana.EditAsync(id, """{"title": "Third"}""");
        var third = await NowAsync();
        Assert.Equal($"{Newest(third)}, <{second}>; rel=\"successor-version\"", await LinkAsync(first));
        Assert.Equal($"{Newest(third)}, <{third}>; rel=\"successor-version\"", await LinkAsync(second));
        Assert.Equal(Newest(third), await LinkAsync(third));
    }

    [Fact]
    public async Task TheQueueHasTheLeastSureFirstWithTheirWholeSentences()
    {
        using var ana = await Caller.NewAsync(app, "Queuer");
        await app.AddAsync("Queueville RS 20.5 44.5 bri 2018 planned", "Queuetown RS 20.6 44.6 bri 2018 planned", "Queueham RS 20.7 44.7 bri 2018 planned");
        await app.AddAsync("Queueham RS 20.7 44.7 bri 2019 planned");
        const string Filter = "q=queue&limit=2";
        var queue = (await ana.GetAsync($"/api/review?{Filter}")).Ok();
        Assert.Equal((3, 2), ((int)queue["remaining"]!, queue["features"]!.AsArray().Count));
        var least = queue["features"]![0]!;
        var sentence = least["sentences"]![0]!;
        Assert.StartsWith("Queue", (string)sentence["text"]!, StringComparison.Ordinal);
        Assert.NotEmpty(least["properties"]!["why"]![0]!["candidates"]!.AsArray());
        Assert.Equal((string?)least["etag"], (await ana.GetAsync($"/api/records/{least["id"]}")).Tag);

        (await ana.SendAsync("POST", $"/api/records/{least["id"]}/review", """{"decision": "confirm"}""", (string?)least["etag"])).Ok();
        var rest = (await ana.GetAsync((string)queue["next"]!)).Ok();
        Assert.Equal(("[\"Queueham\"]", 2), (new JsonArray([.. rest["features"]!.AsArray().Select(f => (JsonNode)(string)f!["properties"]!["places"]![0]!["name"]!)]).ToJsonString(), (int)rest["remaining"]!));
        Assert.Equal("Queueham", (string?)(await ana.GetAsync($"/api/review?{Filter}&order=newest")).Ok()["features"]![0]!["properties"]!["places"]![0]!["name"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.GetAsync("/api/review?order=best")).Status);
        using var stranger = new Caller(app.CreateClient());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/review")).Status);
    }
}
