using System.Text;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Names from one Serbian alphabet to the other, with their capitals.</summary>
public static class SerbianScript
{
    private static readonly (string Latin, char Cyrillic)[] Letters = [.. "lj=љ nj=њ dž=џ a=а b=б v=в g=г d=д đ=ђ e=е ž=ж z=з i=и j=ј k=к l=л m=м n=н o=о p=п r=р s=с t=т ć=ћ u=у f=ф h=х c=ц č=ч š=ш"
        .Split(' ').Select(pair => (pair[..^2], pair[^1]))];

    /// <summary>Null when a letter is none of Serbian Latin.</summary>
    public static string? ToCyrillic(string latin)
    {
        var cyrillic = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length; i++)
        {
            if (!char.IsLetter(latin[i]))
            {
                cyrillic.Append(latin[i]);
                continue;
            }
            var (letters, letter) = Letters.FirstOrDefault(l => string.Compare(latin, i, l.Latin, 0, l.Latin.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (letters is null)
            {
                return null;
            }
            cyrillic.Append(char.IsUpper(latin[i]) ? char.ToUpperInvariant(letter) : letter);
            i += letters.Length - 1;
        }
        return cyrillic.ToString();
    }

    /// <summary>Null when a letter is none of Serbian Cyrillic.</summary>
    public static string? ToLatin(string cyrillic)
    {
        var latin = new StringBuilder(cyrillic.Length + 2);
        foreach (var c in cyrillic)
        {
            var letters = char.IsLetter(c) ? Letters.FirstOrDefault(l => l.Cyrillic == char.ToLowerInvariant(c)).Latin : c.ToString();
            if (letters is null)
            {
                return null;
            }
            latin.Append(char.IsUpper(c) ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters);
        }
        return latin.ToString();
    }
}
