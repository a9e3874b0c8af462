using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>The map itself: symbols, lines and areas, with pointer and keys.</summary>
public sealed class MapTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Above = "e => e.getAttribute('aria-hidden') !== 'true' && e.tabIndex === 0";

    [Fact]
    public async Task WhatIsKnownOfACountryOnlyIsALabelInItAndNoPoint()
    {
        await browser.AddDocumentAsync("In 2021, Chinese and Portuguese police officers began joint police patrols in Portugal.");
        var record = Assert.Single(await browser.RecordsAsync("country=PT"))!;
        Assert.Equal("country", (string?)record["properties"]!["precision"]);
        await using var map = await browser.OpenAsync("#6/39.5/-9&country=PT");
        await Expect(map.Symbols).ToHaveCountAsync(1);
        await Expect(map.Symbols).ToHaveClassAsync(new Regex("is-area"));
        await Expect(map.Symbols).ToHaveAttributeAsync("aria-label", new Regex("known to the country only$"));
        await Expect(map.Page.Locator(".symbol.is-cluster, .symbol.is-stack, .symbol.is-point")).ToHaveCountAsync(0);

        // its ground opens it too: Alentejo, away from the label
        await map.Page.Mouse.MoveAsync(695, 475);
        await Expect(map.Page.Locator(".map-tip")).ToContainTextAsync((string)record["properties"]!["title"]!);
        await map.Page.Mouse.ClickAsync(695, 475);
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync((string)record["properties"]!["title"]!);
    }

    [Fact]
    public async Task TabAndTheStepKeysGoFromWestToEast_EnterOpens_EscapeComesBack()
    {
        await using var map = await browser.OpenAsync("#6/44/18");
        await Expect(map.ReachableSymbols.Nth(4)).ToBeAttachedAsync();
        await map.Page.Locator("#map").FocusAsync();
        await map.PressAsync("n");
        await Expect(map.Page.Locator("#announcer")).ToHaveTextAsync(new Regex(@", .+\. 1 of \d+ in view$"));
        var first = await FocusedAsync(map);
        await map.PressAsync("Tab");
        var second = await FocusedAsync(map);
        Assert.True(second.X >= first.X);
        Assert.NotEqual(first.Name, second.Name);
        await map.PressAsync("p");
        Assert.Equal(first.Name, (await FocusedAsync(map)).Name);
        await Expect(map.Page.Locator(".map-tip")).ToBeVisibleAsync();
        await Expect(map.Page.Locator(".symbol.is-line[tabindex='0']")).Not.ToHaveCountAsync(0);
        await Expect(map.Page.Locator(".symbol.is-area[tabindex='0']")).Not.ToHaveCountAsync(0);

        var (view, middle) = (await map.HashAsync(), await FocusedAsync(map));
        await map.PressAsync("ArrowRight");
        await Expect(map.Page.Locator("#announcer")).ToHaveTextAsync(new Regex(@" \d+ of \d+ in view$"));
        Assert.True((await FocusedAsync(map)).X > middle.X);
        Assert.Equal(view, await map.HashAsync());

        await map.Page.Locator(".symbol.is-point").First.FocusAsync();
        var opened = (await FocusedAsync(map)).Name;
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator("h2")).ToBeFocusedAsync();
        await map.PressAsync("Escape");
        Assert.Equal(opened, (await FocusedAsync(map)).Name);
        await map.PressAsync("Escape");
        await Expect(map.Page.Locator("#map")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ALineHasAWideStrokeToHitAPreviewAndAFocusThatIsSeen()
    {
        await using var map = await browser.OpenAsync("#7/44.2/20.1&layer=bri");
        var line = map.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Belgrade–Bar") });
        await line.FocusAsync();
        await Expect(map.Page.Locator(".line-casing.is-focused")).ToHaveCountAsync(1);

        // nine pixels beside the line is still on it
        var at = await map.Page.Locator(".line-casing.is-focused").EvaluateAsync<double[]>("""
            e => {
              const m = e.getScreenCTM();
              for (let part = 0.05; part < 1; part += 0.05) {
                const p = e.getPointAtLength(e.getTotalLength() * part);
                const spot = [p.x * m.a + m.e + 9, p.y * m.d + m.f];
                const there = document.elementFromPoint(...spot);
                if (there?.closest('#map') && !there.closest('.symbol')) return spot;
              }
            }
            """);
        await map.Page.Mouse.MoveAsync((float)at[0], (float)at[1]);
        await Expect(map.Page.Locator(".map-tip b")).ToHaveTextAsync(new Regex("Belgrade"));
        await map.Page.Mouse.ClickAsync((float)at[0], (float)at[1]);
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync(new Regex("Belgrade"));
    }

    [Fact]
    public async Task AClusterIsPartedByAClick_AStackListsItsTitlesAndOpensAList()
    {
        await using var map = await browser.OpenAsync("#4/44/18");
        var cluster = map.Page.Locator(".symbol.is-cluster").First;
        await Expect(cluster).ToHaveAttributeAsync("aria-label", new Regex(@"^\d+ records near each other: \d+ \D+"));
        await cluster.ClickAsync();
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("#4/"));
        await Expect(map.Card).ToBeHiddenAsync();

        await using var near = await browser.OpenAsync("#9/45.25/19.84");
        await near.ShowRecordsAsync();
        var stack = near.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^3 records at Novi Sad, Serbia: 1 ") });
        await stack.HoverAsync();
        await Expect(near.Page.Locator(".map-tip li")).ToHaveCountAsync(3);

        // list and map show in each other what the pointer is on
        var rows = near.Page.Locator("#records .record-row.is-hovered");
        await Expect(rows).ToHaveCountAsync(3);
        await rows.First.HoverAsync();
        await Expect(near.Page.Locator(".map-tip")).ToHaveCountAsync(0);
        await Expect(stack).ToHaveClassAsync(new Regex("is-hovered"));
        await near.Page.Locator("#search-input").HoverAsync();
        await Expect(stack).Not.ToHaveClassAsync(new Regex("is-hovered"));
        await stack.PressAsync("Enter");
        await Expect(near.Card.Locator(".record-row")).ToHaveCountAsync(3);
        await Expect(near.Card.Locator("h2")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AllRecordsAreFlownTo_UnlessTheReaderWantsNoMotion(bool moves)
    {
        await using var map = await browser.OpenAsync("#9/0/-30", moves: moves);
        await Expect(map.ReachableSymbols).ToHaveCountAsync(0);
        // in flight what is drawn grows and shrinks in every frame
        await map.Page.EvaluateAsync("""
            () => {
              window.scales = new Set();
              const note = ({ target }) => window.scales.add(/scale\([^)]+/.exec(target.style.transform)?.[0]);
              new MutationObserver((changes) => changes.forEach(note)).observe(document.getElementById('map'), { subtree: true, attributeFilter: ['style'] });
            }
            """);
        await map.Page.Locator("#fit").ClickAsync();
        await Expect(map.ReachableSymbols.Nth(2)).ToBeAttachedAsync();
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("#9/"));
        var scales = await map.Page.EvaluateAsync<int>("window.scales.size");
        Assert.True(moves ? scales > 5 : scales <= 5, $"{scales}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsTouchedIsLargeEnough(bool phone)
    {
        await using var map = await browser.OpenAsync("#5/44/18", phone: phone);
        await Expect(map.ReachableSymbols.Nth(4)).ToBeAttachedAsync();
        var sizes = await map.Page.Locator(".symbol, .tool").EvaluateAllAsync<double[]>("all => all.map(e => e.getBoundingClientRect()).map(r => Math.min(r.width, r.height))");
        Assert.All(sizes, size => Assert.True(size >= 24, $"{size}"));
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    [Fact]
    public async Task TheKeyboardReachesOnlyWhatIsSeen()
    {
        await using var map = await browser.OpenAsync("#6/44/18");
        await Expect(map.ReachableSymbols.Nth(4)).ToBeAttachedAsync();
        var panel = (await map.Page.Locator("#panel").BoundingBoxAsync())!;
        var reached = await map.Symbols.EvaluateAllAsync<double[]>($"all => all.filter({Above}).map(e => e.getBoundingClientRect()).map(r => r.x + r.width / 2)");
        Assert.NotEmpty(reached);
        Assert.Equal(reached.Order(), reached);
        Assert.All(reached, x => Assert.True(x >= panel.Width && x <= 1280));
    }

    [Fact]
    public async Task TheReadersPositionIsAskedForOnlyByTheButton_AndARefusalIsSaid()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await Expect(map.Page.Locator(".leaflet-control-scale-line")).ToHaveTextAsync(new Regex(@"^[\d,]+ km$"));
        await Expect(map.Page.Locator(".own-cross")).ToHaveCountAsync(0);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Show where I am" }).ClickAsync();
        await Expect(map.Page.Locator("#notice")).ToContainTextAsync("The browser was not allowed to tell it");

        await map.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await map.Page.Context.SetGeolocationAsync(new() { Longitude = 16.37f, Latitude = 48.21f, Accuracy = 50 });
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Show where I am" }).ClickAsync();
        await Expect(map.Page.Locator(".own-cross")).ToBeVisibleAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("#12/48\\."));
        await Expect(map.Page.Locator("#announcer")).ToHaveTextAsync("You are here, to within 50 metres");
    }

    private static async Task<(string Name, float X)> FocusedAsync(MapPage map)
    {
        var focused = map.Page.Locator("*:focus");
        var box = (await focused.BoundingBoxAsync())!;
        return ((await focused.GetAttributeAsync("aria-label"))!, box.X + box.Width / 2);
    }
}
