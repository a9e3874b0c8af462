using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Reads the statements of a text: of each sentence that matches a rule, with what the sentences right behind it add.</summary>
internal sealed class StatementFinder(Vocabulary vocabulary)
{
    /// <summary>Sentences that may go on with "It cost ...", "The line was ...".</summary>
    private const int LongestContinuation = 3;

    private readonly StatusReader _statuses = new(vocabulary);
    private readonly Hedging _hedges = new(vocabulary);
    private readonly HitReader _hits = new(vocabulary);
    private readonly Retraction _retractions = new(vocabulary);

    /// <returns>The statements, and what rules each sentence matches.</returns>
    public (IReadOnlyList<Statement> Statements, IReadOnlyList<IReadOnlyList<RuleHit>> Hits) Find(IReadOnlyList<SentenceReading> readings, Outline outline)
    {
        var matched = new List<IReadOnlyList<RuleHit>>();
        var statements = new List<Statement>();
        var matcher = new RuleMatcher(vocabulary, readings, outline);
        var taken = -1;
        for (var i = 0; i < readings.Count; i++)
        {
            var hits = matcher.Match(i);
            matcher.Remember(i, hits);
            matched.Add(hits);
            if (i <= taken || outline.IsHeading(i) || hits.Count == 0 || readings[i].IsQuestion)
            {
                continue;
            }
            hits = outline.IsRunIn(i) ? [.. hits.Where(h => !h.IsWeak && !h.Triggers.All(readings[i].IsNamed))] : hits;
            var told = hits.SelectMany(h => _hits.Read(readings[i], i, outline.HeadingOf(i), h, hits)).ToList();
            for (var next = i + 1; next <= i + LongestContinuation && next < readings.Count && (Continues(readings, next) || IsRestOfItem(readings, outline, i, next)) && Placed(readings[next], matcher.Match(next)) is var more && (more.Count == 0 || IsOfTheSame(readings[next], more, told)); next++)
            {
                taken = more.Count == 0 ? taken : next;
                told = [.. told.Select(s => NamesAnotherTown(readings[next], s) ? s : WithMore(s, readings[next]))];
            }
            statements.AddRange(told.Where(s => !IsBackground(s, readings, outline) && !_retractions.Cover(s, readings)));
        }
        return (statements, matched);
    }

    /// <summary>
    /// A road, port or plant in a sentence that says neither whose it is nor when it was built is scenery; where people of a third country are named
    /// ("the stretch that the Azerbaijani firm builds"), it is theirs.
    /// </summary>
    private bool IsBackground(Statement s, IReadOnlyList<SentenceReading> readings, Outline outline)
    {
        var reading = readings[s.Index];
        if (s.Rule.About.Count == 0 || s.Places.Count == 0 || reading.Stream.HasAny(s.Rule.About) || reading.Stream.HasAny(vocabulary.Sames))
        {
            return false;
        }
        var isUndated = (s.Rule.IsSite || s.Rule.IsLine) && !s.IsOver && reading.Dates.Count == 0 && s.Dates.Count == 0 && s.Quantities.Count == 0 && !outline.IsItem(s.Index) && !reading.Stream.HasAny(vocabulary.Currents) && !IsToldFurther(s, readings) && !IsOneFirms(readings);
        var told = s.Evidence.Where(e => e.Field == "program").Select(e => reading.ClauseOf(e.Span).Group).ToHashSet();
        return isUndated || reading.Places.Any(p => p.Toponym.Use == ToponymUse.Demonym && p.Place.IsCountry && (reading.ClauseAt(p.First) is not { LinksTime: true } clause || told.Contains(clause.Group)) && !s.Places.Any(q => q.Place.Country == p.Place.Country));
    }

    /// <summary>A report that says "the company" again and again tells of its works.</summary>
    private bool IsOneFirms(IReadOnlyList<SentenceReading> readings) => readings.Where(r => r.Stream.HasAny(vocabulary.Sames)).Skip(1).Any();

    /// <summary>"Mirador has exported copper. It belongs to a Chinese company.": the next sentence says whose it is.</summary>
    private bool IsToldFurther(Statement s, IReadOnlyList<SentenceReading> readings) =>
        s.Index + 1 < readings.Count && Continues(readings, s.Index + 1) && readings[s.Index + 1].Stream.HasAny(s.Rule.About) && !readings[s.Index + 1].Places.Any(p => p.IsTown && p.Place.Country != vocabulary.Protagonist);

    /// <summary>What counts only between two places says nothing of its own in a sentence without any: "Works began in April".</summary>
    private static IReadOnlyList<RuleHit> Placed(SentenceReading reading, IReadOnlyList<RuleHit> hits) =>
        reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal) ? hits : [.. hits.Where(h => !h.Rule.NeedsEnds)];

    /// <summary>"The line from A to B opened in 2017. It cost $3.6 billion and was built by Xyz.", "Work on it began": the one thing that was built, though the words for building match a rule.</summary>
    private bool IsOfTheSame(SentenceReading reading, IReadOnlyList<RuleHit> hits, List<Statement> told)
    {
        const int Beginning = 4;
        return told.Count > 0 && told.All(t => t.Places.Count > 0 && (t.Rule.IsLine || t.Rule.IsSite) && t.Places.Select(p => p.Place.Id).SequenceEqual(told[0].Places.Select(p => p.Place.Id)))
            && hits.All(h => h.Rule.Layer == told[0].Rule.Layer && (h.IsWeak || h.Rule.IsGeneric || told.Any(t => t.Rule == h.Rule)))
            && reading.Stream.Words.Take(Beginning).Any(w => w.Folded is "it") && !reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal && !IsOnlyPaidThere(p, told[0]));
    }

    /// <summary>Whether a sentence begins by pointing back: "The pilot project lasted two weeks in May 2017."</summary>
    private bool Continues(IReadOnlyList<SentenceReading> readings, int i)
    {
        var beginning = readings[i].Places.Any(p => p.Toponym.Use == ToponymUse.Literal) ? 6 : 20;
        return readings[i].Sentence.Paragraph == readings[i - 1].Sentence.Paragraph && !readings[i].IsQuestion
            && vocabulary.References.Any(r => r.IsIn(readings[i].Stream, 0, beginning)) && !vocabulary.Asides.Any(a => a.IsIn(readings[i].Stream));
    }

    /// <summary>"- Samarkand: waste plant. Agreement signed in May.": what stands in a thing's item is said of it.</summary>
    private static bool IsRestOfItem(IReadOnlyList<SentenceReading> readings, Outline outline, int item, int next) =>
        outline.IsMarked(item) && readings[next].Sentence.Paragraph == readings[item].Sentence.Paragraph && (item == 0 || readings[item - 1].Sentence.Paragraph != readings[item].Sentence.Paragraph)
        && !readings[next].IsQuestion && !readings[next].Places.Any(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal && p.Role != PlaceRole.Partner);

    /// <summary>"The contract for the block at Tuzla remains suspended" says nothing of a wind farm elsewhere.</summary>
    private bool NamesAnotherTown(SentenceReading reading, Statement s) =>
        reading.Places.Any(p => p.IsTown && p.Toponym.Use != ToponymUse.Demonym && p.Role != PlaceRole.Origin && !IsOnlyPaidThere(p, s)) && !reading.Places.Any(p => s.Places.Any(q => q.Place.Id == p.Place.Id));

    /// <summary>"It opened a year ago and cost six billion, three of them borrowed in Beijing": a place of the protagonist's, where the thing is not.</summary>
    private bool IsOnlyPaidThere(PlaceMention place, Statement s) => place.Place.Country == vocabulary.Protagonist && !s.Places.Any(p => p.Place.Country == vocabulary.Protagonist);

    private Statement WithMore(Statement statement, SentenceReading next)
    {
        if (statement.Places.Count == 0)
        {
            return statement;
        }
        var quantities = _hits.Quantities(next);
        var status = _hedges.Cover(next, 0, next.Stream.Words.Count) ? StatusMention.Unknown : _statuses.Read(next, statement.Rule.Layer);
        // "was promised in 2018. It was opened in May 2024."
        var isFulfilled = statement.Status == "planned" && status.Key == "active" && next.Dates.Count > 0;
        var changes = status.Clause is not null && (!statement.HasStatus || status.Key is "suspended" or "ended" || isFulfilled);
        var dates = statement.Dates.Count == 0 || isFulfilled ? next.Dates.Where(d => !d.MayDateTheReport).ToList() : [];
        return dates.Count + quantities.Count == 0 && !changes ? statement : (statement with
        {
            Actors = [.. statement.Actors, .. next.Actors],
            Dates = [.. statement.Dates, .. dates],
            Quantities = [.. statement.Quantities, .. quantities],
            Evidence = [.. statement.Evidence, new("claim", next.Sentence.Span), .. dates.Select(Statement.EvidenceOf), .. quantities.Select(Statement.EvidenceOf), .. next.Actors.Select(a => new EvidenceSpan("actor", a.Span, a.Name))],
        }).WithStatus(changes ? status : StatusMention.Unknown);
    }
}
