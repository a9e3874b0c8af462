using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Every view can be read and used: in every language and both themes, on a narrow phone, read from the right, in forced colours.</summary>
public sealed class LooksTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Here = "#6/44.2/19&status=active";

    /// <summary>What sticks out of the window or of the part that it is in; tables scroll by themselves.</summary>
    private const string SticksOut = """
        () => {
          const faults = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
          for (const part of document.querySelectorAll('#panel, #card, #timeline, .map-tools, .masthead, dialog[open]')) {
            const frame = part.getBoundingClientRect();
            const scrolls = (node) => node !== part && /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollWidth > node.clientWidth + 1;
            for (const node of [part, ...part.querySelectorAll('*')]) {
              const box = node.getBoundingClientRect();
              if (box.width <= 1 || !node.checkVisibility({ visibilityProperty: true }) || node.closest('.visually-hidden, .table-scroll, .chart-table, svg *')) continue;
              const inOwn = node.parentElement.closest('.tabs, .chips, textarea, .embed-preview');
              if (!inOwn && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.left < -1 || box.right > innerWidth + 1)) faults.push(node.outerHTML.slice(0, 160));
              if (scrolls(node) && !node.matches('.tabs, .chips, textarea')) faults.push(`scrolls sideways: ${node.outerHTML.slice(0, 160)}`);
            }
          }
          return faults;
        }
        """;

    /// <summary>Parts of the frame and controls of the masthead that lie over each other.</summary>
    private const string Overlaps = """
        () => {
          const sets = [['#panel', '#timeline', '.map-tools'], ['.brand', '#live-line', '#account > *', '.language', '#theme-button'], ['#zoom-in', '#zoom-out', '#fit', '#legend-button']];
          const faults = [];
          for (const set of sets) {
            const boxes = set.flatMap((s) => [...document.querySelectorAll(s)].map((node) => ({ s, inPanel: node.closest('#panel') && s !== '#panel', box: node.getBoundingClientRect() }))).filter(({ box, inPanel }) => box.width > 0 && !inPanel);
            boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
              if (a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1) faults.push(`${a.s} over ${b.s}`);
            }));
          }
          return faults;
        }
        """;

    /// <summary>How something looks apart from its words: in forced colours the browser paints few things but borders and outlines.</summary>
    private const string Look = "e => { const s = getComputedStyle(e); const after = getComputedStyle(e, '::after'); return [s.color, s.backgroundColor, s.borderTopColor, s.borderBottomColor, s.borderTopWidth, s.borderBottomWidth, s.borderBottomStyle, s.outlineStyle, s.outlineWidth, s.textDecorationLine, after.content, after.backgroundColor].join(); }";

    // a theme changes no word and a language no colour: one of them in both themes, the others in one each
    [Theory]
    [InlineData("en", ColorScheme.Light, ColorScheme.Dark)]
    [InlineData("sr-Latn", ColorScheme.Dark)]
    [InlineData("sr-Cyrl", ColorScheme.Light)]
    [InlineData("zh", ColorScheme.Dark)]
    public async Task EveryViewCanBeUsedByEverybody(string language, params ColorScheme[] themes)
    {
        await using var map = await OpenAsync(language, Here);
        foreach (var (part, open) in await ViewsAsync(map))
        {
            await open();
            foreach (var theme in themes)
            {
                await map.Page.EmulateMediaAsync(new() { ColorScheme = theme });
                Assert.Equal([], (await map.Page.Locator(part).AxeFaultsAsync()).Select(fault => $"{theme} {part}: {fault}"));
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sr-Latn")]
    [InlineData("sr-Cyrl")]
    [InlineData("zh")]
    public async Task NothingIsCutOffOnANarrowPhone(string language)
    {
        await using var map = await OpenAsync(language, Here, phone: true, analyst: "Ana");
        await map.Page.SetViewportSizeAsync(360, 740);
        foreach (var (part, open) in await ViewsAsync(map))
        {
            await open();
            Assert.Equal([], (await map.Page.EvaluateAsync<string[]>(SticksOut)).Select(fault => $"{part}: {fault}"));
        }
        await map.Page.EvaluateAsync("location.hash = '#6/44.2/19'");
        await Expect(map.Card).ToBeHiddenAsync();
        await map.Page.Locator("#stories-tab").ClickAsync();
        await map.Page.Locator("#stories-panel .stories > div > .button").ClickAsync();
        await Expect(map.Page.Locator(".story-editor")).ToBeVisibleAsync();
        await map.Page.Locator(".story-add").ClickAsync();
        Assert.Equal([], (await map.Page.EvaluateAsync<string[]>(SticksOut)).Select(fault => $"story editor: {fault}"));
        await map.Page.Locator(".account-button").ClickAsync();
        await map.Page.Locator("#account-menu button").Filter(new() { HasText = AddText[language] }).ClickAsync();
        await Expect(map.Dialog).ToBeVisibleAsync();
        Assert.Equal([], (await map.Page.EvaluateAsync<string[]>(SticksOut)).Select(fault => $"add a text: {fault}"));
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task ReadingFromTheRightBreaksNothing(int width, int height)
    {
        await using var map = await OpenAsync("en", Here, phone: width < 640);
        await map.Page.SetViewportSizeAsync(width, height);
        await map.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; dispatchEvent(new Event('resize')); }");
        foreach (var (part, open) in await ViewsAsync(map))
        {
            await open();
            Assert.Equal([], (await map.Page.EvaluateAsync<string[]>(SticksOut)).Select(fault => $"{part}: {fault}"));
            if (part == "body" || width > 640) // on a phone the panel is a sheet over the map
            {
                Assert.Equal([], (await map.Page.EvaluateAsync<string[]>(Overlaps)).Select(fault => $"{part}: {fault}"));
            }
        }
        Assert.True(await map.Page.EvaluateAsync<bool>("document.getElementById('panel').getBoundingClientRect().right >= innerWidth - 1"));
    }

    [Fact]
    public async Task InForcedColoursWhatIsChosenAndWhereTheFocusIsCanBeTold()
    {
        await using var map = await OpenAsync("en", $"{Here}&layer=patrols,bri,cooperation");
        await map.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        async Task<string> LookAsync(string part) => await map.Page.Locator(part).First.EvaluateAsync<string>(Look);

        var chosen = await LookAsync("#filters-tab");
        Assert.NotEqual(await LookAsync("#records-tab"), chosen);
        await map.Page.Locator("#search-input").FocusAsync();
        for (var presses = 0; presses < 5 && !await map.Page.EvaluateAsync<bool>("document.activeElement.id === 'filters-tab'"); presses++)
        {
            await map.PressAsync("Tab");
        }
        Assert.NotEqual(chosen, await LookAsync("#filters-tab")); // it has the focus too
        await Expect(map.Page.Locator(".chip").First).Not.ToHaveCSSAsync("border-top-style", "none");
        await Expect(map.Page.Locator(".chip").First).Not.ToHaveCSSAsync("border-top-width", "0px");
        var before = await LookAsync("#legend-button");
        await map.Page.Locator("#legend-button").ClickAsync();
        await map.Page.Mouse.MoveAsync(700, 300);
        await map.Page.EvaluateAsync("document.activeElement.blur()");
        Assert.NotEqual(before, await LookAsync("#legend-button"));

        var shapes = await map.Page.Locator("#legend svg").EvaluateAllAsync<string[]>("glyphs => glyphs.map(g => g.innerHTML.replace(/(fill|stroke)=\"[^\"]*\"/g, ''))");
        Assert.True(shapes.Distinct().Count() >= 4, string.Join('\n', shapes));
        var faint = await map.Page.Locator("#legend svg, [data-facet=layer] svg").EvaluateAllAsync<string[]>("""
            glyphs => glyphs.filter(g => { const ground = getComputedStyle(document.body).backgroundColor; return [...g.children].every(c => { const s = getComputedStyle(c); return [s.fill, s.stroke].every(p => p === 'none' || p === ground); }); }).map(g => g.outerHTML)
            """);
        Assert.Empty(faint);

        foreach (var control in new[] { "#share-button", "#filters-tab", ".chip", "#map", "#fit", "[data-facet=layer] input" })
        {
            await map.Page.Locator("#search-input").FocusAsync();
            await map.PressAsync("Tab"); // from now on the focus is one that keys moved
            await map.Page.Locator(control).First.FocusAsync();
            // the map's ring lies over what it shows
            var ring = await map.Page.EvaluateAsync<string>("() => { const at = (part) => getComputedStyle(document.activeElement, part); return document.activeElement.id === 'map' ? `${at('::after').borderTopStyle} ${at('::after').borderTopWidth}` : `${at().outlineStyle} ${at().outlineWidth}`; }");
            Assert.Equal($"{control}: solid 2px", $"{control}: {ring}");
        }
    }

    private static readonly Dictionary<string, string> AddText = new() { ["en"] = "Add a text", ["sr-Latn"] = "Dodaj tekst", ["sr-Cyrl"] = "Додај текст", ["zh"] = "添加文本" };

    private Task<MapPage> OpenAsync(string language, string hash, bool phone = false, string? analyst = null) =>
        browser.OpenAsync($"?lang={language}{hash}", phone: phone, analyst: analyst, live: LanguageTests.Live[language]);

    /// <summary>The main views one after the other: the part of the page that each is, and how it is opened.</summary>
    private async Task<IReadOnlyList<(string Part, Func<Task> Open)>> ViewsAsync(MapPage map)
    {
        var record = (await browser.RecordsAsync("layer=surveillance"))[0]!["id"];
        var page = map.Page;
        var isPhone = await page.EvaluateAsync<bool>("matchMedia('(max-width: 640px)').matches");
        async Task AllFiltersAsync()
        {
            await page.Locator("#filters").EvaluateAsync("filters => { for (const part of filters.querySelectorAll('details')) part.open = true; }");
            await StepAsync(1);
            await Expect(page.Locator("[data-facet=country] .facet-row").First).ToBeAttachedAsync();
        }
        async Task TableAsync()
        {
            await page.Locator("#table-tab").ClickAsync();
            await page.Locator("#table-panel summary").ClickAsync();
            await Expect(page.Locator("#table-panel tr[data-id]").First).ToBeVisibleAsync();
        }
        async Task ChartsAsync()
        {
            await page.Locator("#charts-tab").ClickAsync();
            await Expect(page.Locator("#charts-panel svg").First).ToBeVisibleAsync();
            await page.Locator("#charts-panel").EvaluateAsync("charts => { for (const part of charts.querySelectorAll('details')) part.open = true; }");
        }
        async Task DialogAsync(string button)
        {
            await page.Locator(button).ClickAsync();
            await Expect(map.Dialog).ToBeVisibleAsync();
        }
        async Task ShareAsync()
        {
            await CloseAsync();
            await StepAsync(-1);
            await DialogAsync("#share-button");
        }
        async Task SearchAsync()
        {
            await CloseAsync();
            await page.Locator("#search-input").FillAsync("Belg");
            await Expect(page.Locator(".search-option").First).ToBeVisibleAsync();
        }
        async Task CardAsync()
        {
            await page.EvaluateAsync($"location.hash = '#6/44.2/19&record={record}'");
            await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
        }
        async Task CloseAsync()
        {
            await map.PressAsync("Escape");
            await Expect(map.Dialog).ToBeHiddenAsync();
        }
        async Task StepAsync(int by)
        {
            if (isPhone)
            {
                await page.EvaluateAsync("by => { for (let i = 0; i < 2; i++) document.querySelector(`#panel [data-sheet-step=\"${by}\"]`).click(); }", by);
                await Expect(page.Locator("#panel")).ToHaveAttributeAsync("data-step", by > 0 ? "full" : "peek");
            }
        }
        return
        [
            ("body", () => Task.CompletedTask),
            ("#panel", AllFiltersAsync),
            ("#panel", () => page.Locator("#records-tab").ClickAsync()),
            .. isPhone ? [] : new (string, Func<Task>)[] { ("#panel", TableAsync) },
            ("#panel", ChartsAsync),
            ("dialog[open]", () => DialogAsync("#download-button")),
            ("dialog[open]", ShareAsync),
            ("#search", SearchAsync),
            ("#card", CardAsync),
        ];
    }
}
