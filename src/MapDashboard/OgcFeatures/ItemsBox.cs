using System.Globalization;
using MapDashboard.Api;

namespace MapDashboard.OgcFeatures;

/// <summary>The parameters <c>bbox</c> and <c>bbox-crs</c>.</summary>
internal static class ItemsBox
{
    /// <summary>The box as the house's filter writes it, west,south,east,north in degrees; null when none is asked for.</summary>
    /// <remarks>Heights are read and forgotten. What reaches beyond the map, as windows of desktop programs do, is taken back onto it; west greater than east crosses 180°.</remarks>
    /// <exception cref="QueryFormatException">It is no box.</exception>
    public static string? Read(IQueryCollection query)
    {
        var crs = ItemsQuery.CrsOf(query, "bbox-crs");
        if (query["bbox"] is not [{ } text])
        {
            return null;
        }
        var numbers = text.Split(',').Select(Number).ToArray();
        var (west, south, east, north) = numbers switch
        {
            [var a, var b, var c, var d] => crs.BoxToDegrees(a, b, c, d),
            [var a, var b, _, var c, var d, _] => crs.BoxToDegrees(a, b, c, d),
            _ => throw Malformed("it has four numbers, or six with heights"),
        };
        if (south > north)
        {
            throw Malformed("its lower corner comes first");
        }
        if (south > 90 || north < -90)
        {
            throw Malformed("latitudes go from -90 to 90; EPSG:4326 has latitude first, CRS84 longitude");
        }
        (west, east) = east - west >= 360 ? (-180, 180) : (Wrapped(west), Wrapped(east));
        return string.Join(',', new[] { west, Math.Max(south, -90), east, Math.Min(north, 90) }.Select(Written));
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Malformed($"\"{text}\" is no number");

    private static double Wrapped(double longitude) => Math.Abs(longitude) <= 180 ? longitude : Math.IEEERemainder(longitude, 360);

    // without an exponent
    private static string Written(double degrees) => Math.Abs(degrees) < 1e-4 ? degrees.ToString("0.##############", CultureInfo.InvariantCulture) : degrees.ToString(CultureInfo.InvariantCulture);

    private static QueryFormatException Malformed(string message) => new("bbox", $"\"bbox\" cannot be read: {message}.");
}
