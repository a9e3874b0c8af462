using System.Security.Cryptography;

namespace MapDashboard.Stories;

/// <summary>The short code of a stage: six letters and digits that are not taken for one another and spell no word. About 480 million of them.</summary>
internal static class StageCode
{
    private const string Alphabet = "BCDFGHJKMNPQRSTVWXYZ23456789";
    private const int Length = 6;

    public static string Make() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As it was made, of what somebody typed: in any case, with blanks or hyphens; null when no code looks like that.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length)
        {
            return null;
        }
        var code = string.Concat(typed.Where(c => c != '-' && !char.IsWhiteSpace(c))).ToUpperInvariant();
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}
