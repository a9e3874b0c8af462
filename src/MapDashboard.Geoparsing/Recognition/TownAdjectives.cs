using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>
/// Serbian, Croatian and Bosnian adjectives of towns: "mariborski" Maribor, "banjalučka" Banja Luka, "зрењанинског" Zrenjanin. The rules of word formation give
/// the towns that it may come from, the gazetteer decides which there is. Needs the letters with their marks: without them "niska" (of Niš) is "low".
/// </summary>
internal sealed partial class TownAdjectives(Gazetteer gazetteer)
{
    /// <summary>Inhabitants of a town near by, or far away, whose adjective is in use.</summary>
    private const long Known = 5_000, KnownFarAway = 500_000;

    private const int ShortestStem = 2, ShortestTown = 3;

    /// <summary>Letters of a far town's name, but for a capital's: short ones are everyday words ("konjski").</summary>
    private const int ShortestFarAway = 5;

    /// <summary>What stands before the -k- of the adjective, and the endings of the town that it replaced.</summary>
    private static readonly Dictionary<char, string[]> TownEndings = new()
    {
        ['s'] = ["", "a", "e", "o", "i", "je", "s"],
        ['č'] = ["k", "ka", "c", "ca", "ci", "ce", "č", "ča", "ko"],
        ['š'] = ["š", "ž", "g", "h", "z", "s", "ga", "ža", "ce", "ška"],
        ['ć'] = ["ć", "ći"],
    };

    /// <summary>The same before a longer suffix: Tuzla - tuzlanski, Zagreb - zagrebački, Pančevo - pančevački, Dubrovnik - dubrovački.</summary>
    private static readonly (string Suffix, string[] TownEndings)[] Longer =
    [
        ("ansk", ["a", "e", "i", "o", "ak", "ko"]), ("ačk", ["", "o", "a", "ac", "ak", "ci", "ica", "nik"]),
    ];

    /// <summary>Adjectives of something else that some town's might be.</summary>
    private static readonly HashSet<string> Others =
    [
        "grad", "brod", "kanton", "lu", "ba", "mor", "gor", "polj", "stan", "plan", "sel", "žen", "car", "kova", "bora", "župan", "oto", "konji", "centar", "mahal", "donjograd", "gornjograd", "klina", "šin", "indijan", "manastir", "vite", "prozor", "plo", "struga", "srbin", "svinjar", "knežev", "salon", "zagor", "konj",
    ];

    /// <summary>The town's name as the gazetteer finds it; null when the word is no town's adjective.</summary>
    public string? TownOf(string word)
    {
        if (Adjective().Match(SerbianLetters.ToLatin(word.ToLowerInvariant())) is not { Success: true } adjective)
        {
            return null;
        }
        var (stem, sound) = (adjective.Groups["stem"].Value, adjective.Groups["sound"].Value[0]);
        return Others.Contains(stem) ? null : Bases(stem, sound).Select(Existing).FirstOrDefault(town => town is not null);
    }

    private static IEnumerable<string> Bases(string stem, char sound)
    {
        foreach (var ending in TownEndings[sound])
        {
            yield return stem + ending;
        }
        var whole = $"{stem}{sound}k";
        foreach (var (suffix, endings) in Longer)
        {
            foreach (var ending in whole.EndsWith(suffix, StringComparison.Ordinal) && whole.Length - suffix.Length > ShortestStem ? endings : [])
            {
                yield return whole[..^suffix.Length] + ending;
            }
        }
    }

    /// <summary>The name itself, with "ije" where the adjective has "je" (osječki - Osijek), or cut in two (novosadski - Novi Sad, banjalučki - Banja Luka).</summary>
    private string? Existing(string name)
    {
        if (IsTown(name))
        {
            return name;
        }
        if (name.Contains("je", StringComparison.Ordinal) && name.Replace("je", "ije", StringComparison.Ordinal) is var ijekavian && IsTown(ijekavian))
        {
            return ijekavian;
        }
        for (var cut = 4; cut < name.Length - 2; cut++)
        {
            var (first, second) = (name[..cut], name[cut..]);
            string[] firsts = first[^1] == 'o' ? [first[..^1] + "i", first[..^1] + "a", first] : [first];
            foreach (var part in firsts)
            {
                if (gazetteer.Probe(PlaceName.Fold(part)).HasFlag(NameMatch.Prefix) && IsTown($"{part} {second}"))
                {
                    return $"{part} {second}";
                }
            }
        }
        return null;
    }

    private bool IsTown(string name) => name.Length >= ShortestTown
        && gazetteer.Probe(PlaceName.Fold(name)).HasFlag(NameMatch.Name)
        && gazetteer.Find(name).Any(p => p.FeatureClass == 'P' && !DiffersInMarks(p.Name, name) && (SerbianForms.IsSpokenIn(p.Country) ? IsKnownNearBy(p) : p.Population >= KnownFarAway && (p.FeatureCode == "PPLC" || name.Length >= ShortestFarAway)));

    /// <summary>"nis", of "niska" (low), is found as Niš, but is not its name.</summary>
    private static bool DiffersInMarks(string own, string name) =>
        !string.Equals(own, name, StringComparison.OrdinalIgnoreCase) && PlaceName.Fold(own) == PlaceName.Fold(name);

    /// <summary>The seats of Serbian municipalities often lack their population.</summary>
    private static bool IsKnownNearBy(Place place) => place.Population >= Known || place is { Population: 0, FeatureCode: "PPLA3" };

    [GeneratedRegex("^(?<stem>.{2,}?)(?<sound>[sčšć])k(?:i|a|o|e|u|og|oga|om|ome|omu|oj|im|ih|ima)$")]
    private static partial Regex Adjective();
}
