using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Reads the evidence for one known name from the words around it.</summary>
internal sealed class EvidenceReader(DocumentWords words, NameFinder names, PersonNames people, OrganizationNames organizations, Gazetteer gazetteer)
{
    /// <summary>Of how many namesakes, best known first, it is asked whether the name is their own.</summary>
    private const int NamesakesAsked = 5;

    public MentionEvidence Read(in KnownName name)
    {
        var (first, last) = (name.First, name.End - 1);
        var best = name.Best;
        var single = name.End - first == 1 || (name.End - first == 2 && words.Surface(last) == ".");
        var surface = words.Surface(first);
        return new()
        {
            Words = single ? 1 : name.End - first,
            IsCountry = best is { IsCountry: true },
            IsRegion = best?.FeatureCode is "ADM1" or "CONT" or "RGN",
            Fame = name.Places.Count == 0 ? 0 : Math.Log10(name.Places.Max(p => p.Population) + 1),
            IsOwnName = IsOwnName(name),
            IsEverydayWord = EverydayWordsOnly(name),
            IsSeenInLowerCase = words.IsSeenInLowerCase(first),
            IsSentenceStart = words.IsSentenceStart(first),
            IsTitleCase = words.IsTitleCase(first),
            IsAcronym = single && IsAcronym(name, best),
            IsLooseAbbreviation = single && IsLooseAbbreviation(name),
            IsGivenName = single && WordList.GivenNames.Contains(surface),
            IsSurname = single && people.IsSurname(first),
            InOrganization = organizations.Contains(first, name.End),
            InNewspaper = organizations.IsNewspaper(first, name.End),
            LocativeBefore = HasLocativeBefore(first),
            ContainerAfter = ContainerAfter(name) is not null,
            ContainedBefore = IsContainedBefore(name),
            ExtentBeside = HasExtentBeside(name),
            StreetAfter = Lexicon.StreetHeads.Contains(words.Lower(name.End)) && words.IsCapitalized(name.End) && words.Continues(name.End),
            FeatureAfter = Lexicon.FeatureHeads.Contains(words.Lower(name.End)) && words.IsCapitalized(name.End) && words.Continues(name.End),
            OtherCapitalBefore = IsOtherCapital(first - 1, first),
            OtherCapitalAfter = IsOtherCapital(name.End, name.End),
            PersonVerbAfter = words.Lower(name.End) is "said" or "says" or "told" or "who" or "added" or "testified" && best is not { IsCountry: true },
            ListedWithName = IsListed(name),
            IsRouteEnd = name.Origin == NameOrigin.Gazetteer && IsRouteEnd(name),
        };
    }

    /// <summary>The place named after a comma that contains one of this name's places, null when there is none.</summary>
    public Place? ContainerAfter(in KnownName name)
    {
        var at = name.End;
        if (words.Surface(at) is not ("," or "(") || names.From(at + 1) is not { } after)
        {
            return null;
        }
        return Containers.Containing(name.Places, after.Places);
    }

    public bool HasLocativeBefore(int first)
    {
        var before = first - 1;
        while (words.Lower(before) is "the" or "both" or "nearby" or "neighbouring" or "neighboring" || Lexicon.Directions.Contains(words.Lower(before)))
        {
            before--;
        }
        return Lexicon.Locatives.Contains(words.Lower(before)) && words.Continues(before + 1) && !(words.Lower(before) == "to" && words.Lower(before - 1) is "belong" or "belongs" or "belonged" or "belonging");
    }

    private bool IsOwnName(in KnownName name)
    {
        var places = name.Places;
        for (var i = 0; i < places.Count && i < NamesakesAsked; i++)
        {
            if (string.Equals(places[i].Name, name.Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        var key = PlaceName.Fold(name.Name);
        return places.Take(NamesakesAsked).Any(p => PlaceName.Fold(p.Name) == key);
    }

    private bool EverydayWordsOnly(in KnownName name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (words.IsWord(i) && !words.IsEverydayWord(i))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsAcronym(in KnownName name, Place? best)
    {
        var (i, surface) = (name.First, words.Surface(name.First));
        if (surface.Contains('.'))
        {
            return !Abbreviations.IsKnown(surface) && !IsContainedBefore(name);
        }
        if (!words.IsAllCapitals(i) || Abbreviations.IsKnown(surface) || Abbreviations.IsPostal(surface))
        {
            return false;
        }
        return surface.Length <= 4 ? !((words.IsSentenceStart(i) || words.IsTitleCase(i)) && best is { Population: > 500_000 }) : !words.IsTitleCase(i) && !IsOwnName(name);
    }

    /// <summary>"the Belgrade-Bar motorway", "the Belgrade to Bar railway": a dash or "to" between two names and a word for what runs between them.</summary>
    private bool IsRouteEnd(in KnownName name)
    {
        var (other, first, after) = (-1, name.First, name.End);
        if (words.Surface(name.First - 1) is "-" or "–" or "—")
        {
            other = name.First - 2;
            for (first = other; first > 0 && first > other - 2 && words.IsCapitalized(first - 1) && words.Continues(first) && !Lexicon.RouteOpenings.Contains(words.Lower(first - 1)); first--)
            {
            }
        }
        else if (words.Surface(name.End) is "-" or "–" or "—" && words.IsCapitalized(name.End + 1))
        {
            (other, after) = (name.End + 1, names.From(name.End + 1)?.End ?? name.End);
        }
        else if (words.Lower(name.End) is "to" && words.IsCapitalized(name.End + 1) && words.Lower(name.First - 1) is "the" or "a")
        {
            (other, after) = (name.End + 1, names.From(name.End + 1)?.End ?? name.End);
        }
        else if (words.Lower(name.First - 1) is "to" && words.IsCapitalized(name.First - 2) && words.Lower(name.First - 3) is "the" or "a")
        {
            return IsWordForARoute(name.End);
        }
        if (other >= 0 && words.Lower(name.End) is "to")
        {
            return IsWordForARoute(after);
        }
        if (other >= 0 && Lexicon.Directions.Contains(words.Lower(other)) && Lexicon.Directions.Contains(words.Lower(name.First)))
        {
            return false; // "the East–West Highway"
        }
        return other >= 0 && words.IsCapitalized(other)
            && (Lexicon.Routes.Contains(words.Lower(after)) || Lexicon.Routes.Contains(words.Lower(after + 1)) || (words.Continues(first) && !people.Contains(name.First) && Lexicon.RouteOpenings.Contains(words.Lower(first - 1))));
    }

    private bool IsWordForARoute(int at) => Lexicon.Routes.Contains(words.Lower(at)) || Lexicon.Routes.Contains(words.Lower(at + 1)) || words.Lower(at) is "branch" or "stretch" or "section";

    private bool IsLooseAbbreviation(in KnownName name)
    {
        var surface = words.Surface(name.First);
        if (Abbreviations.IsKnown(surface))
        {
            return false;
        }
        var loose = Abbreviations.IsPostal(surface) || (Abbreviations.IsOfAState(surface) && surface is not ("Man" or "Wash"));
        return (loose || surface is "Us" or "Man" or "Wash" or "Miss" or "In" or "Me" or "Or" or "La" or "Ill" or "Mo" or "Md") && !IsContainedBefore(name);
    }

    private bool IsContainedBefore(in KnownName name)
    {
        if (words.Surface(name.First - 1) is not ("," or "("))
        {
            return false;
        }
        // what stands before the comma may have up to four words
        for (var first = Math.Max(0, name.First - 5); first < name.First - 1; first++)
        {
            if (names.From(first) is { } before && before.End == name.First - 1 && Containers.Containing(before.Places, name.Places) is not null)
            {
                return true;
            }
        }
        return false;
    }

    private bool HasExtentBeside(in KnownName name)
    {
        var (before, after) = (words.Lower(name.First - 1) == "of" ? words.Lower(name.First - 2) : "", words.Lower(name.End));
        return Lexicon.ExtentWords.Contains(before) || before is "streets" or "people" or "outskirts" or "coast" or "capital" or "port"
            || (Lexicon.ExtentWords.Contains(after) && after is not ("court" or "department" or "area") && words.Continues(name.End));
    }

    private bool IsOtherCapital(int i, int boundary)
    {
        if (!words.IsCapitalized(i) || !words.Continues(boundary) || words.IsTitleCase(i) || Lexicon.Directions.Contains(words.Lower(i)) || Lexicon.ExtentWords.Contains(words.Lower(i)))
        {
            return false;
        }
        if (i < boundary && words.IsSentenceStart(i) && words.IsEverydayWord(i))
        {
            return false;
        }
        return gazetteer.Demonym(words.Surface(i)) is null && !Lexicon.Offices.Contains(words.Lower(i)) && !IsMonthOrDay(words.Lower(i));
    }

    private static bool IsMonthOrDay(string word) => word is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private bool IsListed(in KnownName name)
    {
        var (before, after) = (words.Lower(name.First - 1), words.Lower(name.End));
        return (before is "," or "and" or "or" && IsFamous(name.First - 2)) || (after is "," or "and" or "or" && IsFamous(name.End + 1));
    }

    private bool IsFamous(int i) => words.IsCapitalized(i) && names.From(i) is { } other && (other.Places[0].IsCountry || other.Places[0].Population > 50_000);
}
