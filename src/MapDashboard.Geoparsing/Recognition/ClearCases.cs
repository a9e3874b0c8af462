namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Readings so plain that the trained model is not asked.</summary>
internal static class ClearCases
{
    private const double Sure = 4;

    /// <summary>Log odds of what the corpora hardly mark.</summary>
    private const double LikelyEnough = 1;

    /// <summary>Log odds from which the model outweighs a full name: "Paris Public Library" has a given name in it.</summary>
    private const double SurerThanPerson = 1;

    /// <summary>The log odds, put right where the case is plain. "Xinjiang Uyghur Autonomous Region" must outweigh the two names that it is made of.</summary>
    public static double Decide(DocumentReading reading, MentionCandidate candidate, double logit) =>
        candidate.Evidence.IsRouteEnd ? Math.Max(logit, Sure)
        : candidate.Evidence is { Words: > 2, IsRegion: true, IsOwnName: true } ? Math.Max(logit, 3 * Sure)
        : IsPort(reading.Words, candidate) ? Math.Max(logit, Sure)
        : IsWater(reading.Words, candidate) ? Math.Max(logit, LikelyEnough)
        : logit < SurerThanPerson && IsPartOfPerson(reading, candidate.Name) ? -Sure
        : logit;

    /// <summary>"Athens' Piraeus port": a well-known town before a word for what it has.</summary>
    private static bool IsPort(DocumentWords words, MentionCandidate candidate) =>
        candidate.Evidence is { Fame: > 5, IsOwnName: true, IsEverydayWord: false, IsSurname: false } && words.Surface(candidate.Name.End) is "port" or "harbour" or "harbor" or "airport" or "province";

    /// <summary>"along the Rhine", not "the Rhine Valley Times": the name of a river or sea, with its article and by itself.</summary>
    private static bool IsWater(DocumentWords words, MentionCandidate candidate) =>
        candidate.Name.Best is { FeatureClass: 'H' } && candidate.Evidence is { IsOwnName: true, IsSurname: false, InOrganization: false, InNewspaper: false, OtherCapitalAfter: false }
        && words.Lower(candidate.Name.First - 1) == "the";

    /// <summary>"Virginia Woods", "Chen Bo": one word of a full name whose other word is a given name or a Chinese one.</summary>
    private static bool IsPartOfPerson(DocumentReading reading, in KnownName name)
    {
        var (words, people) = (reading.Words, reading.People);
        if (name.End - name.First != 1 || !people.Contains(name.First))
        {
            return false;
        }
        var (i, word) = (name.First, words.Surface(name.First));
        var before = i > 0 && people.Contains(i - 1) && words.Continues(i) ? words.Surface(i - 1) : "";
        var after = i + 1 < words.Count && people.Contains(i + 1) && words.Continues(i + 1) && words.IsWord(i + 1) ? words.Surface(i + 1) : "";
        return (after.Length > 1 && (WordList.GivenNames.Contains(word) || ChineseNames.IsName(word, after)))
            || (before.Length > 1 && (WordList.GivenNames.Contains(before) || ChineseNames.IsName(before, word)));
    }
}
