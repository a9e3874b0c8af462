using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Readings so plain that the trained model is not asked.</summary>
internal static class ClearCases
{
    private const double Sure = 4;

    /// <summary>Log odds of what the corpora hardly mark.</summary>
    private const double LikelyEnough = 1;

    /// <summary>Decimal logarithm of the population from which a name that is not the place's own is taken at the head of a line.</summary>
    private const double WellKnown = 4.5;

    /// <summary>Log odds from which the model outweighs a full name: "Paris Public Library" has a given name in it.</summary>
    private const double SurerThanPerson = 1;

    /// <summary>The log odds, put right where the case is plain. "Xinjiang Uyghur Autonomous Region" must outweigh the two names that it is made of.</summary>
    public static double Decide(DocumentReading reading, MentionCandidate candidate, double logit) =>
        candidate.Evidence.IsRouteEnd ? Math.Max(logit, Sure)
        : candidate.Evidence is { Words: > 2, IsRegion: true, IsOwnName: true } ? Math.Max(logit, 3 * Sure)
        : candidate.Evidence is { IsCountry: true, Words: > 2 } && reading.Words.Surface(candidate.Name.First).Length == 1 ? Math.Max(logit, LikelyEnough) // "N. Macedonia"
        : IsPort(reading.Words, candidate) || HasNamedWork(reading, candidate) ? Math.Max(logit, Sure)
        : IsWater(reading.Words, candidate) || IsSite(reading.Words, candidate) || OpensLine(reading.Words, candidate) || ClearNeighbours.Tell(reading, candidate, logit) || SerbianCases.IsClear(reading, candidate, logit) ? Math.Max(logit, LikelyEnough)
        : ClearNeighbours.IsTitled(reading.Words, candidate) || PlacesAsGivenNames.IsPerson(reading, candidate) || PlacesAsGivenNames.IsSpeaker(reading, candidate) ? -Sure
        : logit < SurerThanPerson && (IsPartOfPerson(reading, candidate.Name) || IsCompany(reading.Words, candidate)) ? -Sure
        : logit;

    /// <summary>"Athens' Piraeus port": a well-known town before a word for what it has.</summary>
    private static bool IsPort(DocumentWords words, MentionCandidate candidate) =>
        candidate.Evidence is { Fame: > 5, IsOwnName: true, IsEverydayWord: false, IsSurname: false } && words.Surface(candidate.Name.End) is "port" or "harbour" or "harbor" or "airport" or "province";

    /// <summary>"Hambantota port": the gazetteer knows a work of that name at the place.</summary>
    private static bool HasNamedWork(DocumentReading reading, MentionCandidate candidate) =>
        candidate.Evidence is { IsSurname: false, InNewspaper: false, IsOwnName: true } && candidate.Name.Places.Count > 0 && reading.Names.WorkAfter(candidate.Name.First, candidate.Name.End) is { } work
        && NameFinder.Bears(candidate.Name, work);

    /// <summary>"along the Rhine", not "the Rhine Valley Times": the name of a river or sea, with its article and by itself.</summary>
    private static bool IsWater(DocumentWords words, MentionCandidate candidate) =>
        candidate.Name.Best is { FeatureClass: 'H' } && candidate.Evidence is { IsOwnName: true, IsSurname: false, InOrganization: false, InNewspaper: false, OtherCapitalAfter: false }
        && (words.Lower(candidate.Name.First - 1) == "the" || (words.IsSerbian && candidate.Name.End - candidate.Name.First > 1)); // "Plitvička jezera"

    /// <summary>"the Karuma dam", "Coca Codo Sinclair", "Pelješkim mostom": a work's own name, by itself when it has several words, else before a word for what it is.</summary>
    private static bool IsSite(DocumentWords words, MentionCandidate candidate)
    {
        var (name, e) = (candidate.Name, candidate.Evidence);
        var isWork = name.Places.Take(3).Any(p => p is { FeatureClass: 'S', FeatureCode: not ("AIRP" or "PRT") }) || (e.Words > 1 && name.Best?.FeatureClass == 'S' && !words.Phrase(name.First, name.First + 1).Equals("port", StringComparison.OrdinalIgnoreCase));
        return isWork && e is { IsSurname: false, InNewspaper: false, OtherCapitalAfter: false } && (e.Words > 2 || !e.IsEverydayWord)
            && (name.End - name.First > 1 || Works.Contains(words.Surface(name.End)));
    }

    private static readonly FrozenSet<string> Works =
        "dam mine mines bridge tunnel smelter refinery oilfield hydropower hydroelectric power nuclear coal solar wind".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"the mining firm Volcan": a little known name right behind a word for a company is the company's.</summary>
    private static bool IsCompany(DocumentWords words, MentionCandidate candidate) =>
        candidate.Evidence is { Fame: < 5 } && candidate.Name.First > 0 && words.Continues(candidate.Name.First) && Companies.Contains(words.Surface(candidate.Name.First - 1));

    private static readonly FrozenSet<string> Companies =
        "firm company group giant conglomerate contractor builder operator supplier maker manufacturer bank utility kompanija kompanije kompanijom kompaniji firma firme firmom firmi tvrtka tvrtke tvrtkom tvrtki grupa grupe banka banke".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The town of a dateline; a known one at the head of a list's or table's entry.</summary>
    private static bool OpensLine(DocumentWords words, MentionCandidate candidate)
    {
        var (name, e) = (candidate.Name, candidate.Evidence);
        return name.Origin == NameOrigin.Gazetteer && words.IsSentenceStart(name.First) is var starts
            && ((LineOpenings.IsDateline(words, name) && (e.IsOwnName || words.IsSerbian))
                || (starts && e is { IsSurname: false, IsGivenName: false, IsEverydayWord: false, IsAcronym: false } && (e.IsOwnName || e.Fame > WellKnown) && LineOpenings.IsHeadOfEntry(words, name)));
    }

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
