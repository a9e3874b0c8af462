using System.Runtime.InteropServices;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Whether what a sentence tells is what a rule asks for: its further words in their scope, the state that it is about.</summary>
internal sealed class RuleScopes(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline)
{
    /// <summary>Sentences of a text that one of them can tell the subject of.</summary>
    private const int ShortText = 6;

    private readonly Dictionary<(IReadOnlyList<WordPattern> Group, int Paragraph), bool> _inParagraph = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _inDocument = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _inOpening = [];
    private readonly Dictionary<IReadOnlyList<WordPattern>, bool> _isAbout = [];
    private readonly ILookup<int, SentenceReading> _paragraphs = readings.ToLookup(r => r.Sentence.Paragraph);

    /// <summary>Whether one of a group of patterns stands where the rule looks for it.</summary>
    public bool IsInScope(IReadOnlyList<WordPattern> group, RuleScope scope, int sentence)
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

    /// <summary>Whether words that a rule leaves out stand in the clause of its trigger: those that name something else ("port city") only where they are the trigger.</summary>
    public static bool IsLeftOut(ClaimRule rule, SentenceReading reading, (int First, int End) trigger)
    {
        var clause = reading.ClauseAt(trigger.First);
        var except = rule.Not.Where(n => n.IsIn(reading.Stream, clause.First, clause.End)).SelectMany(n => n.Matches(reading.Stream)).Where(m => clause.Holds(m.First)).ToList();
        if (except.Count == 0 || except.Any(m => Overlap(m, trigger)))
        {
            return except.Count > 0;
        }
        var triggers = rule.Any.SelectMany(p => p.Matches(reading.Stream)).ToList();
        return !except.All(m => triggers.Any(t => Overlap(t, m)));
    }

    private static bool Overlap((int First, int End) a, (int First, int End) b) => a.First < b.End && b.First < a.End;

    public static bool IsIn(IReadOnlyList<WordPattern> group, SentenceReading reading) => reading.Stream.HasAny(group);

    private static bool Remembered<TKey>(Dictionary<TKey, bool> known, TKey key, Func<bool> find)
        where TKey : notnull
    {
        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out var exists);
        return exists ? value : value = find();
    }

    /// <summary>Whether it is what the rule is about: said in the sentence, or in the document while the clause speaks of nobody else.</summary>
    public bool IsOurs(ClaimRule rule, SentenceReading reading, (int First, int End) trigger)
    {
        var clause = reading.ClauseAt(trigger.First);
        // "flies Turkish drones over a Chinese-managed quay"
        if (vocabulary.Strangers.SelectMany(s => s.Matches(reading.Stream)).Any(m => m.First < trigger.First && trigger.First < m.End && !rule.About.Any(p => p.Matches(reading.Stream).Any(a => a.First < Math.Max(m.End, trigger.End) && m.First < a.End))))
        {
            return false;
        }
        if (IsDoneByOthers(rule, reading, clause, trigger))
        {
            return false;
        }
        return rule.About.Any(p => p.IsIn(reading.Stream, clause.First, clause.End))
            || (!vocabulary.Strangers.SelectMany(s => s.Matches(reading.Stream)).Any(m => IsOf(reading, clause, m.First) || IsOf(reading, clause, m.End - 1))
                && (IsIn(rule.About, reading) || Remembered(_isAbout, rule.About, () => IsThroughout(rule.About))));
    }

    /// <summary>Whether a word stands in a clause, or in what goes on with it behind an aside: "Australia, which gave rifles, will send cars".</summary>
    private static bool IsOf(SentenceReading reading, Clause clause, int word) => reading.ClauseAt(word).Group == clause.Group;

    /// <summary>"The section, often credited to China, was built by Turkey's Xyz": who did it is another, and of those that the rule is about nothing is said to be done.</summary>
    private bool IsDoneByOthers(ClaimRule rule, SentenceReading reading, Clause clause, (int First, int End) trigger)
    {
        const int Reach = 3;
        var words = reading.Stream.Words;
        bool IsAgent(int word) => words[word].Folded is "by" or "gradi" or "grade" or "gradio" or "gradila" or "gradili" or "izgradio" or "izgradila" or "izgradili";
        bool IsHere((int First, int End) m) => m.First >= trigger.End && reading.ClauseAt(m.First).Group == clause.Group;
        return (rule.IsSite || rule.IsLine)
            && vocabulary.Strangers.SelectMany(s => s.Matches(reading.Stream)).Any(m => IsHere(m) && (IsAgent(m.First) || IsAgent(m.First - 1)))
            && !rule.About.SelectMany(p => p.Matches(reading.Stream)).Any(a => Enumerable.Range(1, Math.Min(Reach, a.First)).Any(back => IsAgent(a.First - back) || words[a.First - back].Folded is "with" or "from")
                || (a.End < words.Count && (words[a.End].Folded.EndsWith("ed", StringComparison.Ordinal) || words[a.End].Folded is "built" or "made" or "money" or "loan" or "loans" or "bank" or "firm" or "company" or "contractor")));
    }

    /// <summary>A heading says so, or two sentences do.</summary>
    private bool IsThroughout(IReadOnlyList<WordPattern> group)
    {
        var sentences = Enumerable.Range(0, readings.Count).Where(i => IsIn(group, readings[i])).Take(2).ToList();
        return sentences.Count == 2 || sentences.Any(outline.IsHeading) || (sentences.Count == 1 && (sentences[0] == 0 || readings.Any(r => r.Stream.HasAny(vocabulary.Sames))) && IsMoreThanAnOrigin(group, readings[sentences[0]])) || (sentences.Count == 1 && readings.Count <= ShortText && IsMoreThanAnOrigin(group, readings[sentences[0]]));
    }

    /// <summary>"cameras made in China" are told of anywhere.</summary>
    private static bool IsMoreThanAnOrigin(IReadOnlyList<WordPattern> group, SentenceReading reading) =>
        group.SelectMany(p => p.Matches(reading.Stream)).Any(m => !reading.Places.Any(p => p.Role == PlaceRole.Origin && p.First <= m.First && m.End <= p.End));
}
