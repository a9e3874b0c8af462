using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Records that are put somewhere by hand: points and lines, with pointer and keys.</summary>
public sealed class DrawingTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task AMarkerIsDragged()
    {
        var (source, record) = await RecordAsync("Chinese and Finnish police officers began joint police patrols in Oulu in 2024.");
        await using var map = await browser.OpenAsync($"#7/65/25.5&record={record["id"]}", analyst: "Anna");
        await EditByHandAsync(map);
        var box = (await map.Page.Locator(".handle-icon").BoundingBoxAsync())!;
        await map.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await map.Page.Mouse.DownAsync();
        await map.Page.Mouse.MoveAsync(box.X + 20, box.Y + 80, new() { Steps = 5 });
        await map.Page.Mouse.UpAsync();
        await SaveAsync(map);
        var moved = await OnlyAsync(source);
        Assert.True(Position(moved["geometry"]!["coordinates"]!).Lat < Position(record["geometry"]!["coordinates"]!).Lat - 0.1);
        Assert.Equal("Oulu", (string?)moved["properties"]!["places"]![0]!["name"]);
    }

    [Fact]
    public async Task ARecordIsPutAtCoordinates()
    {
        var (source, record) = await RecordAsync("Chinese and Finnish police officers began joint police patrols in Vaasa in 2024.");
        await using var map = await browser.OpenAsync($"#7/63/22&record={record["id"]}", analyst: "Anna");
        await EditByHandAsync(map);
        await map.Card.GetByLabel("Coordinates").FillAsync("63.1 N");
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator(".course-field").GetByRole(AriaRole.Alert)).ToContainTextAsync("is no position");
        await map.Card.GetByLabel("Coordinates").FillAsync("63.25, 21.75");
        await map.PressAsync("Enter");
        await SaveAsync(map);
        Assert.Equal((21.75, 63.25), Position((await OnlyAsync(source))["geometry"]!["coordinates"]!));
    }

    [Fact]
    public async Task ALineIsDrawnByClicks_AndNeedsASource()
    {
        await using var map = await browser.OpenAsync("#7/62/10", analyst: "Anna");
        await map.ChooseAsync("Add a record by hand");
        await map.Page.Mouse.ClickAsync(480, 300);
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Draw a line" }).ClickAsync();
        await map.Page.Mouse.ClickAsync(560, 380);
        await map.Page.Mouse.ClickAsync(640, 420);
        await Expect(map.Card.Locator(".stops li")).ToHaveCountAsync(3);
        await Expect(map.Page.Locator(".handle-icon")).ToHaveCountAsync(3);
        await map.PressAsync("Escape");
        await Expect(map.Card.GetByRole(AriaRole.Button, new() { Name = "Go on drawing the line" })).ToBeVisibleAsync();
        await map.Page.Mouse.ClickAsync(700, 500);
        await Expect(map.Card.Locator(".stops li")).ToHaveCountAsync(3);
        Assert.Empty(await map.AccessibilityFaultsAsync());

        await map.Card.GetByLabel("Title").FillAsync("A fjord road");
        await map.Card.GetByLabel("Dates").FillAsync("2020");
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Card.Locator("form > .edit-fault")).ToContainTextAsync("A source is required");
        await map.Card.GetByLabel("Address").FillAsync("https://example.org/road");
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync("A fjord road");
        await Expect(map.Card).ToContainTextAsync("line drawn by hand");
        await Expect(map.Page.Locator(".handle-icon")).ToHaveCountAsync(0);
        var made = Assert.Single(await browser.RecordsAsync("q=fjord"))!;
        Assert.Equal(("LineString", 3), ((string)made["geometry"]!["type"]!, made["geometry"]!["coordinates"]!.AsArray().Count));
    }

    [Fact]
    public async Task ALineIsMadeOfPlacesByKeysAlone()
    {
        await using var map = await browser.OpenAsync("#6/60/15", analyst: "Anna");
        await map.ChooseAsync("Add a record by hand");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Middle of the map" }).FocusAsync();
        await map.PressAsync("Enter");
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Draw a line" }).FocusAsync();
        await map.PressAsync("Enter");
        foreach (var town in new[] { "Uppsala", "Gothenburg" })
        {
            await map.Card.GetByLabel("Place of the gazetteer").FillAsync(town);
            await map.Card.GetByRole(AriaRole.Listbox, new() { Name = "Places" }).GetByRole(AriaRole.Option).First.WaitForAsync();
            await map.PressAsync("Enter");
        }
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Leave out stop 1" }).FocusAsync();
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator(".stops li")).ToHaveCountAsync(2);
        await map.Card.GetByLabel("Title").FillAsync("Uppsala line");
        await map.Card.GetByLabel("Dates").FillAsync("2021");
        await map.Card.GetByLabel("Address").FillAsync("https://example.org/line");
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync("Uppsala line");
        var made = Assert.Single(await browser.RecordsAsync("q=Uppsala line"))!;
        Assert.Equal(("LineString", "straight", 2), ((string)made["geometry"]!["type"]!, (string)made["properties"]!["course"]!, made["properties"]!["places"]!.AsArray().Count));
    }

    [Fact]
    public async Task APointBecomesALine_AndTheLineIsMovedByKeys()
    {
        var (source, record) = await RecordAsync("Chinese and Finnish police officers began joint police patrols in Kuopio in 2024.");
        await using var map = await browser.OpenAsync($"#7/62.9/27.7&record={record["id"]}", analyst: "Anna");
        await EditByHandAsync(map);
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Draw a line" }).ClickAsync();
        await map.Page.Mouse.ClickAsync(520, 500);
        await map.PressAsync("Escape");
        await map.Page.Locator(".handle-icon").Last.PressAsync("ArrowLeft");
        await SaveAsync(map);
        var line = await OnlyAsync(source);
        Assert.Equal("LineString", (string)line["geometry"]!["type"]!);
        await map.Toast.First.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(map.Toast.GetByText("Taken back")).ToBeVisibleAsync();
        Assert.Equal("Point", (string)(await OnlyAsync(source))["geometry"]!["type"]!);
    }

    private async Task<(string Source, JsonNode Record)> RecordAsync(string text)
    {
        var source = await browser.AddDocumentAsync(text);
        return (source, await OnlyAsync(source));
    }

    private async Task<JsonNode> OnlyAsync(string source) => Assert.Single(await browser.RecordsAsync($"source={source}"))!;

    private static async Task EditByHandAsync(MapPage map)
    {
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Move the marker by hand" }).ClickAsync();
        await Expect(map.Page.Locator(".handle-icon")).ToBeFocusedAsync();
    }

    private static async Task SaveAsync(MapPage map)
    {
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await Expect(map.Toast.First).ToContainTextAsync("Saved");
    }

    private static (double Lon, double Lat) Position(JsonNode coordinates) => ((double)coordinates[0]!, (double)coordinates[1]!);
}
