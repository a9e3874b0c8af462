using NetTopologySuite.Geometries;

namespace MapDashboard.Filters;

/// <summary>Lines across 180°: from 170 to -170 is 20 degrees and not 340, the short way round.</summary>
internal static class Antimeridian
{
    /// <summary>The line in parts that each keep to one side (RFC 7946, 3.1.9); the geometry itself when it does not cross.</summary>
    public static Geometry Cut(Geometry geometry)
    {
        if (geometry is not LineString line || !Crosses(line))
        {
            return geometry;
        }
        var parts = new List<List<Coordinate>> { new() { line.Coordinates[0] } };
        foreach (var (from, to) in line.Coordinates.Zip(line.Coordinates.Skip(1)))
        {
            if (Math.Abs(to.X - from.X) > 180)
            {
                var edge = from.X > 0 ? 180.0 : -180.0;
                var unwrapped = to.X + (2 * edge);
                var latitude = from.Y + ((to.Y - from.Y) * (unwrapped == from.X ? 0 : (edge - from.X) / (unwrapped - from.X)));
                parts[^1].Add(new(edge, latitude));
                parts.Add([new(-edge, latitude)]);
            }
            parts[^1].Add(to);
        }
        return new MultiLineString([.. parts.Select(p => new LineString([.. p]))]) { SRID = geometry.SRID };
    }

    private static bool Crosses(LineString line)
    {
        for (var i = 1; i < line.NumPoints; i++)
        {
            if (Math.Abs(line.GetCoordinateN(i).X - line.GetCoordinateN(i - 1).X) > 180)
            {
                return true;
            }
        }
        return false;
    }
}
