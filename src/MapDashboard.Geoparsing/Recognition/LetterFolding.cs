using System.Globalization;
using System.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Spelling differences that do not make another word.</summary>
internal static class LetterFolding
{
    public static string WithoutDiacritics(string word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word;
        }
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c switch { 'đ' => 'd', 'Đ' => 'D', 'ł' => 'l', 'Ł' => 'L', _ => c });
            }
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
