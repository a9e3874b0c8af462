using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Records;

/// <summary>Cutting quotes out of a text that is not ours to show whole.</summary>
internal static class Quotation
{
    /// <summary>The longest quote from a text that is not freely licensed, in UTF-16 units.</summary>
    public const int Longest = 200;

    private const int ContextLength = 32;

    /// <summary>The span itself, or when it is longer than <paramref name="longest"/>, as much of it around <paramref name="focus"/> as fits, in whole words where there are any.</summary>
    public static TextSpan Cut(string text, TextSpan span, TextSpan focus, int longest)
    {
        if (span.Length <= longest)
        {
            return span;
        }
        focus = span.Contains(focus) ? focus : new(span.Start, span.Start);
        var start = Math.Clamp(focus.Start - ((longest - Math.Min(focus.Length, longest)) / 2), span.Start, span.End - longest);
        return InWholeWords(text, span, focus, new(start, start + longest));
    }

    /// <summary>Up to 32 characters before the span.</summary>
    public static string Prefix(string text, TextSpan span) => text[ToBoundary(text, Math.Max(0, span.Start - ContextLength))..span.Start];

    /// <summary>Up to 32 characters after the span.</summary>
    public static string Suffix(string text, TextSpan span)
    {
        var end = Math.Min(text.Length, span.End + ContextLength);
        return text[span.End..(end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end)];
    }

    private static TextSpan InWholeWords(string text, TextSpan span, TextSpan focus, TextSpan cut)
    {
        var start = ToBoundary(text, cut.Start);
        if (start > span.Start && text.AsSpan(start, Math.Max(0, focus.Start - start)).IndexOf(' ') is var space and >= 0)
        {
            start += space + 1;
        }
        var end = cut.End < text.Length && char.IsLowSurrogate(text[cut.End]) ? cut.End - 1 : cut.End;
        var afterFocus = Math.Clamp(focus.End, start, end);
        if (end < span.End && text.AsSpan(afterFocus, end - afterFocus).LastIndexOf(' ') is var gap and > 0)
        {
            end = afterFocus + gap;
        }
        return new(start, end);
    }

    private static int ToBoundary(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
