using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

[Collection(Readers.Name)]
public sealed partial class ShareTests(BrowserFixture browser)
{
    private const string View = "#5/44/18&layer=patrols,surveillance&tab=records&sort=place";

    [Fact]
    public async Task TheLinkShowsTheSameViewAgain()
    {
        await using var map = await browser.OpenAsync(View);
        await OpenAsync(map);
        Assert.Empty(await map.AccessibilityFaultsAsync());
        var link = await map.Dialog.GetByLabel("Link to this view").InputValueAsync();
        Assert.Contains("?lang=en#", link, StringComparison.Ordinal);

        await using var other = await browser.OpenAsync(new Uri(link).PathAndQuery.TrimStart('/') + new Uri(link).Fragment);
        await Expect(other.Page.GetByRole(AriaRole.Tab, new() { Name = "Records" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(other.Page.Locator("#sort")).ToHaveValueAsync("place");
        await Expect(other.Records).ToHaveCountAsync(await map.Records.CountAsync());
        Assert.Equal(new Uri(link).Fragment, await other.HashAsync());
    }

    [Fact]
    public async Task WhatWasCopiedIsSaidAndWhereItCannotBeCopiedTheLinkIsSelected()
    {
        await using var map = await browser.OpenAsync(View);
        await map.Page.EvaluateAsync("void (navigator.clipboard.writeText = async (text) => { globalThis.copied = text; })");
        await OpenAsync(map);
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("The link is copied.");
        var link = await map.Dialog.GetByLabel("Link to this view").InputValueAsync();
        Assert.Equal(link, await map.Page.EvaluateAsync<string>("copied"));

        await map.Page.EvaluateAsync("void (navigator.clipboard.writeText = async () => { throw new Error('forbidden'); })");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("The link is selected");
        Assert.Equal(link, await map.Page.EvaluateAsync<string>("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"));
    }

    [Fact]
    public async Task ThePictureSaysWhatTheScreenSays()
    {
        await using var map = await browser.OpenAsync(View, ColorScheme.Dark);
        await OpenAsync(map);
        await map.Dialog.GetByLabel("Title").FillAsync("</title><script>alert(1)</script> & \"quotes\" \u202E 🧭");
        var svg = XDocument.Parse(await File.ReadAllTextAsync(await SaveAsync(map, "SVG"), TestContext.Current.CancellationToken));
        var texts = string.Join('\n', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        foreach (var said in new[] { "GeoNames", "CC BY 4.0", "Natural Earth", "Police patrols", "Security cooperation", "Filters: Police patrols · Surveillance", "</title><script>alert(1)</script>" })
        {
            Assert.Contains(said, texts, StringComparison.Ordinal);
        }
        Assert.Contains($"{(await browser.RecordsAsync("layer=patrols,surveillance")).Count} records", texts, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "foreignObject" or "image");
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => Outside().IsMatch(a.Value) && !a.IsNamespaceDeclaration);
        // those whose middle the panels leave free
        var seen = await map.Page.EvaluateAsync<int>("""
            (() => {
              const [left, bottom] = [document.querySelector('#panel').getBoundingClientRect().right, document.querySelector('#timeline').getBoundingClientRect().top];
              return [...document.querySelectorAll('.symbol:not(.is-bare)')].filter((symbol) => {
                const box = symbol.getBoundingClientRect();
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                return x >= left && x <= innerWidth && y >= 0 && y <= bottom;
              }).length;
            })()
            """);
        Assert.InRange(seen, 1, 1000);
        Assert.Equal(seen, svg.Descendants().Count(e => (string?)e.Attribute("class") == "symbol"));
    }

    [Fact]
    public async Task ThePictureHasTwoPixelsForEachOfTheScreenAndIsNotBlank()
    {
        await using var map = await browser.OpenAsync(View);
        await OpenAsync(map);
        var svg = XDocument.Load(await SaveAsync(map, "SVG")).Root!;
        var png = await File.ReadAllBytesAsync(await SaveAsync(map, "PNG"), TestContext.Current.CancellationToken);
        // PNG, 11.2.2: width and height stand at byte 16
        Assert.Equal((int)svg.Attribute("width")! * 2, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal((int)svg.Attribute("height")! * 2, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var colors = await map.Page.EvaluateAsync<int>("""
            async (base64) => {
              const image = Object.assign(new Image(), { src: `data:image/png;base64,${base64}` });
              await image.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
            }
            """, Convert.ToBase64String(png));
        Assert.InRange(colors, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("the dialog", ColorScheme.Light)]
    [InlineData("Ctrl+P", ColorScheme.Dark)]
    [InlineData("the browser's menu", ColorScheme.Dark)]
    public async Task PaperHasTheMapAndEveryRecordWithItsSource(string from, ColorScheme theme)
    {
        await using var map = await browser.OpenAsync(View, theme);
        await map.Page.EvaluateAsync("globalThis.print = () => { globalThis.isPrinted = true; }");
        switch (from)
        {
            case "the dialog":
                await OpenAsync(map);
                await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
                break;
            case "Ctrl+P":
                await map.PressAsync("Control+p");
                break;
            default:
                // what the browser says before it prints; the sheet is there as soon as the page had time for it, from the reader's first act on
                Assert.Empty(await map.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(e => e.name).filter(name => /share\\.js|map-picture\\.js/.test(name))"));
                await map.Page.Mouse.MoveAsync(300, 5);
                await map.Page.WaitForFunctionAsync("() => { dispatchEvent(new Event('beforeprint')); globalThis.isPrinted = document.querySelector('.paper') !== null; return isPrinted; }");
                break;
        }
        await map.Page.WaitForFunctionAsync("() => globalThis.isPrinted");
        foreach (var said in new[] { "Filters: Police patrols · Surveillance", "Security cooperation", "GeoNames, CC BY 4.0" })
        {
            await Expect(map.Page.Locator(".paper-map")).ToContainTextAsync(said);
        }
        await Expect(map.Page.Locator(".paper-sources").First).ToContainTextAsync("Source");
        var records = await map.Page.Locator(".paper-records li").CountAsync();
        Assert.Equal((await browser.RecordsAsync("layer=patrols,surveillance")).Count, records);
        await map.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(map.Page.Locator(".paper-map")).ToBeVisibleAsync();
        await Expect(map.Page.Locator("#panel")).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await map.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await map.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.paper-records li b')).color"));
        if (from == "the browser's menu")
        {
            await map.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
            await Expect(map.Page.Locator(".paper")).ToHaveCountAsync(0); // and the browser itself asks for it
        }
        var pdf = System.Text.Encoding.Latin1.GetString(await map.Page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(PdfPage().Count(pdf), 2, 2 + records / 8);
    }

    private static async Task OpenAsync(MapPage map)
    {
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Expect(map.Dialog).ToBeVisibleAsync();
    }

    private static async Task<string> SaveAsync(MapPage map, string format)
    {
        var download = await map.Page.RunAndWaitForDownloadAsync(() => map.Dialog.GetByRole(AriaRole.Button, new() { Name = format }).ClickAsync());
        Assert.EndsWith($".{format}", download.SuggestedFilename, StringComparison.OrdinalIgnoreCase);
        return (await download.PathAsync())!;
    }

    [GeneratedRegex(@"^\w+://|^//|url\((?!#)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex PdfPage();
}
