using System.Text;
using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Specs;

/// <summary>The sentences of short-sentences.txt, each a text by itself: names in their cases and with their prepositions, works named after places, and what only looks like a place.</summary>
public partial class ShortSentenceTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    public static TheoryData<string> Sentences() =>
        [.. File.ReadLines(Path.Combine(TestVocabulary.RepositoryRoot(), "tests", "MapDashboard.Geoparsing.Tests", "Specs", "short-sentences.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void TheMarkedNamesAreFoundAndNoOthers(string marked)
    {
        var text = Mark().Replace(marked, m => m.Groups["surface"].Value);

        var (_, toponyms) = Geoparser.Resolve(text);

        Assert.Equal(marked, Marked(text, toponyms.Where(t => t.Use != ToponymUse.Demonym)));
    }

    private static string Marked(string text, IEnumerable<Toponym> toponyms)
    {
        var (marked, end) = (new StringBuilder(), 0);
        foreach (var toponym in toponyms)
        {
            marked.Append(text, end, toponym.Span.Start - end).Append('[').Append(toponym.Surface).Append("](").Append(toponym.Resolution.Place is { } place ? $"{place.Name}|{place.Country}" : "?").Append(')');
            end = toponym.Span.End;
        }
        return marked.Append(text, end, text.Length - end).ToString();
    }

    [GeneratedRegex(@"\[(?<surface>[^\]]+)\]\([^)]+\)")]
    private static partial Regex Mark();
}
