namespace MapDashboard.Geoparsing.Claims;

/// <summary>Whether a thing is one that was named before.</summary>
internal static class Definiteness
{
    /// <summary>"the port", "this new railway".</summary>
    public static bool PointsBack(SentenceReading reading, (int First, int End) trigger)
    {
        const int Adjectives = 1;
        var words = reading.Stream.Words;
        for (var i = trigger.First; i > 0 && trigger.First - i <= Adjectives && !words[i].HardBefore && !words[i].CommaBefore; i--)
        {
            if (words[i - 1].IsCapitalised && i > 1)
            {
                return false;
            }
            if (words[i - 1].Folded is "the" or "this" or "that" or "its" or "ova" or "ovaj" or "ovu" or "ove" or "ta" or "taj")
            {
                return true;
            }
        }
        return false;
    }
}
