using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>What a picture says.</summary>
/// <param name="Title">In one or two lines over the map.</param>
/// <param name="Count">How many records it shows, in words.</param>
/// <param name="Layers">Named in the reader's language; the legend has those that the records are of.</param>
/// <param name="View">The part of the world; null for all of the records.</param>
internal sealed record PictureContents(string Title, string Count, string Attribution, IReadOnlyList<Layer> Layers, IReadOnlyList<SpatialRecord> Records, MapSection? View)
{
    /// <summary>What a place of GeoNames is called on the ground; null: as the basemap has it.</summary>
    public Func<long, string?> NameOf { get; init; } = _ => null;
}

/// <summary>A map with title, legend and attribution as PNG. Where there is little room the map has it: then the title is one line and there is no legend. The attribution is always there.</summary>
internal sealed class MapPicture(Drawing drawing, Basemap basemap, PictureContents contents)
{
    /// <summary>More than these nobody could tell apart.</summary>
    public const int MostRecords = 50_000;

    private const float Edge = 16;
    private const float TitleSize = 22;
    private const float TextSize = 14;
    private const float FootSize = 11;
    private const int LeastForLegend = 300;
    private const int WebpQuality = 85;

    public static byte[] Png(PictureContents contents, int width, int height, Palette palette, Fonts fonts, Basemap basemap)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height)) ?? throw new InvalidOperationException($"No surface of {width} by {height} pixels could be made.");
        new MapPicture(new(surface.Canvas, palette, fonts), basemap, contents).Draw(width, height);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>Nothing but a map, without names of places.</summary>
    public static byte[] Webp(PictureContents contents, MapFrame frame, Palette palette, Fonts fonts, Basemap basemap)
    {
        using var surface = SKSurface.Create(new SKImageInfo(frame.Width, frame.Height)) ?? throw new InvalidOperationException($"No surface of {frame.Width} by {frame.Height} pixels could be made.");
        new MapPicture(new(surface.Canvas, palette, fonts), basemap, contents).Map(frame, hasNames: false);
        using var image = surface.Snapshot();
        using var webp = image.Encode(SKEncodedImageFormat.Webp, WebpQuality);
        return webp.ToArray();
    }

    private void Draw(int width, int height)
    {
        drawing.Canvas.Clear(drawing.Palette["paper"]);
        var isLarge = height >= LeastForLegend && width >= LeastForLegend;
        var title = drawing.Lines(contents.Title, width - 2 * Edge, isLarge ? TitleSize : TextSize, isBold: true, most: isLarge ? 2 : 1);
        var top = isLarge ? Head(title) : 0;
        var legend = isLarge ? LegendRows(width) : [];
        var bottom = height - (legend.Count > 0 ? 10 + 24 * legend.Count : 0);

        drawing.Canvas.Save();
        drawing.Canvas.ClipRect(SKRect.Create(0, top, width, bottom - top));
        drawing.Canvas.Translate(0, top);
        var room = (int)(bottom - top);
        Map(contents.View is { } view ? MapFrame.Of(view.Zoom, view.Longitude, view.Latitude, width, room) : MapFrame.Around(contents.Records, width, room), hasNames: true);
        drawing.Canvas.Restore();
        Attribution(width, bottom);
        for (var i = 0; i < legend.Count; i++)
        {
            Legend(legend[i], bottom + 18 + 24 * i);
        }
        if (!isLarge)
        {
            Plate(SKRect.Create(0, 0, Math.Min(width, drawing.Fonts.WidthOf(title[0], TextSize, isBold: true) + 16), TextSize + 12));
            drawing.Text(title[0], 8, TextSize + 5, TextSize, drawing.Palette["ink"], isBold: true);
        }
    }

    /// <returns>How high it is.</returns>
    private float Head(IReadOnlyList<string> title)
    {
        var y = Edge;
        foreach (var line in title)
        {
            drawing.Text(line, Edge, y + TitleSize * 0.8f, TitleSize, drawing.Palette["ink"], isBold: true);
            y += TitleSize * 1.25f;
        }
        drawing.Text(contents.Count, Edge, y + TextSize * 0.9f, TextSize, drawing.Palette["ink-soft"]);
        return y + TextSize + 12;
    }

    private void Map(MapFrame frame, bool hasNames)
    {
        var (glyphs, marks) = (new Glyphs(drawing, contents.Layers), Mark.Of(contents.Records, frame, basemap));
        var highlights = marks.Where(m => m.Country is not null).GroupBy(m => m.Country!).ToDictionary(g => g.Key, g => glyphs.ColorOf(new Symbol(SymbolKind.Area, 0, 0, [.. g]).Layers[0].Layer));
        new BasemapDrawing(drawing, basemap, frame).Draw(highlights);

        var symbols = new SymbolDrawing(drawing, glyphs, frame);
        foreach (var mark in marks.Where(m => m.Kind == MarkKind.Area && (m.Country is null || basemap.HomeOf(m.Country) is null)))
        {
            symbols.Circle(mark);
        }
        foreach (var mark in marks.Where(m => m.Kind == MarkKind.Line))
        {
            symbols.Line(mark.Records[0]);
        }
        var all = Symbol.Of(marks, frame).Where(s => frame.Contains((s.X, s.Y))).ToList();
        // a line has its layer's sign where there is room
        foreach (var mark in marks.Where(m => m.Kind == MarkKind.Line && frame.Contains((m.X, m.Y))))
        {
            var sign = new Symbol(SymbolKind.One, mark.X, mark.Y, [mark]);
            if (!all.Any(sign.Touches))
            {
                all.Add(sign);
            }
        }
        var foot = SKRect.Create(frame.Width - AttributionWidth, frame.Height - 20, AttributionWidth, 20);
        if (hasNames)
        {
            Names(frame, all, foot);
        }
        all.ForEach(symbols.Draw);
    }

    private void Names(MapFrame frame, List<Symbol> all, SKRect foot) =>
        new Labels(drawing, frame, contents.NameOf).Draw(basemap.PlacesFor(frame.Zoom), [.. all.Select(s => SKRect.Create((float)s.X - s.Size.Width / 2, (float)s.Y - s.Size.Height / 2, s.Size.Width, s.Size.Height)), foot]);

    private float AttributionWidth => drawing.Fonts.WidthOf(contents.Attribution, FootSize) + 16;

    private void Attribution(int width, float bottom)
    {
        var text = drawing.Lines(contents.Attribution, width - 12, FootSize, isBold: false, most: 1)[0];
        var wide = drawing.Fonts.WidthOf(text, FootSize) + 12;
        Plate(SKRect.Create(width - wide, bottom - 18, wide, 18));
        drawing.Text(text, width - wide + 6, bottom - 5, FootSize, drawing.Palette["ink-soft"]);
    }

    private void Plate(SKRect box)
    {
        using var path = new SKPath();
        path.AddRect(box);
        drawing.Fill(path, drawing.Palette["paper"].WithAlpha(210));
    }

    private List<List<Layer>> LegendRows(int width)
    {
        var rows = new List<List<Layer>>();
        var room = 0f;
        foreach (var layer in contents.Layers.Where(l => contents.Records.Any(r => r.Layer == l.Key)))
        {
            if (rows.Count == 0 || room < LegendWidth(layer))
            {
                rows.Add([]);
                room = width - Edge;
            }
            rows[^1].Add(layer);
            room -= LegendWidth(layer);
        }
        return rows;
    }

    private void Legend(List<Layer> layers, float y)
    {
        var x = Edge;
        foreach (var layer in layers)
        {
            new Glyphs(drawing, contents.Layers).Draw(layer.Key, x + 10, y, 18);
            drawing.Text(layer.Name, x + 24, y + TextSize * 0.36f, TextSize, drawing.Palette["ink"]);
            x += LegendWidth(layer);
        }
    }

    private float LegendWidth(Layer layer) => drawing.Fonts.WidthOf(layer.Name, TextSize) + 44;
}
