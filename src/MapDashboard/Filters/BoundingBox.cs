using System.Globalization;
using NetTopologySuite.Geometries;

namespace MapDashboard.Filters;

/// <summary>A box in degrees that may cross the antimeridian; then it is two rectangles, one at either edge of the map.</summary>
public sealed class BoundingBox
{
    private readonly double[] _bounds;
    private readonly (Envelope Envelope, Geometry Shape)[] _rectangles;

    private BoundingBox(double west, double south, double east, double north)
    {
        _bounds = [west, south, east, north];
        Envelope[] envelopes = west <= east
            ? [new(west, east, south, north)]
            : [new(west, 180, south, north), new(-180, east, south, north)];
        _rectangles = [.. envelopes.Select(e => (e, GeometryFactory.Default.ToGeometry(e)))];
    }

    /// <summary>One, or two when it crosses the antimeridian.</summary>
    internal IEnumerable<Envelope> Envelopes => _rectangles.Select(r => r.Envelope);

    /// <exception cref="FormatException">It is not on the map, or south is north of north.</exception>
    public static BoundingBox Create(double west, double south, double east, double north) => (west, south, east, north) switch
    {
        _ when !(Math.Abs(west) <= 180 && Math.Abs(east) <= 180) => throw new FormatException("longitudes go from -180 to 180"),
        _ when !(Math.Abs(south) <= 90 && Math.Abs(north) <= 90) => throw new FormatException("latitudes go from -90 to 90"),
        _ when south > north => throw new FormatException("south comes before north"),
        _ => new(west, south, east, north),
    };

    /// <summary>Whether any part of the geometry is in the box or on its edge.</summary>
    public bool Intersects(Geometry geometry)
    {
        var shown = Antimeridian.Cut(geometry);
        var bounds = shown.EnvelopeInternal;
        foreach (var (envelope, shape) in _rectangles)
        {
            if (envelope.Contains(bounds) || (envelope.Intersects(bounds) && shape.Intersects(shown)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>west,south,east,north.</summary>
    public override string ToString() => string.Join(',', _bounds.Select(b => b.ToString(CultureInfo.InvariantCulture)));
}
