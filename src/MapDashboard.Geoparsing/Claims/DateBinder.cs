using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Which dates of a sentence tell when a thing of it happened.</summary>
internal sealed class DateBinder(Vocabulary vocabulary)
{
    /// <param name="anchors">Groups of the clauses that speak of the thing.</param>
    /// <param name="triggers">The words that name it.</param>
    /// <param name="rivals">The words that name other things of the sentence.</param>
    /// <param name="sites">Those among them that an aside behind them speaks of: "drilled in the steel mill, which Hesteel bought in 2016".</param>
    public IReadOnlyList<DateMention> Read(SentenceReading reading, HashSet<int> anchors, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> rivals, IReadOnlyList<(int First, int End)> sites)
    {
        if (InTurn(reading, triggers, rivals) is { Count: > 0 } told)
        {
            return told;
        }
        var dates = reading.Dates.Where(d => !Nearer(reading, rivals, triggers, reading.Stream.IndexAt(d.Span.Start))).ToList();
        if (rivals.Count > 0 && triggers.Count > 0 && triggers.All(t => GoesOnNow(reading, t)))
        {
            // "the road to Chirundu opened in 2017, and a second, to Ndola, is under construction"
            dates = [.. dates.Where(d => reading.Stream.IndexAt(d.Span.Start) is var at && !(rivals.Any(r => r.First < at) && triggers.All(t => at < t.First)))];
        }
        var own = dates.Where(d => anchors.Contains(ClauseOf(reading, d).Group)).ToList();
        var found = own.Count > 0 ? own : [.. dates.Where(d => TellsTimeOf(reading, ClauseOf(reading, d), anchors))];
        if (found.Count == 0 && rivals.Count > 0 && triggers.Any(t => GoesOnNow(reading, t)))
        {
            return [];
        }
        found = found.Count > 0 ? found : NearestElsewhere(reading, anchors, triggers, sites);
        found = found.Count > 0 ? found : OfParticiple(reading);
        // "said on Tuesday" says little beside any other date
        return found.Any(d => !d.MayDateTheReport) ? [.. found.Where(d => !d.MayDateTheReport)] : found;
    }

    /// <summary>
    /// "the line to Ibadan, which opened in June 2021, and the one to Kaduna in 2016": where each thing of a sentence is followed by a date of its own, or each
    /// by its date preceded, they are read in turn. Empty where they do not alternate.
    /// </summary>
    private static List<DateMention> InTurn(SentenceReading reading, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> rivals)
    {
        if (triggers.Count == 0 || rivals.Count == 0)
        {
            return [];
        }
        var marks = triggers.Select(t => (At: t.First, IsOwn: true, Date: (DateMention?)null)).Concat(rivals.Select(t => (At: t.First, IsOwn: false, Date: (DateMention?)null)))
            .Concat(reading.Dates.Where(d => !d.MayDateTheReport).Select(d => (At: reading.Stream.IndexAt(d.Span.Start), IsOwn: false, Date: (DateMention?)d))).OrderBy(m => m.At).ToList();
        if (marks.Count != 2 * (triggers.Count + rivals.Count) || marks.Where((m, i) => (m.Date is null) == (marks[i % 2].Date is null)).Count() != marks.Count || (marks[0].Date is null) == (marks[1].Date is null))
        {
            return [];
        }
        return [.. marks.Chunk(2).Where(pair => pair.Any(m => m.IsOwn)).SelectMany(pair => pair).Where(m => m.Date is not null).Select(m => m.Date!.Value)];
    }

    /// <summary>"and a second, to Bavet, is under construction": not since the first was opened.</summary>
    private bool GoesOnNow(SentenceReading reading, (int First, int End) trigger)
    {
        const int Reach = 4;
        return vocabulary.Currents.SelectMany(c => c.Matches(reading.Stream)).Any(m => m.End > trigger.First && m.First <= trigger.End + Reach && Enumerable.Range(trigger.First + 1, Math.Max(0, m.First - trigger.First)).All(i => !reading.Stream.Words[i].CommaBefore && !reading.Stream.Words[i].HardBefore));
    }

    /// <summary>"A second stage, expected to begin in spring 2020, will bring cameras": the one date of the sentence, in an aside to its subject.</summary>
    private static List<DateMention> OfParticiple(SentenceReading reading)
    {
        const int Beginning = 8;
        var dates = reading.Dates.Where(d => !d.MayDateTheReport).ToList();
        return dates.Count == 1 && ClauseOf(reading, dates[0]) is { IsAside: true, First: > 0 and <= Beginning } c && reading.Stream.Words[c.First] is { CommaBefore: true, Folded: var first } && (first.EndsWith("ed", StringComparison.Ordinal) || first is "due" or "set" or "built" or "begun" or "held")
            && !reading.Places.Any(p => c.Holds(p.First) && p.IsTown) ? dates : [];
    }

    /// <summary>"..., an agreement which dates from 2011": of the dates of the other clauses the nearest says more than none.</summary>
    private List<DateMention> NearestElsewhere(SentenceReading reading, HashSet<int> anchors, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> sites) =>
        [.. reading.Dates.Where(d => !d.MayDateTheReport && ClauseOf(reading, d) is var c && (anchors.Contains(c.Group) || !reading.Places.Any(p => c.Holds(p.First) && p.IsTown && p.Toponym.Use == ToponymUse.Literal && p.Place.Country != vocabulary.Protagonist)) && !vocabulary.Asides.Any(a => a.IsIn(reading.Stream, c.First, c.End)) && (!c.IsAside || (IsAboutIt(c, triggers) && !sites.Any(s => s.End <= c.First && triggers.All(t => t.End <= s.First)))))
            .OrderBy(d => triggers.Count == 0 ? 0 : Math.Abs(reading.Stream.IndexAt(d.Span.Start) - triggers[0].First)).Take(1)];

    /// <summary>"The wharf at Luganville, which was lengthened in 2017": the aside stands close behind the thing. "..., in the grounds of the mill, which was bought in 2016" is about the mill.</summary>
    private static bool IsAboutIt(Clause aside, IReadOnlyList<(int First, int End)> triggers)
    {
        const int Reach = 8;
        return triggers.Count == 0 || triggers.Any(t => aside.Holds(t.First) || (t.End <= aside.First && aside.First - t.End <= Reach));
    }

    /// <summary>
    /// Whether a word is nearer to another thing of the sentence than to this one; a clause's words belong to what the clause names, and where it names neither, to what stands before it rather than
    /// to what comes next ("the road to Chirundu, built by CRBC, opened in 2017, and a second, to Ndola, ...").
    /// </summary>
    public static bool Nearer(SentenceReading reading, IReadOnlyList<(int First, int End)> rivals, IReadOnlyList<(int First, int End)> triggers, int word)
    {
        const int Ahead = 2;
        var group = reading.ClauseAt(word).Group;
        bool IsHere((int First, int End) t) => reading.ClauseAt(t.First).Group == group;
        int Distance((int First, int End) t) => word < t.First ? (t.First - word) * (IsHere(t) ? 1 : Ahead) : Math.Max(0, word - t.End + 1);
        var others = triggers.Any(IsHere) ? rivals.Where(IsHere).ToList() : rivals;
        return others.Count > 0 && triggers.Count > 0 && others.Min(Distance) < triggers.Min(Distance);
    }

    /// <summary>A clause without the thing tells its time when it stands beside it and is linked to it by "after", "when", a colon, or opens the sentence.</summary>
    private bool TellsTimeOf(SentenceReading reading, Clause clause, HashSet<int> anchors)
    {
        var isLinked = reading.Clauses.Any(anchor => anchors.Contains(anchor.Group)
            && (anchor.First == clause.End || anchor.End == clause.First)
            && (clause.LinksTime || (anchor.LinksTime && !clause.IsAside) || clause.First == 0 || IsOnlyADate(reading, clause)));
        return isLinked && !vocabulary.Asides.SelectMany(p => p.Matches(reading.Stream)).Any(m => m.First >= clause.First && m.End <= clause.End && !SentenceReader.IsCause(reading.Stream, m.First));
    }

    /// <summary>By its last word: "the following summer" is no clause that begins with "following".</summary>
    private static Clause ClauseOf(SentenceReading reading, DateMention date) => reading.ClauseAt(reading.Stream.IndexAt(date.Span.End - 1));

    /// <summary>"in Zagreb (15 July 2019)".</summary>
    private static bool IsOnlyADate(SentenceReading reading, Clause clause) =>
        Enumerable.Range(clause.First, clause.End - clause.First).All(i => reading.Dates.Any(d => d.Span.Overlaps(reading.Stream.Words[i].Span)));
}
