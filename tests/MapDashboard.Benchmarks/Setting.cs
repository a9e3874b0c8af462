using System.Runtime.InteropServices;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Evaluation;
using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Benchmarks;

/// <summary>What is measured with.</summary>
/// <param name="Documents">The texts of lgl.jsonl in the folder that was given, else as many made up ones.</param>
/// <param name="IsSmoke">Only see that everything runs: tiny sizes, one run.</param>
internal sealed record Setting(string Root, string GazetteerFile, Gazetteer Gazetteer, Geoparser Geoparser, IReadOnlyList<string> Documents, string Source, bool IsSmoke)
{
    private const int MadeUpDocuments = 300;
    private const int MadeUpLength = 3500;

    /// <summary>How often each thing is measured; the median counts.</summary>
    public int Runs => IsSmoke ? 1 : 5;

    public static Setting Of(string[] arguments)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "MapDashboard.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("MapDashboard.sln is not above the program.");
        }
        var isSmoke = arguments.Contains("--smoke");
        var file = Gazetteer.FileIn(Path.Combine(root, "geodata")) ?? throw new FileNotFoundException("There is no gazetteer in geodata.");
        var gazetteer = Gazetteer.Load(file);
        var geoparser = new Geoparser(gazetteer, Vocabulary.Parse(File.ReadAllText(Path.Combine(root, "seeds", "vocabulary.yaml"))));
        var news = new MadeUpNews(gazetteer, seed: 1);
        return arguments.FirstOrDefault(Directory.Exists) is { } corpora
            ? new(root, file, gazetteer, geoparser, [.. GoldFile.Read(Path.Combine(corpora, "lgl.jsonl")).Select(d => d.Text)], "lgl.jsonl", isSmoke)
            : new(root, file, gazetteer, geoparser, [.. Enumerable.Range(0, isSmoke ? 5 : MadeUpDocuments).Select(_ => news.Text(MadeUpLength))], "made-up news", isSmoke);
    }

    public override string ToString() =>
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, gazetteer {Gazetteer.Version} ({Gazetteer.Count:N0} places); "
        + $"{Documents.Count} texts of {Source}, {Documents.Average(d => d.Length) / 1000:0.0} kB each on average";
}
