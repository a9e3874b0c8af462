using System.Globalization;
using System.Text.RegularExpressions;

namespace MapDashboard.Records;

/// <summary>
/// One date in EDTF, level 1: a year, month or day, a season (<c>2022-23</c>), unknown digits at its end (<c>199X</c>, <c>2019-XX</c>), and a mark for about (~), uncertain (?) or both (%).
/// <c>state/edtf.js</c> of the page reads the same.
/// </summary>
/// <param name="First">The first day that it may mean.</param>
/// <param name="Last">The last one. Winter is of the year that it is written with, at either end of it.</param>
/// <seealso href="https://www.loc.gov/standards/datetime/"/>
internal readonly partial record struct EdtfPoint(DateOnly First, DateOnly Last, bool IsMarked)
{
    private const int Spring = 21;
    private const int Winter = 24;

    /// <summary>Null when it is no such date.</summary>
    public static EdtfPoint? Read(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }
        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        var (firstYear, lastYear) = (Number(year.Replace('X', '0')), Number(year.Replace('X', '9')));
        if (firstYear == 0 || (month is "" or "XX" && day is not ("" or "XX")))
        {
            return null;
        }
        var isMarked = match.Groups["mark"].Success;
        if (month is "" or "XX")
        {
            return new(new(firstYear, 1, 1), new(lastYear, 12, 31), isMarked);
        }
        var number = Number(month);
        if (firstYear != lastYear || (day.Length > 0 && number > 12))
        {
            return null;
        }
        var (from, to) = number switch
        {
            >= 1 and <= 12 => (number, number),
            >= Spring and < Winter => (((number - Spring) * 3) + 3, ((number - Spring) * 3) + 5),
            Winter => (1, 12),
            _ => (0, 0),
        };
        if (from == 0)
        {
            return null;
        }
        var (first, last) = (new DateOnly(firstYear, from, 1), new DateOnly(firstYear, to, DateTime.DaysInMonth(firstYear, to)));
        if (day is "" or "XX")
        {
            return new(first, last, isMarked);
        }
        return Number(day) is >= 1 and var d && d <= last.Day ? new(new(firstYear, number, d), new(firstYear, number, d), isMarked) : null;
    }

    /// <summary>Whether a date written as year and month, or as a day, lies in one written as a season of that year.</summary>
    public static bool IsInSeason(string date, string season) =>
        date.Length >= 7 && season.Length == 7 && date.AsSpan(0, 5).SequenceEqual(season.AsSpan(0, 5))
        && int.TryParse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
        && int.TryParse(season.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named == ((month + 9) % 12 / 3) + Spring;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{2}(?:[0-9][0-9]|[0-9]X|XX))(?:-(?<month>[0-9][0-9]|XX)(?:-(?<day>[0-9][0-9]|XX))?)?(?<mark>[~?%])?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
