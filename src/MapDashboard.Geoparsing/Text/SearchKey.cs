using System.Text;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Text;

/// <summary>How texts are compared when somebody searches. The page does the same (state/folded.js); tests/folding.tsv holds both to it.</summary>
public static class SearchKey
{
    /// <summary>
    /// Words of letters and digits with one space between them, as <see cref="PlaceName.Fold"/> makes them but for Saint and Mount, which stay;
    /// Serbian Cyrillic in Latin letters ("Вучић" is "vucic"), and "dj" is "d", so that Đorđe, Djordje, Dorde and Ђорђе are one.
    /// Scripts that put no spaces are parted from others: "5G网络" is "5g 网络". Folding a key gives the same key.
    /// </summary>
    /// <returns>Empty when there is neither letter nor digit.</returns>
    public static string Of(string text)
    {
        var folded = PlaceName.FoldWords(text, shortens: false);
        if (!Ascii.IsValid(folded))
        {
            folded = FoldedText.Fold(folded);
        }
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (key.Length > 0 && key[^1] is var last)
            {
                if (c == 'j' && last == 'd')
                {
                    continue;
                }
                if (c != ' ' && last != ' ' && IsUnspaced(c) != IsUnspaced(last))
                {
                    key.Append(' ');
                }
            }
            key.Append(c);
        }
        return key.ToString();
    }

    /// <summary>Whether the letter's script puts no spaces between words: Thai and Lao; kana and Han.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u0e00' and <= '\u0eff' or >= '\u3040' and <= '\u9fff';
}
