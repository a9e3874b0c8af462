using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Training;

/// <summary>Learns from four fifths of the documents and measures on the rest, five times.</summary>
internal sealed class CrossValidation(Gazetteer gazetteer, Corpora corpora, MentionTraining mentions, RankerTraining ranker, ResolutionWeights start)
{
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    private readonly ToponymRecognizer _recognizer = new(gazetteer, new MentionModel(new float[MentionModel.Size], 0));

    /// <summary>What each part's documents are read with: learned from the others only.</summary>
    private readonly Lazy<MentionModel>[] _models = [.. Enumerable.Range(0, Corpora.Folds).Select(fold => new Lazy<MentionModel>(() => mentions.Learn(corpora.Without(fold).Documents)))];

    private readonly Lazy<ToponymResolver>[] _resolvers =
        [.. Enumerable.Range(0, Corpora.Folds).Select(fold => new Lazy<ToponymResolver>(() => new(gazetteer, ranker.Learn(corpora.Without(fold).Placed, start), Calibration.Unlearned)))];

    /// <summary>Resolution alone: the gold names are given.</summary>
    public void PrintResolution()
    {
        Parallel.ForEach(_resolvers, TwoAtATime, r => _ = r.Value);
        var scores = new FoldScores(_ => new());
        for (var fold = 0; fold < Corpora.Folds; fold++)
        {
            var resolver = _resolvers[fold].Value;
            foreach (var document in corpora.Placed.Where(d => d.Gold.Fold() == fold))
            {
                scores.Of(document.Gold.Corpus, fold).Add(document.Gold, [.. resolver.Resolve(document.Text, document.Mentions).Select(Prediction.Of)]);
            }
        }
        foreach (var corpus in Corpora.WithPlaces)
        {
            var all = scores.All(corpus);
            Console.WriteLine($"gold spans {corpus,-10} A@161 {(double)all.Sum(s => s.Exact.Near) / all.Sum(s => s.GoldPlaced):.000} (folds {FoldScores.Spread(all, s => s.EndToEnd(s.Exact) ?? 0)})");
        }
    }

    /// <summary>What kind of place was taken for what when the gold names are given.</summary>
    /// <param name="each">Lists every error.</param>
    public void PrintErrors(bool each)
    {
        var errors = new ErrorBreakdown(gazetteer);
        foreach (var document in corpora.Placed)
        {
            errors.Add(document, _resolvers[document.Gold.Fold()].Value);
        }
        errors.Write(Console.Out, each);
    }

    /// <summary>The answers of each part's models to its texts: with the mentions found, and with those given.</summary>
    public IReadOnlyList<Observation> Observations() =>
    [
        .. corpora.Documents.Where(d => Corpora.WithPlaces.Contains(d.Gold.Corpus)).AsParallel().AsOrdered()
            .SelectMany(d => Observe(d.Gold, d.Text, _recognizer.Choose(d.Reading, MentionTraining.Judge(d, _models[d.Gold.Fold()].Value)))),
        .. corpora.Placed.AsParallel().AsOrdered().SelectMany(d => Observe(d.Gold, d.Text, d.Mentions)),
    ];

    /// <summary>Recognition and resolution: gold without demonyms and, where GeoNames ids are given, without what GeoNames lacks.</summary>
    /// <param name="folder">Where the answers are written too, null for nowhere.</param>
    public void Print(string? folder)
    {
        var scores = new FoldScores(corpus => new(OnlyGazetted: Corpora.Pooled.Contains(corpus) || corpus == "pooled", WithoutDemonyms: true, StrictDrop: true));
        var answers = new List<(GoldDocument Gold, IReadOnlyList<Prediction> Given)>();
        Parallel.For(0, Corpora.Folds, TwoAtATime, fold =>
        {
            foreach (var (gold, given) in Answers(fold))
            {
                var named = given.Where(p => p.Use != ToponymUse.Demonym).ToList();
                lock (answers)
                {
                    answers.Add((gold, given));
                    scores.Of(gold.Corpus, fold).Add(gold, named);
                    scores.Of(Corpora.Pooled.Contains(gold.Corpus) ? "pooled" : "rest", fold).Add(gold, named);
                }
            }
        });
        foreach (var corpus in scores.Corpora)
        {
            Print(corpus, scores.All(corpus));
        }
        foreach (var corpus in folder is null ? [] : answers.GroupBy(p => p.Gold.Corpus))
        {
            File.WriteAllLines(Path.Combine(folder!, corpus.Key + ".jsonl"), corpus.OrderBy(p => p.Gold.Id, StringComparer.Ordinal).Select(p => PredictionFile.Line(p.Gold, p.Given)));
        }
    }

    /// <summary>What is read in the documents of one part by what the others taught.</summary>
    private IEnumerable<(GoldDocument Gold, IReadOnlyList<Prediction> Given)> Answers(int fold)
    {
        var (model, resolver) = (_models[fold].Value, _resolvers[fold].Value);
        foreach (var document in corpora.Documents.Where(d => d.Gold.Fold() == fold))
        {
            var found = _recognizer.Choose(document.Reading, MentionTraining.Judge(document, model));
            yield return (document.Gold, [.. resolver.Resolve(document.Text, found).Select(Prediction.Of)]);
        }
    }

    private IEnumerable<Observation> Observe(GoldDocument gold, AnalyzedText text, IReadOnlyList<Mention> found) =>
        CalibrationTraining.Observe(gold, gold.Fold(), text, found, _resolvers[gold.Fold()].Value);

    private static void Print(string corpus, IReadOnlyList<Score> folds)
    {
        var all = new Ratio(folds.Sum(s => s.Exact.Right), folds.Sum(s => s.Given), folds.Sum(s => s.Gold));
        var endToEnd = (double)folds.Sum(s => s.Exact.Near) / Math.Max(1, folds.Sum(s => s.GoldPlaced));
        Console.WriteLine($"{corpus,-14} P {all.Precision:.000} R {all.Recall:.000} F1 {all.F1:.000} (folds {FoldScores.Spread(folds, s => s.Recognition(s.Exact).F1)})  "
            + $"end to end {endToEnd:.000} (folds {FoldScores.Spread(folds, s => s.EndToEnd(s.Exact) ?? 0)})");
    }
}
