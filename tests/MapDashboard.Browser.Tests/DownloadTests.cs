using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

[Collection(Readers.Name)]
public sealed class DownloadTests(BrowserFixture browser)
{
    [Fact]
    public async Task WhatIsFilteredIsDownloadedWithTheKeyboard()
    {
        await using var map = await browser.OpenAsync("#5/44/18&layer=surveillance");
        var listed = await browser.RecordsAsync("layer=surveillance");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Download" }).FocusAsync();
        await map.PressAsync("Enter");
        await Expect(map.Dialog).ToContainTextAsync($"{listed.Count} records, as the filters select them now");

        await Link(map, "GeoJSON").FocusAsync();
        var download = await map.Page.RunAndWaitForDownloadAsync(() => map.PressAsync("Enter"));
        Assert.Matches(@"^mapdashboard-\d{4}-\d\d-\d\d-surveillance\.geojson$", download.SuggestedFilename);
        var features = JsonNode.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken))!["features"]!.AsArray();
        Assert.Equal(listed.Select(f => (string?)f!["id"]), features.Select(f => (string?)f!["id"]));

        await map.PressAsync("Escape");
        await Expect(map.Dialog).ToHaveCountAsync(0);
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { Name = "Download" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task EveryFormatIsDownloadedOnAPhone()
    {
        await using var map = await browser.OpenAsync("#5/44/18&year=2016..2020", phone: true);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Download" }).TapAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        foreach (var (name, extension, begins) in new[] { ("CSV", "csv", "\uFEFFid,title,"), ("GeoPackage", "gpkg", "SQLite format 3\0"), ("KML", "kml", "<?xml") })
        {
            var download = await map.Page.RunAndWaitForDownloadAsync(() => Link(map, name).TapAsync());
            Assert.EndsWith($"-2016-2020.{extension}", download.SuggestedFilename, StringComparison.Ordinal);
            var content = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
            Assert.StartsWith(begins, content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AFileThatTakesLongSaysHowMuchHasCome_IsGivenUp_AndAFailureIsSaid()
    {
        await using var map = await browser.OpenAsync("#5/44/18", ColorScheme.Dark);
        // a file of which three megabytes come and then nothing more; the next one is refused
        await map.Page.EvaluateAsync("""
            () => {
              const real = globalThis.fetch;
              const answers = [({ signal }) => new Response(new ReadableStream({
                start(file) {
                  setTimeout(() => file.enqueue(new Uint8Array(3_000_000)), 300);
                  signal.addEventListener('abort', () => file.error(signal.reason));
                },
              })), () => Response.json({ title: 'Too many requests' }, { status: 429 })];
              globalThis.fetch = async (path, options) => (String(path).startsWith('export.') && answers.length ? answers.shift()(options) : real(path, options));
            }
            """);
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync();
        await Expect(map.Dialog).ToContainTextAsync("all there are");
        await Link(map, "CSV").ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("3 MB");
        Assert.Empty(await map.AccessibilityFaultsAsync());
        var cancel = map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" });
        await cancel.PressAsync("Enter");
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing was saved.");
        await Expect(cancel).ToBeHiddenAsync();
        await Expect(Link(map, "CSV")).ToBeFocusedAsync();

        await map.PressAsync("Enter");
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Too many requests");
        var download = await map.Page.RunAndWaitForDownloadAsync(() => map.PressAsync("Enter"));
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
    }

    private static ILocator Link(MapPage map, string name) => map.Dialog.GetByRole(AriaRole.Link, new() { Name = name });
}
