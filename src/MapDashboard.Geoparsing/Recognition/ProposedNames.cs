using System.Collections.Frozen;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Proposes names that the gazetteer lacks: capitalised words that the model may take for a place because of what stands around them.</summary>
internal sealed class ProposedNames(DocumentWords words, NameFinder names, PersonNames people, Gazetteer gazetteer)
{
    private const int LongestName = 4;

    /// <summary>Words before a known name that make it another name of much the same place: "East Yorkshire".</summary>
    private static readonly FrozenSet<string> PartOpenings =
        "north south east west northern southern eastern western central northeast northwest southeast southwest upper lower greater mid inner outer".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words after a known name that say what it is, or what bears its name and lies there.</summary>
    private static readonly FrozenSet<string> ExtentEndings =
        "county township twp parish province prefecture district municipality region borough city town village governorate canton county co valley bay delta basin island islands peninsula harbor harbour republic state territory area castle"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First words of the names of things of nature: "Lake Harriet".</summary>
    private static readonly FrozenSet<string> FeatureOpenings =
        "lake mount mt fort ft cape port loch lough glen isle camp faubourg barangay jebel wadi rio river bab san santa st saint".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Serbian and Croatian words for things of nature, which are written small after the adjective: "Skadarsko jezero".</summary>
    private static readonly string[] SmallHeads =
    [
        "jezer", "mor", "zaliv", "zaljev", "ostrv", "otok", "otoc", "rek", "rijek", "rec", "rijec", "planin", "županij", "okrug", "opštin", "općin", "republi", "poluostrv", "poluotok", "dolin", "trg", "pokrajin",
        "језер", "мор", "залив", "острв", "рек", "рец", "планин", "жупаниј", "округ", "општин", "републи", "полуострв", "долин", "трг", "покрајин",
    ];

    /// <summary>The same for what is built: "Pelješki most", "Zagrebačka obala".</summary>
    private static readonly string[] SmallBuildings = ["most", "kanal", "tunel", "obal", "park", "elektran", "rafinerij", "мост", "канал", "тунел", "обал", "парк", "електран", "рафинериј"];

    /// <summary>The proposed names that begin at the token, the shortest first; none that the gazetteer has.</summary>
    public List<KnownName> From(int first)
    {
        var found = new List<KnownName>();
        if (!words.IsCapitalized(first) || words.Surface(first).Length < 2)
        {
            return found;
        }
        var known = names.AllFrom(first);
        var end = first + 1;
        for (var length = 1; length <= LongestName; length++)
        {
            var (start, stop) = (first, end);
            if (!known.Any(n => n.End == stop) && IsPlausible(start, stop, known))
            {
                found.Add(Named(start, stop));
            }
            if (words.IsSerbian && WithSmallHead(first, end) is { } named)
            {
                found.Add(named);
            }
            if (Next(end) is not { } next)
            {
                break;
            }
            end = next;
        }
        return found;
    }

    /// <summary>A single word, a whole run of capitals, or what ends or begins with a word for a kind of place.</summary>
    private bool IsPlausible(int first, int end, IReadOnlyList<KnownName> known)
    {
        var opens = !words.IsCapitalized(first - 1) || !words.Continues(first);
        if (end - first == 1)
        {
            return (opens || !words.IsCapitalized(first - 2)) && words.Surface(first).Length > 2 && !people.Contains(first) && !WordList.GivenNames.Contains(words.Surface(first)) && !(words.IsSentenceStart(first) && words.IsEverydayWord(first)) && !Lexicon.Offices.Contains(words.Lower(first)) && !Lexicon.Directions.Contains(words.Lower(first));
        }
        if (words.IsSentenceStart(first) && words.IsEverydayWord(first) && !FeatureOpenings.Contains(words.Lower(first)) && !PartOpenings.Contains(words.Lower(first)))
        {
            return false; // "The Mombasa"
        }
        var closes = !words.IsCapitalized(end) || !words.Continues(end);
        return IsHead(end - 1) || FeatureOpenings.Contains(words.Lower(first)) || (PartOpenings.Contains(words.Lower(first)) && names.AllFrom(first + 1).Any(n => n.End == end))
            || (opens && closes && !people.Contains(first) && !people.Contains(end - 1) && !Lexicon.OrganizationHeads.Contains(words.Lower(end - 1)) && !Lexicon.StreetHeads.Contains(words.Lower(end - 1))) || words.Surface(first + 1) is "-" or "–" && known.Count > 0;
    }

    private bool IsHead(int i) => ExtentEndings.Contains(words.Lower(i)) || Lexicon.FeatureHeads.Contains(words.Lower(i)) || Lexicon.ExtentWords.Contains(words.Lower(i));

    /// <summary>With the places of the known name inside, where what stands around it does not make it another place.</summary>
    private KnownName Named(int first, int end)
    {
        if (PartOpenings.Contains(words.Lower(first)) && Exactly(first + 1, end) is { } whole)
        {
            return new(first, end, whole.Name, whole.Places, NameOrigin.Extended);
        }
        var head = words.Surface(end - 1) == "." ? end - 2 : end - 1;
        if (ExtentEndings.Contains(words.Lower(head)) && Exactly(first, head) is { } inner)
        {
            return new(first, end, inner.Name, inner.Places, NameOrigin.Extended);
        }
        return Unknown(first, end);
    }

    private KnownName? Exactly(int first, int end)
    {
        foreach (var name in names.AllFrom(first))
        {
            if (name.End == end)
            {
                return name;
            }
        }
        return null;
    }

    private KnownName Unknown(int first, int end) => new(first, end, words.Phrase(first, end), [], NameOrigin.Unknown);

    /// <summary>"Plitvičkim jezerima": with the places that the gazetteer has under the base forms; null when the next word is no head. "Pelješki most" only when it has any.</summary>
    private KnownName? WithSmallHead(int first, int end)
    {
        var isNature = IsSmallHead(words, end);
        if (!isNature && !IsBuilding(end))
        {
            return null;
        }
        foreach (var opening in SerbianForms.AdjectiveForms(words.Phrase(first, end)))
        {
            foreach (var head in SerbianForms.BaseForms(words.Lower(end)))
            {
                if (gazetteer.Find($"{opening} {head}") is { Count: > 0 } places)
                {
                    return new(first, end + 1, $"{opening} {head}", places, NameOrigin.Unknown);
                }
            }
        }
        return isNature ? Unknown(first, end + 1) : null;
    }

    private bool IsBuilding(int i) => words.Continues(i) && IsFormOf(words, i, SmallBuildings);

    /// <summary>A word for a thing of nature or an area, written small.</summary>
    public static bool IsSmallHead(DocumentWords words, int i) => words.Continues(i) && IsFormOf(words, i, SmallHeads);

    private static bool IsFormOf(DocumentWords words, int i, string[] stems) =>
        words.IsWord(i) && !words.IsCapitalized(i) && stems.Any(h => words.Lower(i).StartsWith(h, StringComparison.Ordinal) && words.Lower(i).Length <= h.Length + 3);

    private int? Next(int end)
    {
        var next = end;
        if (words.Surface(next) is "-" or "–" or "." or "'" or "’" && words.IsGlued(next) && (words.Surface(next) != "." || words.Surface(next - 1).Length < 3))
        {
            next++;
        }
        return next < words.Count && words.IsCapitalized(next) && words.Continues(next) && !words.IsAddress(next) ? next + 1 : null;
    }
}
