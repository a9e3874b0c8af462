using System.Globalization;
using MapDashboard.Changes;
using MapDashboard.Embedding.Pictures;
using MapDashboard.Hosting;
using MapDashboard.Hosting.Assets;
using MapDashboard.Records;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;

namespace MapDashboard.Embedding;

/// <summary>
/// The map as a picture in the page's first view, until the map that moves has been drawn over it: all records, without names, where and as near as the page will show
/// them. How near that is depends on the window, which only the browser knows; the page names a picture for each case, and the browser takes one.
/// </summary>
internal sealed class FirstMap(RecordIndex index, PictureStore pictures, ViewWords views, IOptions<LimitsOptions> limits)
{
    /// <summary>In the place of this, in the page, comes the picture.</summary>
    public const string Mark = "<!-- first map -->";

    // pixels, as the page has them: FIT_AIR of js/map/map-window.js, --panel-width and --first-timeline of css, MASTHEAD_PX of js/layout.js, the sheet that peeks out
    private const int Air = 48;
    private const int Panel = 368;
    private const int Timeline = 184;
    private const int Masthead = 56;
    private const int Sheet = 152;
    private const int NarrowBelow = 641;
    private const int LeastZoom = 2;

    /// <summary>Sizes by their names, and the windows that they are for.</summary>
    private static readonly Dictionary<string, (int Width, int Height, string Windows)> Sizes = new(StringComparer.Ordinal)
    {
        ["phone"] = (640, 800, $"(max-width: {NarrowBelow - 1}px)"),
        ["usual"] = (1080, 900, $"(min-width: {NarrowBelow}px) and (max-width: {Panel + 1080}px) and (max-height: {Timeline + 900}px)"),
        ["large"] = (2200, 1300, $"(min-width: {NarrowBelow}px)"),
    };

    private readonly Lock _lock = new();
    private (long Sequence, MapFrame? Frame, (double X, double Y) Span) _known = (-1, null, default);

    /// <summary>The picture in the page; empty when there is nothing to show, or too much.</summary>
    public string Html(AssetSet assets)
    {
        var snapshot = index.Current;
        if (Find(snapshot) is not { Frame: { } nearest, Span: var span })
            return "";
        var sources = new List<string>();
        foreach (var theme in new[] { "dark", "light" })
        {
            foreach (var (size, (_, _, windows)) in Sizes)
            {
                for (var zoom = (int)nearest.Zoom; zoom >= LeastZoom; zoom--)
                {
                    var (beside, below) = size == "phone" ? (0, Masthead + Sheet) : (Panel, Timeline);
                    var scale = Math.Pow(2, zoom - nearest.Zoom);
                    // Leaflet rounds a zoom to hundredths before it takes the whole ones
                    var room = zoom == LeastZoom ? "" : string.Create(CultureInfo.InvariantCulture, $" and (min-width: {span.X * scale * 0.9965 + 2 * Air + beside:0}px) and (min-height: {span.Y * scale * 0.9965 + 2 * Air + below:0}px)");
                    sources.Add($"<source media=\"(prefers-color-scheme: {theme}) and {windows}{room}\" srcset=\"first-map/{zoom}-{size}-{theme}.webp?{assets.Version}-{snapshot.Sequence}\">");
                }
            }
        }
        return $"<picture class=\"first-map\" id=\"first-map\">{string.Concat(sources)}<img alt=\"\" fetchpriority=\"high\"></picture>";
    }

    /// <returns>WebP; null when there is no such picture, or when too many are being drawn.</returns>
    public async Task<byte[]?> DrawAsync(int zoom, string size, bool isDark, CancellationToken cancellation)
    {
        var snapshot = index.Current;
        if (!Sizes.TryGetValue(size, out var measures) || Find(snapshot).Frame is not { } nearest || zoom < LeastZoom || zoom > nearest.Zoom)
            return null;
        var (assets, basemap, fonts) = pictures.Ground;
        var key = string.Create(CultureInfo.InvariantCulture, $"first {assets.Version} {snapshot.Sequence} {zoom} {size} {isDark}");
        var frame = new MapFrame(zoom, nearest.Longitude, nearest.Latitude, measures.Width, measures.Height);
        var contents = new PictureContents("", "", "", views.LayersIn(Catalogue.Of(assets, "en")), [.. snapshot.Records], null);
        return await pictures.GetAsync(key, () => MapPicture.Webp(contents, frame, Palette.Of(assets, isDark), fonts, basemap), cancellation);
    }

    /// <summary>The nearest view of all records, and how many pixels they span in it.</summary>
    private (MapFrame? Frame, (double X, double Y) Span) Find(RecordSnapshot snapshot)
    {
        lock (_lock)
        {
            if (_known.Sequence != snapshot.Sequence)
            {
                var (frame, span) = snapshot.Records.Count <= limits.Value.MaxHeldRecords ? Measure([.. snapshot.Records]) : default;
                _known = (snapshot.Sequence, frame, span);
            }
            return (_known.Frame, _known.Span);
        }
    }

    private static (MapFrame? Frame, (double X, double Y) Span) Measure(IReadOnlyList<SpatialRecord> records)
    {
        if (records.Count == 0)
            return default;
        var all = new Envelope();
        foreach (var record in records)
        {
            all.ExpandToInclude(record.Geometry.EnvelopeInternal);
        }
        // around the date line the page takes the shorter way
        return all.Width > 180 ? default : MapFrame.Nearest(all, records);
    }
}
