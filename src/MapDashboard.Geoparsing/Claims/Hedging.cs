namespace MapDashboard.Geoparsing.Claims;

/// <summary>What is denied, doubted or only imagined.</summary>
internal sealed class Hedging(Vocabulary vocabulary)
{
    /// <summary>"was never built" tells an end, "has yet to be built" a plan, "no cameras" nothing.</summary>
    public bool Cover(SentenceReading reading, int first, int end) =>
        (reading.Has(vocabulary.Hedges, first, end) && !TellsAStage(reading, first, end)) || reading.Has(vocabulary.Denials, 0, reading.Stream.Words.Count);

    private bool TellsAStage(SentenceReading reading, int first, int end)
    {
        var stages = vocabulary.Statuses.Where(s => s.IsFinal || s.Key == "planned").SelectMany(s => s.Triggers).SelectMany(t => t.Matches(reading.Stream)).ToList();
        return vocabulary.Hedges.SelectMany(h => h.Matches(reading.Stream)).Where(h => h.First >= first && h.End <= end && !reading.IsPlace(h))
            .All(h => stages.Any(e => e.First <= h.First && h.First < e.End));
    }
}
