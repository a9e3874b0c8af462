using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A status and the words that say it.</summary>
/// <param name="Clause">Where they stand; null for <see cref="Unknown"/>.</param>
internal readonly record struct StatusMention(string Key, TextSpan Span, Clause? Clause)
{
    public static StatusMention Unknown { get; } = new("unknown", default, null);
}

/// <summary>What stage the thing is in that a sentence speaks of.</summary>
internal sealed class StatusReader(Vocabulary vocabulary)
{
    /// <summary>Words of a name; what is longer tells what happens, too ("officers deployed in").</summary>
    private const int LongestName = 3;

    private readonly Hedging _hedges = new(vocabulary);

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "it", "them", "ga", "ih" };

    /// <summary>The status that the main clause gives, else the others; "suspended it" speaks of the thing wherever in the sentence it stands.</summary>
    /// <param name="anchors">Groups of the clauses that speak of the thing.</param>
    /// <param name="triggers">The words that name the thing.</param>
    public StatusMention Read(SentenceReading reading, HashSet<int> anchors, IReadOnlyList<(int First, int End)> triggers, ClaimRule rule)
    {
        var layer = rule.Layer;
        var own = reading.Clauses.Where(c => anchors.Contains(c.Group)).ToList();
        var elsewhere = reading.Clauses.Where(c => !anchors.Contains(c.Group) && Enumerable.Range(c.First, c.End - c.First).Any(i => Pronouns.Contains(reading.Stream.Words[i].Folded)));
        if ((Final(reading, own.Concat(elsewhere), layer) ?? YetToCome(reading, own, layer)) is { } sure)
        {
            return TakenUpAgain(reading, own, sure) ?? sure;
        }
        var told = Of(reading, own, triggers, layer);
        return rule.IsAgreement && told.Key == "active" ? Signed(reading, own) ?? told
            : told.Key == "planned" && Signed(reading, own) is { } signed && signed.Span.End < told.Span.Start && !StartsWithAny(reading, told, Unfulfilled) && (rule.IsAgreement || !StartsWithAny(reading, signed, Resolutions)) ? signed : told;
    }

    /// <summary>"was halted in 2020, and work was taken up again in January".</summary>
    private StatusMention? TakenUpAgain(SentenceReading reading, List<Clause> own, StatusMention halt)
    {
        var resumed = vocabulary.Statuses.First(s => s.Key == halt.Key).Lifted;
        var group = own.Where(c => c.First >= halt.Clause!.First && !c.IsAside && !IsHedged(reading, c)).ToList();
        return Of(reading, group, s => s.Key == "active" ? resumed : [], []) is { } again && again.Span.Start > halt.Span.Start ? again : null;
    }

    private static bool StartsWithAny(SentenceReading reading, StatusMention status, string[] beginnings) =>
        beginnings.Any(b => reading.Stream.Words[reading.Stream.IndexAt(status.Span.Start)].Folded.StartsWith(b, StringComparison.Ordinal));

    /// <summary>"They agreed that an office shall be opened": who only agreed to do a thing plans it.</summary>
    private static readonly string[] Resolutions = ["agreed", "approved", "dogovor", "odobr", "chosen", "selected", "picked", "izabran", "odabran"];

    /// <summary>"The port that they signed for remains on paper": no more than a plan came of it.</summary>
    private static readonly string[] Unfulfilled = ["remain", "exist", "still", "only", "lack", "await", "has", "have", "had", "not", "jos", "tek", "nije", "nisu", "osta", "postoj", "ceka"];

    /// <summary>"signed a memorandum on fighting fraud and a programme that runs until 2026": what is done with an agreement is to sign it.</summary>
    private StatusMention? Signed(SentenceReading reading, IEnumerable<Clause> clauses) =>
        Of(reading, [.. clauses.Where(c => !IsHedged(reading, c) && !c.IsAside)], s => s.Key == "signed" ? s.Triggers : [], []);

    /// <summary>The status that a sentence gives of what the one before it spoke of.</summary>
    public StatusMention Read(SentenceReading reading, string layer) => Final(reading, reading.Clauses, layer) ?? Of(reading, reading.Clauses, [], layer);

    private StatusMention? Final(SentenceReading reading, IEnumerable<Clause> clauses, string layer)
    {
        // "took over the mine after the former holder's licence was withdrawn"
        foreach (var clause in clauses.Where(c => reading.Stream.Words[c.First].HardBefore || reading.Stream.Words[c.First].Folded is not ("after" or "before" or "nakon" or "posle" or "poslije" or "pre" or "prije")))
        {
            foreach (var status in vocabulary.Statuses.Where(s => s.Key is "suspended" or "ended"))
            {
                if (First(status.TriggersIn(layer), reading, clause, except: vocabulary.Affirmations, mayPass: true) is { } span)
                {
                    return new(status.Key, span, clause);
                }
            }
        }
        return null;
    }

    /// <summary>"has yet to be started": a denial that is part of the words for a plan.</summary>
    private StatusMention? YetToCome(SentenceReading reading, IEnumerable<Clause> clauses, string layer)
    {
        foreach (var clause in clauses.Where(c => IsHedged(reading, c)))
        {
            var hedges = vocabulary.Hedges.SelectMany(h => h.Matches(reading.Stream)).Where(h => clause.Holds(h.First)).ToList();
            var match = vocabulary.Statuses.Where(s => s.Key == "planned").SelectMany(s => s.TriggersIn(layer)).SelectMany(t => t.Matches(reading.Stream))
                .Where(m => clause.Holds(m.First) && hedges.Any(h => m.First <= h.First && h.First < m.End)).ToList();
            if (match.Count > 0)
            {
                return new("planned", reading.SpanOf(match[0]), clause);
            }
        }
        return null;
    }

    private StatusMention Of(SentenceReading reading, IEnumerable<Clause> clauses, IReadOnlyList<(int First, int End)> triggers, string layer)
    {
        clauses = [.. clauses];
        var ordered = clauses.Where(c => !IsHedged(reading, c)).OrderBy(c => (c.IsAside ? 4 : c.LinksTime ? 1 : 0) + (triggers.Count == 0 || triggers.Any(t => c.Holds(t.First)) ? 0 : 2)).ToList();
        // words that name the thing tell its stage where no other word does: "a monitoring centre" monitors nothing yet, "flooded" says all
        var told = Of(reading, ordered, s => s.TriggersIn(layer), triggers);
        // "signed a contract for cameras in 2015, and they were switched on this October"
        var since = told is { Key: "signed", Clause: { } signing } ? Of(reading, [.. ordered.Where(c => c.First >= signing.End && c is { IsAside: false, LinksTime: false } && reading.Dates.Any(d => c.Holds(reading.Stream.IndexAt(d.Span.Start))))], s => s.TriggersIn(layer), triggers) : null;
        return Fulfilled(reading, ordered, told, layer) ?? GoingOn(reading, ordered, told, layer, triggers) ?? (since is { Key: "active" } ? since : told)
            ?? Of(reading, ordered, s => s.TriggersIn(layer), [])
            ?? Of(reading, ordered, s => s.Nouns, [])
            ?? StatusMention.Unknown;
    }

    /// <summary>"was to open in 2018 but was finished only in 2021".</summary>
    private StatusMention? Fulfilled(SentenceReading reading, List<Clause> clauses, StatusMention? told, string layer) => told is not { Key: "planned", Clause: { } plan } ? null
        : Of(reading, [.. clauses.Where(c => c.First >= plan.End && reading.Stream.Words[c.First].Folded is "but" or "ali" or "a" or "no")], s => s.TriggersIn(layer), []) is { Key: "active" } done ? done : null;

    /// <summary>"The dam, owned by Xyz, was opened in 2018" and "Xyz is building the plant, due to open in 2025": it is there, whoever owns it, whatever comes next.</summary>
    private StatusMention? GoingOn(SentenceReading reading, List<Clause> clauses, StatusMention? told, string layer, IReadOnlyList<(int First, int End)> triggers)
    {
        if (told is not { } stage || vocabulary.Statuses.FirstOrDefault(s => s.Key == "active") is not { } active)
        {
            return null;
        }
        if (stage.Key == "owned" && reading.Stream.Words[reading.Stream.IndexAt(stage.Span.End - 1)].Folded is var word && (word.StartsWith("concession", StringComparison.Ordinal) || word.StartsWith("koncesij", StringComparison.Ordinal)) && Signed(reading, clauses.Where(c => c == stage.Clause)) is { } granted)
        {
            return granted; // "signed a concession for a motorway"
        }
        if (stage.Key == "planned")
        {
            return Of(reading, clauses, s => s == active ? s.Begun : [], []) is { } begun && !IsParted(reading.Stream, begun.Span, stage.Span) ? begun : null;
        }
        var isLasting = vocabulary.Statuses.First(s => s.Key == stage.Key).Lasting.SelectMany(p => p.Matches(reading.Stream)).Any(m => reading.SpanOf(m).Overlaps(stage.Span));
        return !isLasting ? null : Of(reading, [.. clauses.Where(c => !c.IsAside || c == stage.Clause)], s => s == active ? active.TriggersIn(layer).Where(t => !t.Matches(reading.Stream).Any(m => reading.SpanOf(m).Overlaps(stage.Span))) : [], triggers);
    }

    /// <summary>"The line to A is under construction; its continuation to B is planned".</summary>
    private static bool IsParted(WordStream stream, TextSpan a, TextSpan b) =>
        stream.Words.Any(w => w.Mark == ';' && Math.Min(a.Start, b.Start) < w.Span.Start && w.Span.Start <= Math.Max(a.Start, b.Start));

    private StatusMention? Of(SentenceReading reading, List<Clause> clauses, Func<Status, IEnumerable<WordPattern>> triggersOf, IReadOnlyList<(int First, int End)> names)
    {
        foreach (var clause in clauses)
        {
            foreach (var status in vocabulary.Statuses)
            {
                var words = triggersOf(status);
                words = names.Count > 0 && status.Key == "planned" ? words.Where(w => !w.Matches(reading.Stream).All(m => IsAttribute(reading.Stream, m))) : words;
                if (First(words, reading, clause, status.Key == "active" ? names : null, status.IsFinal ? vocabulary.Affirmations : names.Count > 0 && status.Key == "active" ? status.Nouns : null, mayPass: status.IsFinal) is { } span)
                {
                    return new(status.Key, span, clause);
                }
            }
        }
        return null;
    }

    private bool IsHedged(SentenceReading reading, Clause clause) => _hedges.StandIn(reading, clause.First, clause.End);

    /// <summary>"an agreement to build", "was chosen to build": what is to be done is not going on.</summary>
    private bool IsPurpose(WordStream stream, Clause clause, int verb) =>
        stream.IsEnglish && verb > 1 && stream.Words[verb - 1].Folded is "to"
        && (stream.Words[verb - 2].Folded is "agreement" or "contract" or "deal" or "memorandum" or "tender" or "accord" or "bid" or "licence" or "permission"
            || vocabulary.Statuses.Where(s => s.Key == "signed").SelectMany(s => s.Triggers).SelectMany(t => t.Matches(stream)).Any(m => m.First >= clause.First && m.End < verb));

    /// <summary>"the following year" follows nothing; "since 2016" does tell a stage.</summary>
    private static bool IsOfADate(SentenceReading reading, (int First, int End) words) =>
        reading.Dates.Any(d => d.Span.Contains(reading.SpanOf(words)) && d.Span.Start < reading.Stream.Words[words.First].Span.Start);

    /// <summary>"the first of 32 planned berths": what else the clause tells says more.</summary>
    private static bool IsAttribute(WordStream stream, (int First, int End) words) =>
        stream.IsEnglish && words.End - words.First == 1 && words.First > 0 && words.End < stream.Words.Count && stream.Words[words.First].Folded.EndsWith("ed", StringComparison.Ordinal)
        && (stream.Words[words.First - 1].IsNumber || Determiners.Contains(stream.Words[words.First - 1].Folded))
        && !stream.Words[words.End].CommaBefore && !stream.Words[words.End].HardBefore && !stream.Words[words.End].IsNumber && !AfterVerbs.Contains(stream.Words[words.End].Folded);

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal) { "the", "a", "an", "its", "their", "this", "that", "these", "those", "long" };

    private static readonly HashSet<string> AfterVerbs = new(StringComparer.Ordinal) { "by", "for", "to", "in", "at", "since", "from", "on", "as" };

    /// <summary>"stopped for a week" is no end.</summary>
    private static bool IsPassing(SentenceReading reading, (int First, int End) words)
    {
        var after = reading.Stream.Words.Skip(words.End).Take(4).Select(w => w.Folded).ToList();
        var before = words.First > 0 ? reading.Stream.Words[words.First - 1].Folded : "";
        return after.FirstOrDefault() is "twice" or "repeatedly" || before is "briefly" or "temporarily" or "nakratko" or "privremeno"
            || (after.Count > 2 && (after[0] is "for" or "na" || (after[0] is "again" or "opet" or "ponovo" && after[1] is "for" or "na")) && after.Any(w => w is "day" or "days" or "week" or "weeks" or "month" or "months" or "hours" or "mesec" or "meseca" or "meseci" or "mjeseca" or "mjeseci" or "dan" or "dana" or "nedelju" or "nedelja" or "tjedan" or "tjedna" or "sati" or "sata"));
    }

    /// <param name="names">The words that name a thing which may be going on; null where the status is another.</param>
    /// <param name="except">What overlaps one of these tells nothing: "the council refused to comment".</param>
    /// <param name="mayPass">The status is an end, which one that passes is not.</param>
    private TextSpan? First(IEnumerable<WordPattern> triggers, SentenceReading reading, Clause clause, IReadOnlyList<(int First, int End)>? names = null, IReadOnlyList<WordPattern>? except = null, bool mayPass = false)
    {
        foreach (var match in triggers.SelectMany(t => t.Matches(reading.Stream)))
        {
            if (clause.Holds(match.First) && match.End <= clause.End && !reading.IsActor(match) && !IsOfADate(reading, match) && !(mayPass && IsPassing(reading, match)) && except?.Any(x => x.Matches(reading.Stream).Any(m => m.First < match.End && match.First < m.End)) is not true && (names is null || !(IsPurpose(reading.Stream, clause, match.First) || names.Any(n => n.End - n.First <= LongestName && n.First <= match.First && match.End <= n.End))))
            {
                return reading.SpanOf(match);
            }
        }
        return null;
    }
}
