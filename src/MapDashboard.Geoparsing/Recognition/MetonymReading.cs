using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Tells a government that is called by its seat from the seat: "Beijing opposed" but "in Beijing".</summary>
internal sealed class MetonymReading(DocumentWords words)
{
    /// <summary>How far before "with", "between", "from" the noun of dealing may stand.</summary>
    private const int DealingReach = 4;

    public bool IsMetonym(int first, int end, Place best)
    {
        if (!best.IsCountry && best.FeatureCode != "PPLC")
        {
            return false;
        }
        if (words.Lower(first - 1) == "of" && words.Lower(first - 2) == "behalf")
        {
            return true;
        }
        if (IsPossessive(end))
        {
            return OwnsPolitics(end + 2, best.IsCountry);
        }
        if (best.IsCountry)
        {
            return IsSubject(first, end, country: true);
        }
        return IsPartyToDealing(first) || (words.Lower(first - 1) == "by" && !IsBesideOrNear(first)) || IsSubject(first, end, country: false);
    }

    private bool IsPossessive(int end) => words.Surface(end) is "'" or "’" && words.Lower(end + 1) == "s" && words.IsGlued(end) && words.IsGlued(end + 1);

    /// <summary>"Belgrade's real interest": a political noun among the next words, before any other name, verb or mark.</summary>
    private bool OwnsPolitics(int next, bool country)
    {
        for (var i = next; i < next + 3; i++)
        {
            if (!words.IsWord(i) || words.IsCapitalized(i))
            {
                return false;
            }
            var word = words.Lower(i);
            if (country ? word is "government" or "regime" or "leadership" or "leaders" or "officials" or "authorities" or "parliament" : Lexicon.PoliticalNouns.Contains(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"relations with Beijing", "solidarity between Belgrade and Beijing".</summary>
    private bool IsPartyToDealing(int first)
    {
        var at = first - 1;
        if (words.Lower(at) is "and" or "or" && words.IsCapitalized(at - 1))
        {
            for (at--; words.IsCapitalized(at); at--)
            {
            }
        }
        if (words.Lower(at) is not ("with" or "between" or "from" or "on" or "against" or "towards" or "toward"))
        {
            return false;
        }
        for (var i = at - 1; i >= at - DealingReach && words.IsWord(i); i--)
        {
            if (Lexicon.Dealings.Contains(words.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsSubject(int first, int end, bool country)
    {
        if (Lexicon.Locatives.Contains(words.Lower(first - 1)) || words.Lower(first - 1) is "of" or "with" or "for" or "on" or "against" or "-" or "–")
        {
            return false;
        }
        if (IsListedAfterLocative(first))
        {
            return false;
        }
        var i = end;
        for (var skipped = 0; skipped < 4 && (Lexicon.Auxiliaries.Contains(words.Lower(i)) || words.Lower(i).EndsWith("ly", StringComparison.Ordinal)); skipped++)
        {
            i++;
        }
        // "Beijing was bought" has something done to it
        var passive = i > end && words.Lower(i - 1) is "was" or "been" && !words.Lower(i).EndsWith("ing", StringComparison.Ordinal);
        return words.Continues(i) && !passive && !words.IsCapitalized(i) && (country ? SpeechVerb(words.Lower(i)) : Lexicon.SubjectVerbs.Contains(words.Lower(i)));
    }

    /// <summary>"in Milan, Rome and Venice": the preposition governs the whole list.</summary>
    private bool IsListedAfterLocative(int first)
    {
        var at = first - 1;
        for (var steps = 0; steps < 12 && (words.Lower(at) is "," or "and" or "or" || words.IsCapitalized(at)); steps++)
        {
            at--;
        }
        return at < first - 1 && Lexicon.Locatives.Contains(words.Lower(at)) && words.Lower(at) != "between";
    }

    private bool IsBesideOrNear(int first) => words.Lower(first - 2) is "close" or "near" or "passing" or "pass" or "passes";

    private static bool SpeechVerb(string verb) => verb is "said" or "says" or "say" or "insists" or "insisted" or "denies" or "denied" or "accuses" or "accused" or "warned" or "warns" or "opposes" or "opposed"
        or "condemned" or "condemns" or "criticized" or "criticised" or "rejects" or "rejected" or "claims" or "argues" or "argued" or "threatened" or "demanded" or "urged" or "vowed" or "saopštila" or "poručila";
}
