using System.Text;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Spelling differences that do not make another word.</summary>
internal static class LetterFolding
{
    private static readonly FoldingTable Table = FoldingTable.Load();

    /// <summary>"Željko" becomes "Zeljko"; capitals stay capitals.</summary>
    public static string WithoutDiacritics(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var plain = Table.Fold(c) ?? c.ToString();
            folded.Append(char.IsUpper(c) && plain.Length > 0 ? char.ToUpperInvariant(plain[0]) + plain[1..] : plain);
        }
        return folded.ToString();
    }
}
