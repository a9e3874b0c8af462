using System.Collections.Frozen;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>A stretch of words that the gazetteer knows as a name.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Name">The form under which the gazetteer knows it.</param>
/// <param name="Places">The places of that name, best known first; empty when the gazetteer lacks it.</param>
internal readonly record struct KnownName(int First, int End, string Name, IReadOnlyList<Place> Places, NameOrigin Origin = NameOrigin.Gazetteer)
{
    /// <summary>The best known place of that name, null when the gazetteer lacks it.</summary>
    public Place? Best => Places is [var best, ..] ? best : null;
}

internal enum NameOrigin
{
    /// <summary>A gazetteer name as it stands.</summary>
    Gazetteer,

    /// <summary>A gazetteer name and a word that makes it the name of a part or kind ("East Yorkshire").</summary>
    Extended,

    /// <summary>The gazetteer knows no such name.</summary>
    Unknown,
}

/// <summary>Finds the longest gazetteer name that begins at a word.</summary>
internal sealed class NameFinder(DocumentWords words, Gazetteer gazetteer)
{
    private const int LongestName = 8;

    /// <summary>Fame (<see cref="BaseFormFame"/>) from which a name in Cyrillic letters is also looked for as Latin ones spell it: villages are everyday words too often ("Лука").</summary>
    private const double KnownInLatin = 5;

    /// <summary>Words, written small, for what has the name of its place: "Khalifa port", "Hub power plant".</summary>
    private static readonly FrozenSet<string> Works =
        "port harbour harbor airport dam mine bridge tunnel refinery terminal smelter oilfield power plant station economic zone industrial park naval base container deep sea".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestWork = 3;

    private readonly IReadOnlyList<KnownName>?[] _from = new IReadOnlyList<KnownName>?[words.Count];

    /// <summary>The longest name from here, null when none begins here.</summary>
    public KnownName? From(int first) => AllFrom(first) is [.., var longest] ? longest : null;

    /// <summary>Every name from here, the shortest first.</summary>
    public IReadOnlyList<KnownName> AllFrom(int first)
    {
        if (first < 0 || first >= words.Count)
        {
            return [];
        }
        return _from[first] ??= Find(first);
    }

    private List<KnownName> Find(int first)
    {
        if (!words.IsCapitalized(first) || words.IsAddress(first))
        {
            return [];
        }
        if (words.Surface(first).Length < 2)
        {
            return InitialFrom(first);
        }
        var found = words.IsSerbian ? InflectedFrom(first) : PlainFrom(first);
        if (found.Count > 0 && words.Lower(first) == "the")
        {
            // "The Western Balkans" is "Western Balkans"; "The Hague" has no name without its article
            found.RemoveAll(name => AllFrom(first + 1).Any(bare => bare.End == name.End && bare.Places[0].Id == name.Places[0].Id));
        }
        return found;
    }

    /// <summary>"W. Va.", "N. Dakota": in the gazetteer as they are spelled, so that no key begins so.</summary>
    private List<KnownName> InitialFrom(int first)
    {
        var found = new List<KnownName>();
        if (words.Surface(first + 1) == "." && words.IsGlued(first + 1) && words.IsCapitalized(first + 2))
        {
            AddKnown(found, first, first + 3);
        }
        return found;
    }

    private List<KnownName> PlainFrom(int first)
    {
        var found = new List<KnownName>();
        var end = first + 1;
        for (var length = 1; length <= LongestName; length++)
        {
            var match = gazetteer.Probe(words.Key(first, end));
            if (match is not (NameMatch.None or NameMatch.Prefix) && words.IsCapitalized(end - 1))
            {
                AddKnown(found, first, end);
            }
            if (WorkAfter(first, end) is { } work && !found.Any(n => n.End == end && Bears(n, work)))
            {
                found.Add(work);
            }
            if (end - first > 1 && words.Lower(first) is "st" or "saint" && IsPossessive(end))
            {
                AddKnown(found, first, end + 2); // St. John's
            }
            if (IsPossessive(end) && words.IsCapitalized(end + 2) && gazetteer.Probe(words.Key(first, end + 2)).HasFlag(NameMatch.Prefix))
            {
                end += 3; // People's Republic of China, Prince George's County
                continue;
            }
            if (!match.HasFlag(NameMatch.Prefix) || Next(end) is not { } next)
            {
                break;
            }
            end = next;
        }
        return found;
    }

    /// <summary>A port, dam, power plant or the like that the gazetteer knows by these words and the ones written small behind them; null when there is none.</summary>
    public KnownName? WorkAfter(int first, int end)
    {
        if (!Works.Contains(words.Surface(end)) || !words.IsCapitalized(end - 1))
        {
            return null;
        }
        for (var last = end; last < end + LongestWork && words.Continues(last) && Works.Contains(words.Surface(last)); last++)
        {
            if (gazetteer.Probe(words.Key(first, last + 1)).HasFlag(NameMatch.Name) && gazetteer.Find(words.Phrase(first, last + 1)) is [{ FeatureClass: 'S' }, ..] places)
            {
                return new(first, last + 1, words.Phrase(first, last + 1), places);
            }
        }
        return null;
    }

    /// <summary>Whether the work stands at a place of that name, not just elsewhere under the same name.</summary>
    public static bool Bears(in KnownName name, in KnownName work)
    {
        var at = work.Places[0];
        return name.Places.Any(p => p.Country == at.Country && GreatCircle.Kilometers(p.Longitude, p.Latitude, at.Longitude, at.Latitude) < Beside);
    }

    private const double Beside = 60;

    private bool IsPossessive(int i) => words.Surface(i) is "'" or "’" && words.Surface(i + 1) == "s" && words.IsGlued(i) && words.IsGlued(i + 1);

    /// <summary>The name without and, where the gazetteer spells one so, with its full stop ("Calif.").</summary>
    private void AddKnown(List<KnownName> found, int first, int end)
    {
        var phrase = words.Phrase(first, end);
        if (words.Surface(end) == "." && words.IsGlued(end) && Abbreviations.IsOfAState(words.Surface(end - 1)) && gazetteer.Find(phrase + ".") is { Count: > 0 } state)
        {
            found.Add(new(first, end + 1, phrase + ".", state)); // the full stop belongs to "Calif." even where the sentence ends with it
            return;
        }
        if (gazetteer.Find(phrase) is { Count: > 0 } places)
        {
            found.Add(new(first, end, phrase, places));
        }
        if (words.Surface(end) == "." && words.IsGlued(end) && gazetteer.Find(phrase + ".") is { Count: > 0 } stopped && (found is not [.., var bare] || bare.End != end || bare.Places.Count < stopped.Count || bare.Places[0].Id != stopped[0].Id))
        {
            found.Add(new(first, end + 1, phrase + ".", stopped));
        }
    }

    /// <summary>One past the next word that may go on the name from before <paramref name="end"/>; null when the name cannot go on.</summary>
    private int? Next(int end)
    {
        var next = end;
        if (words.Surface(next) is "-" or "–" or "." or "'" or "’" or "/" && words.IsGlued(next))
        {
            next++;
        }
        return next < words.Count && words.IsWord(next) && words.Continues(next) && !words.IsAddress(next) && (words.IsCapitalized(next) || Lexicon.Particles.Contains(words.Lower(next))) ? next + 1 : null;
    }

    /// <summary>The same for a language with cases: each word may stand for several base forms.</summary>
    private List<KnownName> InflectedFrom(int first)
    {
        var all = new List<KnownName>();
        var open = new List<string> { "" };
        // few towns have a name in Cyrillic letters in the gazetteer
        var latin = words.Surface(first)[0] is >= '\u0400' and <= '\u04ff' ? new List<string> { "" } : null;
        var end = first;
        for (var length = 1; length <= 5 && open.Count + (latin?.Count ?? 0) > 0; length++)
        {
            if (end > first && Next(end) is not { } || end >= words.Count)
            {
                break;
            }
            end = end == first ? first + 1 : Next(end)!.Value;
            if (IsEndedAcronym(end))
            {
                if (end == first + 1 && gazetteer.Find(words.Surface(first)) is { Count: > 0 } acronym)
                {
                    all.Add(new(first, end + 2, words.Surface(first), acronym));
                }
                break;
            }
            var (still, best) = Matching(open, words.Surface(end - 1), words.IsCapitalized(end - 1));
            if (latin is not null && SerbianScript.ToLatin(words.Surface(end - 1)) is { } inLatin)
            {
                (latin, var spelled) = Matching(latin, inLatin, words.IsCapitalized(end - 1));
                best ??= spelled is { Fame: > KnownInLatin } ? spelled : null;
            }
            if (best is { } found)
            {
                all.Add(new(first, end, found.Name, found.Places));
            }
            open = still;
        }
        return all;
    }

    /// <summary>The beginnings that a word leads on from those before it, and of the names that end with it the best known.</summary>
    private (List<string> Still, (string Name, IReadOnlyList<Place> Places, double Fame)? Best) Matching(List<string> open, string word, bool isCapitalized)
    {
        var forms = isCapitalized ? SerbianForms.BaseForms(word) : [word];
        var (still, best) = (new List<string>(), default((string Name, IReadOnlyList<Place> Places, double Fame)?));
        foreach (var start in open)
        {
            foreach (var form in forms)
            {
                var phrase = start.Length == 0 ? form : $"{start} {form}";
                var match = gazetteer.Probe(PlaceName.Fold(phrase));
                if (match.HasFlag(NameMatch.Prefix) && still.Count < 24)
                {
                    still.Add(phrase);
                }
                if (match is not (NameMatch.None or NameMatch.Prefix) && isCapitalized && gazetteer.Find(phrase) is { Count: > 0 } places
                    && BaseFormFame.Of(phrase, places, word) is var fame && (best is null || fame > best.Value.Fame))
                {
                    best = (phrase, places, fame);
                }
            }
        }
        return (still, best);
    }

    /// <summary>"SAD-a", "BiH-u": a case ending after a dash.</summary>
    private bool IsEndedAcronym(int end) =>
        words.IsAllCapitals(end - 1) && words.Surface(end) == "-" && words.IsGlued(end) && words.IsGlued(end + 1) && words.Lower(end + 1) is "a" or "u" or "om" or "e" or "i" or "ом" or "а" or "у" or "е" or "и" && !words.IsCapitalized(end + 1);
}
