using System.Diagnostics;
using System.Globalization;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Training;

// claims GAZETTEER [CONFIDENCE] [misses=SET,SET...] [articles=FOLDER], or COMMAND GAZETTEER CORPORA START-WEIGHTS [MENTION-MODEL WEIGHTS CALIBRATION] [NAME=VALUE...]; see README.md
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var settings = new Settings(args);
var watch = Stopwatch.StartNew();

var gazetteer = Gazetteer.Load(args[1]);
if (args[0] == "claims")
{
    var claims = new ClaimTraining(gazetteer, new((int)settings.Number("epochs", 30), (float)settings.Number("step", 0.1), settings.Number("decay", 2), (int)settings.Number("least", 5), (int)settings.Number("seed", 1), (int)settings.Number("averaged", 20)), settings.Text("articles"));
    claims.Print();
    if (settings.Text("misses") is { } sets)
    {
        claims.PrintMisses(sets.Split(','));
    }
    if (args.Length > 2 && !args[2].Contains('=', StringComparison.Ordinal))
    {
        using var confidence = File.CreateText(args[2]);
        confidence.Write("# Learned by tests/MapDashboard.Training from the practice texts; what each feature means stands in ClaimFeatures.cs\n");
        claims.Learn().Write(confidence);
        using var layers = File.Create(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(args[2]))!, "layer-model.bin"));
        claims.Layers.Write(layers);
    }
    return 0;
}
var corpora = Corpora.Read(args[2], gazetteer, new ToponymRecognizer(gazetteer, new MentionModel(new float[MentionModel.Size], 0)));
Console.WriteLine($"{corpora.Documents.Count} documents, {corpora.Documents.Sum(d => d.First.Length)} candidates, {corpora.Documents.Sum(d => d.Positive.Count(p => p))} positive, "
    + $"{corpora.Documents.Sum(d => d.Gold.Toponyms.Count(t => !t.IsDemonym))} gold; {watch.Elapsed.TotalSeconds:0.0} s");
using var startFile = File.OpenText(args[3]);
var start = ResolutionWeights.Read(startFile);

var first = new LogisticOptions((int)settings.Number("epochs", 8), (float)settings.Number("step", 0.05), settings.Number("decay", 1), (int)settings.Number("least", 3), 1);
var second = first with { Epochs = (int)settings.Number("epochs2", 4), Step = (float)settings.Number("step2", 0.05), Decay = settings.Number("decay2", 0.5) };
var mentions = new MentionTraining(first, second, corpus => (float)settings.Number("w_" + corpus, corpus == "wotr" ? 0.3 : 1), settings.Number("bias", 0.2));
var ranker = new RankerTraining(gazetteer, new((int)settings.Number("passes", 3), (int)settings.Number("steps", 600), settings.Number("rate", 0.05), settings.Number("rdecay", 0.0005)));
var validation = new CrossValidation(gazetteer, corpora, mentions, ranker, start);

switch (args[0])
{
    case "train":
        using (var model = File.Create(args[4]))
        {
            mentions.Learn(corpora.Documents).Write(model);
        }
        using (var weights = File.CreateText(args[5]))
        {
            weights.Write("# Learned by tests/MapDashboard.Training; what each feature means stands in CandidateFeature.cs\n");
            ranker.Learn(corpora.Placed, start).Write(weights);
        }
        using (var calibration = File.CreateText(args[6]))
        {
            calibration.Write("# Learned by tests/MapDashboard.Training from answers to texts held out; see Calibration.cs and AnswerFeature.cs\n");
            CalibrationTraining.Learn(validation.Observations()).Write(calibration);
        }
        break;
    case "rank":
        validation.PrintResolution();
        validation.PrintErrors(settings.Number("each", 0) > 0);
        break;
    case "cv":
        validation.PrintResolution();
        validation.Print(settings.Text("out"));
        Reliability.Write(Console.Out, validation.Observations());
        break;
    default:
        Console.Error.WriteLine($"There is no command \"{args[0]}\": claims, cv, rank or train.");
        return 2;
}
Console.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s");
return 0;
