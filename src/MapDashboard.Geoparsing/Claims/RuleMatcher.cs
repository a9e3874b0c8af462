using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A rule that a sentence matches.</summary>
/// <param name="Triggers">The words that match, as word indexes, in text order, none overlapping; empty when only the heading names the thing.</param>
/// <param name="IsWeak">By its weak patterns only: the program was named before.</param>
internal sealed record RuleHit(ClaimRule Rule, IReadOnlyList<(int First, int End)> Triggers, bool IsWeak);

/// <summary>Which rules of the vocabulary the sentences of one document match. Remembers what the text has been about so far.</summary>
internal sealed class RuleMatcher(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline)
{
    private readonly RuleScopes _scopes = new(vocabulary, readings, outline);

    private readonly Hedging _hedges = new(vocabulary);

    private readonly Dictionary<ClaimRule, int> _orderOf = vocabulary.Rules.Select((rule, i) => (rule, i)).ToDictionary(r => r.rule, r => r.i);

    private readonly TopicMemory _topics = new(vocabulary, readings, outline);

    public IReadOnlyList<RuleHit> Match(int sentence)
    {
        var reading = readings[sentence];
        var hits = new List<RuleHit>();
        foreach (var rule in vocabulary.Rules)
        {
            var triggers = Ours(WithNamed(rule, Triggers(rule.Any, reading, rule), reading), reading, rule);
            var isStrong = triggers.Count > 0 && (reading.IsQuestion || outline.IsTableHead(sentence) || rule.All.All(group => _scopes.IsInScope(group, rule.Within, sentence)));
            if (isStrong && (rule.IsSite || rule.IsLine))
            {
                triggers = [.. triggers, .. Ours(Triggers(rule.Weak, reading, rule), reading, rule).Where(w => !triggers.Any(t => reading.ClauseAt(t.First) == reading.ClauseAt(w.First)))];
            }
            else if (!isStrong)
            {
                if (triggers.Count > 0)
                {
                    _topics.Mention(rule, sentence);
                }
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
        hits = [.. hits.Where(h => h.Rule is not { IsGeneric: true, IsSite: true } || !hits.Any(o => !o.Rule.IsSite && o.Rule.Layer != h.Rule.Layer && Overlap(o, h)))];
        return [.. hits.Where(h => !h.Rule.IsGeneric || !hits.Any(o => !o.Rule.IsGeneric && ((o.Rule.Layer == h.Rule.Layer && (ShareClause(reading, o, h) || !NamesAPlace(reading, h))) || Overlap(o, h))))];
    }

    /// <summary>Of the things of one layer that a weak pattern may go on with only the one named last; of a site where something else happens nothing.</summary>
    private List<RuleHit> LeaveOut(List<RuleHit> hits, SentenceReading reading)
    {
        List<RuleHit> left = [.. hits
            .Where(h => !h.IsWeak || !hits.Any(o => o != h && o.Rule.Layer == h.Rule.Layer && ((!o.IsWeak && !o.Rule.NeedsEnds) || _topics.NamedAt(o.Rule) > _topics.NamedAt(h.Rule))))
            .Select(h => h.Rule.IsSite || h.Rule.IsLine ? h with { Triggers = [.. h.Triggers.Where(t => !Scenery.IsScene(reading, hits, h, t) && !Scenery.NamesAnother(reading, hits, h, t))] } : h)
            .Select(h => h.Rule is { IsSite: true, IsGeneric: false } ? h with { Triggers = [.. h.Triggers.Where(t => !hits.Any(o => o != h && IsSaidBetter(o, h, t)))] } : h)
            .Select(h => h.Rule.IsSite ? h with { Triggers = [.. h.Triggers.Where(t => !(t.First > h.Triggers[0].First && IsOwned(reading, t)))] } : h)
            .Where(h => h.Triggers.Count > 0)];
        // "Hikvision cameras are used by the police in Szeged" goes on with no patrols; a site's weak words give way to a site of another layer too
        return [.. left.Where(h => !h.IsWeak || !left.Any(o => !o.IsWeak && (h.Rule.IsSite || o.Rule is { IsSite: false, IsLine: false }) && o.Rule.Layer != h.Rule.Layer && ShareClause(reading, o, h)))];
    }

    /// <summary>"the dam, whose turbines are being tested": a part of what stands before.</summary>
    private static bool IsOwned(SentenceReading reading, (int First, int End) trigger) =>
        reading.Stream.Words[trigger.First - 1].Folded is "whose" or "ciji" or "cija" or "cije" or "cijih";

    /// <summary>"the coal plant at Puttalam" is a power plant, and neither a mine nor some "plant at" a place: of words that overlap the longer tell what it is, else the rule that stands first.</summary>
    private bool IsSaidBetter(RuleHit other, RuleHit hit, (int First, int End) trigger) =>
        other.Rule is { IsSite: true, IsGeneric: false } && other.Rule.Layer == hit.Rule.Layer && other.Triggers.Any(t => t.First < trigger.End && trigger.First < t.End
            && (t.First, trigger.End - trigger.First, _orderOf[other.Rule]).CompareTo((trigger.First, t.End - t.First, _orderOf[hit.Rule])) < 0);

    /// <summary>Makes what a sentence names the topic of the next ones.</summary>
    public void Remember(int sentence, IReadOnlyList<RuleHit> hits) => _topics.Remember(sentence, hits);

    private List<(int First, int End)> Ours(List<(int First, int End)> triggers, SentenceReading reading, ClaimRule rule) =>
        rule.About.Count == 0 ? triggers : [.. triggers.Where(t => _scopes.IsOurs(rule, reading, t))];

    /// <summary>"Chinalco has operated Toromocho since 2013": who knows that it is a mine need not say so.</summary>
    private List<(int First, int End)> WithNamed(ClaimRule rule, List<(int First, int End)> triggers, SentenceReading reading)
    {
        var named = reading.Places.Where(p => rule.Kinds.Contains(p.Place.FeatureCode) && p.Toponym.Use != ToponymUse.Demonym && !p.IsAnaphor && !p.IsLead).ToList();
        return named.Count == 0 ? triggers : [.. triggers, .. named.Select(p => (p.First, p.End)).Where(n => !triggers.Any(t => n.First - 1 <= t.End && t.First <= n.End + 1) && !_hedges.Cover(reading, reading.ClauseAt(n.First).First, reading.ClauseAt(n.First).End) && !rule.Not.Any(x => x.IsIn(reading.Stream, reading.ClauseAt(n.First).First, reading.ClauseAt(n.First).End)))];
    }

    private List<(int First, int End)> Triggers(IReadOnlyList<WordPattern> patterns, SentenceReading reading, ClaimRule rule)
    {
        var found = new List<(int First, int End)>();
        if (!RuleScopes.IsIn(patterns, reading))
        {
            return found;
        }
        foreach (var match in patterns.SelectMany(p => p.Matches(reading.Stream)).OrderBy(m => m.First).ThenByDescending(m => m.End))
        {
            var clause = reading.ClauseAt(match.First);
            if (reading.IsActor(match) || reading.IsPlace(match) || _hedges.Cover(reading, clause.First, clause.End) || RuleScopes.IsLeftOut(rule, reading, match))
            {
                continue;
            }
            if (found.Count > 0 && match.First < found[^1].End)
            {
                found[^1] = (found[^1].First, Math.Max(found[^1].End, match.End));
            }
            else if (found.Count > 0 && rule.IsSite && IsPartOf(reading, found[^1], match))
            {
                found[^1] = match;
            }
            else
            {
                found.Add(match);
            }
        }
        return found;
    }

    /// <summary>"the second unit of the Xyz power plant": one thing, and the plant says where.</summary>
    private static bool IsPartOf(SentenceReading reading, (int First, int End) part, (int First, int End) whole)
    {
        const int Reach = 5;
        var words = reading.Stream.Words;
        var of = words[part.End - 1].Folded is "of" or "at" ? part.End - 1 : part.End;
        return words[of].Folded is "of" or "at" && whole.First - part.End <= Reach
            && Enumerable.Range(of + 1, whole.First - of).All(i => !words[i].HardBefore && !words[i].CommaBefore && !PlaceMentions.Joiners.Contains(words[i].Folded));
    }

    private bool NamesAPlace(SentenceReading reading, RuleHit hit) =>
        hit.Triggers.Select(t => reading.ClauseAt(t.First)).Any(c => reading.Places.Any(p => c.Holds(p.First) && (p.IsTown || p.Place.Country != vocabulary.Protagonist)));

    private static bool ShareClause(SentenceReading reading, RuleHit a, RuleHit b) => a.Triggers.Any(x => b.Triggers.Any(y => reading.ClauseAt(x.First).Group == reading.ClauseAt(y.First).Group));

    private static bool Overlap(RuleHit a, RuleHit b) => a.Triggers.Any(x => b.Triggers.Any(y => x.First < y.End && y.First < x.End));
}
