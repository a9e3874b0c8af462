using System.Text.Json;

namespace MapDashboard.Benchmarks;

/// <summary>Documents a second of the command <c>geoparse --jsonl</c> with one core, two, and so on. Start-up is taken off.</summary>
internal static class CoresBenchmark
{
    public static void Run(Setting setting)
    {
        // built beside this one: bin/CONFIGURATION/FRAMEWORK
        var own = Path.Combine(setting.Root, "tests", "MapDashboard.Benchmarks");
        var program = Path.Combine(setting.Root, "src", "MapDashboard", Path.GetRelativePath(own, AppContext.BaseDirectory), "MapDashboard.dll");
        var documents = Enumerable.Range(0, setting.IsSmoke ? 1 : 10).SelectMany(_ => setting.Documents).ToList();
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            var (all, one) = (Write(folder, "all.jsonl", documents), Write(folder, "one.jsonl", documents.Take(1)));
            var runs = setting.IsSmoke ? 1 : 3;
            for (var cores = setting.IsSmoke ? Environment.ProcessorCount : 1; cores <= Environment.ProcessorCount; cores *= 2)
            {
                var start = Measure.Median(Enumerable.Range(0, runs).Select(_ => Child.Run([program, "geoparse", "--jsonl", one], cores).Seconds));
                var seconds = Measure.Median(Enumerable.Range(0, runs).Select(_ => Child.Run([program, "geoparse", "--jsonl", all], cores).Seconds));
                Console.WriteLine($"{cores} core(s): {(documents.Count - 1) / (seconds - start),8:N0} documents/s after {start:0.0} s of start-up");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(string folder, string name, IEnumerable<string> documents)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, documents.Select((text, id) => JsonSerializer.Serialize(new { id, text })));
        return path;
    }
}
