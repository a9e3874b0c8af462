namespace MapDashboard.Geoparsing.Claims;

/// <summary>A site where something else happens: of "terminals at the airport" the airport is the scene.</summary>
internal static class Scenery
{
    /// <summary>Words of a site's name: "at the Golden Triangle Special Economic Zone".</summary>
    private const int LongestName = 4;

    /// <summary>Words before a site that is but the scene of something else.</summary>
    private static readonly HashSet<string> SceneLeads = new(StringComparer.Ordinal) { "at", "in", "on", "near", "from", "outside", "to", "into", "over", "around", "along", "inside", "u", "na", "kod", "iz", "oko", "iznad", "duz" };

    /// <summary>Beginnings of what guards and cameras do to a site.</summary>
    private static readonly string[] Watching = ["guard", "protect", "watch", "monitor", "film", "patrol"];

    public static bool IsScene(SentenceReading reading, IReadOnlyList<RuleHit> hits, RuleHit site, (int First, int End) trigger)
    {
        var first = trigger.First;
        while (first > 0 && trigger.First - first < LongestName && !reading.Stream.Words[first].HardBefore && !SceneLeads.Contains(reading.Stream.Words[first - 1].Folded))
        {
            first--;
        }
        if (IsWatched(reading, trigger) && hits.Any(o => !o.IsWeak && o.Rule.Layer != site.Rule.Layer && o.Triggers.Any(t => reading.ClauseAt(t.First).Group == reading.ClauseAt(trigger.First).Group)))
            return true;
        return first > 0 && !IsToldOf(reading, trigger) && SceneLeads.Contains(reading.Stream.Words[first - 1].Folded)
            && hits.Any(o => !o.IsWeak && o.Rule.Layer != site.Rule.Layer && (reading.ClauseAt(trigger.First) is { IsAside: true } || IsDirectlyLed(reading, trigger) || o.Triggers.Any(t => reading.ClauseAt(t.First).Group == reading.ClauseAt(trigger.First).Group)));
    }

    /// <summary>"guards the oil fields", "the stadium in Bata is watched by".</summary>
    private static bool IsWatched(SentenceReading reading, (int First, int End) trigger)
    {
        const int Reach = 5;
        var words = reading.Stream.Words;
        var before = trigger.First - 1;
        if (before > 0 && words[before].Folded is "the" or "a" or "its" or "their")
            before--;
        return (before >= 0 && Watching.Any(w => words[before].Folded.StartsWith(w, StringComparison.Ordinal)))
            || Enumerable.Range(trigger.End, Math.Min(Reach, Math.Max(0, words.Count - trigger.End - 1))).TakeWhile(i => !words[i].HardBefore && !words[i].CommaBefore)
                .Any(i => words[i + 1].Folded is "by" or "with" && Watching.Any(w => words[i].Folded.StartsWith(w, StringComparison.Ordinal)));
    }

    /// <summary>"the Port Qasim coal-fired plant" is no port.</summary>
    public static bool NamesAnother(SentenceReading reading, IReadOnlyList<RuleHit> hits, RuleHit site, (int First, int End) trigger) =>
        reading.Places.FirstOrDefault(p => !p.IsAnaphor && p.First <= trigger.First && trigger.End <= p.End) is { } name
        && hits.Any(o => o.Rule.Subject != site.Rule.Subject && o.Triggers.Any(t => t.First == name.End && !reading.Stream.Words[t.First].CommaBefore && !reading.Stream.Words[t.First].HardBefore));

    /// <summary>"in the steel mill, which Hesteel bought in 2016".</summary>
    private static bool IsToldOf(SentenceReading reading, (int First, int End) trigger) =>
        trigger.End < reading.Stream.Words.Count && reading.Stream.Words[trigger.End].Folded is "which" or "that" or "koji" or "koja" or "koje" or "koju";

    /// <summary>"at the airport", "na aerodromu": of the site itself nothing is said.</summary>
    private static bool IsDirectlyLed(SentenceReading reading, (int First, int End) trigger)
    {
        var words = reading.Stream.Words;
        var before = trigger.First > 1 && words[trigger.First - 1].Folded is "the" ? trigger.First - 2 : trigger.First - 1;
        return before >= 0 && words[before].Folded is "at" or "in" or "on" or "u" or "na";
    }
}
