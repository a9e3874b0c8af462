using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>What people come for, from beginning to end: five journeys of viewers and five of analysts, each with the pointer and with the keyboard alone.</summary>
public sealed class JourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<bool> Keyboard { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AViewerFindsATownByItsNameAndReadsTheSentenceThatSaysWhatHappenedThere(bool keyboard)
    {
        var (map, hands) = await OpenAsync(keyboard);
        await using var _ = map;
        await hands.WriteAsync(map.Page.Locator("#search-input"), "Београд");
        await hands.TakeAsync(map.Page.Locator("#search [role=option]").Filter(new() { HasText = "Belgrade" }).First);
        await Expect(map.Page).ToHaveURLAsync(new Regex("place=792680"));
        await hands.OpenTabAsync("Records");
        await hands.PressAsync(map.Records.First);
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Belgrade");
        await Expect(map.Card.Locator(".passage mark").First).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AViewerNarrowsToOneLayerAndSomeYearsAndTakesItBack(bool keyboard)
    {
        var (map, hands) = await OpenAsync(keyboard);
        await using var _ = map;
        var (all, some) = ((await browser.RecordsAsync()).Count, (await browser.RecordsAsync("layer=bri&year=2015..2018")).Count);
        foreach (var layer in new[] { "Police patrols", "Surveillance", "Security cooperation" })
        {
            await hands.SwitchAsync(map.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{layer}", RegexOptions.IgnoreCase) }).First);
        }
        await Expect(map.Page).ToHaveURLAsync(new Regex("layer=bri"));
        await hands.WriteAsync(map.Page.GetByLabel("From year"), "2015");
        await map.PressAsync("Enter");
        await hands.WriteAsync(map.Page.GetByLabel("To year"), "2018");
        await map.PressAsync("Enter");
        await Expect(Badge(map)).ToHaveTextAsync(Number(some));
        await hands.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }));
        await Expect(Badge(map)).ToHaveTextAsync(Number(all));
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AViewerFollowsTheYearsAndOpensWhatOneChartSays(bool keyboard)
    {
        var (map, hands) = await OpenAsync(keyboard);
        await using var _ = map;
        await hands.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "A year on" }));
        await Expect(map.Page).ToHaveURLAsync(new Regex("year="));
        await hands.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "All years" }));
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("year="));
        await hands.OpenTabAsync("Charts");
        await hands.PressAsync(map.Page.GetByRole(AriaRole.Region, new() { Name = "By country" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Serbia\\b") }).First);
        await Expect(Badge(map)).ToHaveTextAsync(Number((await browser.RecordsAsync("country=RS")).Count));
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AViewerHandsOnWhatHeSeesAndTheOtherSeesTheSame(bool keyboard)
    {
        var (map, hands) = await OpenAsync(keyboard);
        await using var _ = map;
        await map.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await hands.SwitchAsync(map.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Safe City") }));
        await hands.OpenTabAsync("Records");
        await hands.PressAsync(map.Records.First);
        var title = await map.Card.Locator("h2").TextContentAsync();
        await hands.PressAsync(map.Card.GetByRole(AriaRole.Button, new() { Name = "Copy the link" }));
        await Expect(map.Card.GetByRole(AriaRole.Button, new() { Name = "copied" })).ToBeVisibleAsync();
        var link = await map.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

        await using var other = await browser.OpenAsync(new Uri(link).PathAndQuery + new Uri(link).Fragment);
        await Expect(other.Card.Locator("h2")).ToHaveTextAsync(title!);
        await Expect(Badge(other)).ToHaveTextAsync(Number((await browser.RecordsAsync("program=Safe City")).Count));
        Assert.Equal(await map.HashAsync(), await other.HashAsync());
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AViewerComparesInTheTableAndTakesTheDataAway(bool keyboard)
    {
        var (map, hands) = await OpenAsync(keyboard, "#5/44/18&layer=surveillance");
        await using var _ = map;
        await hands.OpenTabAsync("Table");
        await hands.PressAsync(map.Page.GetByRole(AriaRole.Button, new() { Name = "Country", Exact = true }));
        await Expect(map.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Country" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await hands.PressAsync(map.Page.Locator("#download-button"));
        var download = await map.Page.RunAndWaitForDownloadAsync(() => hands.PressAsync(map.Dialog.GetByRole(AriaRole.Link, new() { Name = "CSV" })));
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.True(lines.Length > (await browser.RecordsAsync("layer=surveillance")).Count);
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AnAnalystAddsATextAndAViewerSeesItAtOnce(bool keyboard)
    {
        var town = keyboard ? "Szeged" : "Debrecen";
        await using var viewer = await browser.OpenAsync("#6/47/20");
        var (map, hands) = await OpenAsync(keyboard, "#6/47/20", "Anna");
        await using var _ = map;
        await hands.ChooseAsync("Add a text");
        await hands.WriteAsync(map.Dialog.GetByLabel("Text", new() { Exact = true }), $"In 2023, Chinese and Hungarian police officers began joint police patrols in {town}.");
        await hands.PressAsync(map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }));
        await Expect(map.Dialog.Locator(".preview-text mark").Filter(new() { HasText = town })).ToBeVisibleAsync();
        await hands.PressAsync(map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }));
        await Expect(viewer.Toast).ToContainTextAsync(town);
        await hands.PressAsync(map.Dialog.GetByLabel("Result").GetByRole(AriaRole.Button).First);
        await Expect(map.Card.Locator("h2")).ToContainTextAsync(town);
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AnAnalystWorksThroughTheQueueAndTakesASlipBack(bool keyboard)
    {
        var (one, two) = keyboard ? ("Faro", "Sintra") : ("Aveiro", "Leiria");
        var source = await browser.AddDocumentAsync($"In 2024, Chinese and Portuguese police officers began joint police patrols in {one}. Huawei installed 40 surveillance cameras in {two} in 2021.");
        var (map, hands) = await OpenAsync(keyboard, $"#5/40/-8&source={source}", "Anna");
        await using var _ = map;
        await hands.ChooseAsync("Review queue");
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
        await hands.PressAsync(map.Review.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Accept") }));
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        await hands.PressAsync(map.Review.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Reject") }));
        await map.TypeAsync("old news");
        await map.PressAsync("Enter");
        await Expect(map.Review.GetByText("Nothing waits")).ToBeVisibleAsync();
        await hands.PressAsync(map.Toast.Filter(new() { HasText = "Rejected" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        Assert.Single(await browser.RecordsAsync($"source={source}&review=confirmed"));
        Assert.Single(await browser.RecordsAsync($"source={source}&review=extracted"));
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AnAnalystAsksWhyARecordIsHereAndPutsItElsewhere(bool keyboard)
    {
        var source = await browser.AddDocumentAsync(keyboard ? "In 2022, Chinese and Spanish police officers began joint police patrols in Cordoba." : "In 2023, Chinese and Spanish police officers began joint police patrols in Merida.");
        var (map, hands) = await OpenAsync(keyboard, $"#5/40/-4&source={source}&review", "Anna");
        await using var _ = map;
        var other = map.Review.Locator(".candidate:not(.is-chosen)").First;
        var name = await other.Locator("b").TextContentAsync();
        await hands.PressAsync(other.GetByRole(AriaRole.Button).First);
        await Expect(map.Page.Locator(".ghost.is-picked")).ToContainTextAsync(name!);
        await hands.PressAsync(map.Review.GetByRole(AriaRole.Button, new() { Name = "Save" }).Last);
        await Expect(map.Toast.First).ToContainTextAsync("Saved");
        Assert.Equal(name, (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["properties"]!["places"]![0]!["name"]!);
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AnAnalystCorrectsACardAndFindsItInHistoryAndAudit(bool keyboard)
    {
        var town = keyboard ? "Sibiu" : "Oradea";
        var source = await browser.AddDocumentAsync($"In 2024, Chinese and Romanian police officers began joint police patrols in {town}.");
        var (map, hands) = await OpenAsync(keyboard, $"#6/46/24&source={source}", "Anna");
        await using var _ = map;
        await hands.OpenTabAsync("Records");
        await hands.PressAsync(map.Records.First);
        await hands.PressAsync(map.Card.GetByRole(AriaRole.Button, new() { Name = "Edit" }));
        await hands.WriteAsync(map.Card.GetByLabel("Title"), $"Patrols under the hills of {town}");
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync($"Patrols under the hills of {town}");
        await hands.PressAsync(map.Card.Locator("summary").Filter(new() { HasText = "History" }));
        await Expect(map.Card.Locator(".version").First).ToContainTextAsync("Edited by Anna");
        await hands.ChooseAsync("Audit");
        await Expect(map.Dialog.Locator(".audit-row").Filter(new() { HasText = $"Patrols under the hills of {town}" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Keyboard))]
    public async Task AnAnalystNarrowsToOneSourceAndCitesARecord(bool keyboard)
    {
        var (map, hands) = await OpenAsync(keyboard, "#5/44/18", "Anna");
        await using var _ = map;
        await map.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await hands.PressAsync(map.Page.Locator("[data-facet=source] summary"));
        await hands.SwitchAsync(map.Page.Locator("[data-facet=source]").GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Joint police patrols") }));
        await Expect(map.Page).ToHaveURLAsync(new Regex("source=."));
        await hands.OpenTabAsync("Records");
        await hands.PressAsync(map.Records.First);
        await hands.PressAsync(map.Card.Locator("[data-part=cite] summary"));
        await hands.PressAsync(map.Card.GetByRole(AriaRole.Button, new() { Name = "BibTeX" }));
        await Expect(map.Card.Locator(".cite-text")).ToContainTextAsync("@misc{");
        var link = await map.Card.Locator(".cite-link a").GetAttributeAsync("href");
        var cited = await map.Page.EvaluateAsync<string>("async link => { const cited = await (await fetch(link)).json(); return cited.record.properties.title; }", link!);
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync(cited);
    }

    private async Task<(MapPage Map, Hands Hands)> OpenAsync(bool keyboard, string hash = "#5/44/18", string? analyst = null)
    {
        var map = await browser.OpenAsync(hash, analyst: analyst);
        return (map, new(map, keyboard));
    }

    private static ILocator Badge(MapPage map) => map.Page.Locator("#records-badge");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
