using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures;

/// <summary>A coordinate reference system that geometries are given and taken in (Part 2). Records are kept in CRS84: degrees, longitude first.</summary>
internal sealed class Crs
{
    /// <summary>Of the sphere that EPSG:3857 takes the earth for, in metres.</summary>
    private const double Radius = 6378137;

    /// <summary>The poles themselves are infinitely far away in EPSG:3857.</summary>
    private const double NearestToPole = 89.9;

    private readonly Func<double, double, (double X, double Y)> _fromDegrees;
    private readonly Func<double, double, (double X, double Y)> _toDegrees;

    private Crs(string uri, Func<double, double, (double X, double Y)> fromDegrees, Func<double, double, (double X, double Y)> toDegrees) =>
        (Uri, _fromDegrees, _toDegrees) = (uri, fromDegrees, toDegrees);

    public static Crs Crs84 { get; } = new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", (x, y) => (x, y), (x, y) => (x, y));

    /// <summary>The storage's first; EPSG:4326 has latitude first, EPSG:3857 is in metres.</summary>
    public static IReadOnlyList<Crs> All { get; } =
    [
        Crs84,
        new("http://www.opengis.net/def/crs/EPSG/0/4326", (x, y) => (y, x), (x, y) => (y, x)) { HasLatitudeFirst = true },
        new("http://www.opengis.net/def/crs/EPSG/0/3857", ToMercator, FromMercator),
    ];

    public string Uri { get; }

    private bool HasLatitudeFirst { get; init; }

    /// <exception cref="QueryFormatException">It is none of <see cref="All"/>.</exception>
    public static Crs Find(string key, string uri) => All.FirstOrDefault(c => c.Uri == uri)
        ?? throw new QueryFormatException(key, $"\"{key}\" is one of {string.Join(", ", All.Select(c => c.Uri))}.");

    public Geometry FromDegrees(Geometry geometry)
    {
        if (this == Crs84)
        {
            return geometry;
        }
        var moved = Moved(geometry, _fromDegrees);
        moved.UserData = HasLatitudeFirst ? GeometryJsonConverter.LatitudeFirst : null;
        return moved;
    }

    public Geometry ToDegrees(Geometry geometry) => this == Crs84 ? geometry : Moved(geometry, _toDegrees);

    /// <summary>A box of this system's first and second axis as west, south, east, north in degrees.</summary>
    public (double West, double South, double East, double North) BoxToDegrees(double firstLow, double secondLow, double firstHigh, double secondHigh)
    {
        var ((west, south), (east, north)) = (_toDegrees(firstLow, secondLow), _toDegrees(firstHigh, secondHigh));
        return (west, south, east, north);
    }

    private static Geometry Moved(Geometry geometry, Func<double, double, (double X, double Y)> move)
    {
        var moved = geometry.Copy();
        moved.Apply(new Move(move));
        moved.GeometryChanged();
        return moved;
    }

    private static (double X, double Y) ToMercator(double longitude, double latitude)
    {
        var radians = Math.Clamp(latitude, -NearestToPole, NearestToPole) * Math.PI / 180;
        return (longitude * Math.PI / 180 * Radius, Radius * Math.Log(Math.Tan((Math.PI / 4) + (radians / 2))));
    }

    private static (double X, double Y) FromMercator(double x, double y) => (x / Radius * 180 / Math.PI, Math.Atan(Math.Sinh(y / Radius)) * 180 / Math.PI);

    private sealed class Move(Func<double, double, (double X, double Y)> move) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (x, y) = move(seq.GetX(i), seq.GetY(i));
            seq.SetX(i, x);
            seq.SetY(i, y);
        }
    }
}
