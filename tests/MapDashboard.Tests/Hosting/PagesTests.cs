using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Tests.Hosting;

public sealed partial class PagesTests(MapApplication app) : IClassFixture<MapApplication>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/sign-in")]
    [InlineData("/stage")]
    [InlineData("/stage/BCDFGH")]
    public async Task APageIsAskedForAnewButNotSentAnew(string address)
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task WhatAPageNamesIsThereAndMayBeKeptForEver()
    {
        using var client = app.CreateClient();
        var named = Assets(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Contains(named, a => a.EndsWith("/js/main.js", StringComparison.Ordinal));
        Assert.Contains(named, a => a.EndsWith("/css/of-index.css", StringComparison.Ordinal));
        foreach (var address in named)
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task ThePageOfAStageIsTheMapWithItsAddressesGoingOutFromTheRoot()
    {
        using var client = app.CreateClient();
        var (map, stage) = (await client.GetStringAsync("/", TestContext.Current.CancellationToken), await client.GetStringAsync("/stage/BCDFGH", TestContext.Current.CancellationToken));
        Assert.Equal(map, stage.Replace("\n  <base href=\"../\">", "", StringComparison.Ordinal));
        Assert.NotEqual(map, stage);
        Assert.True(stage.IndexOf("<base", StringComparison.Ordinal) < stage.IndexOf("href=\"assets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePagesModulesAreOneScript_AndThoseThatAreNeededLaterTakeFromIt()
    {
        using var client = app.CreateClient();
        var address = await AddressOfAsync(client, "js/main.js");
        var script = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("modules[\"js/state/filter.js\"]=", script, StringComparison.Ordinal); // imported, not written in the page
        Assert.Contains("modules[\"lib/fluent/esm/bundle.js\"]=", script, StringComparison.Ordinal); // imported through the import map
        Assert.DoesNotContain("modules[\"js/panels/review/", script, StringComparison.Ordinal); // for analysts only
        var lines = script.Split('\n');
        Assert.Equal("//# allFunctionsCalledOnLoad", lines[0]); // which only counts on top of all
        Assert.DoesNotContain("//", lines[1][..200], StringComparison.Ordinal);

        var whole = await client.GetStringAsync(await AddressOfAsync(client, "of-index/js/whole-page.js"), TestContext.Current.CancellationToken);
        Assert.Contains("modules[\"js/map/map-view.js\"]=", whole, StringComparison.Ordinal); // one script too
        Assert.DoesNotContain("modules[\"js/store.js\"]=", whole, StringComparison.Ordinal); // the first has it

        var later = ImportedLater().Matches(script + whole).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains(later, l => l.EndsWith("js/panels/card/card.js", StringComparison.Ordinal));
        foreach (var name in later)
        {
            var module = await client.GetStringAsync(new Uri(new Uri(client.BaseAddress!, address), name), TestContext.Current.CancellationToken);
            Assert.Matches("^(//# allFunctionsCalledOnLoad\n)?import ?{ ?modules ?} ?from", module);
            Assert.Single(StaticImport().Matches(module)); // what else it imports is in it
            Assert.DoesNotMatch(@"modules\[""js/(dom|words)\.js""\]=", module); // they would be there twice
        }
    }

    [Fact]
    public async Task TheCatalogueOfTheReadersLanguageIsOnItsWayWithThePage()
    {
        using var client = app.CreateClient();
        foreach (var (address, accepted, expected) in new[] { ("/", "zh-TW,en;q=0.5", "zh"), ("/", "de,hr;q=0.8,en;q=0.5", "sr-Cyrl"), ("/", "de", "en"), ("/?lang=sr-Latn", "en", "sr-Cyrl") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Language", accepted);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var link = Assert.Single(answer.Headers.GetValues("Link"));
            Assert.Matches($"^<(assets/[0-9a-f]+/words/{expected}.ftl)>; rel=preload; as=fetch; crossorigin$", link);
            using var catalogue = await client.GetAsync(link[1..link.IndexOf('>')], TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, catalogue.StatusCode);
        }
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip;q=1, br;q=0", "gzip")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task AFileGoesInTheShortestEncodingThatIsTaken(string accepted, string? expected)
    {
        using var client = app.CreateClient();
        var module = await AddressOfAsync(client, "js/main.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, module);
        request.Headers.Add("Accept-Encoding", accepted);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(new MediaTypeHeaderValue("text/javascript", "utf-8"), answer.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/embed")]
    [InlineData("/stage/ABCDEF")]
    public async Task TheIconsComeWithThePage(string address)
    {
        using var client = app.CreateClient();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        Assert.All(page.QuerySelectorAll("svg.icon"), icon => Assert.NotEqual(0, icon.ChildElementCount));
        Assert.Empty(page.QuerySelectorAll("use"));
        var sheet = Assert.IsAssignableFrom<AngleSharp.Html.Dom.IHtmlTemplateElement>(page.GetElementById("icons"));
        Assert.True(sheet.Content.QuerySelectorAll("symbol[id]").Length > 30);
    }

    [Theory]
    [InlineData("js/main.js", "0123456789ab")]
    [InlineData("js/no-such-module.js", null)]
    [InlineData("../appsettings.json", null)]
    [InlineData("%2e%2e/appsettings.json", null)]
    public async Task UnderAnotherVersionOrNameThereIsNothing(string path, string? version)
    {
        using var client = app.CreateClient();
        var present = (await AddressOfAsync(client, "")).Split('/')[1];
        using var answer = await client.GetAsync($"/assets/{version ?? present}/{path}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.CacheControl);
    }

    /// <summary>All that comes before a reader does anything: what the page names, and what its script asks for when nothing else is to be done (<c>prepare</c> in <c>whole-page.js</c>).</summary>
    [Fact]
    public async Task WhatComesByItselfTakesLessThan120KilobytesOfOwnScriptsAndStyles()
    {
        using var client = app.CreateClient();
        var sizes = new Dictionary<string, long>();
        var named = Assets(await client.GetStringAsync("/", TestContext.Current.CancellationToken)).Where(a => OwnCode().IsMatch(a)).ToList();
        var script = Assert.Single(named, a => a.EndsWith("js/main.js", StringComparison.Ordinal));
        var prepared = script.Replace("main.js", "panels/card/card.js", StringComparison.Ordinal);
        foreach (var address in named.Append(prepared))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", "gzip");
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            sizes[address] = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }
        Assert.InRange(sizes.Values.Sum(), 80_000, 120_000);
    }

    [Theory]
    [InlineData("phone", 640, 800)]
    [InlineData("usual", 1080, 900)]
    [InlineData("large", 2200, 1300)]
    public async Task TheFirstViewHasAPictureOfTheMap_ForEachWindowAndThemeOne(string size, int width, int height)
    {
        using var client = app.CreateClient();
        await app.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Madrid ES -3.70256 40.4165 bri 2021 planned");
        var page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        foreach (var theme in new[] { "light", "dark" })
        {
            var sources = PictureSource().Matches(page).Select(m => (Media: m.Groups[1].Value, Address: m.Groups[2].Value)).Where(s => s.Address.Contains($"-{size}-{theme}.", StringComparison.Ordinal)).ToList();
            Assert.All(sources, s => Assert.Contains($"(prefers-color-scheme: {theme})", s.Media, StringComparison.Ordinal));
            Assert.Matches($"^first-map/2-.*", sources[^1].Address); // where nothing nearer has room
            Assert.DoesNotContain("min-height", sources[^1].Media, StringComparison.Ordinal);
            using var answer = await client.GetAsync(sources[0].Address, TestContext.Current.CancellationToken);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
            using var picture = SkiaSharp.SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal((width, height), (picture.Width, picture.Height));
            Assert.True(picture.Pixels.Distinct().Count() > 20); // land and symbols
        }
        using var other = await client.GetAsync($"/first-map/3-{size}-light.webp?0-0", TestContext.Current.CancellationToken);
        Assert.Equal("no-cache", other.Headers.CacheControl?.ToString());
        using var none = await client.GetAsync($"/first-map/17-{size}-light.webp", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task TheImportMapOfThePageIsTheOneThatThePolicyAllows()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
        var map = ImportMap().Match(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(map)));
        Assert.Contains($"'sha256-{hash}'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public void ScriptsAndStylesGoOutWithoutWhatOnlyPeopleRead()
    {
        Assert.Equal("export const name=a=>a?.b??`${a}  c`", Short("x.js", "// what it is\nexport const name = (a) => a?.b ?? `${a}  c`; /* x */"));
        Assert.Equal("a{color:light-dark(#fff,#000)}", Short("x.css", "/* why */\na {\n  color: light-dark(#fff, #000);\n}\n"));
        Assert.Equal("not { a script", Short("x.js", "not { a script"));
        Assert.Equal("<p>  a </p>", Short("x.html", "<p>  a </p>"));

        static string Short(string path, string content) => Encoding.UTF8.GetString(Shortened.Of(path, Encoding.UTF8.GetBytes(content)));
    }

    private static async Task<string> AddressOfAsync(HttpClient client, string path) =>
        Assets(await client.GetStringAsync("/", TestContext.Current.CancellationToken)).First(a => a.EndsWith(path, StringComparison.Ordinal));

    private static List<string> Assets(string page) => [.. Asset().Matches(page).Select(m => m.Groups[1].Value).Distinct()];

    [GeneratedRegex("""(?:href|src)="(assets/[^"#]+)""")]
    private static partial Regex Asset();

    [GeneratedRegex("""\bimport\(['"]([^'"]+)['"]\)""")]
    private static partial Regex ImportedLater();

    [GeneratedRegex("""<source media="([^"]+)" srcset="([^"]+)">""")]
    private static partial Regex PictureSource();

    [GeneratedRegex("^import\\b", RegexOptions.Multiline)]
    private static partial Regex StaticImport();

    [GeneratedRegex("""^assets/\w+/(of-index|js|css)/""")]
    private static partial Regex OwnCode();

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex ImportMap();
}
