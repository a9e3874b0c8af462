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
        await map.Page.GotoAsync(new Uri(browser.Address, "#record=nothing").ToString());
        map.Expect(404);
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
}
