using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapDashboard.Embedding.Pictures;
using MapDashboard.Hosting.Assets;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace MapDashboard.Tests.Embedding;

public sealed class PictureTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Madrid ES -3.70256 40.4165 bri 2021 planned");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", 1200, 630)]
    [InlineData("?width=320&height=240", 320, 240)]
    [InlineData("?width=2000&height=150&theme=dark&lang=zh", 2000, 150)]
    [InlineData("?layer=none&width=400&height=400", 400, 400)]
    [InlineData("?view=16/44.8/20.5&width=300&height=300&lang=sr-Latn", 300, 300)]
    [InlineData("?view=0/85/179.9&width=1500&height=300", 1500, 300)]
    public async Task ThePictureHasTheSizeThatWasAskedFor(string query, int width, int height)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/embed.png{query}", TestContext.Current.CancellationToken);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((width, height), await SizeOfAsync(answer));
    }

    [Fact]
    public async Task ARecordIsDrawnInItsColourAtItsPlace()
    {
        var layer = app.Services.GetRequiredService<MapDashboard.Geoparsing.Claims.Vocabulary>().Layers.First(l => l.Key == "patrols");
        foreach (var (theme, color) in new[] { ("light", layer.Color), ("dark", layer.ColorDark) })
        {
            // less high than title and legend need, so the map is all of the picture and its middle the middle of the view
            using var shown = await PictureAsync($"layer=patrols&view=9/44.80401/20.46513&width=280&height=280&theme={theme}");
            Assert.Equal(SKColor.Parse(color), shown.GetPixel(140, 140));
            using var filtered = await PictureAsync($"layer=surveillance&view=9/44.80401/20.46513&width=280&height=280&theme={theme}");
            Assert.NotEqual(SKColor.Parse(color), filtered.GetPixel(140, 140));
        }
    }

    [Fact]
    public async Task LandAndWaterHaveTheColoursOfTheStyleSheet()
    {
        var palette = Palette.Of(app.Services.GetRequiredService<WebAssets>().Known, isDark: false);
        Assert.Equal(SKColor.Parse("#d3dee4"), palette["map-water"]);
        using var sea = await PictureAsync("layer=none&view=6/43.0/15.2&width=200&height=200");
        Assert.Equal(palette["map-water"], sea.GetPixel(100, 100));
        using var land = await PictureAsync("layer=none&view=7/44.27/20.2&width=200&height=200");
        Assert.Contains(palette["map-land"], Enumerable.Range(60, 80).Select(x => land.GetPixel(x, 100)));
    }

    [Fact]
    public async Task TheNamesOnTheGroundAreOfThePicturesLanguage()
    {
        // so small that nothing else is said in words but the name of the program
        using var usual = await PictureAsync("layer=none&view=5/44/18&width=280&height=280");
        using var english = await PictureAsync("layer=none&view=5/44/18&width=280&height=280&lang=en");
        using var serbian = await PictureAsync("layer=none&view=5/44/18&width=280&height=280&lang=sr-Cyrl");
        Assert.Equal(usual.Bytes, english.Bytes);
        Assert.NotEqual(english.Bytes.Skip(english.RowBytes * 60).Take(english.RowBytes * 180), serbian.Bytes.Skip(english.RowBytes * 60).Take(english.RowBytes * 180));
    }

    [Theory]
    [InlineData("width=149")]
    [InlineData("width=2001")]
    [InlineData("height=0x10")]
    [InlineData("height=-1")]
    [InlineData("colour=red")]
    [InlineData("theme=blue")]
    public async Task WhatIsNoSizeOrOptionIsRefused(string query)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/embed.png?{query}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task ThePictureStaysTheSameUntilARecordChanges()
    {
        using var client = app.CreateClient();
        const string Address = "/embed.png?width=300&height=200&country=IT";
        using var first = await client.GetAsync(Address, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await app.AddAsync("Rome IT 12.51133 41.89193 patrols 2016 active");
        using var before = SKBitmap.Decode(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        byte[] bytes = [];
        for (var i = 0; i < 100 && (bytes.Length == 0 || Same(before, bytes)); i++)
        {
            bytes = await client.GetByteArrayAsync(Address, TestContext.Current.CancellationToken);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.False(Same(before, bytes));
    }

    [Fact]
    public void TheGlyphsAreThoseOfThePage()
    {
        var module = Encoding.UTF8.GetString(app.Services.GetRequiredService<WebAssets>().Known.Find("js/glyphs.js")!.Content);
        Assert.All(Glyphs.Shapes, shape =>
        {
            using var drawn = SKPath.ParseSvgPathData(shape.Value);
            var corners = Regex.Match(module, $@"\b{shape.Key}:\s*(null|\[\[[\d\s.,\-\[\]]*\]\])").Groups[1].Value;
            if (corners == "null")
            {
                Assert.Equal(new SKRect(-8, -8, 8, 8), drawn.TightBounds);
                Assert.Contains("GLYPH_RADIUS = 8;", module, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(JsonSerializer.Deserialize<float[][]>(corners)!.Select(c => new SKPoint(c[0], c[1])), drawn.Points);
            }
        });
        Assert.Equal(6, Glyphs.Shapes.Count);
    }

    internal static async Task<(int Width, int Height)> SizeOfAsync(HttpResponseMessage answer)
    {
        using var picture = SKBitmap.Decode(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return (picture.Width, picture.Height);
    }

    private static bool Same(SKBitmap picture, byte[] png)
    {
        using var other = SKBitmap.Decode(png);
        return picture.Bytes.AsSpan().SequenceEqual(other.Bytes);
    }

    private async Task<SKBitmap> PictureAsync(string query)
    {
        using var client = app.CreateClient();
        return SKBitmap.Decode(await client.GetByteArrayAsync($"/embed.png?{query}", TestContext.Current.CancellationToken));
    }
}
