using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Text;

/// <summary>Guesses a text's language from its letters and commonest words; enough to choose among the languages that have rules here.</summary>
internal static partial class LanguageGuess
{
    private const int Sample = 4000;

    /// <summary>At the same count the earlier language wins: in a line or two English is the likeliest.</summary>
    private static readonly (string Tag, FrozenSet<string> Words)[] Latin =
    [
        ("en", FunctionWords.English), ("sr-Latn", FunctionWords.Serbian), ("de", FunctionWords.German), ("fr", FunctionWords.French), ("it", FunctionWords.Italian), ("es", FunctionWords.Spanish),
    ];

    /// <summary>A BCP 47 tag, "und" when nothing speaks for any.</summary>
    public static string Of(string text)
    {
        var sample = text.Length > Sample ? text[..Sample] : text;
        var (han, cyrillic, latin) = (0, 0, 0);
        foreach (var c in sample)
        {
            han += c is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            cyrillic += c is >= '\u0400' and <= '\u04ff' ? 1 : 0;
            latin += char.IsAsciiLetter(c) || c is >= '\u00c0' and <= '\u024f' ? 1 : 0;
        }
        if (han * 2 > latin + cyrillic)
        {
            return han > 0 ? "zh" : "und";
        }
        if (cyrillic > latin)
        {
            return SerbianCyrillic().Count(sample) * 50 > cyrillic ? "sr-Cyrl" : "und";
        }
        return OfLatin(sample);
    }

    private static string OfLatin(string sample)
    {
        Span<int> counts = stackalloc int[Latin.Length];
        foreach (var match in LatinWord().EnumerateMatches(sample))
        {
            if (match.Length > LongestFunctionWord)
            {
                continue;
            }
            var word = sample.Substring(match.Index, match.Length).ToLowerInvariant();
            for (var i = 0; i < Latin.Length; i++)
            {
                counts[i] += Latin[i].Words.Contains(word) ? 1 : 0;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] == 0 ? "und" : Latin[best].Tag;
    }

    private const int LongestFunctionWord = 8;

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex LatinWord();

    // letters that Serbian has and Russian lacks, and the commonest words
    [GeneratedRegex(@"[ђјљњћџ]|\b(?:је|у|и|на|се|да|су|за|од|са|из)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SerbianCyrillic();
}
