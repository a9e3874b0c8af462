namespace MapDashboard.Changes.Columns;

/// <summary>
/// Positions as web maps have them (EPSG:3857) in whole numbers: the world is a square of 2³² by 2³², x grows to the east and y to the south, the unit is under a centimetre.
/// What lies beyond the square is moved to its edge: latitudes beyond <see cref="MaxLatitude"/>, longitudes beyond 180.
/// </summary>
internal static class WebMercator
{
    /// <summary>Where the square ends, in degrees.</summary>
    public const double MaxLatitude = 85.05112877980659;

    private const double Size = 4294967296.0;

    public static uint X(double longitude) => Clamped((longitude + 180) / 360 * Size);

    public static uint Y(double latitude)
    {
        var radians = Math.Clamp(latitude, -MaxLatitude, MaxLatitude) * Math.PI / 180;
        return Clamped((0.5 - (Math.Asinh(Math.Tan(radians)) / (2 * Math.PI))) * Size);
    }

    public static double Longitude(double x) => (x / Size * 360) - 180;

    public static double Latitude(double y) => Math.Atan(Math.Sinh(Math.PI * (1 - (2 * y / Size)))) * 180 / Math.PI;

    private static uint Clamped(double value) => value >= Size ? uint.MaxValue : value > 0 ? (uint)value : 0;
}

/// <summary>A rectangle of the square, its edges included.</summary>
internal readonly record struct Extent(uint MinX, uint MinY, uint MaxX, uint MaxY)
{
    public static Extent Of(NetTopologySuite.Geometries.Envelope degrees) =>
        new(WebMercator.X(degrees.MinX), WebMercator.Y(degrees.MaxY), WebMercator.X(degrees.MaxX), WebMercator.Y(degrees.MinY));

    /// <summary>The longer side.</summary>
    public uint Size => Math.Max(MaxX - MinX, MaxY - MinY);

    public bool Touches(Extent other) => MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;
}
