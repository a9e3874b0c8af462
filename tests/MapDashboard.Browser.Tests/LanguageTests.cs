using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>The page speaks English, Serbian in two scripts and Chinese; what it quotes stays as it is.</summary>
public sealed partial class LanguageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    internal static readonly Dictionary<string, string> Live = new() { ["en"] = "Live", ["sr-Latn"] = "Uživo", ["sr-Cyrl"] = "Уживо", ["zh"] = "实时" };

    /// <summary>Latin words that are right in Chinese too: names, codes, keys.</summary>
    private static readonly string[] Names = ["MapDashboard", "GeoNames", "BibTeX", "CSL-JSON", "CSL", "JSON", "Enter", "Esc", "Escape", "API", "EUR", "USD", "GBP", "CNY", "txt", "html", "https", "Link", "RSD", "Huawei", "cameras", "million", "2016~"];

    /// <summary>Every visible text and every text that is read out, but what is marked as of another language or not to be translated.</summary>
    private const string Read = """
        () => {
          const places = '#map .leaflet-map-pane, .search-option'; // named as the gazetteer does where it knows no name in the language
          const isOwn = (node) => { if (node.closest(places)) return false; const marked = node.closest('[lang], [translate=no]'); return (!marked || marked === document.documentElement) && node.checkVisibility({ visibilityProperty: true }); };
          const texts = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) if (isOwn(walker.currentNode.parentElement) && !walker.currentNode.parentElement.closest('script, style, noscript')) texts.push(walker.currentNode.data);
          for (const node of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')) {
            if (isOwn(node)) for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) texts.push(node.getAttribute(name) ?? '');
          }
          return texts;
        }
        """;

    [Fact]
    public async Task NoWordOfAnotherLanguageIsLeftInChinese()
    {
        var content = await ContentAsync();
        var record = (await browser.RecordsAsync("layer=surveillance"))[0]!["id"];
        await using var map = await OpenAsync("zh", "#6/44.2/19");
        async Task AssertChineseAsync(string part) => Assert.Equal([], (await LeftoversAsync(map, content)).Select(text => $"{part}: {text}"));
        await AssertChineseAsync("filters");
        await map.Page.Locator("#filters").EvaluateAsync("filters => { for (const part of filters.querySelectorAll('details')) part.open = true; }");
        // the titles of sources come when their part is opened
        await Expect(map.Page.Locator("[data-facet=source] .facet-row").First).Not.ToContainTextAsync(new Regex("来源 [0-9a-z]{16}"));
        await AssertChineseAsync("all filters");
        await map.Page.Locator("#legend-button").ClickAsync();
        await AssertChineseAsync("legend");
        await map.Page.Locator("#legend-button").ClickAsync();
        foreach (var tab in new[] { "records", "table", "charts" })
        {
            await map.Page.Locator($"#{tab}-tab").ClickAsync();
            await AssertChineseAsync(tab);
        }
        await map.Page.EvaluateAsync($"location.hash = '#6/44.2/19&status=active&year=2016..&record={record}'");
        await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
        foreach (var part in await map.Card.Locator("summary").AllAsync())
        {
            await part.ClickAsync();
        }
        await Expect(map.Card.Locator(".version").First).ToBeVisibleAsync();
        await AssertChineseAsync("card and chips");
    }

    [Fact]
    public async Task NoWordOfAnotherLanguageIsLeftForAnAnalystInChinese()
    {
        var content = await ContentAsync();
        await using var map = await browser.OpenAsync("?lang=zh#6/44.2/19&review", analyst: "ana", live: Live["zh"]);
        await Expect(map.Review.Locator(".editor")).ToBeVisibleAsync();
        Assert.Empty(await LeftoversAsync(map, content));
        await map.PressAsync("?");
        Assert.Empty(await LeftoversAsync(map, content));
        await map.PressAsync("Escape");
        foreach (var entry in new[] { "添加文本", "操作日志" })
        {
            await map.ChooseAsync(entry);
            await Expect(map.Dialog).ToBeVisibleAsync();
            Assert.Empty(await LeftoversAsync(map, content));
            await map.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task TheMenuChangesTheLanguageAndKeepsWhereOneIs()
    {
        await using var map = await OpenAsync("en", "#6/44.2/19&status=active");
        await map.Page.Locator("#language").SelectOptionAsync("sr-Latn");
        await Expect(map.Page.Locator("#live-text")).ToHaveTextAsync(Live["sr-Latn"]);
        Assert.Equal("sr-Latn", await map.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Contains("status=active", await map.HashAsync(), StringComparison.Ordinal);
        await Expect(map.Page.Locator("#filters-tab")).ToContainTextAsync("Filteri");
        await map.Page.GotoAsync(new Uri(browser.Address, "#6/44.2/19").ToString());
        await Expect(map.Page.Locator("#filters-tab")).ToContainTextAsync("Filteri");
        await map.Page.GotoAsync(new Uri(browser.Address, "?lang=sr-Cyrl#6/44.2/19").ToString());
        await Expect(map.Page.Locator("#filters-tab")).ToContainTextAsync("Филтери");
    }

    [Fact]
    public async Task QuotesKeepTheirLanguage()
    {
        var record = (await browser.RecordsAsync("layer=surveillance"))[0]!["id"];
        await using var map = await OpenAsync("zh", $"#6/44.2/19&record={record}");
        var quote = map.Card.Locator(".passage [lang]").First;
        await Expect(quote).ToHaveAttributeAsync("lang", "en");
        await Expect(quote).ToHaveAttributeAsync("dir", "auto");
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();

    /// <summary>An analyst of these tests, words that are quoted, or a place that a button names.</summary>
    [GeneratedRegex("(?:ana|browser test) [0-9a-f]{6}|“[^”]*”|定位到 [^，]+")]
    private static partial Regex PersonOrQuote();

    private Task<MapPage> OpenAsync(string language, string hash) => browser.OpenAsync($"?lang={language}{hash}", live: Live[language]);

    /// <summary>What records and documents bring with them, the longest first: names of places and actors, titles, amounts as texts give them.</summary>
    private async Task<IReadOnlyList<string>> ContentAsync()
    {
        var found = new HashSet<string>(Names);
        foreach (var record in await browser.RecordsAsync())
        {
            var properties = record!["properties"]!;
            var (title, subject) = ((string)properties["title"]!, (string)properties["subject"]!);
            if (title == subject || !title.StartsWith(subject, StringComparison.Ordinal))
            {
                found.Add(title); // a person wrote it: the machine's are "subject, place"
            }
            found.UnionWith(properties["places"]!.AsArray().Select(p => (string)p!["name"]!));
            found.UnionWith(properties["actors"]!.AsArray().Select(a => (string)a!));
            found.UnionWith(properties["quantities"]!.AsArray().Select(q => (string)q!["text"]!));
        }
        foreach (var document in await browser.DocumentsAsync())
        {
            found.UnionWith(new[] { "title", "publisher", "author" }.Select(key => (string?)document![key]).OfType<string>());
        }
        return [.. found.Where(text => text.Length > 0).OrderByDescending(text => text.Length)];
    }

    private static async Task<IReadOnlyList<string>> LeftoversAsync(MapPage map, IReadOnlyList<string> content)
    {
        var texts = await map.Page.EvaluateAsync<string[]>(Read);
        return [.. texts.Select(text => PersonOrQuote().Replace(text, "")).Distinct().Where(text => content.Aggregate(text, (rest, known) => rest.Replace(known, "", StringComparison.Ordinal)) is var rest && Word().IsMatch(rest))];
    }
}
