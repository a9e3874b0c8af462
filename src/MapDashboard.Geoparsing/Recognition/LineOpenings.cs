using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Names that open a line by themselves: the town of a dateline ("БОР – ...") and the heads of lists and tables ("- Zagreb: two officers", "Bilbao (Noatum) – 39.5 %").</summary>
internal static partial class LineOpenings
{
    private const int LongestAgency = 4;

    /// <summary>"KOMARNA –", "PEKING/LJENJUNGANG (Agencije) –": capitals at the beginning of a line, before a dash; at the beginning of the text also "Niš –".</summary>
    public static bool IsDateline(DocumentWords words, in KnownName name)
    {
        for (var i = name.First; i < name.End && name.First > 0; i++)
        {
            if (words.IsWord(i) && !words.IsAllCapitals(i))
            {
                return false;
            }
        }
        var (first, end) = (name.First, name.End);
        if (words.Surface(first - 1) == "/" && words.IsAllCapitals(first - 2))
        {
            first -= 2;
        }
        if (words.Surface(end) == "/" && words.IsAllCapitals(end + 1))
        {
            end += 2;
        }
        if (words.Surface(end) == "(")
        {
            var close = Enumerable.Range(end + 1, LongestAgency).FirstOrDefault(i => words.Surface(i) == ")");
            end = close > 0 ? close + 1 : end;
        }
        return words.Surface(end) is "–" or "—" or "-" && !words.IsGlued(end) && Before(words, first).Trim().Length == 0;
    }

    /// <summary>The head of a line that is built like the line before or after it.</summary>
    public static bool IsHeadOfEntry(DocumentWords words, in KnownName name)
    {
        var before = Before(words, name.First);
        if (!Bullet().IsMatch(before) || words.Surface(name.End) is not ("–" or "—" or "-" or ":" or "(" or "." or "*"))
        {
            return false;
        }
        var text = words.Text.Text;
        var start = words.Span(name.First, name.End).Start - before.Length;
        return Entry().IsMatch(LineFrom(text, start))
            && ((start > 0 && Entry().IsMatch(LineFrom(text, text.LastIndexOf('\n', Math.Max(0, start - 2)) + 1)))
                || (text.IndexOf('\n', start) is > 0 and var next && Entry().IsMatch(LineFrom(text, next + 1))));
    }

    /// <summary>What stands before the token in its line.</summary>
    private static string Before(DocumentWords words, int i)
    {
        var (text, at) = (words.Text.Text, words.Span(i, i + 1).Start);
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return text[start..at];
    }

    private static string LineFrom(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex(@"^\s*(?:[-–•*·]\s+)?(?:\*\*)?$")]
    private static partial Regex Bullet();

    // a name of a few words, then what sets it off
    [GeneratedRegex(@"^\s*(?:[-–•*·]\s+)?(?:\*\*)?\p{Lu}[\p{L} '’-]{1,40}?(?:\.?:?\*\*|:\s|\s[–—-]\s|\s?\()")]
    private static partial Regex Entry();
}
