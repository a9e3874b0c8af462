using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Benchmarks;

/// <summary>How long it takes to find words in all records, with the names of places and without; and the first query, which folds the texts.</summary>
internal static class SearchBenchmark
{
    private const int EvidenceLength = 600;
    private static readonly string[] Queries = ["Huawei", "Београд", "贝尔格莱德", "police patrols serbia", "nothingofthekind"];

    public static void Run(Setting setting)
    {
        var names = new LanguageNames(setting.Gazetteer);
        foreach (var count in setting.IsSmoke ? [50] : (int[])[5_000, 100_000])
        {
            var records = Made(setting, count);
            foreach (var (kind, texts) in new[] { ("records' own words", new SearchTexts(null, null)), ("and all names of places", new SearchTexts(setting.Gazetteer, names)) })
            {
                var first = Measure.Of(1, 0, () => Found("first", texts, records));
                Console.WriteLine($"{count:N0} records, {kind}: first query {first.Seconds * 1000:0} ms ({first.Bytes / 1e6:0} MB)");
                foreach (var query in Queries)
                {
                    var found = 0;
                    var cost = Measure.Of(setting, () => found = Found(query, texts, records));
                    Console.WriteLine($"  {query,-24}{cost.Seconds * 1000,8:0.00} ms ({cost.ProcessorSeconds * 1000:0.00} of the processor), {found:N0} found");
                }
            }
        }
    }

    private static int Found(string query, SearchTexts texts, SpatialRecord[] records) => Filter.Parse($"q={query}", texts) is var filter ? records.Count(filter.Matches) : 0;

    /// <summary>Records at the best known towns, each with its own piece of the texts as evidence.</summary>
    private static SpatialRecord[] Made(Setting setting, int count)
    {
        var random = new Random(5);
        var towns = new[] { 792680L, 3194360, 1814991, 255274 }.Select(id => setting.Gazetteer.ById(id)!).Concat(Towns(setting.Gazetteer)).ToArray();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (town, text) = (towns[random.Next(towns.Length)], setting.Documents[i % setting.Documents.Count]);
            var start = random.Next(Math.Max(1, text.Length - EvidenceLength));
            return new SpatialRecord
            {
                Id = $"r{i}",
                Title = $"Joint police patrols, {town.Name}",
                Summary = "",
                Layer = "patrols",
                Program = "Joint police patrols",
                Subject = "Joint police patrols",
                Status = "active",
                Geometry = new Point(town.Longitude, town.Latitude),
                Dates = ["2019"],
                Years = [2019],
                Places = [new(town.Name, town.Country, town.Id, town.Longitude, town.Latitude)],
                Precision = Precision.City,
                Actors = [i % 10 == 0 ? "Huawei" : "Ministry of the Interior"],
                Quantities = [],
                Confidence = 0.8,
                Review = ReviewState.Extracted,
                Sources = ["d1"],
                SearchText = text.Substring(start, Math.Min(EvidenceLength, text.Length - start)),
            };
        })];
    }

    private static IEnumerable<Place> Towns(Gazetteer gazetteer) => gazetteer.Places().Where(p => p.FeatureClass == 'P').Take(2_000);
}
