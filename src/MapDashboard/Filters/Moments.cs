using System.Globalization;

namespace MapDashboard.Filters;

/// <summary>Reading instants.</summary>
internal static class Moments
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>An instant in ISO 8601, UTC where it names no offset; of a day alone its last tick.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static DateTime Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
        }
        // a plus sign in an address that was not escaped is a space
        return DateTimeOffset.TryParseExact(text.Replace(' ', '+'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : throw new FormatException("it is a day like 2026-03-01 or an instant like 2026-03-01T12:00:00Z");
    }
}
