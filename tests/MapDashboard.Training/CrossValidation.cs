using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Training;

/// <summary>Learns from four fifths of the documents and measures on the rest, five times.</summary>
internal sealed class CrossValidation(Gazetteer gazetteer, Corpora corpora, MentionTraining mentions, RankerTraining ranker, ResolutionWeights start)
{
    private readonly ToponymRecognizer _recognizer = new(gazetteer, new MentionModel(new float[MentionModel.Size], 0));

    /// <summary>Resolution alone: the gold names are given.</summary>
    public void PrintResolution(bool learns)
    {
        var scores = new FoldScores(_ => new());
        for (var fold = 0; fold < Corpora.Folds; fold++)
        {
            var weights = learns ? ranker.Learn(corpora.Without(fold).Placed, start) : start;
            if (fold == 0)
            {
                weights.Write(Console.Out);
            }
            var resolver = new ToponymResolver(gazetteer, weights);
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

    /// <summary>Recognition and resolution: gold without demonyms and, where GeoNames ids are given, without what GeoNames lacks.</summary>
    /// <param name="folder">Where the answers are written too, null for nowhere.</param>
    public void Print(string? folder)
    {
        var scores = new FoldScores(corpus => new(OnlyGazetted: Corpora.Pooled.Contains(corpus) || corpus == "pooled", WithoutDemonyms: true, StrictDrop: true));
        var answers = new List<(GoldDocument Gold, IReadOnlyList<Prediction> Given)>();
        Parallel.For(0, Corpora.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
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
        var others = corpora.Without(fold);
        var model = mentions.Learn(others.Documents);
        var resolver = new ToponymResolver(gazetteer, ranker.Learn(others.Placed, start));
        foreach (var document in corpora.Documents.Where(d => d.Gold.Fold() == fold))
        {
            var found = _recognizer.Choose(document.Reading, MentionTraining.Judge(document, model));
            yield return (document.Gold, [.. resolver.Resolve(document.Text, found).Select(Prediction.Of)]);
        }
    }

    private static void Print(string corpus, IReadOnlyList<Score> folds)
    {
        var all = new Ratio(folds.Sum(s => s.Exact.Right), folds.Sum(s => s.Given), folds.Sum(s => s.Gold));
        var endToEnd = (double)folds.Sum(s => s.Exact.Near) / Math.Max(1, folds.Sum(s => s.GoldPlaced));
        Console.WriteLine($"{corpus,-14} P {all.Precision:.000} R {all.Recall:.000} F1 {all.F1:.000} (folds {FoldScores.Spread(folds, s => s.Recognition(s.Exact).F1)})  "
            + $"end to end {endToEnd:.000} (folds {FoldScores.Spread(folds, s => s.EndToEnd(s.Exact) ?? 0)})");
    }
}
