using System.Globalization;
using MapDashboard.Changes.Columns;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tiles;

/// <summary>The part of the map that is looked at. It may cross the antimeridian, and a page that has been moved round the world may ask for longitudes beyond it.</summary>
/// <param name="Extents">One, or two at either edge of the map.</param>
internal sealed record ViewBox(IReadOnlyList<Extent> Extents)
{
    /// <param name="text">west,south,east,north in degrees. With west east of east it crosses the antimeridian; with 360 degrees and more between them it is the whole way round.</param>
    /// <exception cref="FormatException">It is no box on the map.</exception>
    public static ViewBox Parse(string text)
    {
        double[] bounds = [.. text.Split(',').Select(Number)];
        if (bounds is not [var west, var south, var east, var north])
        {
            throw new FormatException("a box is west,south,east,north");
        }
        if (!(Math.Abs(west) <= 540 && Math.Abs(east) <= 540))
        {
            throw new FormatException("longitudes go from -180 to 180, or once further round");
        }
        if (!(Math.Abs(south) <= 90 && Math.Abs(north) <= 90) || south > north)
        {
            throw new FormatException("latitudes go from -90 to 90, south before north");
        }
        var width = east < west ? east - west + 360 : east - west;
        if (width < 0)
        {
            throw new FormatException("west is more than once round from east");
        }
        if (width >= 360)
        {
            return new([Of(-180, 180)]);
        }
        var from = (((west + 180) % 360) + 360) % 360 - 180;
        return new(from + width <= 180 ? [Of(from, from + width)] : [Of(from, 180), Of(-180, from + width - 360)]);

        Extent Of(double first, double last) => Extent.Of(new Envelope(first, last, south, north));
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"\"{(text.Length > 40 ? text[..40] + "…" : text)}\" is no number");
}
