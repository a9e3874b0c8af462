using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Between which places a line of a sentence runs: "the Belgrade–Bar railway", "a railway linking Jakarta and Bandung", "from Addis Ababa via Dire Dawa to Djibouti".</summary>
internal static class LineBinder
{
    /// <summary>Words between the line and its first end: "the railway that will one day link Mombasa".</summary>
    private const int NearestAfter = 8;

    /// <summary>Words from "to" to the place.</summary>
    private const int LongestApproach = 6;

    private static readonly HashSet<string> Approaches = new(StringComparer.Ordinal)
        { "the", "a", "border", "frontier", "port", "town", "city", "coast", "crossing", "post", "at", "of", "on", "near", "nearby", "coastal", "granice", "granici", "granicnog", "prelaza", "kod", "luke", "luci", "grada", "gradu", "sa", "na" };

    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal)
        { "between", "from", "linking", "links", "link", "linked", "connecting", "connects", "connect", "connected", "joining", "joins", "runs", "running", "izmedju", "od", "povezuje", "povezati", "spaja", "povezivace" };

    /// <summary>"the Podgorica–Kolašin stretch of the motorway".</summary>
    private static readonly HashSet<string> StretchWords = new(StringComparer.Ordinal) { "stretch", "section", "segment", "leg", "part", "route", "deonica", "dionica", "deonicu", "dionicu", "deonice", "dionice" };

    /// <summary>The places of the line in its order; null when the sentence does not name two.</summary>
    public static IReadOnlyList<PlaceMention>? Ends(SentenceReading reading, (int First, int End) trigger)
    {
        var usable = Usable(reading.Places);
        // "the China–Laos railway, running from Boten to Vientiane": its towns say more
        var (before, after) = (Before(reading.Stream, usable, trigger.First), After(reading.Stream, usable, trigger));
        // "the road from A to B in 2019, and the one between C and D in 2021"
        var leads = Leads.Contains(reading.Stream.Words[trigger.End - 1].Folded);
        List<PlaceMention>? line = (before is not null && (leads || before.All(p => p.Place.IsCountry)) ? after ?? before : before ?? after) ?? Leading(reading) ?? Fronted(reading, usable, trigger);
        line = line is null || line.All(p => p.Place.IsCountry) ? line : [.. line.Select(p => PlaceMentions.SeatOf(reading.Stream, p))];
        return line is not null && line.Any(p => p.IsTown) ? [.. line.Select(TownOf).Select(p => InCountryOf(line, p))] : line;
    }

    /// <summary>"the first section of the Bar–Boljare motorway, from Smokovac to Mateševo": the section is what is told of, not the whole.</summary>
    public static bool IsWhole(SentenceReading reading, IReadOnlyList<PlaceMention> line)
    {
        var words = reading.Stream.Words;
        var of = line[0].First - 1;
        while (of > 0 && words[of].Folded is "the" && !words[of + 1].HardBefore)
        {
            of--;
        }
        return of > 0 && StretchWords.Contains(words[of - 1].Folded) && (words[of].Folded is "of" || words[of].Folded.StartsWith("auto", StringComparison.Ordinal) || words[of].Folded.StartsWith("prug", StringComparison.Ordinal));
    }

    /// <summary>"the line from A to B ...; the stretch onwards to C": it begins where the line before it ends. Null where none is before it.</summary>
    public static IReadOnlyList<PlaceMention>? Onwards(SentenceReading reading, (int First, int End) trigger)
    {
        var towns = Usable(reading.Places).Where(p => p.IsTown).ToList();
        var end = towns.FirstOrDefault(p => p.First >= trigger.End && LeadsTo(reading, trigger, p));
        var start = towns.LastOrDefault(p => p.End <= trigger.First && p.Toponym.Use == ToponymUse.Literal);
        return end is not null && start is not null && !towns.Any(p => p.First >= trigger.First && p.First < end.First) && start.Place.Id != end.Place.Id && reading.ClauseAt(start.First).Group != reading.ClauseAt(end.First).Group ? [start, end] : null;
    }

    /// <summary>A line that a sentence draws without naming the thing: "the other half, from Kelebija to Budapest, ..."; null when it draws none.</summary>
    public static IReadOnlyList<PlaceMention>? Anywhere(SentenceReading reading)
    {
        var places = Usable(reading.Places).Where(p => p.IsTown).ToList();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            var isLed = places[i].First > 0 && Leads.Contains(reading.Stream.Words[places[i].First - 1].Folded);
            var line = isLed || LineChain.IsJoined(reading.Stream, places[i], places[i + 1]) ? LineChain.From(reading.Stream, places, i) : [];
            if (line.Count > 1)
            {
                return line;
            }
        }
        return null;
    }

    /// <summary>"Yaoundé–Douala, Cameroon: motorway, ...".</summary>
    private static List<PlaceMention>? Leading(SentenceReading reading)
    {
        var leads = reading.Places.Where(p => p.IsLead && p.IsTown).ToList();
        return leads.Count == 2 && LineChain.IsJoined(reading.Stream, leads[0], leads[1]) ? leads : null;
    }

    /// <summary>"Between Balykchy and Jalal-Abad, crews have been laying asphalt": a sentence that begins with the ends of its line.</summary>
    private static List<PlaceMention>? Fronted(SentenceReading reading, List<PlaceMention> places, (int First, int End) trigger)
    {
        var line = places.Count > 1 && places[0].First == 1 && Leads.Contains(reading.Stream.Words[0].Folded) ? LineChain.From(reading.Stream, places, 0) : [];
        return line.Count == 2 && line.All(p => p.IsTown) && line[1].End <= trigger.First && line[1].End < reading.Stream.Words.Count && reading.Stream.Words[line[1].End].CommaBefore && !places.Any(p => p.IsTown && p.First > line[1].First && p.First < trigger.End) ? line : null;
    }

    /// <summary>"the expressway to Phnom Penh", "the first stretch, to Vang Vieng", "the road to the Zambian border at Kasumbalesa".</summary>
    public static bool LeadsTo(SentenceReading reading, (int First, int End) trigger, PlaceMention end)
    {
        var words = reading.Stream.Words;
        var to = Enumerable.Range(trigger.First, Math.Max(0, end.First - trigger.First)).LastOrDefault(i => words[i].Folded is "to" or "do" or "prema" or "ka", -1);
        return to >= 0 && to - trigger.End <= 2 && end.First - to <= LongestApproach && Enumerable.Range(to + 1, end.First - to - 1).All(i => Approaches.Contains(words[i].Folded) || reading.Toponyms.Any(t => t.Use == ToponymUse.Demonym && t.Span.Overlaps(words[i].Span)));
    }

    /// <summary>The end of a line of which only that is said; null when there is none.</summary>
    public static PlaceMention? OpenEnd(SentenceReading reading, (int First, int End) trigger) =>
        Usable(reading.Places).FirstOrDefault(p => p.IsTown && !p.IsAnaphor && p.Toponym.Use == ToponymUse.Literal && p.First >= trigger.End - 1 && LeadsTo(reading, trigger, p));

    /// <summary>"from Počitelj to Xyz", "the Obrenovac–Xyz motorway": one of the two is no place that is known.</summary>
    public static bool LacksItsOtherEnd(SentenceReading reading, PlaceMention end)
    {
        var words = reading.Stream.Words;
        var isLed = end.First > 0 && words[end.First - 1].Folded is "from" or "between" or "od" or "izmedju" or "izmedu";
        var isJoined = end.End < words.Count && words[end.End].IsCapitalised && words[end.End].Span.Start == end.Span.End + 1 && reading.Text.Text[end.Span.End] is '–' or '-' or '—';
        return isLed || isJoined;
    }

    /// <summary>Between towns "Djibouti" is the town.</summary>
    private static PlaceMention TownOf(PlaceMention p) =>
        p.Place.IsCountry && p.Toponym.Resolution.Candidates.FirstOrDefault(c => c.Place.FeatureClass == 'P' && c.Place.Country == p.Place.Country) is { } town ? p with { Place = town.Place } : p;

    /// <summary>"the Subic to Clark railway": of many places of a name that which lies in the country of the line's other ends, where these are surer.</summary>
    private static PlaceMention InCountryOf(List<PlaceMention> line, PlaceMention p)
    {
        const double Doubtful = 0.5;
        var others = line.Where(o => o.Place.Id != p.Place.Id).Select(o => o.Place.Country).Distinct().ToList();
        return p.Toponym.Resolution.Confidence < Doubtful && others.Count == 1 && others[0] != p.Place.Country && line.Where(o => o.Place.Id != p.Place.Id).Max(o => o.Toponym.Resolution.Confidence) > p.Toponym.Resolution.Confidence
            && p.Toponym.Resolution.Candidates.FirstOrDefault(c => c.Place.Country == others[0] && c.Place.FeatureClass is 'P' or 'S' or 'L' or 'A') is { } near ? p with { Place = near.Place } : p;
    }

    /// <summary>Djibouti, Kuwait, Panama: a country may be an end, where its name stands for its capital, or a line for two countries.</summary>
    public static List<PlaceMention> Usable(IReadOnlyList<PlaceMention> places) => [.. places.Where(p => p.Toponym.Use != ToponymUse.Demonym && !p.IsLead && p.Place.Country.Length > 0)];

    /// <summary>"the Belgrade–Novi Sad–Subotica railway": names side by side, right before the thing.</summary>
    private static List<PlaceMention>? Before(WordStream stream, List<PlaceMention> places, int thing)
    {
        for (var last = places.Count - 1; last > 0; last--)
        {
            var run = new List<PlaceMention> { places[last] };
            for (var i = last - 1; i >= 0 && LineChain.IsJoined(stream, places[i], run[0]); i--)
            {
                run.Insert(0, places[i]);
            }
            var reach = run[^1].End < stream.Words.Count && StretchWords.Contains(stream.Words[run[^1].End].Folded) ? 5 : 3;
            if (run.Count > 1 && run[^1].End <= thing && thing - run[^1].End <= reach && !stream.Words[Math.Min(run[^1].End, stream.Words.Count - 1)].CommaBefore && !stream.Words.Skip(run[^1].End).Take(thing - run[^1].End).Any(w => (w.IsNumber && w.Folded.Length == 4) || w.Folded is "and" or "but" or "while"))
            {
                return run;
            }
        }
        return null;
    }

    private static List<PlaceMention>? After(WordStream stream, List<PlaceMention> places, (int First, int End) thing)
    {
        for (var first = places.FindIndex(p => p.First >= thing.End); first >= 0 && first + 1 < places.Count && places[first].First - thing.End <= NearestAfter; first++)
        {
            var gap = places[first].First - thing.End;
            var isLed = Enumerable.Range(thing.First, places[first].First - thing.First).Any(i => Leads.Contains(stream.Words[i].Folded));
            var isAdjacent = (gap <= 1 || stream.Words[places[first].First].Mark is ':' or '(') && LineChain.IsJoined(stream, places[first], places[first + 1]);
            var line = isLed || isAdjacent ? LineChain.From(stream, places, first) : [];
            if (line.Count > 1)
            {
                return line;
            }
        }
        return WordsAround(stream, places, thing);
    }

    /// <summary>"od Banje Luke do Prijedora gradi se autoput", "Belgrade and Bar will be linked by a motorway": the places lead, the thing follows.</summary>
    private static List<PlaceMention>? WordsAround(WordStream stream, List<PlaceMention> places, (int First, int End) thing)
    {
        for (var i = 0; i + 1 < places.Count && places[i + 1].End <= thing.First; i++)
        {
            var isFrom = places[i].First > 0 && Leads.Contains(stream.Words[places[i].First - 1].Folded);
            var line = isFrom ? LineChain.From(stream, places, i) : [];
            if (line.Count > 1 && line[^1].End <= thing.First && thing.First - line[^1].End <= NearestAfter)
            {
                return line;
            }
        }
        return null;
    }
}
