using System.Globalization;
using MapDashboard.Records;
using NetTopologySuite.Geometries;
using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>Records as the page shows them: lines, circles of regions, symbols (css/map.css).</summary>
internal sealed class SymbolDrawing(Drawing drawing, Glyphs glyphs, MapFrame frame)
{
    private const float NumberSize = 13;

    /// <summary>Between two arcs of a ring, and the shortest arc that is still seen, in pixels.</summary>
    private const float Gap = 2;
    private const float LeastArc = 6;

    public void Line(SpatialRecord record)
    {
        using var path = new SKPath();
        path.AddPoly([.. Mark.Drawn((LineString)record.Geometry, frame).Select(p => new SKPoint((float)p.X, (float)p.Y))], close: false);
        drawing.Stroke(path, drawing.Palette["casing"].WithAlpha(217), 7);
        drawing.Stroke(path, glyphs.ColorOf(record.Layer), 3.5f, record.Status == "planned" ? [8, 7] : []);
    }

    /// <summary>Stands for the outline of a region, or of a country that the basemap lacks.</summary>
    public void Circle(Mark mark)
    {
        var coordinate = mark.Records[0].Geometry.Coordinate;
        var radius = (float)frame.PixelsOf(mark.Country is null ? Mark.RegionRadius : Mark.CountryRadius, coordinate.Y);
        var color = glyphs.ColorOf(new Symbol(SymbolKind.Area, 0, 0, [mark]).Layers[0].Layer);
        using var path = new SKPath();
        path.AddCircle((float)mark.X, (float)mark.Y, radius);
        drawing.Fill(path, color.WithAlpha(31));
        drawing.Stroke(path, color.WithAlpha(204), 1.5f, 5, 4);
    }

    public void Draw(Symbol symbol)
    {
        var (x, y) = ((float)symbol.X, (float)symbol.Y);
        switch (symbol.Kind)
        {
            case SymbolKind.Cluster: Cluster(symbol, x, y); break;
            case SymbolKind.Stack: Stack(symbol, x, y); break;
            case SymbolKind.Area: Area(symbol, x, y); break;
            default: glyphs.Draw(symbol.Records[0].Layer, x, y, 24, symbol.Records[0].Status == "planned"); break;
        }
    }

    private void Cluster(Symbol symbol, float x, float y)
    {
        var outer = symbol.Size.Width / 2;
        Disc(x, y, outer, drawing.Palette["rule-strong"]);
        Disc(x, y, outer - 1, drawing.Palette["casing"]);
        Ring(symbol.Layers, x, y, outer - 3.5f);
        Disc(x, y, outer - 6, drawing.Palette["paper-raised"]);
        Number(symbol.Records.Count, x, y);
    }

    /// <summary>Arcs that say which part of a cluster belongs to which layer, clockwise from the top.</summary>
    private void Ring(IReadOnlyList<(string Layer, int Count)> layers, float x, float y, float radius)
    {
        var around = 2 * MathF.PI * radius;
        var total = layers.Sum(l => l.Count);
        var shares = layers.Select(l => Math.Max(LeastArc / around, l.Count / (float)total)).ToList();
        var (start, gap) = (-90f, layers.Count > 1 ? 360 * Gap / around : 0);
        foreach (var ((layer, _), share) in layers.Zip(shares))
        {
            var sweep = 360 * share / shares.Sum();
            using var arc = new SKPath();
            arc.AddArc(new SKRect(x - radius, y - radius, x + radius, y + radius), start + gap / 2, sweep - gap);
            using var paint = new SKPaint { Color = glyphs.ColorOf(layer), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 5 };
            drawing.Canvas.DrawPath(arc, paint);
            start += sweep;
        }
    }

    private void Stack(Symbol symbol, float x, float y)
    {
        var (width, height) = symbol.Size;
        var left = x - width / 2;
        Plate(SKRect.Create(left, y - height / 2, width, height), height / 2, drawing.Palette["paper-raised"], drawing.Palette["rule-strong"], 1);
        var layers = symbol.Layers.Take(Symbol.MostGlyphs).ToList();
        for (var i = 0; i < layers.Count; i++)
        {
            glyphs.Draw(layers[i].Layer, left + 6 + Symbol.StackGlyph * (i + 0.5f), y, Symbol.StackGlyph);
        }
        var numberFrom = left + 6 + Symbol.StackGlyph * layers.Count;
        Number(symbol.Records.Count, (numberFrom + x + width / 2 - 5) / 2, y);
    }

    /// <summary>A piece of the hatching and a number. Square, so that nobody takes it for a place.</summary>
    private void Area(Symbol symbol, float x, float y)
    {
        var (width, height) = symbol.Size;
        var left = x - width / 2;
        Plate(SKRect.Create(left, y - height / 2, width, height), 3, drawing.Palette["paper-raised"].WithAlpha(235), drawing.Palette["ink-faint"], 1.5f, 4, 3);
        var layers = symbol.Layers.Take(Symbol.MostGlyphs).ToList();
        for (var i = 0; i < layers.Count; i++)
        {
            Hatch(layers[i].Layer, SKRect.Create(left + 5 + 23 * i, y - 9, 20, 18));
        }
        if (symbol.Records.Count > 1)
        {
            Number(symbol.Records.Count, (left + 5 + 23 * layers.Count + x + width / 2 - 3) / 2, y);
        }
    }

    private void Hatch(string layer, SKRect box)
    {
        var color = glyphs.ColorOf(layer);
        using var lines = new SKPath();
        for (var at = box.Left - box.Height; at < box.Right; at += 5)
        {
            lines.MoveTo(at, box.Bottom);
            lines.LineTo(at + box.Height, box.Top);
        }
        drawing.Canvas.Save();
        drawing.Canvas.ClipRect(box);
        drawing.Stroke(lines, color.WithAlpha(153), 1);
        drawing.Canvas.Restore();
        using var edge = new SKPath();
        edge.AddRect(box);
        drawing.Stroke(edge, color, 1);
        glyphs.Draw(layer, box.MidX, box.MidY, 12, casing: 7);
    }

    private void Plate(SKRect box, float radius, SKColor ground, SKColor edge, float width, params float[] dash)
    {
        using var path = new SKPath();
        path.AddRoundRect(box, radius, radius);
        drawing.Fill(path, ground);
        drawing.Stroke(path, edge, width, dash);
    }

    private void Disc(float x, float y, float radius, SKColor color)
    {
        using var path = new SKPath();
        path.AddCircle(x, y, radius);
        drawing.Fill(path, color);
    }

    private void Number(int number, float x, float y)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        drawing.Text(text, x - drawing.Fonts.WidthOf(text, NumberSize, isBold: true) / 2, y + NumberSize * 0.36f, NumberSize, drawing.Palette["ink"], isBold: true);
    }
}
