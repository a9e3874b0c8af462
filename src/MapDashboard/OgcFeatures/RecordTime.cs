using System.Collections.Concurrent;
using System.Globalization;
using MapDashboard.Records;

namespace MapDashboard.OgcFeatures;

/// <summary>
/// When a record was, by its EDTF dates. As everywhere in the house, of an interval with an open end (<c>2013/..</c>, <c>../2016</c>) it is the year of the other end only: that something
/// began in 2013 does not say that it still was there in 2016.
/// </summary>
internal static class RecordTime
{
    // far fewer dates than records
    private static readonly ConcurrentDictionary<string, TimeRange?> Known = new(StringComparer.Ordinal);

    /// <summary>Whether one of the dates touches the range; null when the record has none that can be read.</summary>
    public static bool? Touches(SpatialRecord record, TimeRange range) => Touches(record.Dates, range);

    public static bool? Touches(IReadOnlyList<string> dates, TimeRange range)
    {
        bool? touches = null;
        foreach (var date in dates)
        {
            if (Of(date) is { } days)
            {
                touches = days.Intersects(range);
                if (touches == true)
                {
                    break;
                }
            }
        }
        return touches;
    }

    /// <summary>From the first day of the dates to the last; null when there is none that can be read.</summary>
    public static TimeRange? Of(SpatialRecord record) => Of(record.Dates);

    /// <summary>The same of dates, EDTF.</summary>
    public static TimeRange? Of(IReadOnlyList<string> dates)
    {
        TimeRange? whole = null;
        foreach (var date in dates)
        {
            if (Of(date) is { } days)
            {
                whole = whole is { } known ? new(Earlier(known.Start, days.Start), Later(known.End, days.End)) : days;
            }
        }
        return whole;
    }

    /// <summary>The first of the days, "2019-09-01"; null without a date.</summary>
    public static string? FirstDay(IReadOnlyList<string> dates) => Of(dates) is { } range ? Written(range.Start) : null;

    public static string? LastDay(IReadOnlyList<string> dates) => Of(dates) is { } range ? Written(range.End) : null;

    private static TimeRange? Of(string edtf) => Known.GetOrAdd(edtf, Read);

    private static TimeRange? Read(string edtf)
    {
        if (Edtf.Read(edtf) is not var (start, end))
        {
            return null;
        }
        var first = start?.First ?? new DateOnly(end!.Value.First.Year, 1, 1);
        var last = end?.Last ?? new DateOnly(start!.Value.Last.Year, 12, 31);
        return last >= first ? TimeRange.Days(first, last) : null;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static string Written(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
