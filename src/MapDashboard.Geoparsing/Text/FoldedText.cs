using System.Text;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Text;

/// <summary>
/// Words in the form in which patterns compare them: lower case, without diacritics, Serbian Cyrillic in Latin letters.
/// Other than <see cref="PlaceName.Fold"/> it joins the two scripts, and writes đ as dj, as people do without the letter.
/// </summary>
internal static class FoldedText
{
    private const string Cyrillic = "абвгдежзијклмнопрстуфхцчшћй";
    private const string CyrillicLatin = "abvgdezzijklmnoprstufhccscj";

    private static readonly FoldingTable Table = FoldingTable.Load();

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 2);
        foreach (var upper in word)
        {
            var c = char.ToLowerInvariant(upper);
            if (char.IsAscii(c))
            {
                folded.Append(c);
            }
            else
            {
                folded.Append(Joined(c) ?? Table.Fold(c) ?? c.ToString());
            }
        }
        return folded.ToString();
    }

    private static string? Joined(char c) => c switch
    {
        'đ' or 'ђ' => "dj",
        'љ' => "lj",
        'њ' => "nj",
        'џ' => "dz",
        '’' => "'",
        _ => Cyrillic.IndexOf(c) is var letter and >= 0 ? CyrillicLatin[letter].ToString() : null,
    };
}
