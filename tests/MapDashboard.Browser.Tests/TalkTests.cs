using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>A story saved as one file: opened from the disk of a computer without network it is told like on the page.</summary>
[Collection(Readers.Name)]
public sealed class TalkTests(BrowserFixture browser) : IDisposable
{
    private static readonly string[] Titles = ["Twenty-five records, three texts", "It began in Italy", "Serbia takes it over", "Cameras follow", "Rails, roads, a port and a mill", "Hungary is next", "And back to China"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-talk-").FullName;
    private readonly List<string> _faults = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheSavedFileTellsTheStoryWithoutNetwork(bool phone)
    {
        var page = await OpenAsync(phone);
        var captions = new HashSet<string>();
        for (var scene = 1; scene <= Titles.Length; scene++)
        {
            await Expect(page.Locator(".story-title")).ToHaveTextAsync(Titles[scene - 1]);
            await Expect(page.Locator(".story-progress")).ToHaveTextAsync($"{scene} / {Titles.Length}");
            await Expect(page.Locator(".story-caption .story-text strong").First).ToBeVisibleAsync(); // Markdown
            await Expect(page.Locator(".symbol").First).ToBeVisibleAsync();
            Assert.True(captions.Add(await page.Locator(".story-caption .story-text").InnerTextAsync()), $"scene {scene} has the caption of another");
            await page.Keyboard.PressAsync("PageDown");
        }
        Assert.True(await GroundIsDrawnAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.size > 1 && [...document.fonts].every((f) => f.status === 'loaded') && getComputedStyle(document.body).fontFamily.startsWith(`\"${[...document.fonts][0].family.replaceAll('\"', '')}\"`)"), "the file's own letters are not used");
        await CloseAsync(page);
    }

    [Fact]
    public async Task ItsKeysAndCardsAreThoseOfThePage()
    {
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator(".story-progress")).ToHaveTextAsync("7 / 7");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator(".story-black")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("b");
        await page.Keyboard.PressAsync("o");
        await Expect(page.GetByRole(AriaRole.Dialog).Locator(".story-tile")).ToHaveCountAsync(7);
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#card h2")).ToContainTextAsync("Belgrade");
        await Expect(page.Locator("#card .passage").First).ToContainTextAsync("joint patrols");
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator(".talk-notes")).ToContainTextAsync("Both texts name the same three cities");
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.Locator(".talk-notes")).ToContainTextAsync("Point out the difference");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell the story" }).ClickAsync();
        await Expect(page.Locator(".story-progress")).ToHaveTextAsync("1 / 7");
        await CloseAsync(page);
    }

    [Fact]
    public async Task ThePageSaysHowLargeTheFileIsAndSavesIt()
    {
        await using var map = await browser.OpenAsync("#tab=stories");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Save as one file" }).First.ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("MB");
        Assert.Empty(await map.AccessibilityFaultsAsync());
        var download = await map.Page.RunAndWaitForDownloadAsync(() => map.Dialog.GetByRole(AriaRole.Link, new() { Name = "Save" }).ClickAsync());
        Assert.Equal("who-walks-the-beat.html", download.SuggestedFilename);
    }

    private async Task<IPage> OpenAsync(bool phone = false)
    {
        var file = Path.Combine(_folder, "talk.html");
        using (var client = new HttpClient())
        {
            await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri(browser.Address, "stories/who-walks-the-beat/file?lang=en"), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }
        var page = await browser.NewPageAsync(phone: phone);
        await page.Context.SetOfflineAsync(true);
        var address = new Uri(file).AbsoluteUri;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"request: {request.Url}");
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Whether the basemap's tiles show more than one colour.</summary>
    private static Task<bool> GroundIsDrawnAsync(IPage page) => page.EvaluateAsync<bool>("""
        () => [...document.querySelectorAll('canvas.basemap-tile')].some((tile) => {
          const { data } = tile.getContext('2d').getImageData(0, 0, tile.width, tile.height);
          return new Set(new Uint32Array(data.buffer)).size > 3;
        })
        """);

    private async Task CloseAsync(IPage page)
    {
        await page.Context.CloseAsync();
        Assert.Empty(_faults);
    }

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Add(fault);
        }
    }
}
