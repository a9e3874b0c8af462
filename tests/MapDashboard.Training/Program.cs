using System.Diagnostics;
using System.Globalization;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] placed = ["lgl", "trnews", "gwn", "geovirus"];
string[] corpora = args[0] == "rank" ? placed : [.. placed, "wotr", "uner_sr", "uner_hr", "uner_sr_cyrl"];
var gazetteer = Gazetteer.Load(args[1]);
double P(string name, double or) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } a ? double.Parse(a[(name.Length + 1)..]) : or;
var watch = Stopwatch.StartNew();
var documents = corpora.SelectMany(c => GoldDocument.Read(args[2], c)).AsParallel().AsOrdered().Select(d => new ReadDocument(d, gazetteer)).ToList();
Console.WriteLine($"{documents.Count} documents, {documents.Sum(d => d.First.Length)} candidates, {documents.Sum(d => d.Positive.Count(p => p))} positive, {documents.Sum(d => d.Gold.Toponyms.Count(t => !t.IsDemonym))} gold; {watch.Elapsed.TotalSeconds:0.0} s");
var first = new LogisticOptions((int)P("epochs", 8), (float)P("step", 0.05), P("decay", 1), (int)P("least", 3), 1);
var second = first with { Epochs = (int)P("epochs2", 4), Step = (float)P("step2", 0.05), Decay = P("decay2", 0.5) };
var training = new MentionTraining(first, second, c => (float)P("w_" + c, c == "wotr" ? 0.3 : 1), P("bias", 0.2));
var ranker = new RankerTraining(gazetteer, new((int)P("passes", 3), (int)P("steps", 600), P("rate", 0.05), P("rdecay", 0.0005)));
using var startFile = File.OpenText(args[3]);
var start = ResolutionWeights.Read(startFile);
var recognizer = new ToponymRecognizer(gazetteer, new MentionModel(new float[MentionModel.Size], 0));
var placedDocuments = documents.Where(d => placed.Contains(d.Gold.Corpus)).Select(d => PlacedDocument.Of(d, recognizer)).ToList();
const int Folds = 5;
var observations = new List<Observation>[Folds];
if (args[0] == "train")
{
    Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold => Observe(fold, LearnWithout(fold), RankWithout(fold)));
    using var file = File.Create(args[4]);
    training.Learn(documents).Write(file);
    using var weightsFile = File.CreateText(args[5]);
    weightsFile.Write("# Learned by tests/MapDashboard.Training; what each feature means stands in CandidateFeature.cs\n");
    ranker.Learn(placedDocuments, start).Write(weightsFile);
    using var calibrationFile = File.CreateText(args[6]);
    calibrationFile.Write("# Learned by tests/MapDashboard.Training from answers to texts held out; see Calibration.cs and AnswerFeature.cs\n");
    CalibrationTraining.Learn([.. observations.SelectMany(o => o)]).Write(calibrationFile);
    return;
}
if (args[0] is "cv" or "rank")
{
    var errors = new ErrorBreakdown(gazetteer);
    var rows = new (string Corpus, int Fold, int Near, int All)[Folds * placed.Length];
    for (var fold = 0; fold < Folds; fold++)
    {
        var weights = P("learn", 1) == 0 ? start : ranker.Learn([.. placedDocuments.Where(d => d.Gold.Fold(Folds, 1) != fold)], start);
        if (fold == 0)
        {
            weights.Write(Console.Out);
        }
        var resolver = new ToponymResolver(gazetteer, weights, Calibration.Unlearned);
        observations[fold] = [.. placedDocuments.Where(d => d.Gold.Fold(Folds, 1) == fold).SelectMany(d => CalibrationTraining.Observe(d.Gold, fold, d.Text, d.Mentions, resolver))];
        for (var c = 0; c < placed.Length; c++)
        {
            var (near, all) = (0, 0);
            foreach (var d in placedDocuments.Where(d => d.Gold.Corpus == placed[c] && d.Gold.Fold(Folds, 1) == fold))
            {
                errors.Add(d, resolver);
                var toponyms = resolver.Resolve(d.Text, d.Mentions);
                for (var i = 0; i < toponyms.Count; i++)
                {
                    if (d.Gold.Toponyms[i].Latitude is not null)
                    {
                        all++;
                        near += toponyms[i].Resolution.Place is { } place && RankerTraining.IsNear(place, d.Gold.Toponyms[i]) ? 1 : 0;
                    }
                }
            }
            rows[fold * placed.Length + c] = (placed[c], fold, near, all);
        }
    }
    foreach (var corpus in rows.GroupBy(r => r.Corpus))
    {
        var each = corpus.Select(r => (double)r.Near / r.All).ToList();
        var mean = each.Average();
        Console.WriteLine($"gold spans {corpus.Key,-10} A@161 {(double)corpus.Sum(r => r.Near) / corpus.Sum(r => r.All):.000} (folds {mean:.000} ± {Math.Sqrt(each.Average(e => (e - mean) * (e - mean))):.000})");
    }
    if (args[0] == "rank")
    {
        errors.Write(Console.Out, P("each", 0) > 0);
        Reliability.Write(Console.Out, [.. observations.SelectMany(o => o)]);
        return;
    }
}
var counts = new Dictionary<(string, int), Count>();
var predictions = new List<(GoldDocument Gold, IReadOnlyList<Toponym> Toponyms)>();
Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
{
    var (model, resolver) = (LearnWithout(fold), RankWithout(fold));
    Observe(fold, model, resolver);
    foreach (var d in documents.Where(d => d.Gold.Fold(Folds, 1) == fold))
    {
        var logits = MentionTraining.Judge(d, model);
        var mentions = recognizer.Choose(d.Reading, logits);
        var toponyms = resolver.Resolve(d.Text, mentions);
        lock (predictions)
        {
            predictions.Add((d.Gold, toponyms));
        }
        var kept = toponyms.Where(m => m.Use != ToponymUse.Demonym).ToDictionary(t => t.Span, t => t.Resolution.Place);
        var gold = d.Gold.Toponyms.Where(t => !t.IsDemonym && (t.GeonameId is not null || d.Gold.Corpus is not ("lgl" or "trnews" or "gwn"))).ToList();
        lock (counts)
        {
            foreach (var key in new[] { d.Gold.Corpus, d.Gold.Corpus is "lgl" or "trnews" or "gwn" ? "pooled" : "rest" })
            {
                var count = counts.TryGetValue((key, fold), out var c) ? c : counts[(key, fold)] = new();
                count.Gold += gold.Count;
                count.Given += kept.Count;
                count.Right += gold.Count(t => kept.ContainsKey(t.Span));
                count.Placed += gold.Count(t => t.Latitude is not null);
                count.Near += gold.Count(t => t.Latitude is not null && kept.TryGetValue(t.Span, out var place) && place is not null && RankerTraining.IsNear(place, t));
            }
        }
    }
});
if (args.FirstOrDefault(a => a.StartsWith("out=", StringComparison.Ordinal)) is { } folder)
{
    foreach (var corpus in predictions.GroupBy(p => p.Gold.Corpus))
    {
        File.WriteAllLines(Path.Combine(folder[4..], corpus.Key + ".jsonl"), corpus.OrderBy(p => p.Gold.Id, StringComparer.Ordinal).Select(p => Prediction.Line(p.Gold, p.Toponyms)));
    }
}
foreach (var corpus in counts.Keys.Select(k => k.Item1).Distinct().Order(StringComparer.Ordinal))
{
    var each = Enumerable.Range(0, Folds).Select(f => counts[(corpus, f)]).ToList();
    var all = new Count { Right = each.Sum(c => c.Right), Given = each.Sum(c => c.Given), Gold = each.Sum(c => c.Gold), Placed = each.Sum(c => c.Placed), Near = each.Sum(c => c.Near) };
    Console.WriteLine($"{corpus,-14} P {all.Precision:.000} R {all.Recall:.000} F1 {all.F1:.000} (folds {Spread(each, c => c.F1)})  end to end {all.EndToEnd:.000} (folds {Spread(each, c => c.EndToEnd)})");
}
Reliability.Write(Console.Out, [.. observations.SelectMany(o => o)]);
Console.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s");

MentionModel LearnWithout(int fold) => training.Learn([.. documents.Where(d => d.Gold.Fold(Folds, 1) != fold)]);

ToponymResolver RankWithout(int fold) => new(gazetteer, ranker.Learn([.. placedDocuments.Where(d => d.Gold.Fold(Folds, 1) != fold)], start), Calibration.Unlearned);

// what a fold's texts are answered by models that have not seen them: with the mentions found, and with those given
void Observe(int fold, MentionModel model, ToponymResolver resolver) =>
    observations[fold] = [.. documents.Where(d => placed.Contains(d.Gold.Corpus) && d.Gold.Fold(Folds, 1) == fold)
        .SelectMany(d => CalibrationTraining.Observe(d.Gold, fold, d.Text, recognizer.Choose(d.Reading, MentionTraining.Judge(d, model)), resolver)),
        .. placedDocuments.Where(d => d.Gold.Fold(Folds, 1) == fold).SelectMany(d => CalibrationTraining.Observe(d.Gold, fold, d.Text, d.Mentions, resolver))];

static string Spread(List<Count> folds, Func<Count, double> measure)
{
    var mean = folds.Average(measure);
    return $"{mean:.000} ± {Math.Sqrt(folds.Average(c => (measure(c) - mean) * (measure(c) - mean))):.000}";
}
