using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>A file of records, from an analyst's disk onto the map.</summary>
public sealed class ImportTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task ASheetIsLookedAtPutRightImportedAndSeen()
    {
        await using var map = await browser.OpenAsync("#5/57/25", analyst: "Anna");
        var before = (await browser.RecordsAsync()).Count;
        await map.ChooseAsync("Import records");
        await ChooseAsync(map, "bridges.csv", "Heading;Town;Country;Layer\nA made-up bridge;Reykjavik;IS;bri\nA made-up ferry;Nowhereville;IS;bri\n");
        await Expect(map.Dialog.Locator(".import-faults")).ToContainTextAsync("title is missing");
        await map.Dialog.GetByLabel("Source of records that name none").FillAsync("A made-up list");
        await map.Dialog.GetByLabel("Heading").SelectOptionAsync("Title");
        await Expect(map.Dialog.Locator(".import-faults")).ToContainTextAsync("Line 3");
        await Expect(map.Dialog.Locator(".import-faults")).ToContainTextAsync("no place is called \"Nowhereville\"");
        await Expect(Import(map)).ToBeDisabledAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());

        await ChooseAsync(map, "bridges.csv", "Title;Town;Country;Layer\nA made-up bridge;Reykjavik;IS;bri\nA made-up ferry;Akureyri;IS;bri\n");
        await Expect(map.Dialog.Locator(".preview-head")).ToContainTextAsync("2 records in the file: 2 new");
        await Expect(map.Dialog.Locator(".preview-claims")).ToContainTextAsync("A made-up ferry");
        Assert.Equal(before, (await browser.RecordsAsync()).Count);

        await map.Page.RouteAsync("**/api/import?*", _ => Task.CompletedTask); // a server that takes its time
        await Import(map).ClickAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(map.Dialog.GetByText("Stopped; nothing was stored.")).ToBeVisibleAsync();
        await Expect(Import(map)).ToBeFocusedAsync();
        await map.Page.UnrouteAllAsync();
        Assert.Equal(before, (await browser.RecordsAsync()).Count);

        await Import(map).ClickAsync();
        await Expect(map.Dialog.Locator(".preview-head")).ToHaveTextAsync("2 records added.");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Show them on the map" }).ClickAsync();
        await Expect(map.Symbols.And(map.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("A made-up bridge") }))).ToBeVisibleAsync();
        Assert.Equal(2, (await browser.RecordsAsync("country=IS")).Count);

        await map.ChooseAsync("Import records");
        await map.Dialog.GetByText("Earlier imports").ClickAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take back bridges.csv" }).First.ClickAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take all of it back" }).ClickAsync();
        await Expect(map.Dialog.GetByText("Taken back: the records are as they were without it.")).ToBeVisibleAsync();
        Assert.Empty(await browser.RecordsAsync("country=IS"));
    }

    private static ILocator Import(MapPage map) => map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true });

    private static Task ChooseAsync(MapPage map, string name, string text) =>
        map.Dialog.GetByLabel("Choose a file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
