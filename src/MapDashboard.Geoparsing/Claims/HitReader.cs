using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Reads out of a sentence that matches a rule what it says of the thing: where, when, in what status, by whom, how much.</summary>
internal sealed class HitReader(Vocabulary vocabulary)
{
    /// <summary>How a part of a sentence begins that speaks of what the part before it told.</summary>
    private static readonly HashSet<string> Referring = new(StringComparer.Ordinal) { "the", "they", "it", "these", "those", "this", "both", "its", "their", "one", "two", "three", "ona", "oni", "te", "ta", "taj", "ove", "ovaj" };

    /// <summary>Words from a bridge to "between": "across the Danube between Zemun and Borča".</summary>
    private const int WordsToEnds = 5;

    /// <summary>Words of a clause that only denies: "there are none in Mostar".</summary>
    private const int LongestDenial = 6;

    private readonly PlaceBinder _binder = new(vocabulary.Protagonist);
    private readonly SiteBinder _sites = new(new(vocabulary.Protagonist));
    private readonly SceneBinder _scenes = new(vocabulary.Protagonist, new(vocabulary.Protagonist));
    private readonly StatusReader _statuses = new(vocabulary);
    private readonly Hedging _hedges = new(vocabulary);
    private readonly DateBinder _dates = new(vocabulary);

    public IReadOnlyList<QuantityMention> Quantities(SentenceReading reading) =>
        QuantityReader.Read(reading.Text.Text, reading.Stream, reading.Dates, vocabulary.Units, reading.Text.Language);

    public IEnumerable<Statement> Read(SentenceReading reading, int index, SentenceReading? heading, RuleHit hit, IReadOnlyList<RuleHit> hits)
    {
        if (hit.Rule.IsAbroad && !hit.Rule.IsLine)
        {
            reading = reading with { Places = [.. reading.Places.Where(p => p.Place.Country != vocabulary.Protagonist)] };
        }
        if (hit.Triggers.Count == 0 && hit.Rule.IsLine && LineBinder.Anywhere(reading) is { } line)
        {
            return [Describe(Of(hit, reading, index, line) with { Shape = ClaimShape.Line }, reading, [], [])];
        }
        if (hit.Triggers.Count == 0)
        {
            return DatedRuns.EachWithItsDate(Describe(Of(hit, reading, index, _binder.Leads(hit.Rule.IsSite ? reading.Places : _scenes.Seats(reading, reading.Places))), reading, [], []));
        }
        if (hit.Rule.IsLine || hit.Rule.IsSite)
        {
            var things = hits.Where(h => (h.Rule.IsLine || h.Rule.IsSite) && (!h.Rule.NeedsEnds || h == hit)).SelectMany(h => h.Triggers).ToList();
            var lines = hits.Where(h => h.Rule.NeedsEnds && h != hit).SelectMany(h => h.Triggers).Select(t => (Trigger: t, Ends: LineBinder.Ends(reading, t))).Where(l => l.Ends is not null).ToList();
            List<(int First, int End)> Rivals((int First, int End) trigger, Statement s) =>
                [.. things.Where(t => t != trigger), .. lines.Where(l => !l.Ends!.Select(p => p.Place.Id).SequenceEqual(s.Places.Select(p => p.Place.Id))).Select(l => l.Trigger)];
            var told = SitesOrLines(reading, index, heading, hit)
                .Zip(hit.Triggers).Where(x => x.First.Places.Count > 0 || !hit.Rule.NeedsEnds)
                .Select(x => Describe(x.First, reading, [x.Second], Rivals(x.Second, x.First)))
                .SelectMany(s => s.Shape == ClaimShape.Places ? DatedRuns.EachWithItsDate(s) : [s]).ToList();
            told = [.. told.Where(s => s.Shape != ClaimShape.Line || !LineBinder.IsWhole(reading, s.Places) || !hits.SelectMany(h => h.Triggers).Any(t => LineBinder.Ends(reading, t) is { } other && other[0].First > s.Places[^1].First))];
            return hit.Rule is { IsLine: true, NeedsEnds: false } ? [.. told.Where(s => s.Places.Count > 0 || !told.Any(t => t.Places.Count > 0)), .. Listed(reading, index, hit, hits, told)] : told;
        }
        var parts = reading.Parts()
            .Select(part => (part.First, part.Reading, Triggers: hit.Triggers.Where(t => part.First <= t.First && t.First < part.End).ToList()))
            .Where(part => part.Triggers.Count > 0 || GoesOnElsewhere(part.Reading)).ToList();
        for (var i = 1; i < parts.Count; i++)
        {
            // "Uruguay was given cameras in 2019; they were meant for Rivera"
            parts[i] = parts[i].Reading.Dates.Count > 0 || !Referring.Contains(reading.Stream.Words[parts[i].First].Folded) || GoesOnNow(reading, parts[i].First, i + 1 < parts.Count ? parts[i + 1].First : reading.Stream.Words.Count) ? parts[i] : (parts[i].First, parts[i].Reading with { Dates = parts[i - 1].Reading.Dates }, parts[i].Triggers);
        }
        return parts.Count > 1 ? parts.SelectMany(part => part.Triggers.Count == 0 ? [Describe(Of(hit, part.Reading, index, _binder.Leads(part.Reading.Places)), part.Reading, [], [])] : Scene(part.Reading, index, heading, hit with { Triggers = part.Triggers }, hits)) : Scene(reading, index, heading, hit, hits);
    }

    /// <summary>"...; its second phase is being installed in Rivera": not when the first was.</summary>
    private bool GoesOnNow(SentenceReading reading, int first, int end) => vocabulary.Currents.Any(c => c.IsIn(reading.Stream, first, end));

    /// <summary>"..., while in Leskovac the tender was cancelled": a part of the sentence that does not name the thing and yet tells what became of it at another place.</summary>
    private bool GoesOnElsewhere(SentenceReading part) =>
        part.Places.Any(p => p.IsTown && p.Role == PlaceRole.Locative && p.Toponym.Use == ToponymUse.Literal) && part.Clauses.Where(c => part.Places.Any(p => c.Holds(p.First))).Any(c => vocabulary.Statuses.Where(x => x.IsFinal || x.Key == "planned").Any(x => x.Triggers.Any(t => t.IsIn(part.Stream, c.First, c.End))));

    private IEnumerable<Statement> Scene(SentenceReading reading, int index, SentenceReading? heading, RuleHit hit, IReadOnlyList<RuleHit> hits)
    {
        // "In Sarajevo cameras were put up; there are none in Mostar"
        reading = reading with { Places = [.. reading.Places.Where(p => reading.ClauseAt(p.First) is var c && (c.End - c.First > LongestDenial || hit.Triggers.Any(t => c.Holds(t.First)) || !_hedges.Cover(reading, c.First, c.End)))] };
        var others = hits.Where(h => h.Rule != hit.Rule).SelectMany(h => h.Triggers).ToList();
        var places = _scenes.Scene(reading, hit.Triggers, others, hit.Rule);
        places = places.Count == 0 && heading is not null ? PlaceBinder.Heading(heading, reading) : places;
        var isUnknown = places.Count == 0 && hit.Triggers.Any(t => UnknownName.StandsBefore(reading, t));
        return DatedRuns.EachWithItsDate(Describe(Of(hit, reading, index, places) with { NamesUnknown = isUnknown }, reading, hit.Triggers, [], [.. hits.Where(h => h.Rule.IsSite).SelectMany(h => h.Triggers)]));
    }

    private List<Statement> SitesOrLines(SentenceReading reading, int index, SentenceReading? heading, RuleHit hit)
    {
        var found = new List<Statement>();
        foreach (var trigger in hit.Triggers)
        {
            var s = SiteOrLine(reading, index, heading, hit, trigger);
            s = s with { NamesUnknown = s.NamesUnknown || UnknownName.StandsBefore(reading, trigger) || UnknownName.StandsAfter(reading, trigger) || UnknownName.StandsRightAfter(reading, trigger) };
            // "The wind farm at Ivovik near Tomislavgrad is being built; 28 turbines will be on the grid by 2024"
            var clause = reading.ClauseAt(trigger.First);
            var goesOn = found.Count > 0 && found[^1].Shape == s.Shape && s.Shape == ClaimShape.Places && clause.Group != reading.ClauseAt(hit.Triggers[found.Count - 1].First).Group && !reading.Places.Any(p => clause.Holds(p.First));
            found.Add(goesOn ? s with { Places = found[^1].Places, NamesUnknown = found[^1].NamesUnknown } : s);
        }
        return found;
    }

    private Statement SiteOrLine(SentenceReading reading, int index, SentenceReading? heading, RuleHit hit, (int First, int End) trigger)
    {
        // "the Pelješac Bridge, which links Komarna to Brijesta" stands where it stands
        var isNamed = hit.Rule.IsSite && reading.Places.Any(p => p.Place.FeatureClass == 'S' && p.Toponym.Use != ToponymUse.Demonym && !p.IsAnaphor && p.First <= trigger.First && trigger.First < p.End)
            && !reading.Stream.Words.Skip(trigger.End).Take(WordsToEnds).Any(w => w.Folded is "between" or "izmedju" or "izmedu");
        if (hit.Rule.IsLine && !isNamed && (LineBinder.Onwards(reading, trigger) ?? LineBinder.Ends(reading, trigger)) is { } ends)
        {
            return Of(hit, reading, index, ends) with { Shape = ClaimShape.Line };
        }
        if (hit.Rule.NeedsEnds)
        {
            return Of(hit, reading, index, []);
        }
        var pointsBack = Definiteness.PointsBack(reading, trigger);
        if (hit.Rule is { IsLine: true, IsSite: false } && LineBinder.OpenEnd(reading, trigger) is { } end)
        {
            return Of(hit, reading, index, [end]) with { PointsBack = pointsBack, IsOpenLine = true };
        }
        // "Zijin, which bought the basin in 2018, opens the mine Čukaru Peki": the basin is elsewhere
        var others = hit.Rule.IsLine ? [] : reading.Places.Where(p => p.Place.FeatureClass == 'S' && hit.Triggers.Any(t => t != trigger && p.First == t.End && !reading.Stream.Words[p.First].CommaBefore)).ToList();
        var free = others.Count > 0 && reading.Places.Any(p => p.IsTown && p.Role == PlaceRole.Locative && !others.Contains(p)) ? reading with { Places = [.. reading.Places.Except(others)] } : reading;
        var sites = _sites.Site(free, trigger, hit.Rule);
        sites = sites.Count == 0 && heading is not null ? PlaceBinder.Heading(heading, reading) : sites;
        if (hit.Rule.IsLine && sites.Count == 1 && LineBinder.LacksItsOtherEnd(reading, sites[0]))
        {
            return Of(hit, reading, index, []) with { NamesUnknown = true };
        }
        return Of(hit, reading, index, sites) with { PointsBack = pointsBack };
    }

    /// <summary>"two motorways: Miladinovci–Štip, opened in 2019, and Kičevo–Ohrid": each stretch that no word for a thing stands beside.</summary>
    private IEnumerable<Statement> Listed(SentenceReading reading, int index, RuleHit hit, IReadOnlyList<RuleHit> hits, List<Statement> told)
    {
        const int Beside = 2;
        var stretches = LineChain.Stretches(reading).Where(line => !told.Any(t => t.Places.Any(p => line.Contains(p))) && !hits.SelectMany(h => h.Triggers).Any(t => t.First >= line[^1].End && t.First - line[^1].End <= Beside)).ToList();
        return stretches.Select(line => Describe(Of(hit, reading, index, line) with { Shape = ClaimShape.Line }, reading, [(line[0].First, line[^1].End)], [.. stretches.Where(o => o != line).Select(o => (o[0].First, o[^1].End))]));
    }

    private Statement Of(RuleHit hit, SentenceReading reading, int index, IReadOnlyList<PlaceMention> places) => new(hit.Rule, reading.Sentence, index, hit.IsWeak)
    {
        IsNationwide = Nationwide.IsSaid(reading.Stream),
        Places = [.. PlaceBinder.WithoutBesides(reading.Stream, places).Where(p => !hit.Rule.IsAbroad || hit.Rule.IsLine || p.Place.Country != vocabulary.Protagonist).DistinctBy(p => p.Place.Id)],
        PlaceConfidence = places.Count == 0 ? 0 : places.Min(p => p.Toponym.Resolution.Confidence) * (places.All(p => p.Role == PlaceRole.Locative && !p.IsAnaphor) ? 1 : 0.85),
    };

    private Statement Describe(Statement statement, SentenceReading reading, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> rivals, IReadOnlyList<(int First, int End)>? sites = null)
    {
        var anchors = triggers.Count == 0
            ? [.. reading.Clauses.Select(c => c.Group)]
            : triggers.Select(t => t.First).Concat(statement.Places.Where(p => p.First < reading.Stream.Words.Count && reading.Places.Contains(p) && !p.IsLead).Select(p => p.First)).Select(i => reading.ClauseAt(i).Group).ToHashSet();
        DatedRuns.GoOn(reading, anchors, triggers.Concat(rivals).ToList());
        var status = _statuses.Read(reading, anchors, triggers, statement.Rule);
        var dates = _dates.Read(reading, status.Clause is null ? anchors : [.. anchors, status.Clause.Group], triggers, rivals, sites ?? []);
        if (status.Clause is null && dates.Count > 0)
        {
            // "the harbour which was, after years of losses, leased in July 2017": what is dated is the stage
            status = _statuses.Read(reading, [.. dates.Select(d => reading.ClauseOf(d.Span).Group)], triggers, statement.Rule);
        }
        var quantities = Quantities(reading).Where(q => anchors.Contains(reading.ClauseOf(q.Span).Group) && !DateBinder.Nearer(reading, rivals, triggers, reading.Stream.IndexAt(q.Span.Start))).ToList();
        var near = reading.Actors.Where(a => anchors.Contains(reading.ClauseOf(a.Span).Group)).ToList();
        var actors = near.Count > 0 ? near : reading.Actors;
        return (statement with
        {
            Dates = dates,
            Actors = actors,
            Quantities = quantities,
            Evidence =
            [
                new("claim", reading.Sentence.Span),
                .. triggers.Select(t => new EvidenceSpan("program", reading.SpanOf(t), statement.Rule.Subject)),
                .. statement.Places.SelectMany(p => new[] { p.Span, p.Toponym.Span }.Distinct().Select(span => new EvidenceSpan("place", span, p.Place.Name))),
                .. dates.Select(Statement.EvidenceOf),
                .. actors.Select(a => new EvidenceSpan("actor", a.Span, a.Name)),
                .. quantities.Select(Statement.EvidenceOf),
            ],
        }).WithStatus(status);
    }
}
