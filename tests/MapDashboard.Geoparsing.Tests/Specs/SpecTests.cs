using System.Text;
using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Specs;

public partial class SpecTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    public static TheoryData<string, string, string> Sections()
    {
        var sections = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.md").Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal))
        {
            foreach (var section in File.ReadAllText(file).Split("\n## ").Skip(1))
            {
                var title = section[..section.IndexOf('\n')];
                sections.Add(Path.GetFileName(file), title, section[title.Length..].Trim());
            }
        }
        return sections;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void ATextIsReadAsItsMarksSay(string file, string title, string marked)
    {
        var text = Mark().Replace(marked, m => m.Groups["surface"].Value);

        var (_, toponyms) = Geoparser.Resolve(text);

        Assert.Equal($"{file}: {title}\n{marked}", $"{file}: {title}\n{Marked(text, toponyms)}");
    }

    private static string Marked(string text, IReadOnlyList<Toponym> toponyms)
    {
        var marked = new StringBuilder();
        var end = 0;
        foreach (var toponym in toponyms)
        {
            marked.Append(text, end, toponym.Span.Start - end).Append('[').Append(toponym.Surface).Append("](").Append(Place(toponym)).Append(Use(toponym)).Append(')');
            end = toponym.Span.End;
        }
        return marked.Append(text, end, text.Length - end).ToString();
    }

    private static string Place(Toponym toponym) => toponym.Resolution.Place is not { } place ? "?" : place.IsCountry ? place.Country : place.Id > 0 ? $"{place.Id}" : $"{place.Name}|{place.Country}";

    private static string Use(Toponym toponym) => toponym.Use == ToponymUse.Literal ? "" : $" {toponym.Use.ToString().ToLowerInvariant()}";

    private static string Folder() => Path.Combine(TestVocabulary.RepositoryRoot(), "tests", "MapDashboard.Geoparsing.Tests", "Specs");

    [GeneratedRegex(@"\[(?<surface>[^\]]+)\]\([^)]+\)")]
    private static partial Regex Mark();
}
