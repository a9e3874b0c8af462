namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>
/// The articles that the seeds sum up, with what a careful reader would put on the map (Specs/Claims/Articles/gold.md). The articles are
/// copyrighted and not part of the project: who has them names their folder in MAPDASHBOARD_ARTICLES.
/// </summary>
public sealed class ArticleTests(ITestOutputHelper output)
{
    [Fact]
    public void TheArticlesAreReadAsWellAsBefore()
    {
        const double Recall = 0.90, Precision = 0.85;
        var folder = Environment.GetEnvironmentVariable("MAPDASHBOARD_ARTICLES");
        Assert.SkipWhen(folder is null, "the articles are not here (MAPDASHBOARD_ARTICLES)");
        var geoparser = new Geoparser(TestGazetteer.Instance, TestVocabulary.Instance);
        var total = new ClaimScore(0, 0, 0, 0, 0);
        foreach (var article in PracticeText.WithTexts(Path.Combine(PracticeText.Folder, "..", "Articles", "gold.md"), folder!))
        {
            var score = ClaimScore.Of(article, geoparser.Read(article.Text).Claims, output.WriteLine);
            output.WriteLine($"{article.Title}: {score}");
            total += score;
        }
        Assert.True(total.Recall >= Recall && total.Precision >= Precision, total.ToString());
    }
}
