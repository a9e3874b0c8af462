using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Reads out of the sentences that match a rule what they say of the thing: where, when, in what status, by whom, how much.</summary>
internal sealed class StatementFinder(Vocabulary vocabulary)
{
    private readonly PlaceBinder _binder = new(vocabulary.Protagonist);

    public IReadOnlyList<Statement> Find(IReadOnlyList<SentenceReading> readings)
    {
        var statements = new List<Statement>();
        var matcher = new RuleMatcher(vocabulary, readings);
        for (var i = 0; i < readings.Count; i++)
        {
            var hits = matcher.Match(i);
            matcher.Remember(i, hits);
            if (matcher.IsHeading(i) || hits.Count == 0)
            {
                continue;
            }
            var told = hits.SelectMany(h => Statements(readings[i], h, hits));
            var goesOn = i + 1 < readings.Count && Continues(readings, i) && matcher.Match(i + 1).Count == 0;
            statements.AddRange(goesOn ? told.Select(s => WithMore(s, readings[i + 1])) : told);
        }
        return statements;
    }

    /// <summary>Whether the next sentence begins by pointing back: "The pilot project lasted two weeks in May 2017."</summary>
    private bool Continues(IReadOnlyList<SentenceReading> readings, int i)
    {
        const int Beginning = 5;
        var next = readings[i + 1];
        return next.Sentence.Paragraph == readings[i].Sentence.Paragraph && vocabulary.References.Any(r => r.IsIn(next.Stream, 0, Beginning)) && !vocabulary.Asides.Any(a => a.IsIn(next.Stream));
    }

    private Statement WithMore(Statement statement, SentenceReading next)
    {
        var dates = statement.Dates.Count == 0 ? next.Dates : [];
        var quantities = Quantities(next);
        return statement.Places.Count == 0 || dates.Count + quantities.Count == 0 ? statement : statement with
        {
            Dates = statement.Dates.Count == 0 ? dates : statement.Dates,
            Quantities = [.. statement.Quantities, .. quantities],
            Evidence = [.. statement.Evidence, new("claim", next.Sentence.Span), .. dates.Select(d => new EvidenceSpan("date", d.Span)), .. quantities.Select(q => new EvidenceSpan("quantity", q.Span))],
        };
    }

    private IReadOnlyList<QuantityMention> Quantities(SentenceReading reading) =>
        QuantityReader.Read(reading.Text.Text, reading.Stream, reading.Dates, vocabulary.Units, reading.Text.Language);

    private IEnumerable<Statement> Statements(SentenceReading reading, RuleHit hit, IReadOnlyList<RuleHit> hits)
    {
        if (hit.Rule.IsLine || hit.Rule.IsSite)
        {
            foreach (var trigger in hit.Triggers)
            {
                if (SiteOrLine(reading, hit, trigger) is { } statement)
                {
                    var rivals = hits.Where(h => h.Rule.IsLine || h.Rule.IsSite).SelectMany(h => h.Triggers).Where(t => t != trigger);
                    yield return Describe(statement, reading, [trigger], [.. rivals]);
                }
            }
            yield break;
        }
        var places = _binder.Scene(reading.Stream, reading.Places, reading.Clauses, hit.Triggers, hit.Rule.PartiesArePlaces);
        var whole = Describe(Of(hit, reading, places), reading, hit.Triggers, []);
        foreach (var statement in EachWithItsDate(whole))
        {
            yield return statement;
        }
    }

    /// <summary>"in Rome in 2016, in Zagreb in 2018" is two statements; "in 2019 and 2023 in Belgrade and Novi Sad" is one.</summary>
    private static IEnumerable<Statement> EachWithItsDate(Statement whole)
    {
        var marks = whole.Places.Select(p => (p.Span.Start, Place: (ClaimPlace?)p, Date: (DateMention?)null))
            .Concat(whole.Dates.Select(d => (d.Span.Start, Place: (ClaimPlace?)null, Date: (DateMention?)d))).OrderBy(m => m.Start).ToList();
        var runs = new List<(List<ClaimPlace> Places, List<DateMention> Dates)>();
        var datesFirst = marks.Count > 0 && marks[0].Date is not null;
        foreach (var (_, place, date) in marks)
        {
            var opensRun = runs.Count == 0 || (datesFirst ? date is not null && runs[^1].Places.Count > 0 : place is not null && runs[^1].Dates.Count > 0);
            if (opensRun)
            {
                runs.Add(([], []));
            }
            if (place is not null)
            {
                runs[^1].Places.Add(place);
            }
            else
            {
                runs[^1].Dates.Add(date!.Value);
            }
        }
        if (runs.Count < 2 || runs.Any(r => r.Places.Count == 0 || r.Dates.Count == 0))
        {
            return [whole];
        }
        return runs.Select(r => whole with
        {
            Places = r.Places,
            Dates = r.Dates,
            Evidence = [.. whole.Evidence.Where(e => (e.Field != "place" || r.Places.Any(p => p.Span == e.Span)) && (e.Field != "date" || r.Dates.Any(d => d.Span == e.Span)))],
        });
    }

    private static Statement? SiteOrLine(SentenceReading reading, RuleHit hit, (int First, int End) trigger)
    {
        if (hit.Rule.IsLine && PlaceBinder.Line(reading.Stream, reading.Places, trigger.First, trigger.End) is { } ends)
        {
            return Of(hit, reading, ends) with { Shape = ClaimShape.Line };
        }
        var sites = PlaceBinder.Site(reading.Stream, reading.Places, reading.Clauses, trigger, hit.Rule.IsLine);
        return sites.Count > 0 ? Of(hit, reading, sites) : null;
    }

    private static Statement Of(RuleHit hit, SentenceReading reading, IReadOnlyList<PlaceMention> places) => new(hit.Rule, reading.Sentence, hit.IsWeak)
    {
        Places = [.. places.DistinctBy(p => p.Place.Id).Select(p => new ClaimPlace(p.Place, p.Precision, p.Toponym.Span))],
        PlaceConfidence = places.Count == 0 ? 0 : places.Min(p => p.Toponym.Resolution.Confidence) * (places.All(p => p.Role == PlaceRole.Locative) ? 1 : 0.85),
    };

    private Statement Describe(Statement statement, SentenceReading reading, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> rivals)
    {
        var anchors = triggers.Select(t => reading.ClauseAt(t.First)).Concat(statement.Places.Select(p => reading.ClauseOf(p.Span))).Select(c => c.Group).ToHashSet();
        var (status, statusSpan, statusClause) = StatusOf(reading, anchors, statement.Rule.Layer);
        var dates = DatesOf(reading, statusClause is null ? anchors : [.. anchors, statusClause.Group], triggers, rivals);
        var quantities = Quantities(reading).Where(q => anchors.Contains(reading.ClauseOf(q.Span).Group) && !Nearer(reading, rivals, triggers, reading.Stream.IndexAt(q.Span.Start))).ToList();
        var near = reading.Actors.Where(a => anchors.Contains(reading.ClauseOf(a.Span).Group)).ToList();
        var actors = near.Count > 0 ? near : reading.Actors;
        List<EvidenceSpan> evidence =
        [
            new("claim", reading.Sentence.Span),
            .. triggers.Select(t => new EvidenceSpan("program", reading.SpanOf(t))),
            .. statement.Places.Select(p => new EvidenceSpan("place", p.Span)),
            .. dates.Select(d => new EvidenceSpan("date", d.Span)),
            .. actors.Select(a => new EvidenceSpan("actor", a.Span)),
            .. quantities.Select(q => new EvidenceSpan("quantity", q.Span)),
        ];
        if (statusSpan is { } span)
        {
            evidence.Add(new("status", span));
        }
        return statement with { Status = status, Dates = dates, Actors = actors, Quantities = quantities, Evidence = evidence };
    }

    /// <summary>The status that the main clause gives, else the others; "suspended it" speaks of the thing wherever in the sentence it stands.</summary>
    private (string Status, TextSpan? Span, Clause? Clause) StatusOf(SentenceReading reading, HashSet<int> anchors, string layer)
    {
        var statuses = vocabulary.Statuses.Where(s => s.Layers.Contains(layer)).ToList();
        var own = reading.Clauses.Where(c => anchors.Contains(c.Group)).ToList();
        var elsewhere = reading.Clauses.Where(c => !anchors.Contains(c.Group) && Enumerable.Range(c.First, c.End - c.First).Any(i => reading.Stream.Words[i].Folded is "it" or "them" or "ga" or "ih"));
        foreach (var status in statuses.Where(s => s.Key is "suspended" or "ended"))
        {
            foreach (var clause in own.Concat(elsewhere))
            {
                if (FirstTrigger(status, reading, clause) is { } span)
                {
                    return (status.Key, span, clause);
                }
            }
        }
        foreach (var clause in own.Where(c => !vocabulary.Hedges.Any(h => h.IsIn(reading.Stream, c.First, c.End))).OrderBy(c => c.IsAside ? 2 : c.LinksTime ? 1 : 0))
        {
            foreach (var status in statuses)
            {
                if (FirstTrigger(status, reading, clause) is { } span)
                {
                    return (status.Key, span, clause);
                }
            }
        }
        return ("unknown", null, null);
    }

    private static TextSpan? FirstTrigger(Status status, SentenceReading reading, Clause clause)
    {
        foreach (var trigger in status.Triggers)
        {
            foreach (var match in trigger.Matches(reading.Stream))
            {
                if (clause.Holds(match.First) && match.End <= clause.End)
                {
                    return reading.SpanOf(match);
                }
            }
        }
        return null;
    }

    private List<DateMention> DatesOf(SentenceReading reading, HashSet<int> anchors, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> rivals)
    {
        var dates = reading.Dates.Where(d => !Nearer(reading, rivals, triggers, reading.Stream.IndexAt(d.Span.Start))).ToList();
        var own = dates.Where(d => anchors.Contains(reading.ClauseOf(d.Span).Group)).ToList();
        if (own.Count > 0)
        {
            return own;
        }
        return [.. dates.Where(d => TellsTimeOf(reading, reading.ClauseOf(d.Span), anchors))];
    }

    /// <summary>A clause without the thing tells its time when it stands beside it and is linked to it by "after", "when", a colon, or opens the sentence.</summary>
    private bool TellsTimeOf(SentenceReading reading, Clause clause, HashSet<int> anchors)
    {
        var isLinked = reading.Clauses.Any(anchor => anchors.Contains(anchor.Group)
            && (anchor.First == clause.End || anchor.End == clause.First)
            && (clause.LinksTime || (anchor.LinksTime && !clause.IsAside) || clause.First == 0 || IsOnlyADate(reading, clause)));
        return isLinked && !vocabulary.Asides.Any(p => p.IsIn(reading.Stream, clause.First, clause.End));
    }

    /// <summary>"in Zagreb (15 July 2019)".</summary>
    private static bool IsOnlyADate(SentenceReading reading, Clause clause) =>
        Enumerable.Range(clause.First, clause.End - clause.First).All(i => reading.Dates.Any(d => d.Span.Overlaps(reading.Stream.Words[i].Span)));

    /// <summary>Whether a word is nearer to another thing of the sentence than to this one; a clause's words belong to what the clause names.</summary>
    private static bool Nearer(SentenceReading reading, IReadOnlyList<(int First, int End)> rivals, IReadOnlyList<(int First, int End)> triggers, int word)
    {
        var group = reading.ClauseAt(word).Group;
        bool IsHere((int First, int End) t) => reading.ClauseAt(t.First).Group == group;
        int Distance((int First, int End) t) => word < t.First ? t.First - word : Math.Max(0, word - t.End + 1);
        var others = triggers.Any(IsHere) ? rivals.Where(IsHere).ToList() : rivals;
        return others.Count > 0 && others.Min(Distance) < triggers.Min(Distance);
    }
}
