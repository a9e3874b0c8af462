using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace MapDashboard.Tests.Embedding;

public sealed class OEmbedTests(MapApplication app) : IClassFixture<MapApplication>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task ALinkBecomesAFrameOfTheSameView()
    {
        var body = await JsonAsync($"url={Own("/?layer=patrols&lang=en#5/44.1/18.5&year=2016..2020")}");
        Assert.Equal(("1.0", "rich", "MapDashboard", 800, 450), ((string)body["version"]!, (string)body["type"]!, (string)body["provider_name"]!, (int)body["width"]!, (int)body["height"]!));
        Assert.Equal("MapDashboard: Police patrols · 2016–2020", (string)body["title"]!);
        var frame = await FrameAsync((string)body["html"]!);
        Assert.Equal("MapDashboard: Police patrols · 2016–2020", frame.GetAttribute("title"));
        var source = new Uri(frame.GetAttribute("src")!);
        Assert.Equal("/embed", source.AbsolutePath);
        Assert.Equal(["lang=en", "layer=patrols", "view=5/44.1/18.5", "year=2016..2020"], source.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
        using var shown = await _client.GetAsync(source, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        using var thumbnail = await _client.GetAsync((string)body["thumbnail_url"]!, TestContext.Current.CancellationToken);
        Assert.Equal(((int)body["thumbnail_width"]!, (int)body["thumbnail_height"]!), await PictureTests.SizeOfAsync(thumbnail));
    }

    [Fact]
    public async Task XmlSaysTheSame()
    {
        var url = Own("/embed?actor=%3Cb%3E%26%01&panel=legend");
        var json = await JsonAsync($"url={url}&maxwidth=640");
        using var answer = await _client.GetAsync($"/oembed?url={url}&maxwidth=640&format=xml", TestContext.Current.CancellationToken);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.MediaType);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        Assert.Equal("oembed", xml.Name);
        Assert.Equal(json.AsObject().Select(f => f.Key).Order(), xml.Elements().Select(e => e.Name.LocalName).Order());
        Assert.Contains("<b>&", xml.Element("title")!.Value, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&amp;", xml.Element("html")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxwidth=320", 320, 450)]
    [InlineData("maxheight=200", 800, 200)]
    [InlineData("maxwidth=300&maxheight=100", 300, 100)]
    [InlineData("maxwidth=5000&maxheight=5000", 800, 450)]
    public async Task NothingIsLargerThanAskedFor(string limits, int width, int height)
    {
        var body = await JsonAsync($"url={Own("/")}&{limits}");
        Assert.Equal((width, height), ((int)body["width"]!, (int)body["height"]!));
        var frame = await FrameAsync((string)body["html"]!);
        Assert.Equal(($"{width}", $"{height}"), (frame.GetAttribute("width"), frame.GetAttribute("height")));
        Assert.True((int?)body["thumbnail_width"] is null || ((int)body["thumbnail_width"]! <= width && (int)body["thumbnail_height"]! <= height));
        Assert.Equal(body["thumbnail_url"] is null, height < 150);
    }

    [Theory]
    [InlineData("/sign-in", "json", HttpStatusCode.NotFound)]
    [InlineData("/api/records", "json", HttpStatusCode.NotFound)]
    [InlineData("/embed?story=no-such-story", "json", HttpStatusCode.NotFound)]
    [InlineData("/", "yaml", HttpStatusCode.NotImplemented)]
    [InlineData("/", "json&maxwidth=0", HttpStatusCode.BadRequest)]
    [InlineData("/", "json&maxwidth=wide", HttpStatusCode.BadRequest)]
    public async Task WhatCannotBeAnsweredIsRefused(string path, string format, HttpStatusCode expected)
    {
        using var answer = await _client.GetAsync($"/oembed?url={Own(path)}&format={format}", TestContext.Current.CancellationToken);
        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("https://other.example/", HttpStatusCode.NotFound)]
    [InlineData("http://127.0.0.1:1/", HttpStatusCode.NotFound)]
    [InlineData("javascript:alert(1)", HttpStatusCode.NotFound)]
    [InlineData("not an address", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task OtherPeoplesAddressesAreNotOurs(string url, HttpStatusCode expected)
    {
        using var answer = await _client.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}", TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task AStorysAddressBecomesTheStory()
    {
        using (var analyst = await app.ClientAsync(MapDashboard.Access.Role.Analyst))
        {
            using var added = await analyst.PostAsJsonAsync("/api/stories", new { id = "two", title = "Two <towns>", language = "en", scenes = new[] { new { title = "First", view = "5/44/20" }, new { title = "Second & last", view = "6/44.8/20.5&layer=patrols" } } }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        }
        foreach (var address in new[] { "/stories/two?scene=2", "/#story=two&scene=2", "/embed?story=two&scene=2" })
        {
            var body = await JsonAsync($"url={Own(address)}");
            Assert.Equal("Two <towns> · Second & last", (string)body["title"]!);
            var source = new Uri((await FrameAsync((string)body["html"]!)).GetAttribute("src")!);
            Assert.Equal(["scene=2", "story=two"], source.Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal));
            using var thumbnail = await _client.GetAsync((string)body["thumbnail_url"]!, TestContext.Current.CancellationToken);
            using var same = await _client.GetAsync("/embed.png?width=600&height=315&story=two&scene=2", TestContext.Current.CancellationToken);
            using var other = await _client.GetAsync("/embed.png?width=600&height=315&story=two&scene=1", TestContext.Current.CancellationToken);
            var drawn = await thumbnail.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(drawn, await same.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.NotEqual(drawn, await other.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        using var missing = await _client.GetAsync($"/oembed?url={Own("/stories/three")}", TestContext.Current.CancellationToken);
        using var deeper = await _client.GetAsync($"/oembed?url={Own("/stories/two/handout")}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (missing.StatusCode, deeper.StatusCode));
    }

    private string Own(string path) => Uri.EscapeDataString(_client.BaseAddress!.ToString().TrimEnd('/') + path);

    private async Task<JsonNode> JsonAsync(string query) => JsonNode.Parse(await _client.GetStringAsync($"/oembed?{query}", TestContext.Current.CancellationToken))!;

    private static async Task<AngleSharp.Dom.IElement> FrameAsync(string html) =>
        Assert.Single((await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken)).Body!.Children);
}
