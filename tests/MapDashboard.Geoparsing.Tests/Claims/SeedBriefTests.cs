namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>
/// What the briefs say must also come out of the articles they sum up. The articles are copyrighted and not part of the project:
/// who has them names their folder in MAPDASHBOARD_ARTICLES.
/// </summary>
public sealed class SeedBriefTests
{
    [Fact]
    public void TheArticlesGiveThePlacesAndProgramsOfTheirBriefs()
    {
        var folder = Environment.GetEnvironmentVariable("MAPDASHBOARD_ARTICLES");
        Assert.SkipWhen(folder is null, "the articles are not here (MAPDASHBOARD_ARTICLES)");
        var briefs = Read(Path.Combine(TestVocabulary.RepositoryRoot(), "seeds"), "*.md");
        var articles = Read(folder!, "*.txt");
        Assert.NotEmpty(briefs);
        Assert.Empty(briefs.Except(articles));
    }

    private static HashSet<string> Read(string folder, string pattern)
    {
        var geoparser = new Geoparser(TestGazetteer.Instance, TestVocabulary.Instance);
        return [.. Directory.EnumerateFiles(folder, pattern)
            .Where(f => !f.EndsWith("README.md", StringComparison.Ordinal))
            .SelectMany(f => geoparser.Read(WithoutFrontMatter(File.ReadAllText(f)), "en").Claims)
            .SelectMany(c => c.Places.Select(p => $"{c.Layer} {c.Program} {p.Place.Name}"))];
    }

    private static string WithoutFrontMatter(string text) => text.StartsWith("---\n", StringComparison.Ordinal) ? text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..] : text;
}
