using System.Globalization;

namespace MapDashboard.OgcFeatures;

/// <summary>A span of time, UTC, both ends within it; an open end is the first or last moment that there is.</summary>
internal readonly record struct TimeRange(DateTime Start, DateTime End)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static TimeRange Always { get; } = new(DateTime.MinValue, DateTime.MaxValue);

    public static TimeRange Days(DateOnly first, DateOnly last) => new(first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), last.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc));

    /// <summary>A day (all of it) or an instant as RFC 3339 writes it.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static TimeRange Instant(string text)
    {
        if (Day(text) is { } day)
        {
            return Days(day, day);
        }
        // a plus sign in an address that was not escaped is a space
        var written = text.ToUpperInvariant().Replace(' ', '+');
        var hasOffset = written.EndsWith('Z') || written.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length;
        return hasOffset && DateTimeOffset.TryParseExact(written, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new(instant.UtcDateTime, instant.UtcDateTime)
            : throw new FormatException($"\"{text}\" is neither a day like 2026-03-01 nor an instant like 2026-03-01T12:00:00Z");
    }

    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The value of the parameter <c>datetime</c>: an instant or two with a slash between, of which either may be open (".." or nothing).</summary>
    /// <exception cref="FormatException">It is neither, or ends before it begins.</exception>
    public static TimeRange Read(string text) => text.Split('/') switch
    {
        [var only] => Instant(only),
        [var first, var last] => Between(first, last),
        _ => throw new FormatException("an interval has two ends with a slash between"),
    };

    /// <exception cref="FormatException">An end cannot be read, or the first is after the last.</exception>
    public static TimeRange Between(string first, string last)
    {
        var range = new TimeRange(IsOpen(first) ? DateTime.MinValue : Instant(first).Start, IsOpen(last) ? DateTime.MaxValue : Instant(last).End);
        return range.Start <= range.End ? range : throw new FormatException("the interval ends before it begins");
    }

    public bool Intersects(TimeRange other) => Start <= other.End && End >= other.Start;

    private static bool IsOpen(string end) => end is "" or "..";
}
