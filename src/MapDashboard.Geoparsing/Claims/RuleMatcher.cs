using System.Runtime.InteropServices;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A rule that a sentence matches.</summary>
/// <param name="Triggers">The words that match, as word indexes, in text order, none overlapping; empty when only the heading names the thing.</param>
/// <param name="IsWeak">By its weak patterns only: the program was named before.</param>
internal sealed record RuleHit(ClaimRule Rule, IReadOnlyList<(int First, int End)> Triggers, bool IsWeak);

/// <summary>Which rules of the vocabulary the sentences of one document match. Remembers what the text has been about so far.</summary>
internal sealed class RuleMatcher(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline)
{
    /// <summary>Words of a site's name: "at the Golden Triangle Special Economic Zone".</summary>
    private const int LongestName = 4;

    /// <summary>Sentences of a text that one of them can tell the subject of.</summary>
    private const int ShortText = 6;

    /// <summary>Words before a site that is but the scene of something else.</summary>
    private static readonly HashSet<string> SceneLeads = new(StringComparer.Ordinal) { "at", "in", "on", "near", "from", "outside", "to", "into", "over", "around", "along", "inside", "u", "na", "kod", "iz", "oko", "iznad", "duz" };

    private readonly Dictionary<(IReadOnlyList<WordPattern> Group, int Paragraph), bool> _inParagraph = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _inDocument = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _inOpening = [];
    private readonly ILookup<int, SentenceReading> _paragraphs = readings.ToLookup(r => r.Sentence.Paragraph);

    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _isAbout = [];

    private readonly Hedging _hedges = new(vocabulary);

    private readonly TopicMemory _topics = new(vocabulary, readings, outline);

    public IReadOnlyList<RuleHit> Match(int sentence)
    {
        var reading = readings[sentence];
        var hits = new List<RuleHit>();
        foreach (var rule in vocabulary.Rules)
        {
            var triggers = Ours(WithNamed(rule, Triggers(rule.Any, reading, rule), reading), reading, rule);
            var isStrong = triggers.Count > 0 && rule.All.All(group => IsInScope(group, rule.Within, sentence));
            if (isStrong && (rule.IsSite || rule.IsLine))
            {
                triggers = [.. triggers, .. Ours(Triggers(rule.Weak, reading, rule), reading, rule).Where(w => !triggers.Any(t => reading.ClauseAt(t.First) == reading.ClauseAt(w.First)))];
            }
            else if (!isStrong)
            {
                triggers = _topics.IsTopic(rule, sentence) ? Ours(Triggers(rule.Weak, reading, rule), reading, rule) : [];
            }
            if (triggers.Count > 0)
            {
                hits.Add(new(rule, [.. triggers.OrderBy(t => t.First)], !isStrong));
            }
        }
        hits = LeaveOut(hits, reading);
        if (hits.Count == 0 && !_hedges.Cover(reading, 0, reading.Stream.Words.Count))
        {
            hits = [.. _topics.GoneOnWith(sentence).Select(rule => new RuleHit(rule, [], IsWeak: true))];
        }
        return [.. hits.Where(h => !h.Rule.IsGeneric || !hits.Any(o => !o.Rule.IsGeneric && ((o.Rule.Layer == h.Rule.Layer && (ShareClause(reading, o, h) || !NamesAPlace(reading, h))) || Overlap(o, h))))];
    }

    /// <summary>Of the things of one layer that a weak pattern may go on with only the one named last; of a site where something else happens ("terminals at the airport") nothing.</summary>
    private List<RuleHit> LeaveOut(List<RuleHit> hits, SentenceReading reading)
    {
        bool IsScene(RuleHit site, (int First, int End) trigger)
        {
            var first = trigger.First;
            while (first > 0 && trigger.First - first < LongestName && !reading.Stream.Words[first].HardBefore && !SceneLeads.Contains(reading.Stream.Words[first - 1].Folded))
            {
                first--;
            }
            return first > 0 && SceneLeads.Contains(reading.Stream.Words[first - 1].Folded)
                && hits.Any(o => !o.IsWeak && o.Rule.Layer != site.Rule.Layer && (reading.ClauseAt(trigger.First) is { IsAside: true } || IsDirectlyLed(reading, trigger) || o.Triggers.Any(t => reading.ClauseAt(t.First).Group == reading.ClauseAt(trigger.First).Group)));
        }
        return [.. hits
            .Where(h => !h.IsWeak || !hits.Any(o => o != h && o.Rule.Layer == h.Rule.Layer && (!o.IsWeak || _topics.NamedAt(o.Rule) > _topics.NamedAt(h.Rule))))
            .Select(h => h.Rule.IsSite || h.Rule.IsLine ? h with { Triggers = [.. h.Triggers.Where(t => !IsScene(h, t))] } : h)
            .Where(h => h.Triggers.Count > 0)];
    }

    /// <summary>"at the airport", "na aerodromu": of the site itself nothing is said.</summary>
    private static bool IsDirectlyLed(SentenceReading reading, (int First, int End) trigger)
    {
        var words = reading.Stream.Words;
        var before = trigger.First > 1 && words[trigger.First - 1].Folded is "the" ? trigger.First - 2 : trigger.First - 1;
        return before >= 0 && words[before].Folded is "at" or "in" or "on" or "u" or "na";
    }

    /// <summary>Makes what a sentence names the topic of the next ones.</summary>
    public void Remember(int sentence, IReadOnlyList<RuleHit> hits) => _topics.Remember(sentence, hits);

    private List<(int First, int End)> Ours(List<(int First, int End)> triggers, SentenceReading reading, ClaimRule rule) =>
        rule.About.Count == 0 ? triggers : [.. triggers.Where(t => IsOurs(rule, reading, t))];

    /// <summary>Whether it is what the rule is about: said in the sentence, or in the document while the clause speaks of nobody else.</summary>
    private bool IsOurs(ClaimRule rule, SentenceReading reading, (int First, int End) trigger)
    {
        var clause = reading.ClauseAt(trigger.First);
        return rule.About.Any(p => p.IsIn(reading.Stream, clause.First, clause.End))
            || (!vocabulary.Strangers.Any(s => s.IsIn(reading.Stream, clause.First, clause.End))
                && (IsIn(rule.About, reading) || Remembered(_isAbout, rule.About, () => IsThroughout(rule.About))));
    }

    /// <summary>A heading says so, or two sentences do.</summary>
    private bool IsThroughout(IReadOnlyList<WordPattern> group)
    {
        var sentences = Enumerable.Range(0, readings.Count).Where(i => IsIn(group, readings[i])).Take(2).ToList();
        return sentences.Count == 2 || sentences.Any(outline.IsHeading) || (sentences.Count == 1 && readings.Count <= ShortText && IsMoreThanAnOrigin(group, readings[sentences[0]]));
    }

    /// <summary>"cameras made in China" are told of anywhere.</summary>
    private static bool IsMoreThanAnOrigin(IReadOnlyList<WordPattern> group, SentenceReading reading) =>
        group.SelectMany(p => p.Matches(reading.Stream)).Any(m => !reading.Places.Any(p => p.Role == PlaceRole.Origin && p.First <= m.First && m.End <= p.End));

    /// <summary>"Chinalco has operated Toromocho since 2013": who knows that it is a mine need not say so.</summary>
    private List<(int First, int End)> WithNamed(ClaimRule rule, List<(int First, int End)> triggers, SentenceReading reading)
    {
        var named = reading.Places.Where(p => rule.Kinds.Contains(p.Place.FeatureCode) && p.Toponym.Use != ToponymUse.Demonym && !p.IsAnaphor && !p.IsLead).ToList();
        return named.Count == 0 ? triggers : [.. triggers, .. named.Select(p => (p.First, p.End)).Where(n => !triggers.Any(t => n.First - 1 <= t.End && t.First <= n.End + 1) && !_hedges.Cover(reading, reading.ClauseAt(n.First).First, reading.ClauseAt(n.First).End) && !rule.Not.Any(x => x.IsIn(reading.Stream, reading.ClauseAt(n.First).First, reading.ClauseAt(n.First).End)))];
    }

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
            if (reading.IsActor(match) || reading.IsPlace(match) || _hedges.Cover(reading, clause.First, clause.End) || rule.Not.Any(n => n.IsIn(reading.Stream, clause.First, clause.End)))
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

    private bool NamesAPlace(SentenceReading reading, RuleHit hit) =>
        hit.Triggers.Select(t => reading.ClauseAt(t.First)).Any(c => reading.Places.Any(p => c.Holds(p.First) && (p.IsTown || p.Place.Country != vocabulary.Protagonist)));

    private static bool ShareClause(SentenceReading reading, RuleHit a, RuleHit b) => a.Triggers.Any(x => b.Triggers.Any(y => reading.ClauseAt(x.First).Group == reading.ClauseAt(y.First).Group));

    private static bool Overlap(RuleHit a, RuleHit b) => a.Triggers.Any(x => b.Triggers.Any(y => x.First < y.End && y.First < x.End));
}
