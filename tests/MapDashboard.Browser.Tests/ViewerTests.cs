using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

public sealed class ViewerTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task ThePageShowsEveryRecordOnTheMapAndInTheList()
    {
        await using var map = await browser.OpenAsync();
        var records = await browser.RecordsAsync();
        await map.ShowRecordsAsync();
        await Expect(map.Records).ToHaveCountAsync(records.Count);
        Assert.True(await map.Symbols.CountAsync() > 2);
        await Expect(map.Page.Locator(".attribution")).ToContainTextAsync("GeoNames CC BY 4.0");
    }

    [Fact]
    public async Task AFilterNarrowsListAndAddressAndIsTakenAwayByItsChip()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        var all = (await browser.RecordsAsync()).Count;
        var some = (await browser.RecordsAsync("layer=surveillance")).Count;
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Only Surveillance" }).ClickAsync(new() { Force = true });
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(some.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("layer=surveillance", await map.HashAsync(), StringComparison.Ordinal);

        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Remove filter: Surveillance" }).ClickAsync();
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(all.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task YearsAreChosenByKeyAndByNumber()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.GetByRole(AriaRole.Slider, new() { Name = "First year" }).PressAsync("ArrowRight");
        await Expect(map.Page).ToHaveURLAsync(new Regex(@"year=\d{4}\.\."));
        await map.Page.GetByLabel("To year").FillAsync("2019");
        await map.Page.GetByLabel("To year").PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex(@"year=\d{4}\.\.2019"));
    }

    [Fact]
    public async Task AProgramCanBeChosen()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        var some = (await browser.RecordsAsync("program=Safe City")).Count;
        await map.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Safe City") }).CheckAsync();
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(some.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ACardShowsWhoSaysSo_EscapeClosesItAndGivesTheFocusBack()
    {
        await using var map = await browser.OpenAsync();
        await map.ShowRecordsAsync();
        await map.Records.Filter(new() { HasText = "Safe City" }).First.FocusAsync();
        await map.Page.Keyboard.PressAsync("Enter");
        await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
        await Expect(map.Card.Locator("h2")).ToBeFocusedAsync();
        Assert.Contains("record=", await map.HashAsync(), StringComparison.Ordinal);

        await map.Page.Keyboard.PressAsync("Escape");
        await Expect(map.Card).ToBeHiddenAsync();
        await Expect(map.Records.Filter(new() { HasText = "Safe City" }).First).ToBeFocusedAsync();
        Assert.DoesNotContain("record=", await map.HashAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EachFactOfACardShowsTheWordsThatSayIt(bool keyboard)
    {
        await browser.AddDocumentAsync("In 2019, Huawei installed 90 surveillance cameras in Braga, and the system is operational.");
        var record = Assert.Single(await browser.RecordsAsync("country=PT&layer=surveillance&year=2019"))!["id"];
        await using var map = await browser.OpenAsync($"#7/41.5/-8.4&record={record}");
        await map.Page.SetViewportSizeAsync(1280, 420); // the evidence is out of sight
        await Expect(map.Card.Locator(".passage").First).ToBeAttachedAsync();
        var hands = new Hands(map, keyboard);
        foreach (var (field, said) in new[] { ("status", "the status"), ("date", "when"), ("place", "where"), ("program", "what"), ("actor", "who"), ("quantity", "how much") })
        {
            await map.Card.Locator("#card-content").EvaluateAsync("e => e.scrollTop = 0");
            var button = map.Card.GetByRole(AriaRole.Button, new() { Name = $"Show the sentence that says {said}" });
            await hands.PressAsync(button);
            await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            await Expect(map.Page.Locator("#announcer")).ToContainTextAsync("Huawei installed 90");
            await map.Page.Mouse.MoveAsync(700, 5);
            await Expect(map.Card.Locator($".passage mark[data-field~={field}]").First).ToBeInViewportAsync();
            await Expect(map.Card.Locator($".passage mark[data-field~={field}]").First).ToHaveCSSAsync("background-image", "none"); // no more the gradient of a quoted word
            await Expect(map.Card.Locator($".passage mark:not([data-field~={field}])").First).Not.ToHaveCSSAsync("background-image", "none");
        }
    }

    [Fact]
    public async Task ALinkRestoresViewFilterAndCard()
    {
        var record = (await browser.RecordsAsync("layer=bri"))[0]!;
        var hash = $"#7/44.2/20.1&layer=bri&record={record["id"]}";
        await using var map = await browser.OpenAsync(hash);
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync((string)record["properties"]!["title"]!);
        Assert.Equal(hash, await map.HashAsync());
    }

    [Fact]
    public async Task BackLeadsToTheCardBefore()
    {
        await using var map = await browser.OpenAsync();
        await map.ShowRecordsAsync();
        await map.Records.Nth(0).ClickAsync();
        var first = await map.Card.Locator("h2").TextContentAsync();
        await map.Records.Nth(1).ClickAsync();
        await map.Page.GoBackAsync();
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync(first!);
    }

    [Fact]
    public async Task ANewDocumentAppearsOnEveryOpenPageAndMovesNoMap()
    {
        await using var one = await browser.OpenAsync("#6/45.8/15.9");
        await using var two = await browser.OpenAsync("#4/45/15", phone: true);
        var before = await one.HashAsync();
        await browser.AddDocumentAsync("In 2024, Chinese and Croatian police officers began joint police patrols in Dubrovnik.");
        await Expect(one.Toast).ToContainTextAsync("Dubrovnik");
        await Expect(two.Toast).ToContainTextAsync("Dubrovnik");
        Assert.Equal(before, await one.HashAsync());

        await one.Toast.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(one.Card.Locator("h2")).ToContainTextAsync("Dubrovnik");
    }

    [Fact]
    public async Task NewsThatTheFilterHidesIsSaidToBeHidden()
    {
        await using var map = await browser.OpenAsync("#5/44/18&layer=bri");
        await browser.AddDocumentAsync("In 2024, Chinese and Croatian police officers began joint police patrols in Zadar.");
        await Expect(map.Toast).ToContainTextAsync("hidden by the filters");
        await Expect(map.Toast.GetByRole(AriaRole.Button, new() { Name = "Show" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WithoutAnyLayerThePageSaysSoAndTheLinkKeepsIt()
    {
        await using var map = await browser.OpenAsync("#5/44/18&layer=bri");
        await map.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Belt and Road") }).First.UncheckAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("layer=none"));
        await map.Page.ReloadAsync();
        await Expect(map.Page.Locator("#notice")).ToContainTextAsync("No layer is switched on");
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync("0");

        await map.Page.GetByRole(AriaRole.Button, new() { Name = "All layers" }).ClickAsync();
        await Expect(map.Page.Locator("#notice")).ToBeHiddenAsync();
        await Expect(map.Page.Locator("#records-badge")).Not.ToHaveTextAsync("0");
    }

    [Fact]
    public async Task TheMapIsShownAsItWasKnownOnADay()
    {
        await using var map = await browser.OpenAsync("#5/44/18&asOf=2020-01-01");
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync("0");
        await map.ShowRecordsAsync();
        await Expect(map.Page.Locator("#records")).ToContainTextAsync("Nothing was known yet");
        await map.ShowFiltersAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "As known now" }).ClickAsync();
        await Expect(map.Page.Locator("#records-badge")).Not.ToHaveTextAsync("0");
    }

    [Theory]
    [InlineData("Beograd")]
    [InlineData("Београд")]
    [InlineData("贝尔格莱德")]
    public async Task APlaceFindsItsRecordsByAnyOfItsNames(string name)
    {
        await using var map = await browser.OpenAsync($"#5/44/18&q={Uri.EscapeDataString(name)}");
        await map.ShowRecordsAsync();
        await Expect(map.Records.Filter(new() { HasText = "Joint police patrols, Belgrade" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task TheNoticeOfAPlaceGoesWhenARecordOpens()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("#search-input").FillAsync("Reykjavík");
        await map.Page.Locator(".search-option").First.ClickAsync();
        await Expect(map.Page.Locator("#notice")).ToContainTextAsync("Reykjavík");
        await map.ShowRecordsAsync();
        await map.Records.First.ClickAsync();
        await Expect(map.Page.Locator("#notice")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ALinkToARecordThatIsNotThereSaysSo()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        map.Expect(404); // the page asks the server why it is not there
        await map.Page.EvaluateAsync("location.hash = '#5/44/18&record=nope'");
        await map.Page.ReloadAsync();
        await Expect(map.Card).ToContainTextAsync("This record is not there (any more).");
    }

    [Fact]
    public async Task AcrossTheAntimeridianEveryVisibleCopyHasItsMarks()
    {
        await using var map = await browser.OpenAsync("#2/0/179");
        await Expect(map.ReachableSymbols).Not.ToHaveCountAsync(0);
        var visible = "els => els.filter(e => { const r = e.getBoundingClientRect(); return r.left > 368 && r.right < innerWidth; }).length";
        Assert.True(await map.Symbols.EvaluateAllAsync<int>(visible) > 2);
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    [Fact]
    public async Task NothingStandsInTheWayOfAssistiveTechnologyOnAPhone()
    {
        var record = (await browser.RecordsAsync("layer=surveillance"))[0]!["id"];
        await using var map = await browser.OpenAsync("#6/44.2/19&status=active", phone: true);
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.ShowRecordsAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.Page.EvaluateAsync($"location.hash = '#6/44.2/19&record={record}'");
        await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    [Fact]
    public async Task APhoneNeverScrollsSideways()
    {
        await using var map = await browser.OpenAsync(phone: true);
        await map.Page.SetViewportSizeAsync(360, 740);
        Assert.True(await map.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await map.ShowFiltersAsync();
        await Expect(map.Page.Locator("#panel")).ToHaveAttributeAsync("data-step", "half");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Enlarge the panel" }).ClickAsync();
        await Expect(map.Page.Locator("#panel")).ToHaveAttributeAsync("data-step", "full");
        Assert.True(await map.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
