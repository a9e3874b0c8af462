using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>A sheet that is drawn on, with the theme's colours and the fonts.</summary>
internal sealed record Drawing(SKCanvas Canvas, Palette Palette, Fonts Fonts)
{
    private const string Ellipsis = "…";

    public void Fill(SKPath path, SKColor color) => Draw(path, new SKPaint { Color = color, IsAntialias = true, Style = SKPaintStyle.Fill });

    /// <param name="dash">Lengths of strokes and gaps in turn; none for a line without gaps.</param>
    public void Stroke(SKPath path, SKColor color, float width, params float[] dash) => Draw(path, new SKPaint
    {
        Color = color,
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeJoin = SKStrokeJoin.Round,
        StrokeCap = dash.Length > 0 ? SKStrokeCap.Butt : SKStrokeCap.Round,
        PathEffect = dash.Length > 0 ? SKPathEffect.CreateDash(dash, 0) : null,
    });

    /// <param name="y">Of the baseline.</param>
    /// <param name="halo">Drawn around the letters; null for none.</param>
    public void Text(string text, float x, float y, float size, SKColor color, bool isBold = false, SKColor? halo = null)
    {
        foreach (var (part, font) in Fonts.Runs(text, size, isBold))
        {
            if (halo is { } around)
            {
                using var edge = new SKPaint { Color = around, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 3, StrokeJoin = SKStrokeJoin.Round };
                Canvas.DrawText(part, x, y, SKTextAlign.Left, font, edge);
            }
            using var paint = new SKPaint { Color = color, IsAntialias = true };
            Canvas.DrawText(part, x, y, SKTextAlign.Left, font, paint);
            x += font.MeasureText(part);
        }
    }

    /// <summary>A text in at most so many lines, cut with an ellipsis where it is longer.</summary>
    public IReadOnlyList<string> Lines(string text, float width, float size, bool isBold, int most)
    {
        var lines = new List<string>();
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0)
        {
            var line = words.Dequeue();
            while (words.Count > 0 && (lines.Count == most - 1 || Fonts.WidthOf($"{line} {words.Peek()}", size, isBold) <= width))
            {
                line = $"{line} {words.Dequeue()}";
            }
            lines.Add(Cut(line, width, size, isBold));
        }
        return lines;
    }

    private string Cut(string line, float width, float size, bool isBold)
    {
        if (Fonts.WidthOf(line, size, isBold) <= width)
        {
            return line;
        }
        var (low, high) = (0, line.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Fonts.WidthOf(line[..middle] + Ellipsis, size, isBold) <= width ? (middle, high) : (low, middle - 1);
        }
        return line[..(low > 0 && char.IsHighSurrogate(line[low - 1]) ? low - 1 : low)].TrimEnd() + Ellipsis;
    }

    private void Draw(SKPath path, SKPaint paint)
    {
        using (paint)
        using (paint.PathEffect)
        {
            Canvas.DrawPath(path, paint);
        }
    }
}
