namespace MapDashboard.Geoparsing.Claims;

/// <summary>What is denied, doubted or only imagined.</summary>
internal sealed class Hedging(Vocabulary vocabulary)
{
    /// <summary>"was never built" tells an end, "has yet to be built" a plan, "no cameras" nothing.</summary>
    public bool Cover(SentenceReading reading, int first, int end) =>
        (Found(reading, first, end) is { Count: > 0 } hedges && !TellsAStage(reading, hedges)) || reading.Has(vocabulary.Denials, 0, reading.Stream.Words.Count);

    /// <summary>Whether a hedge stands in these words.</summary>
    public bool StandIn(SentenceReading reading, int first, int end) => Found(reading, first, end).Count > 0;

    /// <summary>The hedges in these words; neither the names of places ("Nišu" is a town, "nisu" a denial) nor words that deny nothing ("not only").</summary>
    private List<(int First, int End)> Found(SentenceReading reading, int first, int end)
    {
        var found = vocabulary.Hedges.SelectMany(h => h.Matches(reading.Stream)).Where(h => h.First >= first && h.End <= end && !reading.IsPlace(h)).ToList();
        return found.Count == 0 ? found : [.. found.Where(h => !vocabulary.Affirmations.Any(a => a.Matches(reading.Stream).Any(m => m.First < h.End && h.First < m.End)))];
    }

    private bool TellsAStage(SentenceReading reading, List<(int First, int End)> hedges)
    {
        var stages = vocabulary.Statuses.Where(s => s.IsFinal || s.Key == "planned").SelectMany(s => s.Triggers).SelectMany(t => t.Matches(reading.Stream)).ToList();
        // of "would not be resumed" the hedge is "would not", the stage "not be resumed"
        return hedges.All(h => stages.Any(e => (e.First <= h.First && h.First < e.End) || (e.First == h.End - 1 && reading.Stream.Words[e.First].Folded is "not")));
    }
}
