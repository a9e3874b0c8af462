using System.Net;
using System.Xml.Linq;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Exports;

public sealed class FeedTests(ExportedMap map) : IClassFixture<ExportedMap>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task ItIsAnAtomFeedOfTheNewestChanges()
    {
        var feed = await FeedAsync("/feed.atom");
        var entries = feed.Elements(Atom + "entry").ToList();
        // RFC 4287, 4.1: what must be there, once
        Assert.All(new[] { feed }.Concat(entries), e => Assert.All(["id", "title", "updated", "author"], name => Assert.Single(e.Elements(Atom + name))));
        Assert.All(entries, e => Assert.True(Uri.IsWellFormedUriString((string?)e.Element(Atom + "id"), UriKind.Absolute)));
        Assert.Equal(entries.Count, entries.Select(e => (string?)e.Element(Atom + "id")).Distinct().Count());
        var moments = entries.Select(e => DateTimeOffset.Parse((string)e.Element(Atom + "updated")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(moments.OrderDescending(), moments);
        Assert.Equal((string?)entries[0].Element(Atom + "updated"), (string?)feed.Element(Atom + "updated"));
        Assert.Equal("No longer on the map: Never to be seen", Title(entries[0]));
        Assert.Equal("Ana", (string?)entries[0].Element(Atom + "author")!.Element(Atom + "name"));
        Assert.Contains(entries, e => Title(e) == ExportedMap.HostileTitle);
        Assert.Contains(entries, e => (string?)e.Element(XName.Get("point", "http://www.georss.org/georss")) == "44.80401 20.46513");
        Assert.DoesNotContain("<script", await map.TextAsync("/feed.atom"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.atom\">", await map.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItsPagesLeadThroughAllThatTheFilterSelects()
    {
        var (seen, address) = (new List<string>(), (string?)"/feed.atom?layer=patrols,surveillance&limit=1");
        while (address is not null)
        {
            var feed = await FeedAsync(address);
            seen.AddRange(feed.Elements(Atom + "entry").Select(Title));
            address = (string?)feed.Elements(Atom + "link").FirstOrDefault(l => (string?)l.Attribute("rel") == "next")?.Attribute("href");
        }
        var listed = (await map.App.GetAsync("/api/records?layer=patrols,surveillance"))["features"]!.AsArray().Select(f => (string)f!["properties"]!["title"]!);
        Assert.Equal(listed.Order(), seen.Order());
    }

    [Fact]
    public async Task WhatIsKnownIsNotSentAgainAndWhatIsWrongIsRefused()
    {
        using var client = map.App.CreateClient();
        using var first = await client.GetAsync("/feed.atom?layer=bri", TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feed.atom?layer=bri") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var caller = new Caller(map.App.CreateClient());
        Assert.Contains("before", (await caller.GetAsync("/feed.atom?before=x")).Is(HttpStatusCode.BadRequest).ToJsonString(), StringComparison.Ordinal);
        (await caller.GetAsync("/feed.atom?nothing=x")).Is(HttpStatusCode.BadRequest);
    }

    private async Task<XElement> FeedAsync(string address) => XDocument.Parse(await map.TextAsync(address)).Root!;

    private static string Title(XElement entry) => (string)entry.Element(Atom + "title")!;
}
