using System.Collections.Frozen;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Clear cases that the words right beside a name decide: what stands there, the other end of a stretch, a title.</summary>
internal static class ClearNeighbours
{
    /// <summary>Log odds below which the model is too sure to be overruled.</summary>
    private const double Doubted = -5;

    /// <summary>The same for a name of a list.</summary>
    private const double NearlyLikely = -1;

    /// <summary>The same for a name of a country that the text names.</summary>
    private const double Doubtful = -1.3;

    /// <summary>Places of a name that hardly anything else bears.</summary>
    private const int FewNamesakes = 2;

    /// <summary>The same for a name with Serbian letters.</summary>
    private const double MarkedDoubted = -2;

    /// <summary>Decimal logarithm of the population from which a name counts that is not the place's own ("Štip" for Shtip).</summary>
    private const double KnownByOtherNames = 4;

    private static readonly FrozenSet<string> Kinds =
        "dry container inland power coal thermal steel cement copper gold lithium nickel solar wind hydropower hydroelectric nuclear gas oil aluminium battery tyre industrial economic".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Works =
        "port terminal plant station mill works mine park farm smelter complex dam deposit project refinery zone factory".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those that need no kind before them.</summary>
    private static readonly FrozenSet<string> Heads = "port dam refinery smelter terminal seaport megaport".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is capitalised after "in" and is no town, though somewhere one is called so.</summary>
    private static readonly FrozenSet<string> NoTowns = "spring summer autumn fall winter heaven earth paradise congress parliament court west east north south one two three".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Decimal logarithm of the population of a town whose name is an everyday word, to be read as the town's.</summary>
    private const double EverydayTown = 3.5;

    private static readonly FrozenSet<string> Titles = "queen king prince princess emperor empress lord lady sir saint pope sultan".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Tell(DocumentReading reading, MentionCandidate candidate, double logit) =>
        IsActingTown(reading, candidate) || IsDated(reading, candidate) || logit > Doubted && candidate.Name is { Origin: NameOrigin.Gazetteer, Best: not null }
        && (IsEverydayTown(reading.Words, candidate) || IsBuilt(reading, candidate) || (logit > MarkedDoubted && IsNamesake(reading, candidate)) || IsBesideKnown(reading, candidate) || IsOfNamedCountry(reading, candidate, logit) || IsPlain(reading, candidate, logit));

    private static bool IsPlain(DocumentReading reading, MentionCandidate candidate, double logit) =>
        candidate.Evidence is { IsEverydayWord: false, IsSurname: false, IsGivenName: false, IsAcronym: false, InNewspaper: false, InOrganization: false, OtherCapitalAfter: false }
        && !reading.People.Contains(candidate.Name.First)
        && (candidate.Evidence.IsOwnName || candidate.Evidence.Fame > KnownByOtherNames)
        && (IsMarked(candidate, logit) || IsLocated(reading.Words, candidate, logit) || BearsWork(reading.Words, candidate) || IsPaired(reading, candidate) || (logit > NearlyLikely && candidate.Evidence.IsOwnName && candidate.Name.Best is { FeatureClass: 'P' } && NameLists.IsListedAfterLocative(reading, candidate.Name)));

    /// <summary>"Niš bought cameras": letters that English lacks, and a town where they are written so.</summary>
    private static bool IsMarked(MentionCandidate candidate, double logit) =>
        logit > MarkedDoubted && candidate.Evidence is { IsOwnName: true, Fame: > KnownByOtherNames, OtherCapitalBefore: false } && candidate.Name.Best is { FeatureClass: 'P' } town && SerbianForms.IsSpokenIn(town.Country) && Gazetteer.HasSerbianMark(candidate.Name.Name);

    /// <summary>"In 2018 Dubrovnik, in 2019 Zadar got cameras", "a 2019. Zadar": a known town right behind a year that says when.</summary>
    private static bool IsDated(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, first, end) = (reading.Words, candidate.Name.First, candidate.Name.End);
        var year = words.Surface(first - 1) is "." ? first - 2 : first - 1;
        return candidate.Evidence is { IsOwnName: true, Fame: > KnownByOtherNames, OtherCapitalBefore: false, OtherCapitalAfter: false, IsEverydayWord: false, IsSurname: false, IsGivenName: false, IsAcronym: false, InNewspaper: false, InOrganization: false }
            && candidate.Name is { Origin: NameOrigin.Gazetteer, Best.FeatureClass: 'P' } && !words.IsSeenInLowerCase(first)
            && words.Surface(year) is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'] && words.Lower(year - 1) is "in" or "by" or "since" or "u" or "od" or "godine" or "a" or "tek" or "only"
            && (end >= words.Count || !words.IsCapitalized(end));
    }

    /// <summary>"in Leskovac", though a Mr Leskovac is in the text: behind "in" nobody stands.</summary>
    private static bool IsNamesake(DocumentReading reading, MentionCandidate candidate) =>
        candidate.Evidence is { IsSurname: true, IsOwnName: true, Fame: > KnownByOtherNames, IsEverydayWord: false, OtherCapitalBefore: false, OtherCapitalAfter: false, IsTitleCase: false }
        && candidate.Name.Best is { FeatureClass: 'P' } && reading.Words.Lower(candidate.Name.First - 1) is "in" or "u" && reading.Words.Continues(candidate.Name.First) && !reading.People.Contains(candidate.Name.First);

    /// <summary>"At Rinas, outside Tirana": a place of the same country as the known one that it is said to be near.</summary>
    private static bool IsBesideKnown(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, end) = (reading.Words, candidate.Name.End);
        return candidate.Evidence is { IsOwnName: true, IsEverydayWord: false, IsSurname: false, IsGivenName: false, LocativeBefore: true } && !reading.People.Contains(candidate.Name.First)
            && words.Surface(end) == "," && words.Lower(end + 1) is "outside" or "near" or "kod" or "nadomak" && reading.Names.From(end + 2) is { Best: { } known } && candidate.Name.Places.Any(p => p.Country == known.Country);
    }

    /// <summary>"Zeebrugge", in a text that names Belgium: a name that few places have, one of them in a country that the text names. In America people and firms are called like too many towns.</summary>
    private static bool IsOfNamedCountry(DocumentReading reading, MentionCandidate candidate, double logit) =>
        logit > Doubtful && candidate.Evidence is { IsEverydayWord: false, IsSurname: false, IsGivenName: false, IsAcronym: false, InNewspaper: false, InOrganization: false, OtherCapitalBefore: false, OtherCapitalAfter: false }
        && candidate.Name is { Places.Count: <= FewNamesakes } name && (candidate.Evidence.IsOwnName || (name.Places.Count == 1 && candidate.Evidence.Fame > KnownByOtherNames)) && !reading.People.Contains(name.First) && !(candidate.Evidence.Words == 1 && reading.Words.IsSeenInLowerCase(name.First))
        && !(reading.Words.IsCapitalized(name.First - 1) && reading.Words.Continues(name.First))
        && name.Places.All(p => !p.IsCountry && p.FeatureClass is 'P' or 'S' or 'A') && name.Places.Any(p => p is { FeatureClass: 'P' or 'S', Country: not "US" } && (reading.HasDemonymOf(p.Country) || reading.NamesCountry(p.Country)));

    /// <summary>"near Ács", "Valenciennes, in the north of France": a town's own name with letters that English lacks behind a preposition, or with words behind it that say where it lies.</summary>
    private static bool IsLocated(DocumentWords words, MentionCandidate candidate, double logit)
    {
        var end = candidate.Name.End;
        return logit > NearlyLikely && !words.IsSerbian && candidate.Evidence is { IsOwnName: true, Fame: > EverydayTown, OtherCapitalBefore: false } && candidate.Name.Best is { FeatureClass: 'P' } && !words.IsSeenInLowerCase(candidate.Name.First)
            && ((candidate.Evidence.LocativeBefore && !candidate.Name.Name.All(char.IsAscii) && words.Continues(candidate.Name.First)) || (words.Surface(end) == "," && (IsWhere(end + 1) || (words.Lower(end + 1) == "a" && words.Lower(end + 2) is "town" or "city" or "port" or "village"))));

        bool IsWhere(int i) => words.Lower(i) is "in" or "on" or "at" && words.Lower(i + 1) == "the" && words.Lower(i + 2) is "north" or "south" or "east" or "west" or "centre" or "middle" or "coast" or "border" or "far" or "foot" or "edge" or "hills" or "mountains" or "north-west" or "north-east" or "south-west" or "south-east" or "outskirts";
    }

    /// <summary>"Split switched on 120 cameras": a town's own name that is an everyday word does first in its sentence what towns do, and the text names another place of its country.</summary>
    private static bool IsActingTown(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, name) = (reading.Words, candidate.Name);
        return candidate.Evidence is
        {
            Words: 1, IsEverydayWord: true, IsOwnName: true, Fame: > EverydayTown, IsSentenceStart: true, IsTitleCase: false, OtherCapitalAfter: false, IsSurname: false, IsGivenName: false, IsAcronym: false, InNewspaper: false, InOrganization: false,
        } && name is { Origin: NameOrigin.Gazetteer, Best: { FeatureClass: 'P' } town } && words.Continues(name.End) && !words.IsAllCapitals(name.First) && !NoTowns.Contains(words.Lower(name.First))
            && Doing(words, name.End) is var verb && (Doings.Contains(words.Surface(verb)) || (words.Surface(verb) is "switched" or "turned" && words.Surface(verb + 1) is "on" or "off"))
            && reading.In(town.Country).Any(c => c.Name.First != name.First && c.Name is { Origin: NameOrigin.Gazetteer, Best: { } other } && c.Evidence is { IsOwnName: true, IsEverydayWord: false, IsSurname: false, IsGivenName: false } && (other.IsCountry || c.Evidence.Fame > KnownByOtherNames));
    }

    /// <summary>"Karuma, built by Xyz", "Karuma is Uganda's largest plant": a place's own name first in its sentence, of which is said what is said of works, in a text that names its country.</summary>
    private static bool IsBuilt(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, name) = (reading.Words, candidate.Name);
        if (candidate.Evidence is not { Words: 1, IsEverydayWord: false, IsOwnName: true, IsSentenceStart: true, IsTitleCase: false, OtherCapitalAfter: false, IsSurname: false, IsGivenName: false, IsAcronym: false, InNewspaper: false, InOrganization: false }
            || name.Best is not { FeatureClass: 'P' or 'S' } place || reading.People.Contains(name.First))
        {
            return false;
        }
        var at = words.Surface(name.End) == "," ? name.End + 1 : name.End;
        var isVerb = words.Lower(at) is "is" or "was" or "has" or "had";
        while (words.Lower(at) is "is" or "was" or "has" or "had" or "been" or "being" or "also" or "itself")
        {
            at++;
        }
        return (at > name.End && DoneToWorks.Contains(words.Lower(at)) && (isVerb || words.Surface(name.End) == ",") && reading.NamesCountry(place.Country)) || (isVerb && words.IsCapitalized(at) && words.Surface(at + 1) is "'s" or "’s" or "'" or "’" && reading.From(at).Any(c => c.Name is { Origin: NameOrigin.Gazetteer, Best: { IsCountry: true } country } && country.Country == place.Country));
    }

    /// <summary>What is done to a work.</summary>
    private static readonly FrozenSet<string> DoneToWorks = "built rebuilt completed finished opened inaugurated commissioned constructed enlarged leased dredged dammed".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where the verb stands behind a subject, past "has" and past ", by contrast,".</summary>
    private static int Doing(DocumentWords words, int at)
    {
        const int LongestAside = 4;
        if (words.Surface(at) == "," && Asides.Contains(words.Lower(at + 1)) && Enumerable.Range(at + 2, LongestAside).FirstOrDefault(i => words.Surface(i) == ",") is var comma and > 0)
        {
            at = comma + 1;
        }
        while (words.Lower(at) is "has" or "had" or "have" or "already" or "also" or "then" or "instead" or "later")
        {
            at++;
        }
        return at;
    }

    /// <summary>How an aside begins that sets a subject off from the one before.</summary>
    private static readonly FrozenSet<string> Asides = "by in on however meanwhile too though instead for".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a town does and no thing of that name.</summary>
    private static readonly FrozenSet<string> Doings = "installed bought purchased acquired signed ordered received hosted cancelled scrapped joined leased awarded".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"in Bar", "the port of Bar": a town's own name that is an everyday word, with the capital that only a name has there.</summary>
    private static bool IsEverydayTown(DocumentWords words, MentionCandidate candidate)
    {
        var (first, end) = (candidate.Name.First, candidate.Name.End);
        return candidate.Evidence is
        {
            Words: 1, IsEverydayWord: true, IsOwnName: true, Fame: > EverydayTown, IsSentenceStart: false, IsTitleCase: false, IsSeenInLowerCase: false, OtherCapitalBefore: false, OtherCapitalAfter: false,
            IsSurname: false, IsGivenName: false, IsAcronym: false, InNewspaper: false, InOrganization: false,
        } && candidate.Name.Best is { FeatureClass: 'P' } && words.Continues(first) && !words.IsAllCapitals(first) && !NoTowns.Contains(words.Lower(first)) && (end >= words.Count || words.Text.Tokens[end].Kind != TokenKind.Number)
            && words.Surface(end) is not ("&" or "+")
            && (words.Lower(first - 1) is "links" or "link" or "connects" or "connect" or "linking" or "connecting" || Lexicon.Locatives.Contains(words.Lower(first - 1)) || (words.Lower(first - 1) == "of" && words.Lower(first - 2) is "port" or "city" or "town"));
    }

    /// <summary>"the Stanari power plant": a town and two words for what stands there.</summary>
    private static bool BearsWork(DocumentWords words, MentionCandidate candidate)
    {
        var (first, end) = (candidate.Name.First, candidate.Name.End);
        if (candidate.Name.Best is not { FeatureClass: 'P' or 'A' } || words.Lower(first - 1) != "the" || !words.Continues(first) || !words.Continues(end))
        {
            return false;
        }
        if (candidate.Evidence.IsOwnName && candidate.Name.Best.FeatureClass == 'P' && (Heads.Contains(words.Surface(end)) || (words.Text.Tokens[end].Kind == TokenKind.Number && Works.Contains(words.Surface(end + 1)))))
        {
            return true;
        }
        return Kinds.Contains(words.Surface(end)) && (Works.Contains(words.Surface(end + 1)) || (Kinds.Contains(words.Surface(end + 1)) && Works.Contains(words.Surface(end + 2))));
    }

    /// <summary>"Miladinovci–Štip was opened": two towns of one country with nothing but a dash between them.</summary>
    private static bool IsPaired(DocumentReading reading, MentionCandidate candidate)
    {
        var (words, name) = (reading.Words, candidate.Name);
        return candidate.Name.Best is { FeatureClass: 'P' }
            && (IsOther(name.End, name.End + 1, reading.From(name.End + 1)) || IsOther(name.First - 1, name.First - 2, reading.Until(name.First - 1)));

        bool IsOther(int dash, int word, IEnumerable<MentionCandidate> others) =>
            words.Surface(dash) is "–" && words.IsGlued(dash) && words.IsGlued(dash + 1) && words.IsCapitalized(word)
            && others.Any(n => n.Name.Origin == NameOrigin.Gazetteer && n.Evidence is { IsSurname: false, IsGivenName: false, IsEverydayWord: false } && n.Name.Places.Any(p => name.Places.Any(q => q.Country == p.Country)));
    }

    /// <summary>"Queen Victoria" is a town of Mauritius only where something is in it.</summary>
    public static bool IsTitled(DocumentWords words, MentionCandidate candidate) =>
        candidate.Evidence is { Words: > 1, LocativeBefore: false, ContainerAfter: false, Fame: < 4.5, IsCountry: false, IsRegion: false } && Titles.Contains(words.Lower(candidate.Name.First));
}
