using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Tells by the words before a place what part it plays in its sentence.</summary>
internal static class PlaceRoles
{
    private static readonly HashSet<string> Locatives = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "across", "throughout", "through", "around", "inside", "outside", "within", "into", "to", "visited", "visits", "visiting", "visit", "toured", "off",
        "u", "ulicama", "plazama", "setalistima", "trgovima", "na", "kod", "kraj", "blizu", "sirom", "posetio", "posjetio",
    };

    private static readonly HashSet<string> Partners = new(StringComparer.Ordinal) { "with", "between", "both", "after", "like", "including", "sa", "s", "izmedju", "poput" };

    private static readonly HashSet<string> Origins = new(StringComparer.Ordinal) { "from", "iz", "by", "against", "toward", "towards", "behind", "than", "nego", "unlike", "ispred", "iza" };

    /// <summary>Verbs of what begins its way at a place, before "from".</summary>
    private static readonly HashSet<string> Departures = new(StringComparer.Ordinal) { "off", "out", "sailed", "sail", "sails", "departed", "departs", "started", "starts", "isplovila", "isplovio", "isplovili", "isplovile", "krenula", "krenuli", "krenule", "zaplovila", "zaplovili" };

    /// <summary>Words that may stand between a preposition and its place.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "its", "their", "city", "cities", "town", "towns", "capital", "capitals", "resort", "village", "province", "region", "municipality", "country", "countries", "of", "streets", "island",
        "old", "historic", "ancient", "heart", "centre", "center", "suburb", "suburbs", "outskirts", "district", "area", "northern", "southern", "eastern", "western", "central", "nearby", "neighbouring", "neighboring", "downtown", "coastal", "major", "named", "called", "gradu", "grada", "gradovima", "glavnom", "ulicama", "ulice", "opstini", "promenade", "waterfront", "seafront", "beach", "beaches", "square", "quay", "embankment", "provinciji", "pokrajini", "regionu", "oblasti", "okrugu", "selu", "mestu", "mjestu", "luci", "delu", "dijelu", "centru", "naselju", "kantonu", "opcini", "blizini", "okolini", "podrucju", "obali",
    };

    private static readonly HashSet<string> Borders = new(StringComparer.Ordinal) { "border", "borders", "frontier", "frontiers", "granica", "granici", "granicu", "granice", "granicom", "medja", "medji" };

    /// <summary>How many words may describe a place between its preposition and "resort of", "port of".</summary>
    private const int MostDescribing = 2;

    private static readonly HashSet<string> PlaceNouns = new(StringComparer.Ordinal) { "city", "town", "port", "resort", "capital", "village", "province", "region", "municipality", "district", "island", "suburb", "state" };

    /// <summary>"78 km north of Lima".</summary>
    private static readonly HashSet<string> Directions = new(StringComparer.Ordinal)
        { "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "km", "kilometres", "kilometers", "miles", "hours", "severno", "juzno", "istocno", "zapadno", "sjeverno", "kilometara" };

    /// <summary>"Sources in Ankara said", "speaking in Brussels": where somebody speaks, nothing else happens.</summary>
    private static readonly HashSet<string> Speakers = new(StringComparer.Ordinal)
        { "sources", "source", "speaking", "spoke", "told", "reporters", "journalists", "interview", "officials", "experts", "analysts", "correspondent", "diplomats", "talks", "newspaper", "newspapers", "deputies", "councillors", "lawmakers", "lawsuit", "trial", "tribunal", "case", "izvori", "izvor", "novinarima" };

    /// <summary>The same of words right before the place: "it is over, the minister said in Milan".</summary>
    private static readonly HashSet<string> Sayings = new(StringComparer.Ordinal) { "said", "says", "stated", "rekao", "rekla", "kazao", "kazala", "izjavio", "izjavila" };

    /// <summary>The same of who speaks right before the place: "the government in Ankara", not "government buildings in Ankara", "police headquarters in Honiara" or "sold to the ministry in Ankara".</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal)
        { "government", "ministry", "court", "parliament", "embassy", "headquarters", "vlada", "vlade", "ministarstvo", "sud", "parlament", "ambasada", "sediste" };

    /// <summary>Whose offices are sites.</summary>
    private static readonly HashSet<string> Forces = new(StringComparer.Ordinal) { "police", "army", "military", "navy", "naval", "defence", "defense" };

    /// <summary>"Cameras made in China", "a company based in Shenzhen".</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "made", "produced", "manufactured", "based", "headquartered", "registered", "born", "educated", "published", "proizvedene", "proizvedenih" };

    public static PlaceRole Of(WordStream stream, IReadOnlyList<Clause> clauses, IReadOnlyList<Toponym> toponyms, List<PlaceMention> before, Toponym toponym, int first, IReadOnlyList<WordPattern> locatives)
    {
        if (before.Count > 0 && before[^1] is var last && last.Toponym.Use == toponym.Use && PlaceMentions.FollowsInList(stream, last, first))
        {
            return last.Role;
        }
        if (PlaceAnaphora.DescribesAFirm(stream, toponym) && toponym.Resolution.Place is { FeatureClass: 'P' })
        {
            return PlaceRole.Origin; // "the Hamburg operator HHLA"
        }
        // "on the Bolivian border", "the Texas frontier": what is there is on this side of it
        if (toponym.Resolution.Place is { FeatureClass: not 'P' and not 'S' } && stream.IndexAt(toponym.Span.End) is var behind && behind < stream.Words.Count && !stream.Words[behind].HardBefore && !stream.Words[behind].CommaBefore && Borders.Contains(stream.Words[behind].Folded))
        {
            return PlaceRole.Origin;
        }
        // "the forum (Lianyungang, Jiangsu)"
        if (first > 0 && stream.Words[first].Mark == '(')
        {
            return PlaceRole.Locative;
        }
        // "in the Chinese seaside resort of Sanya"
        var describing = first > 1 && stream.Words[first - 1].Folded == "of" && PlaceNouns.Contains(stream.Words[first - 2].Folded) ? MostDescribing : 0;
        for (var i = first; i > 0 && !stream.Words[i].HardBefore; i--)
        {
            var word = stream.Words[i - 1];
            if (Locatives.Contains(word.Folded) || (i < first && word.Folded is "on" or "along") || locatives.Any(l => l.Matches(stream).Any(m => m.End == i)))
            {
                return IsAboutSomethingElse(stream, i - 1) ? PlaceRole.Origin : PlaceRole.Locative;
            }
            if (Partners.Contains(word.Folded) && !IsPossessive(stream, i - 1))
            {
                return PlaceRole.Partner;
            }
            if (Origins.Contains(word.Folded))
            {
                // "the boats cast off from Guanlei": there it goes on
                return word.Folded is "from" or "iz" && i > 1 && Departures.Contains(stream.Words[i - 2].Folded) ? PlaceRole.Locative : PlaceRole.Origin;
            }
            if (word.Folded is "of" or "od" && i > 1 && Directions.Contains(stream.Words[i - 2].Folded))
            {
                return PlaceRole.Origin;
            }
            var isFiller = Fillers.Contains(word.Folded) || toponyms.Any(t => t.Use == ToponymUse.Demonym && t.Span.Overlaps(word.Span));
            if ((!isFiller && describing-- <= 0) || (stream.Words[i].CommaBefore && i == first) || (word.CommaBefore && word.Folded is "the" or "a" or "an"))
            {
                break;
            }
        }
        var startsClause = first == 0 || (first == 1 && stream.Words[0].IsNumber) || clauses.Any(c => c.First == first - 1 && PlaceMentions.Joiners.Contains(stream.Words[c.First].Folded)) || stream.Words[first].CommaBefore || stream.Words[first - 1].Folded is "did" || clauses.Any(c => c.First == first);
        return startsClause ? PlaceRole.Subject : PlaceRole.Bare;
    }

    /// <summary>The "s" of "Tanzania's", which is no Serbian "s" (with).</summary>
    private static bool IsPossessive(WordStream stream, int word) =>
        word > 0 && stream.Words[word].Folded == "s" && stream.Words[word].Span.Start == stream.Words[word - 1].Span.End + 1;

    private static bool IsAboutSomethingElse(WordStream stream, int preposition)
    {
        const int Reach = 3;
        if (preposition > 0 && stream.Words[preposition].Folded is "to" && stream.Words[preposition - 1].Folded is "road")
        {
            return true; // "cameras along the road to Szentes"
        }
        if (preposition > 0 && stream.Words[preposition].Folded is "in" or "u" && stream.Words[preposition - 1].Folded is "as" or "like" or "kao" && !(preposition > 1 && stream.Words[preposition - 2].Folded is "well" or "such"))
        {
            return true; // "of the same maker as in Bor"
        }
        return (preposition > 0 && Sayings.Contains(stream.Words[preposition - 1].Folded))
            || (preposition > 0 && Makers.Contains(stream.Words[preposition - 1].Folded))
            || (preposition > 0 && Offices.Contains(stream.Words[preposition - 1].Folded) && !(preposition > 1 && (Forces.Contains(stream.Words[preposition - 2].Folded) || IsReceiving(stream, preposition - 1) || IsGiving(stream, preposition - 1) || IsBuilt(stream, preposition - 1))))
            || Enumerable.Range(1, Math.Min(Reach, preposition)).TakeWhile(back => !stream.Words[preposition - back + 1].HardBefore).Any(back => Speakers.Contains(stream.Words[preposition - back].Folded));
    }

    /// <summary>"put up the headquarters in Luanda", "opened a new parliament in Harare".</summary>
    private static bool IsBuilt(WordStream stream, int office)
    {
        const int Reach = 4;
        return stream.Words[office].Folded is "headquarters" or "court" or "parliament" or "embassy" or "sud" or "parlament" or "sediste" && Enumerable.Range(1, Math.Min(Reach, office)).TakeWhile(back => !stream.Words[office - back + 1].HardBefore && !stream.Words[office - back + 1].CommaBefore)
            .Any(back => BuildingVerbs.Contains(stream.Words[office - back].Folded) || (stream.Words[office - back].Folded is "put" or "set" or "putting" or "setting" && stream.Words[office - back + 1].Folded is "up"));
    }

    private static readonly HashSet<string> BuildingVerbs = new(StringComparer.Ordinal)
        { "built", "builds", "build", "building", "rebuilt", "erected", "constructed", "finished", "completed", "opened", "delivered", "inaugurated", "equipped", "gradi", "izgradio", "izgradila", "izgradili", "podigao", "podigla", "otvorio", "otvorila", "otvorili" };

    /// <summary>"The embassy in Lomé gave", "received from the Chinese embassy in Lomé": it is handed over where the embassy is.</summary>
    private static bool IsGiving(WordStream stream, int office)
    {
        const int Behind = 4;
        if (stream.Words[office].Folded is not ("embassy" or "ambasada" or "ambasade"))
        {
            return false;
        }
        var before = office - 1;
        while (before > 0 && stream.Words[before].Folded is "the" or "its" or "chinese" or "kineske")
        {
            before--;
        }
        return (before >= 0 && stream.Words[before].Folded is "from" or "by" or "od") || Enumerable.Range(office + 2, Math.Max(0, Math.Min(Behind, stream.Words.Count - office - 2))).Any(i => Gifts.Contains(stream.Words[i].Folded));
    }

    private static readonly HashSet<string> Gifts = new(StringComparer.Ordinal) { "gave", "handed", "donated", "presented", "delivered", "gifted", "provided", "poklonila", "donirala", "urucila", "predala" };

    /// <summary>"delivered to the government in Ankara".</summary>
    private static bool IsReceiving(WordStream stream, int office)
    {
        var before = office - 1;
        if (before > 0 && stream.Words[before].Folded is "the" or "its")
            before--;
        return stream.Words[before].Folded is "to" or "for";
    }
}
