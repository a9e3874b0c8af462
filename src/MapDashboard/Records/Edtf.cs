using System.Text.RegularExpressions;

namespace MapDashboard.Records;

/// <summary>Comparing dates written in EDTF, as far as claims and documents use it: years, months, days, intervals, "~" for about.</summary>
/// <seealso href="https://www.loc.gov/standards/datetime/"/>
internal static partial class Edtf
{
    /// <summary>A key that sorts in the order of time; an unknown month or day sorts before the known ones.</summary>
    public static string Start(string edtf) => Key(edtf.Split('/')[0]);

    /// <summary>The same for the end of an interval; of a single date, that date.</summary>
    public static string End(string edtf) => Key(edtf.Split('/')[^1]);

    /// <summary>The last day that a single date covers; null when it is no single date ("2019", "2019-09", "2019-09-17").</summary>
    public static DateOnly? LastDay(string? edtf)
    {
        var match = SingleDate().Match(edtf ?? "");
        if (!match.Success)
        {
            return null;
        }
        var year = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var month = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 12;
        if (year == 0 || month is < 1 or > 12)
        {
            return null;
        }
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups[3].Success ? int.Parse(match.Groups[3].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Whether one date says the same as another, only more precisely: 2019-05 refines 2019, and 2019 refines 2019~; of intervals each end does, or is the same. A date within an interval does not refine it: an interval says how long.</summary>
    public static bool Refines(string fine, string coarse)
    {
        var (fineEnds, coarseEnds) = (fine.Split('/'), coarse.Split('/'));
        return fine != coarse && fineEnds.Length == coarseEnds.Length && fineEnds.Zip(coarseEnds).All(e => e.First == e.Second || RefinesDate(e.First, e.Second));
    }

    private static bool RefinesDate(string fine, string coarse)
    {
        var (stem, coarseStem) = (Unmarked(fine), Unmarked(coarse));
        return (stem == coarseStem && stem == fine) || stem.StartsWith(coarseStem + "-", StringComparison.Ordinal);
    }

    /// <summary>Every year that a date or interval covers, of an interval with an open end its first only; null when it is no date as they are used here.</summary>
    public static IReadOnlyList<int>? Years(string edtf)
    {
        var ends = edtf.Split('/');
        if (ends.Length > 2 || Day(ends[0]) is not { } first)
        {
            return null;
        }
        var last = ends.Length == 1 || ends[1] == ".." ? first : Day(ends[1]);
        return last is { } day && day >= first ? [.. Enumerable.Range(first.Year, day.Year - first.Year + 1)] : null;
    }

    /// <summary>The last day of a single date that may be about or uncertain.</summary>
    private static DateOnly? Day(string date) => LastDay(date.Length > 0 && date[^1] is '~' or '?' or '%' ? date[..^1] : date);

    private static string Unmarked(string date) => date.TrimEnd('~', '?', '%');

    private static string Key(string date) => Unmarked(date).PadRight(10, '-');

    [GeneratedRegex(@"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$", RegexOptions.ECMAScript)]
    private static partial Regex SingleDate();
}
