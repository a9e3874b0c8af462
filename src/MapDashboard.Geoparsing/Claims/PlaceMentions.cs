using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Finds the places of a sentence and the part that each plays in it.</summary>
internal static class PlaceMentions
{
    private static readonly HashSet<string> Locatives = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "across", "throughout", "through", "around", "inside", "outside", "within", "into", "to", "visited", "visits", "visiting", "visit", "toured", "patrol", "patrols", "patrolled", "patrolling",
        "u", "na", "kod", "kraj", "blizu", "sirom", "posetio", "posjetio",
    };

    private static readonly HashSet<string> Partners = new(StringComparer.Ordinal) { "with", "between", "both", "after", "like", "including", "sa", "s", "izmedju", "poput" };

    private static readonly HashSet<string> Origins = new(StringComparer.Ordinal) { "from", "iz", "by", "against", "toward", "towards", "behind", "than", "nego", "unlike", "ispred", "iza" };

    /// <summary>Words that may stand between a preposition and its place.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "its", "their", "city", "cities", "town", "towns", "capital", "capitals", "resort", "village", "province", "region", "municipality", "country", "countries", "of", "streets", "island",
        "old", "historic", "ancient", "heart", "centre", "center", "suburb", "suburbs", "outskirts", "district", "area", "northern", "southern", "eastern", "western", "central", "nearby", "neighbouring", "neighboring", "downtown", "coastal", "major", "named", "called", "gradu", "grada", "gradovima", "glavnom", "ulicama", "ulice", "opstini", "promenade", "waterfront", "seafront", "beach", "beaches", "square", "quay", "embankment", "provinciji", "pokrajini", "regionu", "oblasti", "okrugu", "selu", "mestu", "mjestu", "luci", "delu", "dijelu", "centru", "naselju", "kantonu", "opcini", "blizini", "okolini", "podrucju", "obali",
    };

    /// <summary>How many words may describe a place between its preposition and "resort of", "port of".</summary>
    private const int MostDescribing = 2;

    private static readonly HashSet<string> PlaceNouns = new(StringComparer.Ordinal) { "city", "town", "port", "resort", "capital", "village", "province", "region", "municipality", "district", "island", "suburb", "state" };

    /// <summary>"78 km north of Lima".</summary>
    private static readonly HashSet<string> Directions = new(StringComparer.Ordinal)
        { "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "km", "kilometres", "kilometers", "miles", "hours", "severno", "juzno", "istocno", "zapadno", "sjeverno", "kilometara" };

    /// <summary>"Sources in Ankara said", "speaking in Brussels": where somebody speaks, nothing else happens.</summary>
    private static readonly HashSet<string> Speakers = new(StringComparer.Ordinal)
        { "sources", "source", "speaking", "spoke", "told", "reporters", "journalists", "interview", "officials", "experts", "analysts", "correspondent", "diplomats", "government", "ministry", "court", "parliament", "embassy", "headquarters", "talks", "vlada", "vlade", "ministarstvo", "sud", "parlament", "ambasada", "sediste", "izvori", "izvor", "novinarima" };

    /// <summary>"Cameras made in China", "a company based in Shenzhen".</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "made", "produced", "manufactured", "based", "headquartered", "registered", "born", "educated", "published", "proizvedene", "proizvedenih" };

    private static readonly HashSet<string> Joiners = new(StringComparer.Ordinal) { "and", "or", "i", "te", "as", "well", "ili" };

    private static readonly HashSet<string> Signings = new(StringComparer.Ordinal)
        { "signed", "sign", "signing", "initialled", "potpisan", "potpisana", "potpisao", "potpisali", "potpisala", "potpisivanje", "concluded" };

    /// <summary>The places of a sentence with their roles, in text order.</summary>
    /// <param name="anaphora">The words that stand for places named in the sentences before.</param>
    public static IReadOnlyList<PlaceMention> Read(WordStream stream, IReadOnlyList<Clause> clauses, IReadOnlyList<Toponym> toponyms, PlaceAnaphora anaphora)
    {
        var found = new List<PlaceMention>();
        foreach (var t in toponyms)
        {
            if (t.Resolution.Place is not { } place)
            {
                continue;
            }
            var first = stream.IndexAt(t.Span.Start);
            var end = stream.IndexAt(t.Span.End - 1) + 1;
            if (first < stream.Words.Count && !IsDateline(stream, t, end))
            {
                var role = RoleOf(stream, clauses, toponyms, found, t, first);
                // "na novosadskom keju", "sarajevski aerodrom": the adjective of a town says where
                var isPlace = t.Use == ToponymUse.Demonym && place.FeatureClass == 'P' && role == PlaceRole.Locative;
                found.Add(Mention(stream, isPlace ? t with { Use = ToponymUse.Literal } : t, first, end, t.Span, role) with
                {
                    IsOfUnknown = place.IsCountry && t.Use == ToponymUse.Literal && first > 0 && stream.Words[first].CommaBefore && stream.Words[first - 1].IsCapitalised && (first < 4 || stream.Words[first - 2].Folded is "in" or "at" or "near" or "of" or "u" or "kod")
                        && !toponyms.Any(o => o.Span.Overlaps(stream.Words[first - 1].Span)),
                });
            }
        }
        foreach (var (first, end, places) in anaphora.Read(stream, toponyms).Where(a => !found.Any(f => f.First < a.End && a.First < f.End)).ToList())
        {
            var span = new TextSpan(stream.Words[first].Span.Start, stream.Words[end - 1].Span.End);
            var role = end - first == 1 ? PlaceRole.Locative : RoleOf(stream, clauses, toponyms, [], places[0], first);
            found.AddRange(places.Select(t => Mention(stream, t, first, end, span, role) with { Toponym = t with { Use = ToponymUse.Literal } }));
        }
        return [.. found.OrderBy(f => f.First)];
    }

    /// <summary>The place where the text was written, as its sentence begins with it; null where it does not.</summary>
    public static PlaceMention? Dateline(WordStream stream, IReadOnlyList<Toponym> toponyms) =>
        toponyms.FirstOrDefault(t => t.Resolution.Place is not null && IsDateline(stream, t, stream.IndexAt(t.Span.End - 1) + 1)) is { } t
            ? Mention(stream, t, stream.IndexAt(t.Span.Start), stream.IndexAt(t.Span.End - 1) + 1, t.Span, PlaceRole.Bare) : null;

    /// <summary>"ROME, July 14 (Agency) - Italy will ...": where it was written.</summary>
    private static bool IsDateline(WordStream stream, Toponym toponym, int end)
    {
        const int LongestDateline = 9;
        var dash = Enumerable.Range(0, Math.Min(LongestDateline, stream.Words.Count)).FirstOrDefault(i => stream.Words[i].Mark is '–' or '—' or '-', -1);
        return dash > 0 && end <= dash && (toponym.Surface.All(c => !char.IsLower(c)) || (stream.Sentence is { Paragraph: <= 1, IsHeading: false }))
            && Enumerable.Range(0, dash).All(i => stream.Words[i].IsCapitalised || stream.Words[i].IsNumber);
    }

    private static PlaceMention Mention(WordStream stream, Toponym toponym, int first, int end, TextSpan span, PlaceRole role) =>
        new(toponym, toponym.Resolution.Place!, first, end, span, role) { IsOfSigning = role == PlaceRole.Locative && IsOfSigning(stream, first), IsLead = IsLead(stream, first, end) };

    private static bool IsOfSigning(WordStream stream, int first)
    {
        const int Reach = 9;
        for (var i = first; i > Math.Max(0, first - Reach) && !stream.Words[i].HardBefore; i--)
        {
            if (Signings.Contains(stream.Words[i - 1].Folded))
            {
                return true;
            }
        }
        // "u Beogradu potpisan"
        return first + 1 < stream.Words.Count && !stream.Words[first + 1].HardBefore && Signings.Contains(stream.Words[first + 1].Folded);
    }

    /// <summary>"Laos: the railway ...", "Piraeus, Greece: COSCO ..." "Lahore – the cameras ...".</summary>
    private static bool IsLead(WordStream stream, int first, int end)
    {
        const int LongestLead = 6;
        for (var i = 1; i < Math.Min(LongestLead, stream.Words.Count); i++)
        {
            if (stream.Words[i].Mark is ':' or '–' or '—' or '-')
            {
                return end <= i && Enumerable.Range(0, i).All(w => stream.Words[w].IsCapitalised || stream.Words[w].IsNumber);
            }
        }
        return false;
    }

    private static PlaceRole RoleOf(WordStream stream, IReadOnlyList<Clause> clauses, IReadOnlyList<Toponym> toponyms, List<PlaceMention> before, Toponym toponym, int first)
    {
        if (before.Count > 0 && before[^1] is var last && last.Toponym.Use == toponym.Use && FollowsInList(stream, last, first))
        {
            return last.Role;
        }
        if (PlaceAnaphora.DescribesAFirm(stream, toponym) && toponym.Resolution.Place is { FeatureClass: 'P' })
        {
            return PlaceRole.Origin; // "the Hamburg operator HHLA"
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
            if (Locatives.Contains(word.Folded) || (i < first && word.Folded is "on" or "along"))
            {
                return IsAboutSomethingElse(stream, i - 1) ? PlaceRole.Origin : PlaceRole.Locative;
            }
            if (Partners.Contains(word.Folded) && !IsPossessive(stream, i - 1))
            {
                return PlaceRole.Partner;
            }
            if (Origins.Contains(word.Folded))
            {
                return PlaceRole.Origin;
            }
            if (word.Folded is "of" or "od" && i > 1 && Directions.Contains(stream.Words[i - 2].Folded))
            {
                return PlaceRole.Origin;
            }
            var isFiller = Fillers.Contains(word.Folded) || toponyms.Any(t => t.Use == ToponymUse.Demonym && t.Span.Overlaps(word.Span));
            if ((!isFiller && describing-- <= 0) || (stream.Words[i].CommaBefore && i == first))
            {
                break;
            }
        }
        var startsClause = first == 0 || clauses.Any(c => c.First == first - 1 && Joiners.Contains(stream.Words[c.First].Folded)) || stream.Words[first].CommaBefore || stream.Words[first - 1].Folded is "did" || clauses.Any(c => c.First == first);
        return startsClause ? PlaceRole.Subject : PlaceRole.Bare;
    }

    /// <summary>The "s" of "Tanzania's", which is no Serbian "s" (with).</summary>
    private static bool IsPossessive(WordStream stream, int word) =>
        word > 0 && stream.Words[word].Folded == "s" && stream.Words[word].Span.Start == stream.Words[word - 1].Span.End + 1;

    private static bool IsAboutSomethingElse(WordStream stream, int preposition)
    {
        const int Reach = 3;
        return (preposition > 0 && Makers.Contains(stream.Words[preposition - 1].Folded))
            || Enumerable.Range(Math.Max(0, preposition - Reach), Math.Min(Reach, preposition)).Any(i => Speakers.Contains(stream.Words[i].Folded));
    }

    /// <summary>"Belgrade, Novi Sad and Smederevo"; also "Sanya, Hainan".</summary>
    public static bool FollowsInList(WordStream stream, PlaceMention last, int first)
    {
        var between = first - last.End;
        return between >= 0 && between <= 3
            && (between > 0 || stream.Words[first].CommaBefore)
            && Enumerable.Range(last.End, between).All(i => Joiners.Contains(stream.Words[i].Folded) && !stream.Words[i].HardBefore)
            && !stream.Words[first].HardBefore;
    }
}
