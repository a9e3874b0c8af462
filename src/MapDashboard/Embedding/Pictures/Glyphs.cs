using MapDashboard.Geoparsing.Claims;
using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>The signs of the layers, the same as in <c>js/glyphs.js</c>; a test compares them.</summary>
internal sealed class Glyphs(Drawing drawing, IReadOnlyList<Layer> layers)
{
    /// <summary>A glyph's box is this many units wide; its shape goes from -10 to 10.</summary>
    private const float Box = 25;

    /// <summary>Paths in a box from -10 to 10, by the shapes' names.</summary>
    internal static IReadOnlyDictionary<string, string> Shapes { get; } = new Dictionary<string, string>
    {
        ["circle"] = "M0-8a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z",
        ["diamond"] = "M0-10 10 0 0 10-10 0Z",
        ["square"] = "M-7.4-7.4H7.4V7.4H-7.4Z",
        ["triangle"] = "M0-9.2 9.6 7.4H-9.6Z",
        ["pentagon"] = "M0-9.6 9.1-3 5.6 7.8H-5.6L-9.1-3Z",
        ["star"] = "M0-10 2.6-3.4 9.6-3 4.2 1.5 6 8.4 0 4.6-6 8.4-4.2 1.5-9.6-3-2.6-3.4Z",
    };

    public SKColor ColorOf(string layer) => layers.FirstOrDefault(l => l.Key == layer) is { } known ? Palette.Of(drawing.Palette.IsDark ? known.ColorDark : known.Color) : Palette.Of("");

    /// <param name="size">Of its box, in pixels.</param>
    public void Draw(string layer, float x, float y, float size, bool isPlanned = false, float casing = 5)
    {
        var shape = layers.FirstOrDefault(l => l.Key == layer)?.Shape ?? "circle";
        using var path = SKPath.ParseSvgPathData(Shapes.GetValueOrDefault(shape, Shapes["circle"]));
        var (color, ground) = (ColorOf(layer), drawing.Palette["casing"]);
        drawing.Canvas.Save();
        drawing.Canvas.Translate(x, y);
        drawing.Canvas.Scale(size / Box);
        drawing.Fill(path, ground);
        drawing.Stroke(path, ground, casing);
        drawing.Fill(path, isPlanned ? Mixed(color, ground, 0.18f) : color);
        drawing.Stroke(path, color, isPlanned ? 2.8f : 1, isPlanned ? [4.4f, 2.6f] : []);
        drawing.Canvas.Restore();
    }

    private static SKColor Mixed(SKColor a, SKColor b, float share) =>
        new((byte)(a.Red * share + b.Red * (1 - share)), (byte)(a.Green * share + b.Green * (1 - share)), (byte)(a.Blue * share + b.Blue * (1 - share)));
}
