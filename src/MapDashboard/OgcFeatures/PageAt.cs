using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MapDashboard.Api;

namespace MapDashboard.OgcFeatures;

/// <summary>Which page of what a query selects. Records are in the order of their ids, so a page that begins after an id neither repeats nor skips one while others change.</summary>
/// <param name="Id">The record that the page begins after, or ends before; null for the first page.</param>
/// <param name="IsBefore">Whether it ends before that record.</param>
/// <param name="Offset">How many to leave out, for clients that count instead of following links; what changes meanwhile shifts them.</param>
internal sealed record PageAt(int Limit, string? Id, bool IsBefore, int Offset)
{
    public const int UsualLimit = 100;
    public const int MostLimit = 10_000;

    private const string After = "after:";
    private const string Before = "before:";

    /// <exception cref="QueryFormatException">A value is malformed.</exception>
    public static PageAt Read(IQueryCollection query)
    {
        var (limit, offset) = (Number(query, "limit", 1) ?? UsualLimit, Number(query, "offset", 0));
        if (query["cursor"] is not [{ } cursor])
        {
            return new(Math.Min(limit, MostLimit), null, false, offset ?? 0);
        }
        if (offset is not null)
        {
            throw new QueryFormatException("offset", "A cursor says where the page begins, so there is no \"offset\" beside it.");
        }
        var decoded = Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : "";
        return decoded.StartsWith(After, StringComparison.Ordinal) ? new(Math.Min(limit, MostLimit), decoded[After.Length..], false, 0)
            : decoded.StartsWith(Before, StringComparison.Ordinal) ? new(Math.Min(limit, MostLimit), decoded[Before.Length..], true, 0)
            : throw new QueryFormatException("cursor", "The cursor is not one that was given out here.");
    }

    public static string CursorAfter(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(After + id));

    public static string CursorBefore(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Before + id));

    /// <summary>More digits than fit are as good as the greatest number: no limit is too high, it is only not reached.</summary>
    private static int? Number(IQueryCollection query, string key, int least) => query[key] switch
    {
        [] => null,
        [{ Length: > 0 } text] when text.All(char.IsAsciiDigit) && Parsed(text) is var value && value >= least => value,
        var other => throw new QueryFormatException(key, $"\"{key}\" is a whole number from {least}, not \"{other}\"."),
    };

    private static int Parsed(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
}
