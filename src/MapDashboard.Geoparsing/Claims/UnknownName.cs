namespace MapDashboard.Geoparsing.Claims;

/// <summary>A place that the text names and the gazetteer lacks: another place of the sentence must not take its part.</summary>
internal static class UnknownName
{
    /// <summary>Words between the thing and its preposition: "the power plant built in ...".</summary>
    private const int Reach = 3;

    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal) { "in", "at", "of", "near", "u", "kod", "kraj", "blizu" };

    /// <summary>"in Capel Street": within the town that the sentence names.</summary>
    private static readonly HashSet<string> Streets = new(StringComparer.Ordinal) { "street", "road", "square", "avenue", "boulevard", "hill", "quarter", "district", "ulici", "ulica", "trgu", "bulevaru", "bulevar", "naselju", "opstini" };

    /// <summary>"of the Xyz group": who owns the thing.</summary>
    private static readonly HashSet<string> Firms = new(StringComparer.Ordinal) { "group", "company", "firm", "consortium", "corporation", "conglomerate", "holding", "holdings", "bank", "grupe", "kompanije", "firme", "tvrtke", "konzorcijuma", "konzorcija" };

    /// <summary>Words of names that are those of no place: "Tirana International Airport".</summary>
    public static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
        { "international", "national", "new", "old", "north", "south", "east", "west", "central", "container", "industrial", "economic", "special", "free", "trade", "steel", "power", "thermal", "solar", "wind", "copper", "gold", "deep", "water", "sea", "air", "naval", "army", "military", "high", "speed", "state", "smart", "safe", "city", "police", "data", "medjunarodni", "medunarodna", "nova", "novi", "industrijski", "perimeter", "ring", "coastal", "outer", "inner", "southern", "northern", "eastern", "western", "multipurpose", "deepwater", "fishing", "hydroelectric", "hydropower", "photovoltaic", "coal", "cement", "sugar", "textile", "battery", "logistics", "technology", "science", "general", "regional", "provincial", "municipal", "teaching", "children", "dry", "waste", "friendship" };

    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal) { "the", "town", "city", "village", "port", "province", "region", "district", "county", "municipality", "area", "state", "grada", "gradu", "selu", "mestu", "provinciji", "opstini", "opcini", "regionu", "oblasti", "okrugu", "zupaniji", "kantonu", "naselju" };

    /// <summary>Whether a capitalised name that is neither a known place nor an actor stands where the thing's place is said: "the port of Xyz".</summary>
    public static bool StandsAfter(SentenceReading reading, (int First, int End) trigger)
    {
        var words = reading.Stream.Words;
        for (var i = trigger.End; i < Math.Min(trigger.End + Reach, words.Count - 1) && !words[i].HardBefore && !IsKnown(reading, i); i++)
        {
            if (Leads.Contains(words[i].Folded))
            {
                var name = i + 1;
                while (name < words.Count - 1 && Passed.Contains(words[name].Folded))
                {
                    name++;
                }
                return IsUnknown(reading, name) && !Enumerable.Range(name, Math.Min(3, words.Count - name)).Any(w => Streets.Contains(words[w].Folded) || Firms.Contains(words[w].Folded));
            }
        }
        return false;
    }

    /// <summary>"the Xyz power plant": its name, which may be that of a place.</summary>
    public static bool StandsBefore(SentenceReading reading, (int First, int End) trigger)
    {
        var words = reading.Stream.Words;
        return trigger.First > 1 && !words[trigger.First].HardBefore && !words[trigger.First].CommaBefore && IsUnknown(reading, trigger.First - 1);
    }

    /// <summary>"rudnik Xyz", "Blok 7 Termoelektrane Xyz": its name right behind it.</summary>
    public static bool StandsRightAfter(SentenceReading reading, (int First, int End) trigger)
    {
        var words = reading.Stream.Words;
        return trigger.End < words.Count && !words[trigger.End].HardBefore && !words[trigger.End].CommaBefore && IsUnknown(reading, trigger.End);
    }

    /// <summary>Whether such a name stands behind any "in", "near", "kod" of the sentence.</summary>
    public static bool StandsIn(SentenceReading reading) =>
        Enumerable.Range(0, Math.Max(0, reading.Stream.Words.Count - 1)).Any(i => reading.Stream.Words[i].Folded is not "of" && StandsAfter(reading, (i, i)));

    /// <summary>"The one in Budapest, near the Xyz market": what is known says where.</summary>
    private static bool IsKnown(SentenceReading reading, int word) => reading.Places.Any(p => p.Toponym.Use == Resolution.ToponymUse.Literal && p.First <= word && word < p.End);

    private static bool IsUnknown(SentenceReading reading, int word)
    {
        var span = reading.Stream.Words[word].Span;
        return reading.Stream.Words[word].IsCapitalised && span.Length > 2 && !Kinds.Contains(reading.Stream.Words[word].Folded)
            && !reading.Toponyms.Any(t => t.Span.Overlaps(span)) && !reading.Actors.Any(a => a.Span.Overlaps(span)) && !reading.Dates.Any(d => d.Span.Overlaps(span));
    }
}
