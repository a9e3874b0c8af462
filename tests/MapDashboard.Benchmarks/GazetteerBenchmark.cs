using System.Diagnostics;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Benchmarks;

/// <summary>How long a new process takes to open the gazetteer and how much memory it then has; look-ups a second.</summary>
internal static class GazetteerBenchmark
{
    private const int Children = 9;

    /// <summary>What the new process does.</summary>
    public static void RunChild(string file)
    {
        Console.Write(Environment.WorkingSet / 1e6);
        var watch = Stopwatch.StartNew();
        var gazetteer = Gazetteer.Load(file);
        var first = gazetteer.Find("Paris").Count;
        Console.Write($" {watch.Elapsed.TotalMilliseconds} {Environment.WorkingSet / 1e6} {first}");
    }

    public static void Run(Setting setting)
    {
        var children = Enumerable.Range(0, setting.IsSmoke ? 1 : Children)
            .Select(_ => Child.Run([typeof(GazetteerBenchmark).Assembly.Location, "gazetteer-child", setting.GazetteerFile], Environment.ProcessorCount).Output.Split(' ').Select(double.Parse).ToArray()).ToList();
        Console.WriteLine($"opened and asked once: {Measure.Median(children.Select(c => c[1])):0} ms; working set {Measure.Median(children.Select(c => c[2])):0} MB, of which {Measure.Median(children.Select(c => c[0])):0} MB before opening");

        var random = new Random(3);
        var names = setting.Gazetteer.Names().Select(n => n.Spelling).ToArray();
        var known = Enumerable.Range(0, setting.IsSmoke ? 1000 : 100_000).Select(_ => names[random.Next(names.Length)]).ToArray();
        var unknown = known.Select(n => n + "x").ToArray();
        var found = Measure.Of(setting, () => Array.ForEach(known, n => setting.Gazetteer.Find(n)));
        var missed = Measure.Of(setting, () => Array.ForEach(unknown, n => setting.Gazetteer.Find(n)));
        Console.WriteLine($"look-ups a second: {known.Length / found.Seconds:N0} of names that are there ({known.Length / found.ProcessorSeconds:N0} per processor second), {unknown.Length / missed.Seconds:N0} of names that are not ({unknown.Length / missed.ProcessorSeconds:N0})");
    }
}
