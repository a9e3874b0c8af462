namespace MapDashboard.Geoparsing.Claims;

/// <summary>Whether a sentence tells of a whole country: "a nationwide system", "cameras throughout the country".</summary>
internal static class Nationwide
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "nationwide", "countrywide" };

    private static readonly HashSet<string> Over = new(StringComparer.Ordinal) { "across", "throughout", "over", "around", "sirom", "celoj", "cijeloj", "cele", "cijele" };

    private static readonly HashSet<string> Countries = new(StringComparer.Ordinal) { "country", "nation", "zemlje", "zemlji", "drzave", "drzavi" };

    public static bool IsSaid(WordStream stream) => Enumerable.Range(0, stream.Words.Count).Any(i => Words.Contains(stream.Words[i].Folded) || (Over.Contains(stream.Words[i].Folded) && Behind(stream, i) is { } word && Countries.Contains(word)));

    /// <summary>The word behind one, passing over "the whole".</summary>
    private static string? Behind(WordStream stream, int at)
    {
        do
        {
            at++;
        }
        while (at < stream.Words.Count && stream.Words[at].Folded is "the" or "whole" or "entire");
        return at < stream.Words.Count && !stream.Words[at].HardBefore ? stream.Words[at].Folded : null;
    }
}
