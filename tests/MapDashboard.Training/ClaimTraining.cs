using System.Globalization;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Tests;
using MapDashboard.Geoparsing.Tests.Claims;

namespace MapDashboard.Training;

/// <summary>Learns from the practice texts what makes a record likely, and measures it on each set by what the others taught.</summary>
internal sealed class ClaimTraining
{
    private static readonly string[] Unread = ["plain", "held-out", "fresh-b", "check", "strangers-g", "strangers-i", "strangers-m", "strangers-n"];
    private static readonly string[] Newest = ["regions-d", "magazine"];

    private readonly LogisticOptions _options;
    private readonly List<PracticeReading> _texts = [];
    private readonly Dictionary<string, uint> _features = new(StringComparer.Ordinal);

    public ClaimTraining(Gazetteer gazetteer, LogisticOptions options)
    {
        _options = options;
        var parser = new Geoparser(gazetteer, TestVocabulary.Instance);
        var extractor = new ClaimExtractor(TestVocabulary.Instance, gazetteer.Capital);
        foreach (var set in Directory.EnumerateFiles(PracticeText.Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal))
        {
            foreach (var (index, practice) in PracticeText.ReadAll(Path.Combine(PracticeText.Folder, set + ".md")).Index())
            {
                var (text, toponyms) = parser.Resolve(practice.Text);
                var (statements, features) = extractor.Candidates(text, toponyms, practice.Published);
                var records = statements.SelectMany(s => (s.Shape == ClaimShape.Line ? [s.Places] : s.Places.Select(p => (IReadOnlyList<PlaceMention>)[p]))
                    .Select(places => new Candidate(ClaimExtractor.ToClaim(s with { Places = places }, practice.Published), [.. features.Of(s, places[0]).Select(IdOf)], s))).ToList();
                Label(practice, records);
                _texts.Add(new(set, index, practice, toponyms, records));
            }
        }
    }

    /// <summary>The weights learned from all texts but those that nobody reads, so that their scores say what a new text may expect.</summary>
    public ClaimConfidence Learn()
    {
        var weights = Weights(t => !IsUnread(t));
        return new(_features.Where(f => Math.Abs(weights[f.Value]) >= 0.005).ToDictionary(f => f.Key, f => (double)weights[f.Value], StringComparer.Ordinal));
    }

    private static bool IsUnread(PracticeReading t) => Unread.Contains(t.Set) || (Newest.Contains(t.Set) && t.Index % 3 == 2);

    /// <summary>The scores where each set is read with what the others taught, and with what is shipped.</summary>
    public void Print()
    {
        var shipped = Weights(t => !IsUnread(t));
        var without = _texts.Select(t => t.Set).Distinct().ToDictionary(s => s, s => Weights(t => t.Set != s));
        Print("all candidates", (_, _) => true);
        Print("left out", (t, c) => ClaimConfidence.IsLikely(c.Statement, Probability(without[t.Set], c)));
        Print("shipped", (_, c) => ClaimConfidence.IsLikely(c.Statement, Probability(shipped, c)));
    }

    /// <summary>Why records are missing and too many in some sets, with what is shipped: counts, and each of them unless a set is one that nobody reads.</summary>
    public void PrintMisses(IReadOnlyCollection<string> sets)
    {
        var shipped = Weights(t => !IsUnread(t));
        var breakdown = new MissBreakdown();
        foreach (var t in _texts.Where(t => sets.Contains(t.Set)))
        {
            breakdown.Add(t.Text, t.Toponyms, [.. t.Candidates.Where(c => ClaimConfidence.IsLikely(c.Statement, Probability(shipped, c))).Select(c => c.Claim)], [.. t.Candidates.Select(c => c.Claim)]);
        }
        breakdown.Write(Console.Out, each: !sets.Any(Unread.Contains));
    }

    private void Print(string name, Func<PracticeReading, Candidate, bool> isKept)
    {
        void Line(string of, Func<PracticeReading, bool> which)
        {
            var score = _texts.Where(which).Select(t => ClaimScore.Of(t.Text, [.. t.Candidates.Where(c => isKept(t, c)).Select(c => c.Claim)])).Aggregate((a, b) => a + b);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {of,-20} recall {score.Recall:.000} precision {score.Precision:.000} status {score.Status:.00} evidence {score.Evidence:.00} ({score.Matched} of {score.Expected}, {score.Read} read)"));
        }
        Line("all sets", _ => true);
        Line("never read", t => Unread.Contains(t.Set));
        Line("newest", t => Newest.Contains(t.Set));
        Line("newest, every third", t => Newest.Contains(t.Set) && IsUnread(t));
        Line("other sets", t => !Unread.Contains(t.Set) && !Newest.Contains(t.Set));
    }

    private uint IdOf(string feature)
    {
        if (!_features.TryGetValue(feature, out var id))
        {
            _features[feature] = id = (uint)_features.Count;
        }
        return id;
    }

    /// <summary>One to one, as the texts are scored; what was read goes before what was guessed, what stands in the right sentence before what does not.</summary>
    private static void Label(PracticeText text, List<Candidate> candidates)
    {
        var pairs = from e in text.Expected
                    from c in candidates
                    where ClaimScore.Records(c.Claim).Any(r => ClaimScore.Fits(e, r))
                    orderby (c.Statement.IsGuess ? 0 : 2) + (c.Claim.Evidence.Any(s => s.Span.Start < e.End && e.Start < s.Span.End) ? 1 : 0) descending
                    select (e, c);
        var taken = new HashSet<ExpectedRecord>(ReferenceEqualityComparer.Instance);
        foreach (var (e, c) in pairs.Where(p => !p.c.IsRight))
        {
            c.IsRight = taken.Add(e);
        }
    }

    private float[] Weights(Func<PracticeReading, bool> isUsed) =>
        Logistic.Learn([.. _texts.Where(isUsed).SelectMany(t => t.Candidates).Select(c => new Example(c.Features, c.IsRight, 1, 0))], _features.Count, f => (int)f, _options);

    private static double Probability(float[] weights, Candidate c) => 1 / (1 + Math.Exp(-c.Features.Sum(f => weights[f])));

    private sealed record PracticeReading(string Set, int Index, PracticeText Text, IReadOnlyList<Toponym> Toponyms, IReadOnlyList<Candidate> Candidates);

    private sealed record Candidate(Claim Claim, uint[] Features, Statement Statement)
    {
        /// <summary>A careful reader would make it.</summary>
        public bool IsRight { get; set; }
    }
}
