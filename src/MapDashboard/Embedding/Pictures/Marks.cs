using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Embedding.Pictures;

internal enum MarkKind
{
    Point,
    Area,
    Line,
}

/// <summary>Records at one spot and of one kind, as <c>js/map/marks.js</c> puts them together: a country's are one mark, no record that is known less exactly than to its city is a point.</summary>
/// <param name="X">Pixels of the frame, as <paramref name="Y"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 when the mark is that country as a whole, else null.</param>
internal sealed record Mark(string Key, MarkKind Kind, double X, double Y, string? Country, IReadOnlyList<SpatialRecord> Records)
{
    /// <summary>How far a region reaches, in metres; the gazetteer knows no outlines of regions.</summary>
    public const double RegionRadius = 60_000;

    /// <summary>The same for a country that the basemap has no outline of.</summary>
    public const double CountryRadius = 150_000;

    private const double Bend = 0.12;
    private const int ArcSteps = 24;

    public static IReadOnlyList<Mark> Of(IEnumerable<SpatialRecord> records, MapFrame frame, Basemap basemap)
    {
        var marks = new Dictionary<string, (MarkKind Kind, (double X, double Y) At, string? Country, List<SpatialRecord> Records)>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var kind = KindOf(record);
            var country = kind == MarkKind.Area && record.Precision == Precision.Country ? record.Places is [var place, ..] ? place.Country : null : null;
            var spot = record.Geometry.Coordinate;
            var key = record.Geometry is LineString ? $"Line:{record.Id}" : $"{kind}:{country ?? FormattableString.Invariant($"{spot.X:F4},{spot.Y:F4}")}";
            if (!marks.TryGetValue(key, out var mark))
            {
                var home = country is null ? null : basemap.HomeOf(country);
                var at = record.Geometry is LineString line ? Middle(Drawn(line, frame)) : home is { } inside ? frame.Pixel(inside.Longitude, inside.Latitude) : frame.Pixel(spot.X, spot.Y);
                marks[key] = mark = (kind, at, country, []);
            }
            mark.Records.Add(record);
        }
        return [.. marks.Select(m => new Mark(m.Key, m.Value.Kind, m.Value.At.X, m.Value.At.Y, m.Value.Country, m.Value.Records))];
    }

    /// <summary>A line in pixels, the short way round the world; one that only names its ends is an arc, for the route is not known.</summary>
    public static IReadOnlyList<(double X, double Y)> Drawn(LineString line, MapFrame frame)
    {
        var points = new List<(double Longitude, double Latitude)>();
        foreach (var c in line.Coordinates)
        {
            points.Add((points.Count == 0 ? c.X : c.X + 360 * Math.Round((points[^1].Longitude - c.X) / 360), c.Y));
        }
        var (ax, ay) = points[0];
        var (bx, by) = points[^1];
        var (cx, cy) = ((ax + bx) / 2 - (by - ay) * Bend, (ay + by) / 2 + (bx - ax) * Bend);
        var drawn = points.Count != 2 ? points : [.. Enumerable.Range(0, ArcSteps + 1).Select(i => i / (double)ArcSteps).Select(t =>
            ((1 - t) * (1 - t) * ax + 2 * (1 - t) * t * cx + t * t * bx, (1 - t) * (1 - t) * ay + 2 * (1 - t) * t * cy + t * t * by))];
        var first = frame.Pixel(drawn[0].Longitude, drawn[0].Latitude).X;
        return [.. drawn.Select(p => (first + (p.Longitude - drawn[0].Longitude) / 360 * frame.World, frame.Pixel(p.Longitude, p.Latitude).Y))];
    }

    private static MarkKind KindOf(SpatialRecord record) => record.Geometry is LineString ? MarkKind.Line : record.Precision is Precision.Country or Precision.Region ? MarkKind.Area : MarkKind.Point;

    private static (double X, double Y) Middle(IReadOnlyList<(double X, double Y)> line)
    {
        var (a, b) = (line[(line.Count - 1) / 2], line[line.Count / 2]);
        return ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
    }
}
