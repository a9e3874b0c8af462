using System.Runtime.InteropServices;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A rule that a sentence matches.</summary>
/// <param name="Triggers">The words that match, as word indexes, in text order, none overlapping; empty when only the heading names the thing.</param>
/// <param name="IsWeak">By its weak patterns only: the program was named before.</param>
internal sealed record RuleHit(ClaimRule Rule, IReadOnlyList<(int First, int End)> Triggers, bool IsWeak);

/// <summary>Which rules of the vocabulary the sentences of one document match. Remembers what the text has been about so far.</summary>
internal sealed class RuleMatcher(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline)
{
    /// <summary>How many sentences a program that was named stays the topic.</summary>
    private const int TopicReach = 3;

    /// <summary>The last sentence that named a rule's program.</summary>
    private readonly Dictionary<ClaimRule, int> _named = [];

    private readonly Dictionary<(IReadOnlyList<WordPattern> Group, int Paragraph), bool> _inParagraph = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _inDocument = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _inOpening = [];
    private readonly ILookup<int, SentenceReading> _paragraphs = readings.ToLookup(r => r.Sentence.Paragraph);

    private HashSet<ClaimRule> _headed = [];

    public IReadOnlyList<RuleHit> Match(int sentence)
    {
        var reading = readings[sentence];
        var hits = new List<RuleHit>();
        foreach (var rule in vocabulary.Rules)
        {
            var triggers = Triggers(rule.Any, reading, rule);
            var isWeak = triggers.Count == 0 && IsTopic(rule, sentence);
            triggers = isWeak ? Triggers(rule.Weak, reading, rule) : triggers;
            if (triggers.Count > 0 && (isWeak || rule.All.All(group => IsInScope(group, rule.Within, sentence))))
            {
                hits.Add(new(rule, triggers, isWeak));
            }
        }
        if (hits.Count == 0 && outline.IsItem(sentence) && reading.Places.Count > 0 && !IsHedged(reading, 0, reading.Stream.Words.Count))
        {
            hits.AddRange(_headed.Select(rule => new RuleHit(rule, [], IsWeak: true)));
        }
        return [.. hits.Where(h => !h.Rule.IsGeneric || !hits.Any(o => !o.Rule.IsGeneric && ((o.Rule.Layer == h.Rule.Layer && (ShareClause(reading, o, h) || !NamesAPlace(reading, h))) || Overlap(o, h))))];
    }

    /// <summary>Makes what a sentence names the topic of the next ones, or of the whole section when it is a heading.</summary>
    public void Remember(int sentence, IReadOnlyList<RuleHit> hits)
    {
        var named = hits.Where(h => !h.IsWeak || (h.Triggers.Count > 0 && readings[sentence].Places.Count > 0)).Select(h => h.Rule);
        if (outline.IsHeading(sentence))
        {
            _headed = [.. named];
            _named.Clear();
            return;
        }
        foreach (var rule in named)
        {
            _named[rule] = sentence;
        }
    }

    private bool IsTopic(ClaimRule rule, int sentence) => _headed.Contains(rule) || (_named.TryGetValue(rule, out var last) && sentence - last <= TopicReach);

    private List<(int First, int End)> Triggers(IReadOnlyList<WordPattern> patterns, SentenceReading reading, ClaimRule rule)
    {
        var found = new List<(int First, int End)>();
        if (!IsIn(patterns, reading))
        {
            return found;
        }
        foreach (var match in patterns.SelectMany(p => p.Matches(reading.Stream)).OrderBy(m => m.First).ThenByDescending(m => m.End))
        {
            var clause = reading.ClauseAt(match.First);
            if (reading.IsActor(match) || reading.IsPlace(match) || IsHedged(reading, clause.First, clause.End) || rule.Not.Any(n => n.IsIn(reading.Stream, clause.First, clause.End)))
            {
                continue;
            }
            if (found.Count > 0 && match.First < found[^1].End)
            {
                found[^1] = (found[^1].First, Math.Max(found[^1].End, match.End));
            }
            else
            {
                found.Add(match);
            }
        }
        return found;
    }

    private bool IsHedged(SentenceReading reading, int first, int end) => reading.Has(vocabulary.Hedges, first, end);

    private bool IsInScope(IReadOnlyList<WordPattern> group, RuleScope scope, int sentence)
    {
        if (IsIn(group, readings[sentence]))
        {
            return true;
        }
        return scope switch
        {
            RuleScope.Paragraph => IsAbout(group, sentence),
            RuleScope.Document => Remembered(_inDocument, group, () => readings.Any(r => IsIn(group, r))),
            _ => false,
        };
    }

    /// <summary>The paragraph says so, the heading above it, or the beginning of the text.</summary>
    private bool IsAbout(IReadOnlyList<WordPattern> group, int sentence)
    {
        var paragraph = readings[sentence].Sentence.Paragraph;
        return Remembered(_inParagraph, (group, paragraph), () => _paragraphs[paragraph].Any(r => IsIn(group, r)))
            || (outline.HeadingOf(sentence) is { } heading && IsIn(group, heading))
            || Remembered(_inOpening, group, () => outline.Opening.Any(r => IsIn(group, r)));
    }

    private static bool IsIn(IReadOnlyList<WordPattern> group, SentenceReading reading) => reading.Stream.HasAny(group);

    private static bool Remembered<TKey>(Dictionary<TKey, bool> known, TKey key, Func<bool> find)
        where TKey : notnull
    {
        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out var exists);
        return exists ? value : value = find();
    }

    private static bool NamesAPlace(SentenceReading reading, RuleHit hit) =>
        hit.Triggers.Select(t => reading.ClauseAt(t.First)).Any(c => reading.Places.Any(p => c.Holds(p.First)));

    private static bool ShareClause(SentenceReading reading, RuleHit a, RuleHit b) => a.Triggers.Any(x => b.Triggers.Any(y => reading.ClauseAt(x.First).Group == reading.ClauseAt(y.First).Group));

    private static bool Overlap(RuleHit a, RuleHit b) => a.Triggers.Any(x => b.Triggers.Any(y => x.First < y.End && y.First < x.End));
}
