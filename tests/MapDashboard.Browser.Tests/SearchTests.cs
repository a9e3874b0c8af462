using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

[Collection(Readers.Name)]
public sealed class SearchTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("Belgrade")]
    [InlineData("Beograd")]
    [InlineData("Београд")]
    [InlineData("贝尔格莱德")]
    public async Task FourNamesFindTheSameAndSuggestTheSamePlace(string name)
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("#search-input").FillAsync(name);
        await Expect(Options(map).First).ToContainTextAsync("Belgrade");
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync("q=Belgrade")).Count.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task TheFirstViewFiltersBeforeTheMapIsThere_AndWhatIsTypedAndPressedThenIsDone()
    {
        var page = await browser.NewPageAsync();
        var rest = new TaskCompletionSource();
        await page.RouteAsync("**/whole-page.js", async route =>
        {
            await rest.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(browser.Address.ToString());
        await Expect(page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync()).Count.ToString(CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Police patrols" }).First.ClickAsync();
        const string Others = "layer=surveillance,bri,cooperation";
        await Expect(page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync(Others)).Count.ToString(CultureInfo.InvariantCulture));
        var legend = page.GetByRole(AriaRole.Button, new() { Name = "Legend" });
        await legend.ClickAsync();
        await legend.ClickAsync(); // pressed by somebody who does not want to wait
        await Expect(legend).ToHaveAttributeAsync("aria-busy", "true");
        await page.Locator("#search-input").PressSequentiallyAsync("Belgrade");

        rest.SetResult();
        await Expect(page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync($"{Others}&q=Belgrade")).Count.ToString(CultureInfo.InvariantCulture));
        await Expect(page.Locator("#search-list [role=option]").First).ToContainTextAsync("Belgrade");
        await Expect(page.Locator("#legend")).ToBeVisibleAsync();
        await Expect(legend).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ASuggestionIsChosenByKeyboard()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        var field = map.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search records, evidence and places" });
        await field.FillAsync("police");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(map.Page.GetByRole(AriaRole.Group, new() { Name = "Actors" })).ToBeVisibleAsync();
        await map.PressAsync("ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "search-option-0");
        await map.PressAsync("End");
        var last = await Options(map).CountAsync() - 1;
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", $"search-option-{last}");
        await map.PressAsync("ArrowDown");
        await map.PressAsync("ArrowUp");
        await map.PressAsync("Home");
        await Expect(Options(map).First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.PressAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("police");

        await field.FillAsync("police patr");
        await Expect(map.Page.GetByRole(AriaRole.Group, new() { Name = "Layers" })).ToBeVisibleAsync();
        var index = await map.Page.GetByRole(AriaRole.Group, new() { Name = "Layers" }).GetByRole(AriaRole.Option).First.GetAttributeAsync("id");
        while (await field.GetAttributeAsync("aria-activedescendant") != index)
        {
            await map.PressAsync("ArrowDown");
        }
        await map.PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex("layer=patrols"));
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("q="));
        await Expect(map.Page.Locator("#chips")).ToContainTextAsync("Police patrols");
        await Expect(field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task APlaceIsChosenByMouseItFiltersAndTheMapGoesThere()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("#search-input").FillAsync("beo");
        await Options(map).Filter(new() { HasText = "Belgrade" }).First.ClickAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("#10/44\\.\\d+/20\\.\\d+&place=792680"));
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync((await browser.RecordsAsync("place=792680")).Count.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task EnterWithoutAChoiceSearchesTheWords()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("#search-input").FillAsync("huawei");
        await map.PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex("q=huawei"));
        await Expect(map.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ASearchThatFindsNothingSaysWhereItLookedAndOffersAWayOn()
    {
        await using var map = await browser.OpenAsync($"#5/44/18&q={Uri.EscapeDataString("Рејкјавик")}");
        await map.ShowRecordsAsync();
        await Expect(map.Page.Locator("#records .empty")).ToContainTextAsync("Nothing found for “Рејкјавик”");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Look for the place on the map" }).ClickAsync();
        await Expect(Options(map).First).ToContainTextAsync("Iceland");
        await map.PressAsync("Escape");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the search" }).Last.ClickAsync();
        await Expect(map.Records.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhatIsNoWordIsSaidToBeNone()
    {
        await using var map = await browser.OpenAsync("#5/44/18");
        await map.Page.Locator("#search-input").FillAsync("?!");
        await Expect(map.Page.Locator("#search-status")).ToContainTextAsync("neither letter nor digit");
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("q="));
    }

    [Fact]
    public async Task OnAPhoneTheSuggestionsAreInViewAndLargeEnough()
    {
        await using var map = await browser.OpenAsync("#5/44/18", phone: true);
        await map.Page.Locator("#search-input").FillAsync("中国");
        await Expect(Options(map).First).ToContainTextAsync("China");
        await Expect(Options(map).Last).ToBeInViewportAsync();
        Assert.True((await Options(map).First.BoundingBoxAsync())!.Height >= 44);
        await Options(map).First.ClickAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("country=CN"));
    }

    private static ILocator Options(MapPage map) => map.Page.GetByRole(AriaRole.Option).And(map.Page.Locator(".search-option"));
}
