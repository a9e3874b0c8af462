using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A dash with space around that joins the ends of a line, as one without space would: "the Bar - Boljare motorway", "autoput Čačak – Požega".</summary>
internal static class LineDash
{
    /// <summary>Words and dashes on one side: "Belgrade – Novi Sad – Subotica".</summary>
    private const int LongestLine = 8;

    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "railway", "railways", "railroad", "rail", "line", "motorway", "highway", "expressway", "freeway", "road", "route", "corridor", "pipeline", "track", "section", "stretch",
        "put", "puta", "putu", "cesta", "ceste", "cesti", "cestu", "linija", "linije", "liniji", "liniju", "koridor", "koridora", "deonica", "deonice", "deonici", "deonicu", "dionica", "dionice", "dionici", "dionicu",
    };

    private static readonly string[] Stems = ["autoput", "autocest", "autoces", "prug", "gasovod", "plinovod", "magistral"];

    private static readonly HashSet<string> Describing = new(StringComparer.Ordinal) { "high", "speed", "standard", "gauge", "new", "electrified", "express", "fast" };

    /// <param name="dash">The dash among the tokens.</param>
    public static bool Joins(AnalyzedText text, int dash)
    {
        if (!IsName(text, dash - 1) || !IsName(text, dash + 1) || IsUpper(text, dash - 1) != IsUpper(text, dash + 1))
        {
            return false; // "ROME – Milan railway workers ..." has a dateline
        }
        var (first, end) = (dash - 1, dash + 2);
        while (first > 0 && dash - first < LongestLine && (IsName(text, first - 1) || IsDash(text, first - 1)) && !IsLine(text, first - 1))
        {
            first--;
        }
        while (end < text.Tokens.Count && end - dash <= LongestLine && (IsName(text, end) || IsDash(text, end)) && !IsLine(text, end))
        {
            end++;
        }
        return IsLine(text, first - 1) || IsLine(text, Behind(text, end));
    }

    /// <summary>The word behind "high-speed".</summary>
    private static int Behind(AnalyzedText text, int at)
    {
        while (at < text.Tokens.Count && (text.Text[text.Tokens[at].Span.Start] == '-' || Describing.Contains(Folded(text, at))))
        {
            at++;
        }
        return at;
    }

    private static bool IsUpper(AnalyzedText text, int at) => text.Tokens[at].Span.In(text.Text) is var word && word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && !word.ContainsAnyInRange('а', 'џ');

    private static bool IsDash(AnalyzedText text, int at) => at > 0 && at < text.Tokens.Count && text.Text[text.Tokens[at].Span.Start] is '-' or '–' or '—';

    private static bool IsName(AnalyzedText text, int at) => at >= 0 && at < text.Tokens.Count && text.Tokens[at].Kind != TokenKind.Punctuation && char.IsUpper(text.Text[text.Tokens[at].Span.Start]);

    private static bool IsLine(AnalyzedText text, int at) => at >= 0 && at < text.Tokens.Count && text.Tokens[at].Kind != TokenKind.Punctuation && Folded(text, at) is var word && (Lines.Contains(word) || Stems.Any(s => word.StartsWith(s, StringComparison.Ordinal)));

    private static string Folded(AnalyzedText text, int at) => FoldedText.Fold(text.Tokens[at].Span.In(text.Text));
}
