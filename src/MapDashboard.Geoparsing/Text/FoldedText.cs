using System.Text;

namespace MapDashboard.Geoparsing.Text;

/// <summary>Words in the form in which they are compared: lower case, without diacritics, Serbian Cyrillic in Latin letters.</summary>
internal static class FoldedText
{
    private const string Accented = "àáâãäåāăąçćčĉċďèéêëēĕėęěĝğġģìíîïĩīĭįıĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšșţťțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccdeeeeeeeeeggggiiiiiiiiijklllnnnnoooooooorrrssssstttuuuuuuuuuuwyyyzzz";
    private const string Cyrillic = "абвгдежзијклмнопрстуфхцчшћйёыэьъ";
    private const string CyrillicLatin = "abvgdezzijklmnoprstufhccscjeye";

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            Append(folded, char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (c < 128)
        {
            folded.Append(c);
            return;
        }
        var more = c switch
        {
            'đ' => "dj",
            'ђ' => "dj",
            'љ' => "lj",
            'њ' => "nj",
            'џ' => "dz",
            'ю' => "ju",
            'я' => "ja",
            'щ' => "sc",
            'ß' => "ss",
            'æ' => "ae",
            'ø' => "o",
            'ł' => "l",
            '’' => "'",
            _ => null,
        };
        if (more is not null)
        {
            folded.Append(more);
        }
        else if (Accented.IndexOf(c) is var accent and >= 0)
        {
            folded.Append(Plain[accent]);
        }
        else if (Cyrillic.IndexOf(c) is var letter and >= 0)
        {
            if (letter < CyrillicLatin.Length)
            {
                folded.Append(CyrillicLatin[letter]);
            }
        }
        else
        {
            folded.Append(c);
        }
    }
}
