using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>A server for which the seeds are more records than a page may hold.</summary>
public sealed class CrowdedFixture(Chromium chromium) : BrowserFixture(chromium)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Limits:MaxHeldRecords"] = "5" };
}

/// <summary>The page asks the server for what it shows, and looks and does as it does with few records.</summary>
public sealed class CrowdedTests(CrowdedFixture browser) : IClassFixture<CrowdedFixture>
{
    [Fact]
    public async Task TheMapShowsWhatTheServerHasCounted_AndAsksAgainWhenItIsMoved()
    {
        await using var map = await browser.OpenAsync("#5/44/20");
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync()).Count.ToString(CultureInfo.InvariantCulture));
        var cluster = map.Page.Locator(".symbol.is-cluster[aria-label*='records near each other']").First;
        await Expect(cluster).ToBeVisibleAsync();

        var asked = map.Page.WaitForRequestAsync(new Regex("api/view.*zoom=(6|7|8|9)"));
        await cluster.FocusAsync();
        await map.PressAsync("Enter");
        await asked;
        await Expect(map.Page).ToHaveURLAsync(new Regex("#(6|7|8|9)/"));
        await Expect(map.Symbols.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AFilterCountsOnTheServer_AndTheListHasItsRecordsInOrder()
    {
        var some = await browser.RecordsAsync("layer=surveillance");
        await using var map = await browser.OpenAsync("#5/44/20");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Only Surveillance" }).ClickAsync(new() { Force = true });
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(some.Count.ToString(CultureInfo.InvariantCulture));
        await Expect(map.Page.Locator(".timeline-text")).ToContainTextAsync(some.Count.ToString(CultureInfo.InvariantCulture));
        await map.ShowRecordsAsync();
        await Expect(map.Records).ToHaveCountAsync(some.Count);
        var headings = await map.Page.Locator("#records .list-heading").AllTextContentsAsync();
        Assert.Equal(headings.OrderByDescending(h => int.TryParse(h, CultureInfo.InvariantCulture, out var year) ? year : 0), headings);
    }

    [Fact]
    public async Task ALinkOpensTheCardOfARecordThatIsNotHere_AndSoDoesTheList()
    {
        var records = await browser.RecordsAsync("layer=bri");
        await using var map = await browser.OpenAsync($"#7/44.2/20.1&record={records[0]!["id"]}");
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync((string)records[0]!["properties"]!["title"]!);
        await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
        await map.ShowRecordsAsync();
        await map.Records.Nth(3).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync((await map.Records.Nth(3).Locator(".record-title").TextContentAsync())!);
        map.Expect(404);
        await map.Page.GotoAsync(new Uri(browser.Address, "#record=nothing").ToString());
        await Expect(map.Card.Locator(".card-problem")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhatIsNewIsAnnouncedCountedAndShown()
    {
        await using var map = await browser.OpenAsync("#5/44/20");
        var before = (await browser.RecordsAsync()).Count;
        await browser.AddDocumentAsync("Chinese police officers patrolled jointly with their Portuguese colleagues in Lisbon in 2024.");
        await Expect(map.Toast).ToContainTextAsync("Lisbon");
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((before + 1).ToString(CultureInfo.InvariantCulture));
        await map.Toast.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Lisbon");
    }

    [Fact]
    public async Task AmountsAreAddedUpByTheServer_AndTheTableIsSortedByTitlesAndCountries()
    {
        await using var map = await browser.OpenAsync("#5/44/20");
        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "Charts" }).ClickAsync();
        var cameras = (await browser.RecordsAsync()).SelectMany(r => r!["properties"]!["quantities"]!.AsArray()).Where(q => (string?)q!["unit"] == "cameras").Sum(q => (double)q!["value"]!);
        var chart = map.Page.GetByRole(AriaRole.Region, new() { Name = "Cameras by country" });
        await Expect(chart).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{cameras:N0} cameras in all"));
        await chart.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Serbia\\b") }).ClickAsync();
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync("country=RS")).Count.ToString(CultureInfo.InvariantCulture));

        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "Table" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        var titles = (await browser.RecordsAsync("country=RS&sort=title")).Select(r => (string)r!["properties"]!["title"]!).ToList();
        var rows = map.Page.Locator(".table tr[data-id] td:first-child span");
        await Expect(rows.First).ToContainTextAsync(titles[0]);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Expect(rows.First).ToContainTextAsync(titles[^1]);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Country", Exact = true }).ClickAsync();
        await Expect(map.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Country" })).ToHaveAttributeAsync("aria-sort", "ascending");
    }

    [Fact]
    public async Task AStoryIsToldAndEmbeddedWithRecordsThatAreNotHere()
    {
        await using var map = await browser.OpenAsync("stories/who-walks-the-beat");
        await map.PressAsync("PageDown");
        await map.PressAsync("PageDown");
        await Expect(map.Page.Locator(".story-title")).ToHaveTextAsync("Serbia takes it over");
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Belgrade");
        await Expect(map.Symbols.First).ToBeVisibleAsync();
        await map.PressAsync("Escape");
        await Expect(map.Page.Locator(".masthead")).ToBeVisibleAsync();

        await using var embed = await GuestPage.OpenAsync(browser, new Uri(browser.Address, "embed?story=who-walks-the-beat&scene=2").ToString());
        await Expect(embed.Page.Locator("html:not([data-loading])")).ToBeAttachedAsync();
        await Expect(embed.Page.Locator(".symbol").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TwoRecordsOfVeryManyAreMerged()
    {
        var one = await browser.AddDocumentAsync("In 2022, Chinese and Slovenian police officers began joint police patrols in Maribor.");
        var other = await browser.AddDocumentAsync("In 2022, Chinese and Slovenian police officers began joint police patrols in Celje.");
        await using var map = await browser.OpenAsync($"#7/46/15&source={one},{other}&review", analyst: "Mara");
        await map.MergeTheTwoAsync("Maribor", "Celje");
        Assert.Equal(2, (int)Assert.Single(await browser.RecordsAsync($"source={one},{other}"))!["properties"]!["sources"]!);
    }
}
