using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Who takes back a decision after somebody else has decided about the same record.</summary>
public sealed class UndoTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, false, "Constanta")]
    [InlineData(ColorScheme.Dark, true, "Craiova")]
    public async Task WhatSomebodyHasEditedSinceIsShownAndStays(ColorScheme theme, bool phone, string town)
    {
        var source = await browser.AddDocumentAsync($"In 2023, Chinese and Romanian police officers began joint police patrols in {town}.");
        await using var mine = await browser.OpenAsync($"#5/45/26&source={source}&review", theme, phone, analyst: "Anna");
        await AcceptAsync(mine);
        await using var hers = await HersAsync(source);
        await hers.Card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await hers.Card.GetByLabel("Title").FillAsync("Patrols along the river");
        await hers.PressAsync("Enter");
        await Expect(hers.Card.Locator("h2")).ToHaveTextAsync("Patrols along the river");

        mine.Expect(412);
        await mine.PressAsync("u");
        await Expect(mine.Dialog).ToContainTextAsync("Changed since your decision");
        await Expect(mine.Dialog).ToContainTextAsync("Bea");
        await Expect(mine.Dialog.GetByRole(AriaRole.Columnheader)).ToContainTextAsync(["Field", "As I left it", "Theirs (Bea"]);
        await Expect(mine.Dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Title" })).ToContainTextAsync("Patrols along the river");
        await Expect(mine.Dialog.Locator(".dialog-buttons button")).ToHaveTextAsync(["Leave it as it is"]);
        Assert.Empty(await mine.AccessibilityFaultsAsync());
        await mine.PressAsync("Enter");
        await Expect(mine.Dialog).ToHaveCountAsync(0);
        await Expect(mine.Toast).ToContainTextAsync("Not taken back: Patrols along the river");
        Assert.Equal("Patrols along the river", (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["properties"]!["title"]!);
        await mine.PressAsync("u");
        await Expect(mine.Toast).ToContainTextAsync("There is nothing to take back.");
    }

    [Fact]
    public async Task WhatSomebodyHasRejectedSinceIsSaidWithTheirReason()
    {
        var source = await browser.AddDocumentAsync("In 2023, Chinese and Romanian police officers began joint police patrols in Buzau.");
        await using var mine = await browser.OpenAsync($"#5/45/26&source={source}&review", analyst: "Anna");
        await AcceptAsync(mine);
        await using var hers = await HersAsync(source);
        await hers.Card.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await hers.TypeAsync("a hoax");
        await hers.PressAsync("Enter");
        await Expect(hers.Toast.First).ToContainTextAsync("Rejected");

        mine.Expect(412);
        await mine.PressAsync("u");
        await Expect(mine.Toast).ToContainTextAsync("“a hoax”");
        await Expect(mine.Toast).ToContainTextAsync("Bea");
    }

    private static async Task AcceptAsync(MapPage map)
    {
        await Expect(map.Review.Locator(".review-record")).ToBeVisibleAsync();
        await map.PressAsync("a");
        await Expect(map.Review.GetByRole(AriaRole.Heading, new() { Name = "Nothing waits" })).ToBeVisibleAsync();
    }

    private async Task<MapPage> HersAsync(string source) =>
        await browser.OpenAsync($"#5/45/26&record={Assert.Single(await browser.RecordsAsync($"source={source}"))!["id"]}", analyst: "Bea");
}
