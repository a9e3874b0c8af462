using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>Names of countries and towns around the symbols, by the rules of <c>js/map/label-placing.js</c>: the most important first, each where it has room.</summary>
/// <param name="nameOf">What a place of GeoNames is called; null: as the basemap has it.</param>
internal sealed class Labels(Drawing drawing, MapFrame frame, Func<long, string?> nameOf)
{
    private const float DotGap = 7;

    public void Draw(IEnumerable<BasemapPlace> places, IEnumerable<SKRect> obstacles)
    {
        var taken = obstacles.ToList();
        foreach (var place in places.Where(p => p.Rank <= LastRank(p.Kind) && (p.Kind != PlaceKind.Country || frame.Zoom <= 8) && (p.Kind != PlaceKind.Region || frame.Zoom <= 9)))
        {
            var at = frame.Pixel(place.Longitude, place.Latitude);
            if (frame.Contains(at))
            {
                Draw(place, new SKPoint((float)Math.Round(at.X), (float)Math.Round(at.Y)), taken);
            }
        }
    }

    private void Draw(BasemapPlace place, SKPoint at, List<SKRect> taken)
    {
        var isTown = place.Kind is PlaceKind.City or PlaceKind.Capital;
        var size = SizeOf(place);
        var name = nameOf(place.GeoNamesId) ?? place.Name;
        var text = place.Kind == PlaceKind.Country ? name.ToUpperInvariant() : name;
        var isBold = place.Kind is PlaceKind.Country or PlaceKind.Capital || place.Rank <= 1;
        var (width, height) = (drawing.Fonts.WidthOf(text, size, isBold), size * 1.15f);
        var cover = taken.FirstOrDefault(box => box.Contains(at));
        var isCovered = isTown && !cover.IsEmpty;
        var around = isCovered ? cover : new SKRect(at.X - DotGap, at.Y - DotGap + 1, at.X + DotGap, at.Y + DotGap - 1);
        SKPoint[] corners = isTown
            ? [new(around.Right + 3, at.Y - height / 2), new(around.Left - 3 - width, at.Y - height / 2), new(at.X - width / 2, around.Bottom + 2), new(at.X - width / 2, around.Top - 2 - height)]
            : [new(at.X - width / 2, at.Y - height / 2), new(at.X - width / 2, at.Y - height / 2 - 26), new(at.X - width / 2, at.Y - height / 2 + 26)];
        foreach (var box in corners.Select(c => SKRect.Create(c.X - 3, c.Y - 2, width + 6, height + 4)))
        {
            if (box.Left < 0 || box.Right > frame.Width || box.Top < 0 || box.Bottom > frame.Height || taken.Any(t => t.IntersectsWith(box)))
            {
                continue;
            }
            taken.Add(box);
            drawing.Text(text, box.Left + 3, box.Top + 2 + size * 0.93f, size, drawing.Palette[place.Kind switch { PlaceKind.Country => "map-country-label", PlaceKind.Region => "map-region-label", _ => "map-city-label" }], isBold, drawing.Palette["map-halo"]);
            if (isTown && !isCovered)
            {
                Dot(at, place);
            }
            return;
        }
    }

    private void Dot(SKPoint at, BasemapPlace place)
    {
        var isCapital = place.Kind == PlaceKind.Capital;
        using var path = new SKPath();
        path.AddCircle(at.X, at.Y, isCapital ? 3 : place.Rank <= 3 ? 2.4f : 1.9f);
        drawing.Fill(path, drawing.Palette[isCapital ? "map-halo" : "map-dot"]);
        drawing.Stroke(path, drawing.Palette[isCapital ? "map-dot" : "map-halo"], isCapital ? 1.6f : 1);
    }

    private float SizeOf(BasemapPlace place) => place.Kind switch
    {
        PlaceKind.Country => (float)Math.Clamp(8.5 + frame.Zoom * 1.1 - place.Rank * 0.6, 10, 17),
        PlaceKind.Region => 11.5f,
        _ => (float)Math.Clamp(12.5 + (frame.Zoom - 6) * 0.5 - place.Rank * 0.45, 11, 17),
    };

    /// <summary>The last rank that is shown: rank 0 is the most important.</summary>
    private int LastRank(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => frame.Zoom < 4 ? 1 : frame.Zoom < 5 ? 2 : frame.Zoom < 6 ? 3 : frame.Zoom < 7 ? 5 : 8,
        PlaceKind.Region => frame.Zoom < 6 ? -1 : frame.Zoom < 7 ? 4 : frame.Zoom < 8 ? 5 : 8,
        _ => frame.Zoom < 3 ? -1 : (int)Math.Round((frame.Zoom - 3) * 1.2) + 1,
    };
}
