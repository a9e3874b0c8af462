namespace MapDashboard.Geoparsing.Claims;

/// <summary>From which place of a line to which: "Addis Ababa via Dire Dawa to Djibouti", "Belgrade–Novi Sad–Subotica".</summary>
internal static class LineChain
{
    /// <summary>Words from one place of a line to the next: "and the port of".</summary>
    private const int LongestStep = 5;

    /// <summary>Words that lead from one place of a line to the next; all others between them but <see cref="Fillers"/> break it.</summary>
    private static readonly HashSet<string> Steps = new(StringComparer.Ordinal)
        { "and", "to", "with", "via", "through", "on", "i", "do", "sa", "s", "preko", "as", "far", "towards", "toward", "prema", "ka", "onwards", "way" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
        { "the", "a", "port", "city", "capital", "of", "border", "frontier", "town", "in", "at", "near", "then", "its", "nearby", "coastal", "village", "by", "past", "airport", "lake", "coast", "sea", "river", "field", "mine", "terminal", "plant", "junction", "depot", "refinery", "oilfield", "crossing", "station", "harbour", "jezeru", "moru", "sela", "luke", "grada", "granice", "granici", "sa", "na" };

    /// <summary>Words before a place that an end of the line lies by, and that is no stop of it.</summary>
    private static readonly HashSet<string> Besides = new(StringComparer.Ordinal) { "outskirts", "edge", "near", "outside", "kod", "blizu", "nadomak" };

    /// <summary>"Belgrade–Novi Sad", "Belgrade to Novi Sad".</summary>
    public static bool IsJoined(WordStream stream, PlaceMention a, PlaceMention b) =>
        (b.First == a.End || (b.First == a.End + 1 && stream.Words[a.End].Folded is "to" or "do")) && !stream.Words[b.First].CommaBefore && stream.Words[b.First].Mark is '\0' or '–' or '—' or '-';

    /// <summary>The places of a line in its order, from the first of them on; that one alone when it goes on to no other.</summary>
    public static List<PlaceMention> From(WordStream stream, List<PlaceMention> places, int first)
    {
        var line = new List<PlaceMention> { places[first] };
        var vias = new List<PlaceMention>();
        for (var i = first + 1; i < places.Count; i++)
        {
            var words = Enumerable.Range(places[i - 1].End, Math.Max(0, places[i].First - places[i - 1].End)).Select(w => stream.Words[w].Folded).ToList();
            var isStep = words.Count <= LongestStep && stream.Words[places[i].First].Mark is '\0' or '–' or '—' or '-'
                && !(words.Count > 1 && words[^1] is "with" && words[^2] is "border" or "frontier")
                && (words.Count == 0 || words.Where((w, at) => !(at + 1 < words.Count && words[at + 1] is "border" or "frontier")).All(w => Steps.Contains(w) || Fillers.Contains(w)));
            if (words.Count <= LongestStep && words.Any(Besides.Contains) && words.All(w => w is "on" || !Steps.Contains(w)))
            {
                continue; // "between Smokovac, on the outskirts of Podgorica, and Mateševo"
            }
            if (!isStep)
            {
                break;
            }
            var isVia = words.Any(w => w is "via" or "through" or "preko" or "way");
            if (!words.Any(Steps.Contains) && (places[i].Place.IsCountry || (places[i].IsRegion && places[i].Place.Country == line[^1].Place.Country && words is ["in"])))
            {
                continue; // "from Vientiane, Laos, to Boten", "from Kyirong in Tibet to Kathmandu"
            }
            if (words.Count > 0 && !words.Any(Steps.Contains))
            {
                break;
            }
            (isVia && line.Count > 1 ? vias : line).Add(places[i]);
        }
        // "between A and B via C" is A, C, B
        line.InsertRange(Math.Max(0, line.Count - 1), line.Count > 1 ? vias : []);
        return line;
    }

    /// <summary>Every two or more towns of a sentence with nothing but a dash between them.</summary>
    public static List<List<PlaceMention>> Stretches(SentenceReading reading)
    {
        var found = new List<List<PlaceMention>>();
        foreach (var town in LineBinder.Usable(reading.Places).Where(p => p.IsTown))
        {
            if (found.Count > 0 && found[^1][^1] is var last && last.End == town.First && reading.Text.Text[last.Span.End..town.Span.Start] is "–" or "-" or "—")
            {
                found[^1].Add(town);
            }
            else
            {
                found.Add([town]);
            }
        }
        return [.. found.Where(line => line.Count > 1)];
    }
}
