using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// Records that a text may tell of though no rule reads them so: a thing whose rule asks for more than its sentence says, a place in a sentence that goes on with
/// what the one before told, a further place of a sentence. Most are wrong: each says how it was made, and <see cref="ClaimConfidence"/> decides.
/// </summary>
/// <param name="hits">The rules that each sentence matches.</param>
internal sealed class GuessFinder(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline, IReadOnlyList<IReadOnlyList<RuleHit>> hits)
{
    /// <summary>Sentences that what was told reaches within the paragraph.</summary>
    private const int TopicReach = 4;

    /// <summary>Sentences in which a rule's weak words still mean its thing.</summary>
    private const int WeakReach = 2;

    private static readonly HashSet<string> SaidOrCompared = new(StringComparer.Ordinal) { "said", "says", "told", "speaking", "rekao", "rekla", "izjavio", "izjavila", "kaze", "kazao", "kazala", "as", "like", "than", "unlike", "kao", "nego" };

    /// <summary>Sentences within which a guess by words looks for what it is of.</summary>
    private const int FarthestNaming = 100;

    /// <summary>Log odds from which words alone are a guess.</summary>
    private const float WordsSayEnough = -1;

    private readonly HitReader _hits = new(vocabulary);
    private readonly Hedging _hedges = new(vocabulary);
    private readonly Retraction _retractions = new(vocabulary);
    private readonly RuleScopes _scopes = new(vocabulary, readings, outline);

    /// <summary>One statement a place, without those that add nothing to what was told.</summary>
    /// <param name="told">What was read.</param>
    public IReadOnlyList<Statement> Find(IReadOnlyList<Statement> told)
    {
        var bySentence = told.ToLookup(s => s.Index);
        var guesses = Enumerable.Range(0, readings.Count).Where(i => !outline.IsHeading(i) && !readings[i].IsQuestion && readings[i].Places.Count > 0).SelectMany(i => Of(i, [.. bySentence[i]]));
        return [.. guesses.SelectMany(g => g.Shape == ClaimShape.Line ? [g] : g.Places.Select(p => g with { Places = [p] })).Where(g => g.Places.Count > 0 && !IsOnlySignedThere(g, told) && !IsDenied(g) && !_retractions.Cover(g, readings) && !told.Any(s => Tells(s, g)))];
    }

    /// <summary>
    /// What no rule reads nor makes likely, but the words of its sentence do: a place at which nothing of the layer was told yet, in the sentence that says it most.
    /// </summary>
    /// <param name="told">What was read and guessed before.</param>
    public IReadOnlyList<Statement> FindByWords(IReadOnlyList<Statement> told, SentenceWords words)
    {
        var taken = told.SelectMany(s => s.Places.Select(p => (s.Rule.Layer, p.Place.Id))).ToHashSet();
        var said = from sentence in Enumerable.Range(0, readings.Count)
                   where !IsOfOthers(readings[sentence]) && Enumerable.Range(0, WeakReach + 1).Any(d => sentence >= d && readings[sentence - d].Sentence.Paragraph == readings[sentence].Sentence.Paragraph && IsAboutUs(readings[sentence - d]))
                   from place in words.Places(sentence)
                   where !IsSaidOrCompared(readings[sentence].Stream, place)
                   from layer in vocabulary.Layers
                   where !taken.Contains((layer.Key, place.Place.Id))
                   let odds = words.LogOdds(sentence, place, layer.Key)
                   where odds >= WordsSayEnough
                   group (Sentence: sentence, Place: place, Odds: odds) by (Layer: layer.Key, place.Place.Id);
        return [.. said.Select(g => (g.Key.Layer, Loudest: g.MaxBy(x => x.Odds))).SelectMany(x => ByWords(x.Layer, x.Loudest.Sentence, x.Loudest.Place)).Where(g => !IsOnlySignedThere(g, told) && !IsDenied(g) && !_retractions.Cover(g, readings))];
    }

    private IEnumerable<Statement> ByWords(string layer, int sentence, PlaceMention place)
    {
        if (RuleFor(layer, sentence) is not var (rule, how) || (rule.About.Count > 0 && !_scopes.IsInScope(rule.About, RuleScope.Paragraph, sentence)))
        {
            return [];
        }
        var part = readings[sentence].Parts().First(p => place.First < p.End).Reading;
        var isNamed = rule.Any.Any(p => p.Matches(part.Stream).Any(m => !part.IsPlace(m)));
        return _hits.Read(part, sentence, null, new(rule, [], IsWeak: !isNamed), []).Where(s => s.Shape == ClaimShape.Places).Take(1).Select(s => At(s, place) with { Guesses = ["guess words", how] });
    }

    /// <summary>Of what in the layer the sentence tells: what it names, else what stands last before it, else what the text names first.</summary>
    private (ClaimRule Rule, string How)? RuleFor(string layer, int sentence)
    {
        ClaimRule? Named(int i) => readings[i].Stream.Matched.SelectMany(p => vocabulary.RulesOf[p]).Where(r => r.Layer == layer && !r.NeedsEnds).OrderBy(r => r.IsGeneric).FirstOrDefault();
        return Named(sentence) is { } here ? (here, "guess words of named")
            : Enumerable.Range(1, Math.Min(sentence, FarthestNaming)).Select(d => Named(sentence - d)).FirstOrDefault(r => r is not null) is { } before ? (before, "guess words of before")
            : Enumerable.Range(0, Math.Min(readings.Count, FarthestNaming)).Select(Named).FirstOrDefault(r => r is not null) is { } any ? (any, "guess words of text")
            : vocabulary.Rules.FirstOrDefault(r => r.Layer == layer && !r.NeedsEnds) is { } first ? (first, "guess words of nothing") : null;
    }

    /// <summary>"The agreement on patrols was signed in Beijing": none patrols there.</summary>
    private static bool IsOnlySignedThere(Statement s, IReadOnlyList<Statement> told) => !s.Rule.IsAgreement
        && s.Places.All(p => p.IsOfSigning || told.Any(t => t.Rule.IsAgreement && t.Index == s.Index && t.Status == "signed" && t.Places.Any(q => q.Place.Id == p.Place.Id && !q.Place.IsCountry)));

    /// <summary>"Cameras hang in Sarajevo; in Mostar there are none": what is denied at a place is no guess at it.</summary>
    private bool IsDenied(Statement s) =>
        readings[s.Index] is var reading && s.Places.Any(p => reading.Sentence.Span.Contains(p.Span) && p.First < reading.Stream.Words.Count && reading.ClauseAt(p.First) is var clause && _hedges.Cover(reading, clause.First, clause.End));

    private IEnumerable<Statement> Of(int sentence, List<Statement> told)
    {
        var layers = told.Select(s => s.Rule.Layer).Concat(hits[sentence].Select(h => h.Rule.Layer)).ToHashSet();
        var named = readings[sentence].Stream.Matched.SelectMany(p => vocabulary.RulesOf[p]).ToHashSet();
        var before = Enumerable.Range(1, WeakReach).Where(d => sentence >= d).SelectMany(d => hits[sentence - d]).Select(h => h.Rule.Layer).ToHashSet();
        var rules = named.Count + before.Count == 0 ? [] : vocabulary.Rules.Where(r => !layers.Contains(r.Layer) && (named.Contains(r) || before.Contains(r.Layer)));
        return Dropped(sentence, told).Concat(rules.GroupBy(r => r.Layer).SelectMany(g => Unmatched(g, sentence, before.Contains(g.Key))))
            .Concat(hits[sentence].Count == 0 ? GoingOn(sentence) : []).Concat(told.SelectMany(Beside));
    }

    /// <summary>What a rule matches, and was left out for its surroundings.</summary>
    private IEnumerable<Statement> Dropped(int sentence, List<Statement> told) =>
        hits[sentence].Where(h => h.Triggers.Count > 0 && !told.Any(s => s.Rule.Layer == h.Rule.Layer)).DistinctBy(h => h.Rule.Layer)
            .SelectMany(h => _hits.Read(readings[sentence], sentence, null, h, hits[sentence]).Take(1)).Select(s => s with { Guesses = ["guess dropped"] });

    /// <summary>
    /// Of the rules of one layer the one whose words stand in the sentence with the fewest other things missing. "Officers patrolled": where a rule asks in its
    /// sentence whose they are, only the sentences before may say so instead.
    /// </summary>
    private List<Statement> Unmatched(IEnumerable<ClaimRule> rules, int sentence, bool isLayerBefore) =>
        rules.SelectMany(r => new[] { isLayerBefore || r.About.Count > 0 ? Half(r, sentence) : null, isLayerBefore ? Weak(r, sentence) : null }).OfType<(RuleHit Hit, IReadOnlyList<string> Guesses)>().OrderBy(h => h.Guesses.Count).ThenBy(h => h.Hit.IsWeak)
            .Select(h => _hits.Read(readings[sentence], sentence, outline.HeadingOf(sentence), h.Hit, [h.Hit]).Where(s => s.Places.Count > 0).Select(s => s with { Guesses = h.Guesses }).ToList())
            .FirstOrDefault(s => s.Count > 0) ?? [];

    /// <summary>A thing that is named where something of what its rule asks for stands only in the paragraph, or under a hedge.</summary>
    private (RuleHit Hit, IReadOnlyList<string> Guesses)? Half(ClaimRule rule, int sentence)
    {
        if (Trigger(rule.Any, rule, sentence) is not { } trigger)
        {
            return null;
        }
        var missing = rule.All.Where(g => !_scopes.IsInScope(g, rule.Within, sentence)).ToList();
        var isHedged = IsHedged(trigger, sentence);
        return (missing.Count > 0 || isHedged) && missing.All(g => _scopes.IsInScope(g, RuleScope.Paragraph, sentence))
            ? (new(rule, [trigger], IsWeak: false), [.. Hedged(isHedged), .. missing.Count > 0 ? ["guess half"] : Array.Empty<string>()]) : null;
    }

    /// <summary>"An extension to Kitwe": weak words right behind a sentence that tells of something of the layer.</summary>
    private (RuleHit Hit, IReadOnlyList<string> Guesses)? Weak(ClaimRule rule, int sentence) =>
        Trigger(rule.Weak, rule, sentence) is { } trigger && !NamesAnother(rule, trigger, sentence)
            ? (new(rule, [trigger], IsWeak: true), [.. Hedged(IsHedged(trigger, sentence)), "guess weak"]) : null;

    /// <summary>"Cameras are used by the police in Szeged": what the clause names is of another layer.</summary>
    private bool NamesAnother(ClaimRule rule, (int First, int End) trigger, int sentence) =>
        hits[sentence].Any(h => h is { IsWeak: false, Rule: { IsSite: false, IsLine: false } } && h.Rule.Layer != rule.Layer && h.Triggers.Any(t => readings[sentence].ClauseAt(t.First).Group == readings[sentence].ClauseAt(trigger.First).Group));

    private static string[] Hedged(bool isHedged) => isHedged ? ["guess hedged"] : [];

    private (int First, int End)? Trigger(IReadOnlyList<WordPattern> patterns, ClaimRule rule, int sentence)
    {
        var reading = readings[sentence];
        var found = reading.Stream.HasAny(patterns) ? patterns.SelectMany(p => p.Matches(reading.Stream)).Where(m => !reading.IsActor(m) && !reading.IsPlace(m)).OrderBy(m => m.First).ThenByDescending(m => m.End).Take(1).ToList() : [];
        return found.Count > 0 && !RuleScopes.IsLeftOut(rule, reading, found[0]) && (rule.About.Count == 0 || _scopes.IsOurs(rule, reading, found[0])) ? found[0] : null;
    }

    private bool IsHedged((int First, int End) trigger, int sentence) =>
        readings[sentence].ClauseAt(trigger.First) is var clause && _hedges.Cover(readings[sentence], clause.First, clause.End);

    /// <summary>A sentence that names no thing, at a place, behind one that names a thing.</summary>
    private IEnumerable<Statement> GoingOn(int sentence)
    {
        var reading = readings[sentence];
        if (IsOfOthers(reading) || !reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal && p.Role != PlaceRole.Origin && p.Place.Country != vocabulary.Protagonist))
        {
            return [];
        }
        var back = Enumerable.Range(1, TopicReach).TakeWhile(d => sentence >= d && readings[sentence - d].Sentence.Paragraph == reading.Sentence.Paragraph).FirstOrDefault(d => hits[sentence - d].Any(h => MayGoOn(h.Rule)));
        return back == 0 ? [] : _hits.Read(reading, sentence, null, new(hits[sentence - back].First(h => MayGoOn(h.Rule)).Rule, [], IsWeak: true), []).Select(s => s with { Guesses = ["guess topic", "guess topic " + back] });

        bool MayGoOn(ClaimRule rule) => !rule.NeedsEnds && !TopicMemory.IsOfACompany(rule, reading);
    }

    /// <summary>"Italian policemen have been present in Livingstone", "in Pula work policemen from Germany": another story.</summary>
    private bool IsOfOthers(SentenceReading reading) =>
        vocabulary.Strangers.SelectMany(s => s.Matches(reading.Stream)).Any(m => m.First == 0 || !IsAboutUs(reading))
        || (reading.Places.Any(p => p.Place.IsCountry && p.Role == PlaceRole.Origin && p.Place.Country != vocabulary.Protagonist) && !reading.Places.Any(p => p.Place.Country == vocabulary.Protagonist));

    private bool IsAboutUs(SentenceReading reading) => reading.Toponyms.Any(t => t.Resolution.Place?.Country == vocabulary.Protagonist) || reading.Actors.Any(a => a.IsKnown);

    /// <summary>"..., she said in Split", "the same maker as in Bor": nothing is told of the place.</summary>
    private static bool IsSaidOrCompared(WordStream stream, PlaceMention place) =>
        place.First > 1 && place.First < stream.Words.Count && SaidOrCompared.Contains(stream.Words[place.First - 2].Folded) && stream.Words[place.First - 1].Folded is "in" or "at" or "u" or "na";

    /// <summary>The further places of a sentence, in the country of those that were read.</summary>
    private IEnumerable<Statement> Beside(Statement s) =>
        s.Shape == ClaimShape.Line ? [] : readings[s.Index].Places
            .Where(p => p.Toponym.Use != ToponymUse.Demonym && !p.Place.IsCountry && p.Place.Country.Length > 0 && s.Places.Any(q => q.Place.Country == p.Place.Country) && !s.Places.Any(q => q.Place.Id == p.Place.Id) && (p.IsTown || s.Places.All(q => q.Place.IsCountry)) && !(p.IsLead && s.Places.Any(q => !q.IsLead && !q.Place.IsCountry)))
            .Where(p => !IsSaidOrCompared(readings[s.Index].Stream, p)).DistinctBy(p => p.Place.Id).Select(p => At(DatedAt(s, p), p));

    /// <summary>"appeared in Split in 2016, and Zadar followed in 2020": a place in a clause of its own, or behind a semicolon, has that one's dates.</summary>
    private Statement DatedAt(Statement s, PlaceMention place)
    {
        var reading = readings[s.Index];
        var isHere = IsIn(reading, place);
        var dates = reading.Dates.Where(d => !d.MayDateTheReport && isHere(reading.Stream.IndexAt(d.Span.End - 1))).ToList();
        return s.Places.Any(p => p.First < reading.Stream.Words.Count && reading.Places.Contains(p) && isHere(p.First)) || dates.Count == 0 ? s : s with { Dates = dates, DatesAreInherited = false, Evidence = [.. s.Evidence.Where(e => e.Field != "date"), .. dates.Select(Statement.EvidenceOf)], Guesses = ["guess beside dated"] };
    }

    /// <summary>Whether a word stands in a place's clause or between the same semicolons, where it is not the first part of its sentence.</summary>
    private static Func<int, bool> IsIn(SentenceReading reading, PlaceMention place)
    {
        var (group, marks) = (reading.ClauseAt(place.First).Group, Semicolons(place.First));
        return word => reading.ClauseAt(word).Group == group || (marks > 0 && Semicolons(word) == marks);

        int Semicolons(int word) => reading.Stream.Words.Take(word + 1).Count(w => w.Mark == ';');
    }

    private static Statement At(Statement s, PlaceMention place) => s with
    {
        Places = [place],
        PlaceConfidence = place.Toponym.Resolution.Confidence * 0.7,
        Evidence = [.. s.Evidence.Where(e => e.Field != "place"), .. new[] { place.Span, place.Toponym.Span }.Distinct().Select(span => new EvidenceSpan("place", span, place.Place.Name))],
        Guesses = [.. s.Guesses.Where(g => g == "guess beside dated"), "guess beside"],
    };

    /// <summary>Whether a guess adds nothing to a statement: the layer has a record there, in its sentence, of its years, or while it has none of its own.</summary>
    private static bool Tells(Statement s, Statement guess) =>
        s.Rule.Layer == guess.Rule.Layer && s.Shape == guess.Shape
        && guess.Places.All(p => s.Places.Any(q => q.Place.Id == p.Place.Id || (p.Place.IsCountry && q.Place.Country == p.Place.Country)))
        && (guess.Dates.Count == 0 || s.Index == guess.Index || guess.Dates.Any(d => s.Dates.Any(x => x.Date.FirstYear <= d.Date.LastYear && d.Date.FirstYear <= x.Date.LastYear)));
}
