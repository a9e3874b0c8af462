using System.Globalization;
using MapDashboard.Benchmarks;

// [NAME...] [CORPORA-FOLDER] [--smoke]; see README.md
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["gazetteer-child", var file])
{
    GazetteerBenchmark.RunChild(file);
    return 0;
}
if (args is ["fan-out-child", var port, var folder])
{
    await FanOutServer.RunAsync(port, folder);
    return 0;
}
if (args is ["map-child", var mapPort, var mapFolder])
{
    await MapServer.RunAsync(mapPort, mapFolder);
    return 0;
}
if (args is ["made-up", var count, var database])
{
    MadeUpDatabase.Write(database, new MadeUpMap(Setting.Of([]).Gazetteer, seed: 42).Records(int.Parse(count, CultureInfo.InvariantCulture)));
    return 0;
}
var setting = Setting.Of(args);
var benchmarks = new (string Name, Action<Setting> Run)[]
{
    ("documents", DocumentsBenchmark.Run),
    ("stages", StagesBenchmark.Run),
    ("length", LengthBenchmark.Run),
    ("gazetteer", GazetteerBenchmark.Run),
    ("cores", CoresBenchmark.Run),
    ("fan-out", FanOutBenchmark.Run),
    ("audience", AudienceBenchmark.Run),
    ("view", MapBenchmark.View),
    ("tiles", MapBenchmark.Tiles),
    ("facets", MapBenchmark.Facets),
    ("serving", ServingBenchmark.Run),
    ("writes", WritesBenchmark.Run),
};
var asked = args.Where(a => benchmarks.Any(b => b.Name == a)).ToList();
if (args.Except(asked).Any(a => a != "--smoke" && !Directory.Exists(a)))
{
    Console.Error.WriteLine($"Names are {string.Join(", ", benchmarks.Select(b => b.Name))}; else a folder of corpora, or --smoke.");
    return 2;
}
Console.WriteLine(setting);
foreach (var (name, run) in benchmarks.Where(b => asked.Count == 0 || asked.Contains(b.Name)))
{
    Console.WriteLine($"\n== {name}");
    run(setting);
}
return 0;
