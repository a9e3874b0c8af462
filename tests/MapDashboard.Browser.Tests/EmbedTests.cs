using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>The map in somebody else's page, which is of another origin.</summary>
[Collection(Readers.Name)]
public sealed class EmbedTests(BrowserFixture browser)
{
    private string ElementPage => $$"""
        <h1>News</h1>
        <map-dashboard filter="layer=patrols" panel="list" title="Police patrols" style="height:400px"></map-dashboard>
        <p style="height:2000px">Text below the map.</p>
        <script type="module">
          globalThis.heard = [];
          const map = document.querySelector('map-dashboard');
          for (const type of ['ready', 'selectionChanged', 'refused']) map.addEventListener(type, (event) => heard.push(event.detail));
        </script>
        <script type="module" src="{{browser.Address}}embed.js"></script>
        """;

    [Fact]
    public async Task AListedSiteDrivesTheMapAndIsToldWhatIsChosen()
    {
        using var site = new HostSite(BrowserFixture.ListedOrigin, ElementPage);
        await using var page = await GuestPage.OpenAsync(browser, BrowserFixture.ListedOrigin);
        await Expect(page.Embed.Locator(".record-row").First).ToBeVisibleAsync();
        var patrols = (await browser.RecordsAsync("layer=patrols")).Count;
        await page.WaitAsync($"heard.some((m) => m.type === 'ready' && m.records === {patrols})");

        await page.CallAsync("setView({ zoom: 7, latitude: 45, longitude: 19 })");
        await page.CallAsync("setFilters('layer=bri')");
        await Expect(page.Embed.Locator(".record-row")).ToHaveCountAsync((await browser.RecordsAsync("layer=bri")).Count);
        await page.CallAsync("goToScene(2)"); // there is no story
        await page.WaitAsync("heard.some((m) => m.type === 'refused' && m.what === 'goToScene')");
        await page.CallAsync("setFilters('colour=red')");
        await page.WaitAsync("heard.some((m) => m.type === 'refused' && m.what === 'setFilters')");
        Assert.Equal("#7/45/19&layer=bri", await page.HashAsync());

        await page.Embed.Locator(".record-row").First.ClickAsync();
        await Expect(page.Embed.Locator("#card .card-title")).ToBeVisibleAsync();
        var id = (await browser.RecordsAsync("layer=bri")).Select(r => (string)r!["id"]!);
        var chosen = await page.Page.EvaluateAsync<string>("heard.filter((m) => m.type === 'selectionChanged').at(-1).record");
        Assert.Contains(chosen, id);
        Assert.Equal(2, await page.Page.EvaluateAsync<int>("history.length")); // the blank page and this one: nothing in the map is a step back
    }

    [Fact]
    public async Task AStrangerIsNeitherHeardNorTold()
    {
        var origin = BrowserFixture.ListedOrigin;
        while (origin == BrowserFixture.ListedOrigin) // which is free as well while no test uses it
        {
            origin = HostSite.FreeOrigin();
        }
        using var site = new HostSite(origin, ElementPage);
        await using var page = await GuestPage.OpenAsync(browser, origin);
        var patrols = (await browser.RecordsAsync("layer=patrols")).Count;
        await Expect(page.Embed.Locator("#panel .record-row")).ToHaveCountAsync(patrols); // an open card lists related ones too
        await page.CallAsync("setFilters('layer=bri')");
        await page.CallAsync("setView({ zoom: 7, latitude: 45, longitude: 19 })");
        await page.Embed.Locator("#panel .record-row").First.ClickAsync();
        await Expect(page.Embed.Locator("#card .card-title")).ToBeVisibleAsync();
        await Expect(page.Embed.Locator("#panel .record-row")).ToHaveCountAsync(patrols);
        Assert.DoesNotContain("layer=bri", await page.HashAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("heard.length"));
    }

    [Fact]
    public async Task AStoryIsToldByItsHostAndByKeys()
    {
        using var site = new HostSite(BrowserFixture.ListedOrigin, ElementPage.Replace("filter=\"layer=patrols\" panel=\"list\"", "story=\"who-walks-the-beat\" scene=\"2\"", StringComparison.Ordinal));
        await using var page = await GuestPage.OpenAsync(browser, BrowserFixture.ListedOrigin);
        await Expect(page.Embed.Locator(".story-progress")).ToHaveTextAsync("2 / 7");
        Assert.Equal("BODY", await page.Page.EvaluateAsync<string>("document.activeElement.tagName")); // the map does not draw the focus to itself
        await page.WaitAsync("heard.some((m) => m.type === 'ready')");
        await page.CallAsync("goToScene(3)"); // which opens a record
        await Expect(page.Embed.Locator("#card .card-title")).ToBeVisibleAsync();
        Assert.Equal("BODY", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.CallAsync("goToScene(4)");
        await Expect(page.Embed.Locator(".story-progress")).ToHaveTextAsync("4 / 7");

        await page.Embed.Locator("#map").FocusAsync();
        await page.Page.Keyboard.PressAsync("PageDown");
        await Expect(page.Embed.Locator(".story-progress")).ToHaveTextAsync("5 / 7");
        await Expect(page.Embed.Locator(".attribution")).ToBeVisibleAsync();
        Assert.Contains("story=who-walks-the-beat&scene=5", await page.HashAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await page.Page.EvaluateAsync<int>("history.length"));
    }

    [Fact]
    public async Task WhoReadsAStoryInAPageAlwaysSeesItsButtons()
    {
        await using var page = await GuestPage.OpenAsync(browser, new Uri(browser.Address, "embed?story=who-walks-the-beat&scene=2&lang=en").ToString());
        await Expect(page.Page.Locator(".story:not(.is-awake)")).ToBeAttachedAsync(); // in a talk they would be gone by now
        var buttons = page.Page.Locator(".story-controls .icon-button:visible");
        Assert.True(await buttons.CountAsync() >= 5);
        Assert.True(await buttons.EvaluateAllAsync<bool>("(all) => all.every((b) => getComputedStyle(b).opacity === '1' && b.querySelector('.icon').childElementCount > 0)"));
    }

    [Theory]
    [InlineData(800, 450)]
    [InlineData(390, 500)]
    public async Task InASmallFrameTheCaptionHidesNeitherThePlaceNorTheRecord(int width, int height)
    {
        await using var page = await GuestPage.OpenAsync(browser, "about:blank");
        await page.Page.SetViewportSizeAsync(width, height);
        await page.Page.GotoAsync(new Uri(browser.Address, "embed?story=who-walks-the-beat&scene=3&lang=en").ToString());
        await Expect(page.Page.Locator(".story-text strong").First).ToBeVisibleAsync();
        var selected = await page.Page.Locator(".symbol.is-selected").BoundingBoxAsync();
        var caption = await page.Page.Locator(".story-caption").BoundingBoxAsync();
        Assert.True(selected!.X >= caption!.X + caption.Width || selected.Y + selected.Height <= caption.Y, $"{selected.X}, {selected.Y} behind {caption.X}, {caption.Y}, {caption.Width} x {caption.Height}");
        await Expect(page.Page.Locator("#card")).ToBeHiddenAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Sources of the record" }).ClickAsync();
        await page.Page.Locator("#card .card-title").ClickAsync(); // nothing lies over it
    }

    [Fact]
    public async Task TheWheelScrollsThePageUntilTheMapHasTheFocus()
    {
        using var site = new HostSite(BrowserFixture.ListedOrigin, ElementPage);
        await using var page = await GuestPage.OpenAsync(browser, BrowserFixture.ListedOrigin);
        await page.WaitAsync("heard.some((m) => m.type === 'ready')");
        var before = await page.HashAsync();
        await page.Page.Mouse.MoveAsync(900, 250);
        await page.Page.Mouse.WheelAsync(0, 120);
        await page.WaitAsync("scrollY > 100");
        await Expect(page.Embed.Locator("#hint")).ToContainTextAsync("Ctrl");
        Assert.Equal(before, await page.HashAsync());

        await page.Page.EvaluateAsync("scrollTo(0, 0)");
        await page.Embed.Locator("#map").FocusAsync();
        await page.Page.Mouse.WheelAsync(0, 120);
        await page.Frame.WaitForFunctionAsync("(before) => location.hash !== before", before);
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("scrollY"));
    }

    [Fact]
    public async Task OneFingerScrollsThePageTwoMoveTheMap()
    {
        using var site = new HostSite(BrowserFixture.ListedOrigin, $"<iframe src=\"{browser.Address}embed?view=5/44/18\" title=\"Map\" style=\"width:100%;height:500px\"></iframe><p style=\"height:2000px\"></p>");
        await using var page = await GuestPage.OpenAsync(browser, BrowserFixture.ListedOrigin, phone: true);
        await Expect(page.Embed.Locator(".symbol").First).ToBeAttachedAsync();
        await Expect(page.Embed.Locator("html:not([data-loading])")).ToBeAttachedAsync();
        var before = await page.HashAsync();
        var screen = await page.Page.Context.NewCDPSessionAsync(page.Page);
        Task TouchAsync(string type, params (int X, int Y)[] fingers) => screen.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = fingers.Select((f, id) => new { x = f.X, y = f.Y, id }).ToArray(),
        });
        await TouchAsync("touchStart", (200, 300));
        for (var moved = 20; moved <= 160; moved += 20)
        {
            await TouchAsync("touchMove", (200, 300 - moved));
        }
        await TouchAsync("touchEnd");
        await page.WaitAsync("scrollY > 100");
        await Expect(page.Embed.Locator("#hint")).ToContainTextAsync("two fingers");
        Assert.Equal(before, await page.HashAsync());

        await Expect(page.Embed.Locator("#hint")).ToBeHiddenAsync(); // and the page has come to rest
        await page.Page.EvaluateAsync("scrollTo(0, 0)");
        await TouchAsync("touchStart", (150, 200), (250, 200));
        for (var moved = 6; moved <= 60; moved += 6)
        {
            await TouchAsync("touchMove", (150 - moved, 200), (250 + moved, 200));
        }
        await TouchAsync("touchEnd");
        await page.Frame.WaitForFunctionAsync("() => /^#[67][.]?/.test(location.hash)");
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("scrollY"));
    }

    [Fact]
    public async Task OnASlideAStillMapTakesNeitherKeysNorFocus()
    {
        Assert.SkipWhen(HostSite.MissingReveal is not null && Environment.GetEnvironmentVariable("CI") != "true", HostSite.MissingReveal ?? "");
        using var site = new HostSite(BrowserFixture.ListedOrigin, $$"""
            <link rel="stylesheet" href="/reveal/reveal.css">
            <div class="reveal"><div class="slides">
              <section><h2>One</h2></section>
              <section><iframe data-src="{{browser.Address}}embed?layer=patrols&amp;interactive=false" title="Police patrols" width="900" height="500"></iframe></section>
              <section><h2>Three</h2></section>
            </div></div>
            <script src="/reveal/reveal.js"></script>
            <script>Reveal.initialize({ transition: 'none' });</script>
            """);
        await using var page = await GuestPage.OpenAsync(browser, BrowserFixture.ListedOrigin);
        await page.WaitAsync("Reveal.isReady()");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Embed.Locator(".symbol").First).ToBeVisibleAsync();
        await Expect(page.Embed.Locator(".attribution")).ToBeVisibleAsync();
        Assert.Equal("BODY", await page.Frame.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Equal(0, await page.Embed.Locator("#map:not([inert])").CountAsync());
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.WaitAsync("Reveal.getIndices().h === 2");
    }

    [Fact]
    public async Task WithoutScriptsThereIsAPicture()
    {
        var page = await browser.NewPageWithoutScriptsAsync();
        await page.GotoAsync(new Uri(browser.Address, "embed?layer=patrols&lang=sr-Latn").ToString());
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "MapDashboard: Policijske patrole" });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Otvori celu mapu" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheFullPageIsFramedByNobody()
    {
        using var site = new HostSite(BrowserFixture.ListedOrigin, $"<iframe src=\"{browser.Address}\" title=\"The page\"></iframe>");
        var page = await browser.NewPageAsync();
        var refused = page.WaitForConsoleMessageAsync(new() { Predicate = m => m.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await page.GotoAsync(BrowserFixture.ListedOrigin);
        await refused;
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("embed", ColorScheme.Light)]
    [InlineData("embed?panel=list&lang=zh", ColorScheme.Dark)]
    [InlineData("embed?panel=legend&theme=dark&controls=zoom", ColorScheme.Light)]
    [InlineData("embed?panel=timeline", ColorScheme.Light)]
    [InlineData("embed?interactive=false&panel=legend&controls=none", ColorScheme.Dark)]
    public async Task TheEmbedIsForEverybody(string address, ColorScheme theme)
    {
        await using var page = await GuestPage.OpenAsync(browser, new Uri(browser.Address, address).ToString(), theme);
        await Expect(page.Page.Locator("html:not([data-loading])")).ToBeAttachedAsync();
        await Expect(page.Page.Locator(".symbol").First).ToBeVisibleAsync();
        foreach (var (width, height) in new[] { (1280, 800), (320, 240) })
        {
            await page.Page.SetViewportSizeAsync(width, height);
            await Expect(page.Page.Locator(".attribution")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(page.Page.Locator("#open")).ToBeInViewportAsync(new() { Ratio = 1 });
            Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            Assert.Empty(await page.Page.AxeFaultsAsync());
        }
        Assert.Empty(await page.Page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData("embed?story=who-walks-the-beat&scene=2")]
    [InlineData("embed?view=6/44/20")]
    public async Task TheGroundIsDrawnHoweverTheViewIsNamed(string address)
    {
        await using var page = await GuestPage.OpenAsync(browser, new Uri(browser.Address, address).ToString());
        // more than the sea: water, land, and what smoothing mixes of them
        await page.WaitAsync("""
            [...document.querySelectorAll('canvas.basemap-tile')].some((tile) => {
              const copy = new OffscreenCanvas(tile.width, tile.height).getContext('2d', { willReadFrequently: true });
              copy.drawImage(tile, 0, 0);
              return new Set(new Uint32Array(copy.getImageData(0, 0, tile.width, tile.height).data.buffer)).size > 2;
            })
            """);
    }

    [Fact]
    public async Task TheFullMapShowsWhatTheEmbedShowed()
    {
        await using var page = await GuestPage.OpenAsync(browser, new Uri(browser.Address, "embed?layer=patrols,surveillance&view=5/44/18&lang=en").ToString());
        await Expect(page.Page.Locator("html:not([data-loading])")).ToBeAttachedAsync();
        var link = await page.Page.Locator("#open").EvaluateAsync<string>("(link) => link.href");
        // a view stands on whole pixels, so it may have moved by less than one
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(new Uri(browser.Address, "?lang=en#").ToString())}5/4[34](\\.\\d+)?/1[78](\\.\\d+)?&layer=patrols,surveillance$", link);
        await using var full = await browser.OpenAsync(new Uri(link).PathAndQuery.TrimStart('/') + new Uri(link).Fragment);
        await full.ShowRecordsAsync();
        await Expect(full.Records).ToHaveCountAsync((await browser.RecordsAsync("layer=patrols,surveillance")).Count);
    }

    [Fact]
    public async Task ALinkWithAPreviewShowsItsViewOnTheFullPage()
    {
        await using var map = await browser.OpenAsync("?layer=bri&view=4/45/20&utm_source=x&lang=en");
        await map.ShowRecordsAsync();
        await Expect(map.Records).ToHaveCountAsync((await browser.RecordsAsync("layer=bri")).Count);
        Assert.Equal("?utm_source=x&lang=en", await map.Page.EvaluateAsync<string>("location.search"));
        Assert.StartsWith("#4/45/20&layer=bri", await map.HashAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheShareDialogBuildsTheSnippetAndShowsIt()
    {
        await using var map = await browser.OpenAsync("?lang=en#5/44/18&layer=patrols");
        await map.Page.EvaluateAsync("void (navigator.clipboard.writeText = async (text) => { globalThis.copied = text; })");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await map.Dialog.GetByText("Embed in another page").ClickAsync();
        await map.Dialog.GetByLabel("Beside the map").SelectOptionAsync("legend");
        await map.Dialog.Locator("#embed-theme").SelectOptionAsync("dark");
        await map.Dialog.GetByLabel("Width, at most (pixels)").FillAsync("640");
        await map.Dialog.GetByLabel("Show what is new for (seconds)").FillAsync("20");
        await map.Dialog.GetByLabel("Readers can move the map").UncheckAsync();
        // the preview is a page with headings and landmarks of its own, tested above: across frames they would be counted as the dialog's
        foreach (var part in new[] { ".embed-fields", ".embed-snippet" })
        {
            Assert.Empty(await map.Dialog.Locator(part).AxeFaultsAsync());
        }
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Copy the HTML" }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("The HTML is copied.");
        var snippet = await map.Page.EvaluateAsync<string>("copied");
        var address = $"{browser.Address}embed?panel=legend&theme=dark&lang=en&interactive=false&follow=20&view={(await map.HashAsync()).TrimStart('#')}";
        Assert.Equal($"<iframe src=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\" title=\"MapDashboard: Police patrols\" width=\"640\" height=\"450\" loading=\"lazy\" allow=\"fullscreen\" style=\"border:0;width:100%;max-width:640px;height:auto;aspect-ratio:640/450\"></iframe>", snippet);
        var preview = map.Dialog.FrameLocator("iframe");
        await Expect(preview.Locator(".embed-panel")).ToContainTextAsync("Police patrols");
        await Expect(preview.Locator("html[data-theme=dark].is-still")).ToBeAttachedAsync();
    }
}
