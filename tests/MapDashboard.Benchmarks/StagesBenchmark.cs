using System.Diagnostics;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Benchmarks;

/// <summary>Where the time goes: each stage of the chain by itself, one thread.</summary>
internal static class StagesBenchmark
{
    public static void Run(Setting setting)
    {
        var recognizer = new ToponymRecognizer(setting.Gazetteer, MentionModel.Default);
        var resolver = new ToponymResolver(setting.Gazetteer, ResolutionWeights.Default, Calibration.Default);
        var extractor = new ClaimExtractor(Vocabulary.Parse(File.ReadAllText(Path.Combine(setting.Root, "seeds", "vocabulary.yaml"))), setting.Gazetteer.Capital);
        string[] names = ["cut into sentences and tokens", "find names, people, organisations", "judge the names (features, model)", "choose mentions", "resolve", "extract claims"];
        var rounds = new List<double[]>();
        for (var run = setting.IsSmoke ? 1 : 0; run <= setting.Runs; run++)
        {
            var stages = new double[names.Length];
            foreach (var document in setting.Documents)
            {
                var at = Stopwatch.GetTimestamp();
                var text = TextAnalyzer.Analyze(document);
                Add(0);
                var reading = new DocumentReading(text, setting.Gazetteer);
                Add(1);
                var logits = MentionModel.Default.Judge(reading);
                Add(2);
                var mentions = recognizer.Choose(reading, logits);
                Add(3);
                var toponyms = resolver.Resolve(text, mentions);
                Add(4);
                extractor.Extract(text, toponyms, null);
                Add(5);

                void Add(int stage)
                {
                    var now = Stopwatch.GetTimestamp();
                    stages[stage] += Stopwatch.GetElapsedTime(at, now).TotalMilliseconds;
                    at = now;
                }
            }
            rounds.Add(stages);
        }
        Console.WriteLine($"{"",-36}{"µs a document",14}{"share",8}");
        var medians = names.Select((_, i) => Measure.Median(rounds.Skip(setting.IsSmoke ? 0 : 1).Select(r => r[i]))).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            Console.WriteLine($"{names[i],-36}{medians[i] * 1000 / setting.Documents.Count,14:N0}{medians[i] / medians.Sum(),8:P0}");
        }
    }
}
