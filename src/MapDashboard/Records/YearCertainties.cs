namespace MapDashboard.Records;

/// <summary>How surely a record belongs to a year, surest first; <c>state/timeline.js</c> of the page decides alike.</summary>
internal enum YearCertainty
{
    Exact,

    /// <summary>Its date spans several years.</summary>
    Long,

    /// <summary>The date is approximate, uncertain or has unknown digits, or the year lies beyond a stated end that the date leaves open.</summary>
    Unsure,
}

internal static class YearCertainties
{
    /// <summary>The surest of what the dates say; a year that none of them speaks of is taken as it stands.</summary>
    /// <param name="dates">EDTF.</param>
    public static YearCertainty Of(IReadOnlyList<string> dates, int year) => dates.Select(date => In(date, year)).Where(c => c is not null).Min() ?? YearCertainty.Exact;

    private static YearCertainty? In(string date, int year)
    {
        var ends = date.Split('/');
        var (start, end) = (PointOf(ends[0]), PointOf(ends[^1]));
        if (ends.Length == 1)
        {
            return start is { } only && year >= only.First && year <= only.Last ? Sure(only, YearCertainty.Exact) : null;
        }
        if ((start is null && end is null) || year < start?.First || year > end?.Last)
        {
            return null;
        }
        if (start is { } from && end is { } to && from.First == to.Last)
        {
            return from.IsSure && to.IsSure ? YearCertainty.Exact : YearCertainty.Unsure;
        }
        if (year <= start?.Last)
        {
            return Sure(start.Value, YearCertainty.Long);
        }
        if (year >= end?.First)
        {
            return Sure(end.Value, YearCertainty.Long);
        }
        return start is not null && end is not null ? YearCertainty.Long : YearCertainty.Unsure;
    }

    private static YearCertainty Sure((int First, int Last, bool IsSure) point, YearCertainty certainty) => point.IsSure ? certainty : YearCertainty.Unsure;

    /// <summary>The years that a single date may lie in; null for an open or unknown end.</summary>
    private static (int First, int Last, bool IsSure)? PointOf(string text) =>
        EdtfPoint.Read(text) is { } point ? (point.First.Year, point.Last.Year, point.First.Year == point.Last.Year && !point.IsMarked) : null;
}
