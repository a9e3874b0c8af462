using System.Globalization;

namespace MapDashboard.Commands;

/// <summary>A measure as it is published: so many digits, "-" where there is nothing to measure.</summary>
internal static class Figure
{
    public static string Share(double? value) => Text(value, 4);

    public static string Mean(double? kilometers) => Text(kilometers, 2);

    public static string Median(double? kilometers) => Text(kilometers, 3);

    /// <summary>
    /// The nearest number of so many decimals, by the value that the double really has, and the even one of two equally near. <see cref="Math.Round(double, int)"/>
    /// multiplies first and so rounds 0.00625 (which is a little more) down.
    /// </summary>
    /// <param name="value">Not negative.</param>
    public static double Round(double value, int digits)
    {
        var scale = Math.Pow(10, digits);
        var below = Math.Floor(value * scale);
        var beyondHalf = Math.FusedMultiplyAdd(value, scale, -(below + 0.5));
        return (beyondHalf > 0 || (beyondHalf == 0 && below % 2 == 1) ? below + 1 : below) / scale;
    }

    private static string Text(double? value, int digits) => value is { } number ? Round(number, digits).ToString("F" + digits, CultureInfo.InvariantCulture) : "-";
}
