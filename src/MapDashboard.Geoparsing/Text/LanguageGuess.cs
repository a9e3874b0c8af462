using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Text;

/// <summary>Guesses a text's language from its letters and commonest words; enough to choose among the languages that have rules here.</summary>
internal static partial class LanguageGuess
{
    private const int Sample = 4000;

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
        var (english, serbian) = (EnglishWords().Count(sample), SerbianWords().Count(sample));
        return english + serbian == 0 ? "und" : english >= serbian ? "en" : "sr-Latn";
    }

    [GeneratedRegex(@"\b(?:the|of|and|in|to|a|is|was|for|on|with|by|as|that|at|from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"\b(?:je|u|i|na|se|da|su|za|od|sa|iz|kao|koji|koja|koje|ili|biti|godine|nije|ali|do|po|će)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SerbianWords();

    // letters that Serbian has and Russian lacks, and the commonest words
    [GeneratedRegex(@"[ђјљњћџ]|\b(?:је|у|и|на|се|да|су|за|од|са|из)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SerbianCyrillic();
}
