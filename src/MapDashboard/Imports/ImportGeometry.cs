using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Imports;

/// <summary>Geometries as files hold them, made only of positions that are on the earth.</summary>
internal static class ImportGeometry
{
    public const int MostPositions = 100_000;

    /// <exception cref="FormatException">It is beyond the earth; says so of swapped ones.</exception>
    public static Coordinate Position(double longitude, double latitude)
    {
        if (Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90)
        {
            return new(longitude, latitude);
        }
        var at = FormattableString.Invariant($"the position {longitude}, {latitude} is beyond longitude 180 or latitude 90");
        throw new FormatException((longitude, latitude) switch
        {
            ( >= -90 and <= 90, >= -180 and <= 180) => $"{at}: are longitude and latitude swapped?",
            ( >= -360 and <= 360, >= -90 and <= 90) => $"{at}: beyond 180° count from the other side, 185 is −175",
            _ => $"{at}: the coordinates must be degrees of WGS 84",
        });
    }

    /// <exception cref="FormatException">It is no line.</exception>
    public static LineString Line(Coordinate[] positions) =>
        positions.Length < 2 ? throw new FormatException("a line needs two positions")
        : positions.All(p => p.Equals2D(positions[0])) ? throw new FormatException("all positions of a line are the same")
        : new(positions) { SRID = 4326 };

    /// <param name="rings">The outer one, then holes.</param>
    /// <exception cref="FormatException">It is no polygon.</exception>
    public static Polygon Polygon(IReadOnlyList<Coordinate[]> rings)
    {
        if (rings.Count == 0)
        {
            throw new FormatException("a polygon needs a ring");
        }
        return new(Ring(rings[0]), [.. rings.Skip(1).Select(Ring)]) { SRID = 4326 };
    }

    /// <summary>From well-known text, longitude first.</summary>
    /// <exception cref="FormatException">It is none that can be drawn.</exception>
    public static Geometry OfText(string text)
    {
        try
        {
            return Checked(new WKTReader { IsOldNtsCoordinateSyntaxAllowed = false }.Read(text));
        }
        catch (Exception e) when (e is ParseException or ArgumentException)
        {
            throw new FormatException($"\"{ImportNames.Short(text)}\" is no well-known text: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Geometry Checked(Geometry geometry) => geometry switch
    {
        { IsEmpty: true } => throw new FormatException("the geometry is empty"),
        Point point => new Point(Position(point.X, point.Y)) { SRID = 4326 },
        LineString line => Line([.. line.Coordinates.Select(c => Position(c.X, c.Y))]),
        Polygon area => Polygon([.. area.InteriorRings.Prepend(area.ExteriorRing).Select(r => r.Coordinates.Select(c => Position(c.X, c.Y)).ToArray())]),
        GeometryCollection parts => Collected([.. parts.Geometries.Select(Checked)]),
        _ => throw new FormatException($"{geometry.GeometryType} is not taken"),
    };

    /// <summary>One of its kind stays single; several of one kind become one of the Multi kind.</summary>
    /// <exception cref="FormatException">They are of several kinds, or none.</exception>
    public static Geometry Collected(IReadOnlyList<Geometry> parts)
    {
        var flat = parts.SelectMany(p => p is GeometryCollection c ? c.Geometries : [p]).ToList();
        return flat switch
        {
            [] => throw new FormatException("the geometry is empty"),
            [var one] => one,
            _ when flat.All(p => p is Point) => new MultiPoint([.. flat.Cast<Point>()]) { SRID = 4326 },
            _ when flat.All(p => p is LineString) => new MultiLineString([.. flat.Cast<LineString>()]) { SRID = 4326 },
            _ when flat.All(p => p is Polygon) => new MultiPolygon([.. flat.Cast<Polygon>()]) { SRID = 4326 },
            _ => throw new FormatException("a collection of points, lines and areas together is not taken: make a record of each"),
        };
    }

    private static LinearRing Ring(Coordinate[] positions)
    {
        if (positions.Length < 4 || !positions[0].Equals2D(positions[^1]))
        {
            throw new FormatException("a ring needs four positions, the last the same as the first");
        }
        for (var i = 1; i < positions.Length; i++)
        {
            // along the edge of the map, as around a pole, is no crossing
            if (Math.Abs(positions[i].X - positions[i - 1].X) > 180 && !(Math.Abs(positions[i].X) == 180 && Math.Abs(positions[i - 1].X) == 180))
            {
                throw new FormatException("an area that crosses 180° must be cut there into two (RFC 7946, 3.1.9)");
            }
        }
        return new(positions);
    }
}
