using System.Globalization;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// Reads out of a text what happened, where and when: finds the sentences that the vocabulary's rules match, binds places, dates, status,
/// actors and amounts to them, and puts together what several sentences say of one thing.
/// </summary>
/// <param name="capitalOf">The capital of a country, by its code.</param>
/// <param name="words">What words say; null for what is shipped.</param>
internal sealed class ClaimExtractor(Vocabulary vocabulary, Func<string, Place?> capitalOf, LayerModel? words = null)
{
    private readonly SentenceReader _sentences = new(vocabulary, capitalOf);
    private readonly StatementFinder _finder = new(vocabulary);

    public IReadOnlyList<Claim> Extract(AnalyzedText text, IReadOnlyList<Toponym> toponyms, DateOnly? published)
    {
        var (candidates, features) = Candidates(text, toponyms, published);
        return [.. StatementMerger.Same(candidates.Select(s => Likely(s, features)).Where(s => s.Places.Count > 0), vocabulary).Select(s => ToClaim(s, published))];
    }

    /// <summary>A statement at those of its places at which it is likely, as likely as at the least of them; of a line all or none.</summary>
    private static Statement Likely(Statement s, ClaimFeatures features)
    {
        var weighed = s.Places.Take(s.Shape == ClaimShape.Line ? 1 : s.Places.Count).Select(p => (Place: p, Probability: ClaimConfidence.Default.Probability(features.Of(s, p)))).Where(p => ClaimConfidence.IsLikely(s, p.Probability)).ToList();
        return weighed.Count == 0 ? s with { Places = [] } : s with { Places = s.Shape == ClaimShape.Line ? s.Places : [.. weighed.Select(p => p.Place)], Probability = weighed.Min(p => p.Probability) };
    }

    /// <summary>All that may be a record, likely or not.</summary>
    public (IReadOnlyList<Statement> Statements, ClaimFeatures Features) Candidates(AnalyzedText text, IReadOnlyList<Toponym> toponyms, DateOnly? published)
    {
        var readings = _sentences.Read(text, toponyms, published);
        var outline = new Outline(readings);
        var (statements, hits) = _finder.Find(readings, outline);
        statements = StatementMerger.Complete(statements, new PlaceInheritance(readings, vocabulary.Protagonist, new(vocabulary)), vocabulary.Protagonist);
        var dates = new DateInheritance(readings, outline, published, vocabulary.Currents, vocabulary.Asides);
        var partners = new Partners(readings, vocabulary.Protagonist);
        statements = StatementMerger.Unite([.. dates.Complete(statements).Select(partners.Tell)], vocabulary);
        var (finder, said) = (new GuessFinder(vocabulary, readings, outline, hits), new SentenceWords(words ?? LayerModel.Default, vocabulary, readings, outline));
        var guesses = finder.Find(statements);
        guesses = dates.Complete([.. guesses, .. finder.FindByWords([.. statements, .. guesses], said)]);
        IReadOnlyList<Statement> all = [.. statements, .. guesses.DistinctBy(g => (g.Key, g.Dates.Count == 0 ? null : g.Dates[0].Date.Edtf))];
        return (all, new(vocabulary, readings, all, said));
    }

    /// <summary>The places of a text's sentences with what their words are, for who learns from them.</summary>
    public IEnumerable<(TextSpan Sentence, PlaceMention Place, uint[] Features)> Words(AnalyzedText text, IReadOnlyList<Toponym> toponyms, DateOnly? published)
    {
        var readings = _sentences.Read(text, toponyms, published);
        var said = new SentenceWords(LayerModel.None, vocabulary, readings, new(readings));
        return Enumerable.Range(0, readings.Count).SelectMany(i => said.Places(i).Select(p => (readings[i].Sentence.Span, p, said.Of(i, p).ToArray())));
    }

    public static Claim ToClaim(Statement s, DateOnly? published)
    {
        var dates = WithoutCoarser(s.Dates.Select(d => d.Date));
        s = s.HasStatus || s.Rule.Status is not { } usual ? s : s with { Status = usual, Evidence = [.. s.Evidence, new("status", Naming(s), usual)] };
        // what "will" go on since a day in the past goes on
        s = s.Status == "planned" && !s.DatesAreInherited && dates.Any(d => HasBegun(d, published)) ? s with { Status = "active", Evidence = [.. s.Evidence, new("status", Naming(s), "active")] } : s;
        var actors = s.Actors.DistinctBy(a => a.Name).ToList();
        return new(
            s.Rule.Layer,
            s.Rule.Program,
            s.Rule.Subject,
            s.Shape,
            [.. s.Places.Select(p => new ClaimPlace(p.Place, p.Precision, p.Toponym.Span))],
            dates,
            s.Status,
            [.. actors.Select(a => a.Name)],
            [.. s.Quantities.Select(q => q.Quantity).DistinctBy(q => (q.Value, q.Unit))],
            ClaimConfidence.Of(s),
            [.. s.Evidence.Where(e => Supports(e, s, dates)).Distinct().OrderBy(e => e.Field == "claim" ? 0 : 1).ThenBy(e => e.Span.Start)])
        {
            ActorKinds = [.. actors.Select(a => a.Kind)],
            Partners = s.Partners,
        };
    }

    /// <summary>"since 2019"; not "will patrol from next May on".</summary>
    private static bool HasBegun(ClaimDate date, DateOnly? published) => date.Edtf.EndsWith("/..", StringComparison.Ordinal)
        && (published is not { } day || string.CompareOrdinal(date.Edtf, 0, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 0, date.Edtf.Length - "/..".Length) <= 0);

    /// <summary>The words that name the thing, else the sentence that tells of it.</summary>
    private static TextSpan Naming(Statement s) => s.Evidence.Where(e => e.Field == "program").Select(e => (TextSpan?)e.Span).FirstOrDefault() ?? s.Sentence.Span;

    /// <summary>What was read but gave way to something better is no evidence for it.</summary>
    private static bool Supports(EvidenceSpan evidence, Statement s, List<ClaimDate> dates) => evidence.Field switch
    {
        "status" => evidence.Value == s.Status,
        "place" => s.Places.Any(p => p.Place.Name == evidence.Value),
        "date" => dates.Any(d => d.Edtf.StartsWith(evidence.Value!, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>"2019" says nothing beside "2019-05".</summary>
    private static List<ClaimDate> WithoutCoarser(IEnumerable<ClaimDate> dates)
    {
        var distinct = dates.DistinctBy(d => d.Edtf).ToList();
        return [.. distinct.Where(d => !distinct.Any(o => o.Edtf.Length > d.Edtf.Length && o.Edtf.StartsWith(d.Edtf + "-", StringComparison.Ordinal)))
            .OrderBy(d => d.FirstYear).ThenBy(d => d.Edtf, StringComparer.Ordinal)];
    }
}
