using System.Text.RegularExpressions;
using static MapDashboard.Geoparsing.Claims.DateWords;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What a date written in relation to another one is read against: the date before it, the day of publication.</summary>
internal sealed class DateContext(DateOnly? published)
{
    public DateOnly? Published => published;

    /// <summary>The date written last, anywhere before.</summary>
    public CalendarDate? Last { get; private set; }

    /// <summary>The date written last in the same paragraph.</summary>
    private CalendarDate? _here;

    /// <summary>The same, and what lasts since a date, too.</summary>
    private CalendarDate? _lastHere;

    public CalendarDate? Today => published is { } day ? CalendarDate.Of(day) : null;

    /// <summary>What a month without a year is of.</summary>
    public CalendarDate? Nearest => _here ?? Today ?? Last;

    /// <summary>What a month that is over and has no year is of: not what the paragraph says is to come, nor what a month that is earlier in the year would step back from, nor what is before the month since which something lasts.</summary>
    public CalendarDate? NearestBefore(int month) => Today is { } today && _here is { } here && (here.Year > today.Year || (here.Year < today.Year && (month < here.Month || IsBeforeLast(here, month)))) ? today : Nearest;

    private bool IsBeforeLast(CalendarDate here, int month) => _lastHere is { } last && (last.Year > here.Year || (last.Year == here.Year && month < last.Month));

    /// <summary>What "that April" is of.</summary>
    public CalendarDate? PointedAt => _lastHere ?? Nearest;

    /// <summary>What a month to come is of; null where the day of publication is not known.</summary>
    public CalendarDate? Ahead => Today is { } today ? (_here is { } here && here.Year > today.Year ? here : today) : null;

    /// <summary>What the paragraph tells of, when it is over.</summary>
    public CalendarDate? Past => _here is { } here && Today is { } today && here.Year < today.Year ? here : null;

    public bool SpeaksOfToday => _here is null && published is not null;

    /// <param name="isLasting">"since 2018", "two years ago": what comes next may be of any year after it.</param>
    public void Remember(CalendarDate date, bool isLasting = false) => (Last, _lastHere, _here) = (date, date, isLasting ? _here : date);

    public void EndParagraph() => (_lastHere, _here) = (null, null);
}

/// <summary>Reads "that November", "last June", "the same day", "in September", "two years later", "the following month", "on Tuesday".</summary>
internal static class RelativeDates
{
    /// <summary>Null where there is nothing to read it against.</summary>
    /// <param name="isToCome">Told of as something to come.</param>
    public static CalendarDate? Value(Match m, DateContext context, bool isToCome)
    {
        if (m.Groups["weekday"].Success || m.Groups["report"].Success)
        {
            return OfReport(m, context);
        }
        if (m.Groups["sameday"].Success)
        {
            return context.Last;
        }
        if (m.Groups["ahead"].Success)
        {
            return context.Published is { } publication ? CalendarDate.Of(publication.AddDays(7)).AddMonths(0) : null;
        }
        if (m.Groups["direction"].Success || m.Groups["lasting"].Success)
        {
            return Apart(m, context);
        }
        if (m.Groups["whichseason"].Success)
        {
            return YearOf(m.Groups["whichseason"].Value, context) is { } year ? new(year + (IsOfThisYear(m, context) ? 1 : 0)) : null;
        }
        if (m.Groups["month"].Success)
        {
            return OfMonth(m.Groups["month"].Value, context);
        }
        var month = m.Groups["mon"].Success ? MonthOf(m.Groups["mon"].Value) : 0;
        var day = m.Groups["day"].Success ? int.Parse(m.Groups["day"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (m.Groups["whichyear"].Success)
        {
            return YearOf(m.Groups["whichyear"].Value, context) is { } year ? new(year, month) : null;
        }
        var which = m.Groups["which"].Value;
        return which.Length == 0 && isToCome && m.Groups["since"].Value is not "since" && context.Ahead is { } ahead ? new(month < ahead.Month ? ahead.Year + 1 : ahead.Year, month, day)
            : OfBareMonth(which.Length == 0 && m.Groups["since"].Value is "since" ? "since" : which, month, day, context);
    }

    /// <summary>"that November", "last June", "in September": of the year spoken of; "last" one is over, and so is a month that news tells of, or something goes on since.</summary>
    private static CalendarDate? OfBareMonth(string which, int month, int day, DateContext context)
    {
        var isLast = Is(which, "last", "prosl");
        var isThis = Is(which, "this", "ov");
        var isSince = which == "since" && context.Today is not null;
        var anchor = isLast || isThis || isSince || Is(which, "next", "sledec", "iduc", "naredn") ? context.Today ?? context.Nearest
            : Is(which, "that", "the same", "tog", "isto") ? context.PointedAt : which.Length == 0 ? context.NearestBefore(month) : context.Nearest;
        if (anchor is not { } near)
        {
            return null;
        }
        var isToCome = near.Month > 0 && month > near.Month;
        var year = isLast && near.Month > 0 && (month >= near.Month || Is(which, "prosl")) ? near.Year - 1
            : Is(which, "next", "sledec", "iduc", "naredn", "the following", "the next") && near.Month > 0 && month <= near.Month ? near.Year + 1
            : isSince && isToCome ? near.Year - 1
            : which.Length == 0 && isToCome && context.Today is { } today && near.Year == today.Year && near.Month <= today.Month && month - today.Month > 1 ? near.Year - 1
            : near.Year;
        return new(year, month, day);
    }

    /// <summary>"last spring", said in December, is that of the same year; said in July, it may be either. "prošlog proleća" is always that of the year before.</summary>
    private static bool IsOfThisYear(Match m, DateContext context)
    {
        const int FirstSummer = 8, Seasons = 3, MonthsSince = 3;
        var ended = FirstSummer + (Seasons * (SeasonOf(m.Groups["season"].Value) - 22));
        return Is(m.Groups["whichseason"].Value, "last") && ended <= FirstSummer && context.Today is { } today && today.Month >= ended + MonthsSince;
    }

    /// <summary>"last year", "the same year", "the following year".</summary>
    private static int? YearOf(string which, DateContext context) =>
        Is(which, "this", "ov") ? (context.Today ?? context.Last)?.Year
        : Is(which, "last", "prosl") ? (context.Today ?? context.Last)?.Year - 1
        : Is(which, "sledec", "slijed", "iduc", "naredn") && context.Past is { } past ? past.Year + 1
        : Is(which, "next", "sledec", "slijed", "iduc", "naredn") ? (context.Today ?? context.Last)?.Year + 1
        : Is(which, "the following", "the next") ? (context.Last ?? context.Today)?.Year + 1
        : Is(which, "the previous", "prethodn") ? (context.Last ?? context.Today)?.Year - 1
        : (context.Last ?? context.Today)?.Year;

    private static CalendarDate? OfMonth(string which, DateContext context) =>
        Is(which, "this", "ov") ? (context.Today ?? context.Last)?.AddMonths(0)
        : Is(which, "last", "prosl") ? (context.Today ?? context.Last)?.AddMonths(-1)
        : Is(which, "next", "sledec", "iduc") ? (context.Today ?? context.Last)?.AddMonths(1)
        : Is(which, "the following", "the next", "naredn") ? (context.Last ?? context.Today)?.AddMonths(1)
        : Is(which, "the previous", "prethodn") ? (context.Last ?? context.Today)?.AddMonths(-1)
        : (context.Last ?? context.Today)?.AddMonths(0);

    /// <summary>"two years later", "five months earlier", "ten years ago", "in April two years ago", "nineteen months after it was opened".</summary>
    private static CalendarDate? Apart(Match m, DateContext context)
    {
        var direction = m.Groups["direction"].Value;
        var isSinceIt = direction.StartsWith("after ", StringComparison.Ordinal) && direction is not "after that";
        if (isSinceIt && !context.SpeaksOfToday)
        {
            return null;
        }
        var isAgo = isSinceIt || direction is "ago" or "pre" or "prije" || Is(direction, "passed", "elapsed", "gone", "prosl", "protekl") || m.Groups["lasting"].Success;
        var isBack = isAgo || Is(direction, "earlier", "before", "ranije", "pre ", "prije ");
        var anchor = isAgo ? context.Today ?? context.Last : context.Last ?? context.Today;
        var count = (m.Groups["count"].Success ? CountOf(m.Groups["count"].Value) : 1) * (isBack ? -1 : 1);
        var unit = m.Groups["unit"].Value;
        if (IsVague(m.Groups["count"].Value) && Is(unit, "year", "godin", "decade", "let", "ljet"))
        {
            return null;
        }
        if (Is(unit, "week", "fortnight", "day", "nedelj", "nedjelj", "sedmic", "tjed", "dan"))
        {
            return isAgo && context.Published is { } day && !IsVague(m.Groups["count"].Value) ? CalendarDate.Of(day.AddDays(count * (Is(unit, "day", "dan") ? 1 : 7))).AddMonths(0)
                : (isAgo ? anchor : context.Nearest)?.AddMonths(0);
        }
        return Is(unit, "month", "mese", "mjese") ? anchor?.AddMonths(count)
            : anchor is { } from ? new(from.Year + (Is(unit, "decade") ? count * 10 : count), m.Groups["mon"].Success ? MonthOf(m.Groups["mon"].Value) : 0) : null;
    }

    private static bool IsVague(string count) => Is(count, "several", "some", "nekoliko", "par") || count.EndsWith("few", StringComparison.Ordinal);

    private static CalendarDate? OfReport(Match m, DateContext context)
    {
        if (context.Published is not { } today)
        {
            return null;
        }
        if (m.Groups["weekday"].Success)
        {
            var back = ((int)today.DayOfWeek - (int)WeekdayOf(m.Groups["weekday"].Value) + 7) % 7;
            return CalendarDate.Of(today.AddDays(-back));
        }
        var word = m.Groups["report"].Value;
        return Is(word, "now", "currently", "sada", "trenutno") ? new(today.Year)
            : Is(word, "lani") ? new(today.Year - 1)
            : Is(word, "letos", "ljetos", "jesenas", "zimus", "proletos", "proljetos") ? new(today.Year)
            : Is(word, "today", "danas") ? CalendarDate.Of(today)
            : Is(word, "yesterday", "juce", "sinoc") ? CalendarDate.Of(today.AddDays(-1))
            : CalendarDate.Of(today.AddDays(Is(word, "last", "prosl") ? -7 : 0)).AddMonths(0);
    }

    private static bool Is(string word, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
