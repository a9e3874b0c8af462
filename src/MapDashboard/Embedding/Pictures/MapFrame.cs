using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Embedding.Pictures;

/// <summary>Which part of the world a picture shows, in the Web Mercator projection. Pixels go rightwards and downwards from the frame's corner.</summary>
/// <param name="Zoom">The world square has 256 · 2^zoom pixels.</param>
internal sealed record MapFrame(double Zoom, double Longitude, double Latitude, int Width, int Height)
{
    private const double MostLatitude = 85.05112878;
    private const double LeastZoom = 1;
    private const double MostZoom = 16;

    /// <summary>Pixels along a side of the world square.</summary>
    public double World { get; } = 256 * Math.Pow(2, Zoom);

    /// <summary>Pixels of the world square at the frame's left and top edge.</summary>
    public (double X, double Y) Corner => (X(Longitude) * World - Width / 2.0, Y(Latitude) * World - Height / 2.0);

    /// <summary>In the copy of the world that is nearest to the middle of the frame.</summary>
    public (double X, double Y) Pixel(double longitude, double latitude)
    {
        var near = longitude + 360 * Math.Round((Longitude - longitude) / 360);
        return (X(near) * World - Corner.X, Y(latitude) * World - Corner.Y);
    }

    public bool Contains((double X, double Y) at) => at.X >= 0 && at.X <= Width && at.Y >= 0 && at.Y <= Height;

    /// <summary>How many pixels a distance on the ground has at a latitude.</summary>
    public double PixelsOf(double meters, double latitude) => meters * World / (40_075_017 * Math.Cos(latitude * Math.PI / 180));

    /// <summary>What a link says, kept to what a picture can show.</summary>
    public static MapFrame Of(double zoom, double longitude, double latitude, int width, int height) =>
        new(Math.Clamp(zoom, LeastZoom, MostZoom), longitude, Math.Clamp(latitude, -MostLatitude, MostLatitude), width, height);

    /// <summary>All of these records with some air around them; the Balkans when there are none.</summary>
    public static MapFrame Around(IReadOnlyCollection<SpatialRecord> records, int width, int height)
    {
        var all = new Envelope();
        foreach (var record in records)
        {
            all.ExpandToInclude(record.Geometry.EnvelopeInternal);
        }
        if (all.IsNull)
        {
            return new(4, 20, 44, width, height);
        }
        var (west, east, north, south) = (X(all.MinX), X(all.MaxX), Y(all.MaxY), Y(all.MinY));
        var air = Math.Min(48, Math.Min(width, height) / 8.0);
        var fitting = Math.Min((width - 2 * air) / Math.Max(east - west, 1e-9), (height - 2 * air) / Math.Max(south - north, 1e-9));
        var zoom = Math.Clamp(Math.Floor(4 * Math.Log2(fitting / 256)) / 4, LeastZoom, records.Max(Nearest));
        return new(zoom, (all.MinX + all.MaxX) / 2, LatitudeAt((north + south) / 2), width, height);
    }

    /// <summary>The nearest view in which the page shows all of these records, and how many pixels they span in it.</summary>
    /// <param name="all">Where they are.</param>
    public static (MapFrame Frame, (double X, double Y) Span) Nearest(Envelope all, IReadOnlyCollection<SpatialRecord> records)
    {
        var (north, south) = (Y(all.MaxY), Y(all.MinY));
        var frame = new MapFrame(Math.Floor(records.Max(Nearest)), (all.MinX + all.MaxX) / 2, LatitudeAt((north + south) / 2), 0, 0);
        return (frame, ((X(all.MaxX) - X(all.MinX)) * frame.World, (south - north) * frame.World));
    }

    /// <summary>How near a record is shown when there is nothing else, by how well its place is known: as on the page.</summary>
    private static double Nearest(SpatialRecord record) => record.Precision switch
    {
        Geoparsing.Claims.Precision.Country => 5,
        Geoparsing.Claims.Precision.Region => 6,
        Geoparsing.Claims.Precision.City => 9,
        _ => 10,
    };

    private static double X(double longitude) => (longitude + 180) / 360;

    private static double Y(double latitude)
    {
        var sine = Math.Sin(Math.Clamp(latitude, -MostLatitude, MostLatitude) * Math.PI / 180);
        return 0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    private static double LatitudeAt(double y) => Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI;
}
