using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Filters with counts, the table and the charts, each also by keyboard alone.</summary>
public sealed class ExploreTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task ACountryIsFilteredByKeyboardAndItsCountIsWhatRemains()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("summary", new() { HasText = "Countries" }).FocusAsync();
        await map.PressAsync("Enter");
        var serbia = map.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Serbia") });
        await Expect(serbia).ToBeVisibleAsync();
        for (var presses = 0; presses < 20 && !await serbia.EvaluateAsync<bool>("e => e === document.activeElement"); presses++)
        {
            await map.PressAsync("Tab");
        }
        await map.PressAsync("Space");
        var count = (await browser.RecordsAsync("country=RS")).Count.ToString(CultureInfo.InvariantCulture);
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(count);
        await Expect(map.Page.Locator(".facet-row", new() { Has = serbia }).Locator(".facet-count")).ToHaveTextAsync(count);
        await Expect(serbia).ToBeFocusedAsync();
        Assert.Contains("country=RS", await map.HashAsync(), StringComparison.Ordinal);

        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        await Expect(serbia).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task ALongListIsNarrowedByTypingWithoutAccentsAndEnterTakesTheFirst()
    {
        await browser.AddDocumentAsync("In 2020, Huawei installed 40 surveillance cameras in Braga. In 2021, Hikvision installed 70 surveillance cameras in Porto. ZTE and Dahua installed 80 surveillance cameras in Évora in 2022.");
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("summary", new() { HasTextRegex = new("^Actors") }).ClickAsync();
        await map.Page.GetByLabel("Find in actors").FillAsync("hÚaw");
        await Expect(map.Page.Locator("[data-facet=actor] .facet-row")).ToHaveCountAsync(1);
        await map.PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex("actor=Huawei"));
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync("actor=Huawei")).Count.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task SourcesAreFilteredByTheirTitlesAndPrecisionByWhatItIsAtLeast()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("summary", new() { HasText = "Sources" }).ClickAsync();
        // their titles come from the server when the group is opened; a program is called like one of them
        await map.Page.Locator("[data-facet=source]").GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Joint police patrols") }).CheckAsync();
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { Name = "Remove filter: Joint police patrols" })).ToBeVisibleAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("source=."));
        var source = Regex.Match(await map.HashAsync(), "source=([^&]+)").Groups[1].Value;
        await map.Page.Locator("summary", new() { HasText = "Precision" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^At least the city") }).CheckAsync();
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync($"source={source}&precision=city")).Count.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task TheTableIsSortedAndARowIsSelectedByKeyboard()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "Table" }).ClickAsync();
        var rows = map.Page.Locator(".table tr[data-id]");
        await Expect(rows.First).ToBeVisibleAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Country", Exact = true }).PressAsync("Enter");
        await Expect(map.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Country" })).ToHaveAttributeAsync("aria-sort", "ascending");
        var countries = await rows.Locator("td:nth-child(3)").AllTextContentsAsync();
        Assert.Equal(countries.Order(StringComparer.Ordinal), countries);

        await rows.First.HoverAsync();
        await Expect(map.Page.Locator(".symbol.is-hovered")).Not.ToHaveCountAsync(0);
        await map.Page.Locator(".symbol[tabindex='0']").First.HoverAsync(new() { Force = true });
        await Expect(map.Page.Locator(".table tr.is-hovered")).Not.ToHaveCountAsync(0);

        await rows.First.FocusAsync();
        await map.PressAsync("ArrowDown");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync((await rows.Nth(1).Locator("td").First.TextContentAsync())!);
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await map.PressAsync("Escape");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TheChoiceOfColumnsIsRemembered_AndStandsInTheLink()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "Table" }).ClickAsync();
        await map.Page.Locator(".columns summary").ClickAsync();
        await map.Page.GetByLabel("Cameras").CheckAsync();
        const string Chosen = "columns=title,place,country,years,status,cameras";
        await Expect(map.Page).ToHaveURLAsync(new Regex(Chosen));

        await map.Page.GotoAsync(new Uri(browser.Address, "?lang=en#5/44/18&tab=table").ToString());
        await Expect(map.Page.Locator("#table-panel").GetByRole(AriaRole.Columnheader, new() { Name = "Cameras" })).ToBeVisibleAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex(Chosen));
        await map.Page.EvaluateAsync("location.hash = '#5/44/18&tab=table&columns=title,money'");
        await Expect(map.Page.Locator("#table-panel").GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Record", "Money"]);
        await map.Page.GoBackAsync();
        await Expect(map.Page.Locator("#table-panel").GetByRole(AriaRole.Columnheader, new() { Name = "Cameras" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ABarFiltersByClickAndByKeyboard()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "Charts" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Region, new() { Name = "By country" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Italy\\b") }).ClickAsync();
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync("country=IT")).Count.ToString(CultureInfo.InvariantCulture));

        await map.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^2016: ") }).FocusAsync();
        await map.PressAsync("ArrowLeft");
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^2015: ") })).ToBeFocusedAsync();
        await map.PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex("year=2015&country=IT"));
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^2015: ") })).ToBeFocusedAsync();
        await map.PressAsync("Enter");
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("year="));

        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Remove filter: Italy" }).ClickAsync();
        await map.Page.GetByRole(AriaRole.Region, new() { Name = "Cameras by country" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Serbia\\b") }).ClickAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("country=RS"));
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync("country=RS")).Count.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task APhoneHasTheListInPlaceOfTheTable()
    {
        await using var map = await browser.OpenAsync(phone: true);
        await map.Page.SetViewportSizeAsync(360, 740);
        await Expect(map.Page.GetByRole(AriaRole.Tab, new() { Name = "Table" })).ToBeHiddenAsync();
        await map.Page.EvaluateAsync("location.hash = '#6/44/20&tab=table'");
        await Expect(map.Page.GetByRole(AriaRole.Tab, new() { Name = "Records" })).ToHaveAttributeAsync("aria-selected", "true");
        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "Charts" }).ClickAsync();
        await Expect(map.Page.Locator(".year-bar").First).ToBeVisibleAsync();
        Assert.True(await map.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }
}
