using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>Land, water and borders, as <c>js/map/basemap-drawing.js</c> draws them.</summary>
internal sealed class BasemapDrawing(Drawing drawing, Basemap basemap, MapFrame frame)
{
    private const double Margin = 8;

    /// <param name="highlights">Colours of the countries that records speak of as a whole, by country code.</param>
    public void Draw(IReadOnlyDictionary<string, SKColor> highlights)
    {
        drawing.Canvas.DrawColor(drawing.Palette["map-water"]);
        var squares = Basemap.SquaresAt(frame.Zoom);
        var size = frame.World / squares;
        var (left, top) = frame.Corner;
        for (var y = Math.Max(0, (int)Math.Floor(top / size)); y <= Math.Min(squares - 1, (int)Math.Floor((top + frame.Height) / size)); y++)
        {
            for (var x = (int)Math.Floor(left / size); x <= (int)Math.Floor((left + frame.Width) / size); x++)
            {
                var square = new Square(size / Basemap.Extent, left - x * size, top - y * size, frame);
                drawing.Canvas.Save();
                drawing.Canvas.ClipRect(SKRect.Create((float)(x * size - left) - 0.3f, (float)(y * size - top) - 0.3f, (float)size + 0.6f, (float)size + 0.6f));
                Draw(basemap.In(frame.Zoom, (x % squares + squares) % squares, y), square, highlights);
                drawing.Canvas.Restore();
            }
        }
    }

    private void Draw(IReadOnlyList<BasemapShape> shapes, Square square, IReadOnlyDictionary<string, SKColor> highlights)
    {
        var (z, colors) = (frame.Zoom, drawing.Palette);
        var land = shapes.Where(s => s.Kind == BasemapKind.Country).ToList();
        foreach (var shape in land)
        {
            using var path = square.PathOf(shape.Paths, isClosed: true);
            drawing.Fill(path, colors["map-land"]);
            drawing.Stroke(path, colors["map-land"], 0.7f); // neighbours of one colour would show a hair of water between them
        }
        foreach (var shape in land)
        {
            if (basemap.CountryOf(shape) is { } code && highlights.TryGetValue(code, out var color))
            {
                using var path = square.PathOf(shape.Paths, isClosed: true);
                Hatch(path, color);
                drawing.Stroke(path, color.WithAlpha(153), 1.2f);
            }
        }
        Stroke(BasemapKind.Coast, colors["map-coast"], z < 5 ? 0.6f : 0.9f);
        if (z >= 3)
        {
            Stroke(BasemapKind.River, colors["map-river"], z < 5 ? 0.6f : z < 7 ? 1 : z < 10 ? 1.6f : 2.6f);
        }
        using (var lakes = square.PathOf(shapes.Where(s => s.Kind == BasemapKind.Lake).SelectMany(s => s.Paths).Where(p => z > 3 || square.WidthOf(p) > 6), isClosed: true))
        {
            drawing.Fill(lakes, colors["map-water"]);
            drawing.Stroke(lakes, colors["map-coast"], z < 5 ? 0.4f : 0.7f);
        }
        if (z >= 4)
        {
            Stroke(BasemapKind.Subdivision, colors["map-subdivision"], 0.8f, 3, 3);
        }
        if (z >= 5)
        {
            Stroke(BasemapKind.Border, colors["map-border-casing"], 3);
        }
        var border = z < 4 ? 0.6f : z < 7 ? 1 : 1.4f;
        Stroke(BasemapKind.Border, colors["map-border"], border);
        Stroke(BasemapKind.Disputed, colors["map-border"], border, 4, 3);

        void Stroke(BasemapKind kind, SKColor color, float width, params float[] dash)
        {
            using var path = square.PathOf(shapes.Where(s => s.Kind == kind).SelectMany(s => s.Paths), isClosed: false);
            drawing.Stroke(path, color, width, dash);
        }
    }

    /// <summary>Slanted lines: "somewhere in here". Near by they would be in the way.</summary>
    private void Hatch(SKPath area, SKColor color)
    {
        var strength = frame.Zoom < 8 ? 1 : frame.Zoom < 9 ? 0.4 : frame.Zoom < 11 ? 0.2 : 0;
        if (strength == 0)
        {
            return;
        }
        drawing.Fill(area, color.WithAlpha((byte)(255 * 0.07 * strength)));
        drawing.Canvas.Save();
        drawing.Canvas.ClipPath(area, antialias: true);
        using var lines = new SKPath();
        for (var x = -frame.Height; x < frame.Width; x += 8)
        {
            lines.MoveTo(x, frame.Height);
            lines.LineTo(x + frame.Height, 0);
        }
        drawing.Stroke(lines, color.WithAlpha((byte)(255 * 0.32 * strength)), 1.1f);
        drawing.Canvas.Restore();
    }

    /// <summary>From a file's units to pixels: p * scale - offset.</summary>
    private sealed record Square(double Scale, double OffsetX, double OffsetY, MapFrame Frame)
    {
        public double WidthOf(BasemapPath path) => (path.Bounds.East - path.Bounds.West) * Scale;

        /// <summary>Those of the paths that the frame shows any of.</summary>
        public SKPath PathOf(IEnumerable<BasemapPath> paths, bool isClosed)
        {
            var result = new SKPath { FillType = SKPathFillType.EvenOdd };
            foreach (var path in paths.Where(IsShown))
            {
                result.MoveTo(X(path.Xs[0]), Y(path.Ys[0]));
                for (var i = 1; i < path.Xs.Length; i++)
                {
                    result.LineTo(X(path.Xs[i]), Y(path.Ys[i]));
                }
                if (isClosed)
                {
                    result.Close();
                }
            }
            return result;
        }

        private bool IsShown(BasemapPath path) => path.Xs.Length > 0
            && X(path.Bounds.East) >= -Margin && X(path.Bounds.West) <= Frame.Width + Margin
            && Y(path.Bounds.South) >= -Margin && Y(path.Bounds.North) <= Frame.Height + Margin;

        private float X(int x) => (float)(x * Scale - OffsetX);

        private float Y(int y) => (float)(y * Scale - OffsetY);
    }
}
