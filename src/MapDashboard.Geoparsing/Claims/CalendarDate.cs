using System.Globalization;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A year, a month or a day.</summary>
/// <param name="Month">0 when only the year is known.</param>
/// <param name="Day">0 when only the month is known.</param>
internal readonly record struct CalendarDate(int Year, int Month = 0, int Day = 0)
{
    public static CalendarDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public bool IsValid => Month is >= 0 and <= 12 && (Day == 0 || (Month > 0 && Day <= DateTime.DaysInMonth(Year, Month)));

    public string Edtf => (Month, Day) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{Year}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Month:00}-{Day:00}"),
    };

    /// <summary>So many months on, known to the month; the year alone where this one's month is not known.</summary>
    public CalendarDate AddMonths(int months)
    {
        var all = (Year * 12) + Math.Max(0, Month - 1) + months;
        return Month == 0 ? new(all / 12) : new(all / 12, (all % 12) + 1);
    }

    public ClaimDate ToClaimDate() => new(Edtf, Year, Year);
}
