namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Distances on a sphere of the Earth's mean radius (IUGG: 6371.0088 km); at most 0.6 % off those on the ellipsoid.</summary>
public static class GreatCircle
{
    /// <summary>Of the sphere, in kilometres.</summary>
    public const double EarthRadiusKilometers = 6371.0088;

    /// <summary>The distance between two points given in degrees, by the haversine formula, which stays exact for near points.</summary>
    public static double Kilometers(double longitude, double latitude, double otherLongitude, double otherLatitude)
    {
        var (one, other) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (north, east) = (Math.Sin((other - one) / 2), Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2));
        return 2 * EarthRadiusKilometers * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(one) * Math.Cos(other) * east * east))));
    }
}
