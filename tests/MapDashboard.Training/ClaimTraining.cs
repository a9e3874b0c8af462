using System.Globalization;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Geoparsing.Tests;
using MapDashboard.Geoparsing.Tests.Claims;

namespace MapDashboard.Training;

/// <summary>Learns from the practice texts what makes a record likely, and measures it on each set by what the others taught.</summary>
internal sealed class ClaimTraining
{
    private static readonly string[] Unread = ["plain", "held-out", "fresh-b", "check", "strangers-g", "strangers-i", "strangers-m", "strangers-n", "strangers-s", "strangers-t"];
    private static readonly string[] Newest = ["regions-d", "magazine"];

    /// <summary>What the articles behind the seeds are called beside the sets.</summary>
    private const string Articles = "articles";

    /// <summary>The articles are the only texts that nobody wrote for this, and few.</summary>
    private const float WeightOfArticles = 6;

    /// <summary>Parts of the sets, each read with what the words of the others taught.</summary>
    private const int Folds = 6;

    private readonly LogisticOptions _options;
    private readonly List<PracticeReading> _texts = [];
    private readonly Dictionary<string, uint> _features = new(StringComparer.Ordinal);

    /// <param name="articles">Folder of the articles behind the seeds, for who has them.</param>
    public ClaimTraining(Gazetteer gazetteer, LogisticOptions options, string? articles)
    {
        _options = options;
        var parser = new Geoparser(gazetteer, TestVocabulary.Instance);
        var texts = Directory.EnumerateFiles(PracticeText.Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
            .SelectMany(set => PracticeText.ReadAll(Path.Combine(PracticeText.Folder, set + ".md")).Select((text, index) => new Source(set, index, text, parser.Resolve(text.Text)))).ToList();
        if (articles is not null)
        {
            texts.AddRange(PracticeText.WithTexts(Path.Combine(PracticeText.Folder, "..", "Articles", "gold.md"), articles).Select((text, index) => new Source(Articles, index, text, parser.Resolve(text.Text))));
        }
        var words = new LayerTraining(texts.Where(t => !IsUnread(t.Set, t.Index)), gazetteer.Capital);
        Layers = words.Learn(_ => true);
        var folds = texts.Select(t => t.Set).Distinct().Order(StringComparer.Ordinal).Select((set, i) => (set, Fold: i % Folds)).ToDictionary(x => x.set, x => x.Fold);
        var extractors = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => new ClaimExtractor(TestVocabulary.Instance, gazetteer.Capital, words.Learn(t => folds[t.Set] != fold))).ToList();
        foreach (var source in texts)
        {
            var (text, toponyms) = source.Reading;
            var (statements, features) = extractors[folds[source.Set]].Candidates(text, toponyms, source.Text.Published);
            var records = statements.SelectMany(s => (s.Shape == ClaimShape.Line ? [s.Places] : s.Places.Select(p => (IReadOnlyList<PlaceMention>)[p]))
                .Select(places => new Candidate(ClaimExtractor.ToClaim(s with { Places = places }, source.Text.Published), [.. features.Of(s, places[0]).Select(IdOf)], s))).ToList();
            Label(source.Text, records);
            _texts.Add(new(source.Set, source.Index, source.Text, toponyms, records));
        }
    }

    /// <summary>What words say, learned from all texts but those that nobody reads. The weights are learned with what others' words say of each set, so that neither is learned by heart.</summary>
    public LayerModel Layers { get; }

    /// <summary>The weights learned from all texts but those that nobody reads, so that their scores say what a new text may expect.</summary>
    public ClaimConfidence Learn()
    {
        var weights = Weights(t => !IsUnread(t));
        return new(_features.Where(f => Math.Abs(weights[f.Value]) >= 0.005).ToDictionary(f => f.Key, f => (double)weights[f.Value], StringComparer.Ordinal));
    }

    private static bool IsUnread(PracticeReading t) => IsUnread(t.Set, t.Index);

    private static bool IsUnread(string set, int index) => Unread.Contains(set) || (Newest.Contains(set) && index % 3 == 2);

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
            var score = _texts.Where(which).Select(t => ClaimScore.Of(t.Text, [.. t.Candidates.Where(c => isKept(t, c)).Select(c => c.Claim)])).Aggregate(new ClaimScore(0, 0, 0, 0, 0), (a, b) => a + b);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {of,-20} recall {score.Recall:.000} precision {score.Precision:.000} status {score.Status:.00} evidence {score.Evidence:.00} ({score.Matched} of {score.Expected}, {score.Read} read)"));
        }
        Line("all sets", t => t.Set != Articles);
        Line("articles", t => t.Set == Articles);
        Line("never read", t => Unread.Contains(t.Set));
        Line("newest", t => Newest.Contains(t.Set));
        Line("newest, every third", t => Newest.Contains(t.Set) && IsUnread(t));
        Line("other sets", t => t.Set != Articles && !Unread.Contains(t.Set) && !Newest.Contains(t.Set));
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
        Logistic.Learn([.. _texts.Where(isUsed).SelectMany(t => t.Candidates.Select(c => new Example(c.Features, c.IsRight, t.Set == Articles ? WeightOfArticles : 1, 0)))], _features.Count, f => (int)f, _options);

    private static double Probability(float[] weights, Candidate c) => 1 / (1 + Math.Exp(-c.Features.Sum(f => weights[f])));

    /// <summary>A text before anything was learned of it.</summary>
    internal sealed record Source(string Set, int Index, PracticeText Text, (AnalyzedText Text, IReadOnlyList<Toponym> Toponyms) Reading);

    private sealed record PracticeReading(string Set, int Index, PracticeText Text, IReadOnlyList<Toponym> Toponyms, IReadOnlyList<Candidate> Candidates);

    private sealed record Candidate(Claim Claim, uint[] Features, Statement Statement)
    {
        /// <summary>A careful reader would make it.</summary>
        public bool IsRight { get; set; }
    }
}
