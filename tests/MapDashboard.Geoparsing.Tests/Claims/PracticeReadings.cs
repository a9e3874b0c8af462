using System.Collections.Concurrent;

namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>The practice texts as the machine reads them, each read once for all tests.</summary>
internal static class PracticeReadings
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(PracticeText Text, GeoparsedText Reading)>>> Sets = new();

    /// <summary>The names of all sets: files of the practice folder, without their ending.</summary>
    public static IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(PracticeText.Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <param name="set">Name of a file without its ending.</param>
    public static IReadOnlyList<(PracticeText Text, GeoparsedText Reading)> Of(string set) => Sets.GetOrAdd(set, Read).Value;

    /// <summary>All texts of a set as one score.</summary>
    /// <param name="report">Is told of each text, and of each record that is missing, too many or not quite right; null to tell nobody.</param>
    public static ClaimScore Score(string set, Action<string>? report = null) => Of(set).Select(t =>
    {
        var score = ClaimScore.Of(t.Text, t.Reading.Claims, report);
        report?.Invoke($"{t.Text.Title}: {score}");
        return score;
    }).Aggregate((a, b) => a + b);

    private static Lazy<IReadOnlyList<(PracticeText Text, GeoparsedText Reading)>> Read(string set) =>
        new(() => [.. PracticeText.ReadAll(Path.Combine(PracticeText.Folder, set + ".md")).Select(t => (t, Geoparser.Read(t.Text, published: t.Published)))]);
}
