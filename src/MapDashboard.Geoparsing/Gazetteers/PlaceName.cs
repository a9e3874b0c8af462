using System.Globalization;
using System.Text;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>How place names are compared.</summary>
public static class PlaceName
{
    private static readonly FoldingTable Table = FoldingTable.Load();

    /// <summary>
    /// The key of a name. Lower case; Latin and Greek letters without diacritics (đ is d, ß is ss, æ is ae), ё is е; apostrophes dropped;
    /// full stops dropped within an abbreviation ("U.S." is "us") and else as spaces, as is all other punctuation ("Novi-Sad" is "novi sad");
    /// "&amp;" is "and"; Saint, Sainte, Mount, Fort are "st", "ste", "mt", "ft"; one space between words. A leading "the" stays.
    /// Scripts stay apart: Београд and Beograd are two names of one place. Folding a key gives the same key,
    /// and folding word by word gives the same as folding the whole, so that a key may be built as a text is read.
    /// </summary>
    /// <remarks>"Đakovica" and "Djakovica" are both found because the gazetteer lists both spellings, not because they fold alike.</remarks>
    /// <returns>Empty when the name has neither letters nor digits.</returns>
    public static string Fold(string name) => FoldWords(name, shortens: true);

    /// <param name="shortens">Whether Saint, Mount and their like become "st", "mt": right for names, wrong for the beginning of a word ("fort" of "fortress").</param>
    internal static string FoldWords(string name, bool shortens)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsFolded(name))
        {
            return name;
        }

        var key = new StringBuilder(name.Length);
        var word = new StringBuilder();
        var dotted = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (Table.Fold(c) is { } folded)
            {
                word.Append(folded);
            }
            else if (IsDropped(c))
            {
            }
            else if (IsPartOfWord(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c != '.')
            {
                EndWord(key, word, shortens, ref dotted);
                if (c == '&')
                {
                    word.Append("and");
                    EndWord(key, word, shortens, ref dotted);
                }
            }
            else if (word.Length > 1 && !dotted && i + 1 < name.Length && IsPartOfWord(name[i + 1]))
            {
                // "St.Louis"; in "U.S.A." each dot follows a single letter
                EndWord(key, word, shortens, ref dotted);
            }
            else
            {
                dotted = true;
            }
        }

        EndWord(key, word, shortens, ref dotted);
        return key.ToString();
    }

    /// <summary>The key, given as UTF-8, with each word's first letter as a capital: how most names are spelled, so that the gazetteer need not store them.</summary>
    internal static string TitleCase(ReadOnlySpan<byte> key)
    {
        Span<char> buffer = stackalloc char[256];
        var title = key.Length <= buffer.Length ? buffer : new char[key.Length];
        title = title[..Encoding.UTF8.GetChars(key, title)];
        for (var i = 0; i < title.Length; i++)
        {
            if (i == 0 || title[i - 1] == ' ')
            {
                title[i] = char.ToUpperInvariant(title[i]);
            }
        }

        return new string(title);
    }

    /// <summary>Whether the last word of a query is complete although more letters may follow: "saint" has become "st", and "sto..." is not meant.</summary>
    internal static bool EndsInShortenedWord(string query) =>
        query.EndsWith("saint", StringComparison.OrdinalIgnoreCase) || query.EndsWith("sainte", StringComparison.OrdinalIgnoreCase)
        || query.EndsWith("mount", StringComparison.OrdinalIgnoreCase) || query.EndsWith("fort", StringComparison.OrdinalIgnoreCase);

    private static void EndWord(StringBuilder key, StringBuilder word, bool shortens, ref bool dotted)
    {
        dotted = false;
        if (word.Length == 0)
        {
            return;
        }

        if (key.Length > 0)
        {
            key.Append(' ');
        }

        key.Append(word.ToString() switch
        {
            var whole when !shortens => whole,
            "saint" => "st",
            "sainte" => "ste",
            "mount" => "mt",
            "fort" => "ft",
            var other => other,
        });
        word.Clear();
    }

    /// <summary>Most keys that a text asks for are plain lower-case words already.</summary>
    private static bool IsFolded(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == ' ')
            {
                if (i == start || name.AsSpan(start, i - start) is "saint" or "sainte" or "mount" or "fort")
                {
                    return false;
                }

                start = i + 1;
            }
            else if (!char.IsAsciiLetterLower(name[i]) && !char.IsAsciiDigit(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDropped(char c) =>
        c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʹ' or '`' or '´' or '′' or '\u00ad' or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff';

    private static bool IsPartOfWord(char c) => char.GetUnicodeCategory(c)
        is <= UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate;
}
