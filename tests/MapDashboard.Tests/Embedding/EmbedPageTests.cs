using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Hosting;

namespace MapDashboard.Tests.Embedding;

public sealed class EmbedPageTests(MapApplication app) : IClassFixture<MapApplication>
{
    /// <summary>The page reads the same lines, in tests/client/embed-options.test.mjs.</summary>
    [Fact]
    public async Task OptionsAreTakenOrRefusedByName()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folders.Data("tests", AppContext.BaseDirectory)!, "embed-options.jsonl"), TestContext.Current.CancellationToken);
        Assert.True(lines.Length > 15);
        using var client = app.CreateClient();
        foreach (var line in lines.Select(l => JsonNode.Parse(l)!))
        {
            using var answer = await client.GetAsync($"/embed?{line["query"]}", TestContext.Current.CancellationToken);
            Assert.Equal(((string)line["query"]!, (bool)line["ok"]! ? HttpStatusCode.OK : HttpStatusCode.BadRequest), ((string)line["query"]!, answer.StatusCode));
            if (!(bool)line["ok"]!)
            {
                var problem = await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
                Assert.NotNull(problem!["errors"]![(string)line["key"]!]);
            }
        }
    }

    [Theory]
    [InlineData("colour=red", "colour")]
    [InlineData("year=soon", "year")]
    [InlineData("width=300", "width")]
    [InlineData("theme=dark&theme=light", "theme")]
    public async Task WhatIsUnknownIsRefused(string query, string key)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/embed?{query}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["errors"]![key]);
    }

    [Theory]
    [InlineData("/embed", "frame-ancestors *;")]
    [InlineData("/embed?colour=red", "frame-ancestors *;")]
    [InlineData("/", "frame-ancestors 'none';")]
    [InlineData("/sign-in", "frame-ancestors 'none';")]
    [InlineData("/api/records", "frame-ancestors 'none';")]
    public async Task OnlyTheEmbedMayBeFramed(string address, string expected) => Assert.Contains(expected, await PolicyAsync(app, address), StringComparison.Ordinal);

    [Fact]
    public async Task WhoMayFrameIsConfigured()
    {
        await using var other = new MapApplication { Settings = [("Embedding:FrameAncestors", "'self' https://news.example"), ("Embedding:PageFrameAncestors", "https://desk.example")] };
        Assert.Contains("frame-ancestors 'self' https://news.example;", await PolicyAsync(other, "/embed"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors https://desk.example;", await PolicyAsync(other, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoOriginIsHeardUnlessItIsListed()
    {
        using var client = app.CreateClient();
        Assert.Contains("<meta name=\"origins\" content=\"\">", await client.GetStringAsync("/embed", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var other = new MapApplication { Settings = [("Embedding:Origins:0", "https://news.example"), ("Embedding:Origins:1", "http://localhost:8000")] };
        using var listed = other.CreateClient();
        Assert.Contains("<meta name=\"origins\" content=\"https://news.example http://localhost:8000\">", await listed.GetStringAsync("/embed", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageSaysWhatItsLinkShows()
    {
        using var client = app.CreateClient();
        var page = await client.GetStringAsync("/?layer=patrols&year=2016..2020&lang=sr-Cyrl&fbclid=abc&year=never&utm_source=x", TestContext.Current.CancellationToken);
        var head = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
        string? Meta(string name) => head.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal("MapDashboard: Полицијске патроле", Meta("og:title"));
        Assert.StartsWith("Жива мапа", Meta("og:description"), StringComparison.Ordinal);
        Assert.Equal("summary_large_image", Meta("twitter:card"));
        var picture = new Uri(Meta("og:image")!);
        Assert.Equal("/embed.png?layer=patrols&lang=sr-Cyrl&width=1200&height=630", picture.PathAndQuery);
        using var image = await client.GetAsync(picture, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", image.Content.Headers.ContentType?.MediaType);
        foreach (var (type, format) in new[] { ("application/json+oembed", "application/json"), ("text/xml+oembed", "text/xml") })
        {
            var link = head.QuerySelector($"link[rel=alternate][type='{type}']")!.GetAttribute("href")!;
            using var answer = await client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, format), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task WhatPeopleWroteStaysText()
    {
        const string Title = "</title><script>alert(1)</script>\" onload=\"x";
        var id = await CreateAsync(Title);
        using var client = app.CreateClient();
        foreach (var address in new[] { $"/?record={id}", $"/embed?record={id}" })
        {
            var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
            Assert.Equal(Title, document.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));
        }
        var words = await client.GetStringAsync("/?q=%3Cscript%3Ealert(1)%3C/script%3E", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScriptsTheEmbedIsAPictureThatLeadsToTheMap()
    {
        using var client = app.CreateClient();
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/embed?layer=bri&interactive=false", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var link = page.QuerySelector("noscript a")!;
        Assert.EndsWith("/?layer=bri&interactive=false", link.GetAttribute("href"), StringComparison.Ordinal);
        var image = page.QuerySelector("noscript img")!;
        Assert.Equal("MapDashboard: Belt and Road", image.GetAttribute("alt"));
        using var answer = await client.GetAsync(image.GetAttribute("src"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task TheElementMayBeLoadedByOtherSites(string encoding)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(encoding == "identity" ? [] : [encoding], answer.Content.Headers.ContentEncoding);
    }

    /// <summary>A record by hand, whose title somebody wrote.</summary>
    private async Task<string> CreateAsync(string title)
    {
        using var client = await app.ClientAsync(Role.Analyst);
        using var answer = await client.PostAsJsonAsync("/api/records", new
        {
            title,
            layer = "patrols",
            status = "active",
            dates = new[] { "2019" },
            geometry = new { type = "Point", coordinates = new[] { 20.5, 44.8 } },
            source = new { url = "https://example.org/a" },
        }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"]!;
    }

    private static async Task<string> PolicyAsync(MapApplication server, string address)
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }
}
