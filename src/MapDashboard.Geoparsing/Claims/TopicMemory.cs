using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What a text has been about so far, so that a sentence may go on with it without naming it.</summary>
internal sealed class TopicMemory(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline)
{
    /// <summary>How many sentences a program that was named stays the topic.</summary>
    private const int TopicReach = 3;

    /// <summary>How many sentences further one may go on with its thing without naming it.</summary>
    private const int ContinuationReach = 2;

    /// <summary>Words at a sentence's beginning in which "the second of them" stands.</summary>
    private const int Beginning = 6;

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "it", "they", "its", "their", "these", "those", "theirs", "them", "on", "ona", "ono", "oni", "njih", "njihov", "njihova", "ova", "ovaj", "ove", "ti", "te" };

    /// <summary>The last sentence that named a rule's program.</summary>
    private readonly Dictionary<ClaimRule, int> _named = [];

    /// <summary>The last sentence with a rule's words that told nothing of its thing: "no country welcomed Chinese policemen more".</summary>
    private readonly Dictionary<ClaimRule, int> _mentioned = [];

    private HashSet<ClaimRule> _headed = [];

    /// <summary>The last question, when it names a thing: its answer speaks of that.</summary>
    private int? _asked;

    /// <summary>What the sentence before a list told of: "The officers will serve in:".</summary>
    private IReadOnlyList<ClaimRule> _introduced = [];

    /// <summary>How many sentences named a rule's thing: what is told of more than once may go on over a paragraph's end.</summary>
    private readonly Dictionary<ClaimRule, int> _timesTold = [];

    /// <summary>What the last sentence that told of something told of, and which it was.</summary>
    private (IReadOnlyList<ClaimRule> Rules, int At) _toldLast = ([], -1);

    /// <summary>What the whole text is about, when that happens at many places and has no name of its own at each; null when it is about several things.</summary>
    private readonly Lazy<ClaimRule?> _subject = new(() => Subject(vocabulary, readings));

    /// <summary>The last sentence that named the rule's program; -1 when none did.</summary>
    public int NamedAt(ClaimRule rule) => _named.GetValueOrDefault(rule, -1);

    /// <summary>What a sentence that names no thing goes on with: "Naples was added in 2017", "the one in Prato", a line of a list.</summary>
    public IReadOnlyList<ClaimRule> GoneOnWith(int sentence)
    {
        var reading = readings[sentence];
        return GoesOn(sentence) ? _toldLast.Rules
            : outline.IsItem(sentence) && reading.Places.Count > 0 && !reading.Stream.HasAny(vocabulary.Journeys) && _introduced.Count + _headed.Count > 0 ? (_introduced.Count > 0 ? _introduced : [.. _headed])
            : _subject.Value is { } subject && TellsOfAPlace(reading) && !IsOfACompany(subject, reading) && !reading.Stream.HasAny(vocabulary.Asides) && !reading.Stream.HasAny(vocabulary.Journeys) && !reading.Stream.HasAny(vocabulary.Strangers) ? [subject]
            : [];
    }

    private static ClaimRule? Subject(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings)
    {
        const double Most = 0.6;
        var named = readings.SelectMany(r => r.Stream.Matched.SelectMany(p => vocabulary.RulesOf[p]).Distinct().Where(rule => rule.All.All(r.Stream.HasAny)).Select(rule => (Reading: r, Rule: rule))).ToList();
        var layers = named.DistinctBy(n => (n.Reading, n.Rule.Layer)).ToLookup(n => n.Rule.Layer);
        var main = layers.MaxBy(l => l.Count());
        return main is null || main.Count() < 2 || main.Count() < Most * layers.Sum(l => l.Count()) ? null
            : named.Where(n => n.Rule.Layer == main.Key).GroupBy(n => n.Rule).MaxBy(g => g.Count())!.Key is var rule && rule.About.Count > 0 && (rule.IsSite || rule.IsLine) ? null : rule;
    }

    private bool GoesOn(int sentence)
    {
        var reading = readings[sentence];
        var (rules, at) = _toldLast;
        if (rules.Count == 0 || sentence - at > ContinuationReach || !reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal && p.Role != PlaceRole.Origin && !p.Place.IsCountry))
        {
            return false;
        }
        var isAnswer = _asked is { } asked && readings[asked].Sentence.Paragraph >= reading.Sentence.Paragraph - 1;
        var isNear = isAnswer || readings[at].Sentence.Paragraph == reading.Sentence.Paragraph || (outline.IsItem(at) && outline.IsItem(sentence))
            || outline.IsHeading(at) || _headed.Contains(rules[0]) || _timesTold.GetValueOrDefault(rules[0]) > 1;
        var pointsBack = (isAnswer && reading.Dates.Count > 0) || BeginsWithPronoun(reading) || reading.Stream.HasAny(vocabulary.Continuations)
            || (IsMainTopic(rules[0].Layer) && TellsOfAPlace(reading));
        return isNear && pointsBack && !IsOfACompany(rules[0], reading) && MayGoOn(rules[0], sentence) && !reading.Stream.HasAny(vocabulary.Asides) && !reading.Stream.HasAny(vocabulary.Journeys) && !reading.Stream.HasAny(vocabulary.Strangers);
    }

    /// <summary>"Noatum in Valencia has belonged to COSCO since 2017", in a text about patrols: what states do companies do not.</summary>
    public static bool IsOfACompany(ClaimRule rule, SentenceReading reading) => rule.About.Count == 0 && reading.Actors.Any(a => a is { IsKnown: true, Kind: ActorKind.Company });

    /// <summary>What is built or bought has a name of its own at each place: a sentence that goes on with it says at least whose it is, or is a line of a list.</summary>
    private bool MayGoOn(ClaimRule rule, int sentence) =>
        rule.About.Count == 0 || !(rule.IsSite || rule.IsLine) || outline.IsItem(sentence) || vocabulary.Partitives.Any(p => p.IsIn(readings[sentence].Stream, 0, Beginning)) || (rule.IsLine && (readings[sentence].Stream.HasAny(rule.About) || readings[sentence].Stream.HasAny(vocabulary.Sames)));

    /// <summary>What the text has told of more than once, and of hardly anything else.</summary>
    private bool IsMainTopic(string layer)
    {
        const double Most = 0.66;
        var (own, all) = (_timesTold.Where(t => t.Key.Layer == layer).Sum(t => t.Value), _timesTold.Values.Sum());
        return own > 1 && own >= Most * all;
    }

    /// <summary>"Begun in Rome and Milan, extended to Naples": something is at a stage of its life, somewhere. "The town celebrated" something else.</summary>
    private bool TellsOfAPlace(SentenceReading reading) =>
        reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal && p.IsTown && (p.Role == PlaceRole.Locative || (p.Role == PlaceRole.Subject && !p.IsAnaphor)))
        && vocabulary.Statuses.Any(s => s.Triggers.Any(t => t.IsIn(reading.Stream)));

    /// <summary>"They had begun in Rome in 2016", "Its first centre went up in ...".</summary>
    private static bool BeginsWithPronoun(SentenceReading reading) => reading.Stream.Words.Skip(EndOfDate(reading)).Take(2).Any(w => Pronouns.Contains(w.Folded));

    /// <summary>"Between 2016 and 2019 they appeared": the date in front begins nothing.</summary>
    private static int EndOfDate(SentenceReading reading)
    {
        const int Beginning = 2;
        var date = reading.Dates.Where(d => reading.Stream.IndexAt(d.Span.Start) < Beginning).Select(d => (int?)reading.Stream.IndexAt(d.Span.End - 1)).FirstOrDefault();
        return date + 1 ?? 0;
    }

    /// <summary>Makes what a sentence names the topic of the next ones, or of the whole section when it is a heading.</summary>
    public void Remember(int sentence, IReadOnlyList<RuleHit> hits)
    {
        var named = hits.Where(h => !h.IsWeak || (h.Triggers.Count > 0 && readings[sentence].Places.Count > 0)).Select(h => h.Rule);
        if (outline.IsHeading(sentence))
        {
            _headed = [.. named];
            _toldLast = ([.. _headed.Take(1)], sentence);
            _named.Clear();
            return;
        }
        foreach (var rule in named)
        {
            _named[rule] = sentence;
        }
        if (!outline.IsItem(sentence))
        {
            _introduced = [.. hits.Where(h => !h.IsWeak && h.Rule.Layer == hits[0].Rule.Layer).Take(1).Select(h => h.Rule)];
        }
        if (readings[sentence].IsQuestion)
        {
            _asked = hits.Count > 0 ? sentence : null;
        }
        foreach (var hit in hits.Where(h => !h.IsWeak))
        {
            _timesTold[hit.Rule] = _timesTold.GetValueOrDefault(hit.Rule) + 1;
        }
        if (hits.Count > 0)
        {
            _toldLast = ([hits.OrderBy(h => h.IsWeak).ThenBy(h => h.Triggers.Count > 0 ? h.Triggers[0].First : 0).First().Rule], sentence);
        }
    }

    /// <summary>Takes note of a rule's words in a sentence that does not tell all that the rule asks for.</summary>
    public void Mention(ClaimRule rule, int sentence) => _mentioned[rule] = Math.Max(sentence, _mentioned.GetValueOrDefault(rule));

    private bool IsMentioned(ClaimRule rule, int sentence) => !rule.IsSite && !rule.IsLine && _mentioned.TryGetValue(rule, out var last) && last < sentence && sentence - last <= ContinuationReach && readings[last].Sentence.Paragraph == readings[sentence].Sentence.Paragraph;

    public bool IsTopic(ClaimRule rule, int sentence) => _headed.Contains(rule) || IsMentioned(rule, sentence) || (_named.TryGetValue(rule, out var last) && (sentence - last <= TopicReach || (rule.About.Count == 0 && rule.IsSite && _named.Values.Max() == last)));
}
