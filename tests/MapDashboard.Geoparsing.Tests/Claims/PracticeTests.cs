namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>The practice texts are scored, not matched exactly: they stand for texts that nobody has seen yet. The limits are what was reached, so that nothing is lost unnoticed.</summary>
public sealed class PracticeTests(ITestOutputHelper output)
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Theory]
    [InlineData("english", 0.86, 0.85, 0.91)]
    [InlineData("balkan", 0.91, 0.91, 0.95)]
    [InlineData("unseen", 0.88, 0.88, 0.95)]
    [InlineData("world", 0.70, 0.80, 0.86)]
    [InlineData("balkan-2", 0.77, 0.77, 0.79)]
    [InlineData("plain", 0.72, 0.80, 0.84)]
    [InlineData("briefs", 0.59, 0.78, 0.83)]
    [InlineData("long", 0.59, 0.69, 0.76)]
    [InlineData("short", 0.54, 0.75, 0.72)]
    [InlineData("fresh-a", 0.81, 0.86, 0.92)]
    [InlineData("fresh-b", 0.75, 0.87, 0.88)]
    [InlineData("held-out", 0.59, 0.60, 0.83)]
    [InlineData("varied", 0.79, 0.82, 0.98)]
    [InlineData("check", 0.81, 0.85, 0.91)]
    [InlineData("desks", 0.76, 0.89, 0.90)]
    [InlineData("papers", 0.66, 0.76, 0.95)]
    [InlineData("regions-a", 0.72, 0.89, 0.94)]
    [InlineData("regions-b", 0.47, 0.73, 0.85)]
    public void TheTextsAreReadAsWellAsBefore(string file, double recall, double precision, double status)
    {
        const double Evidence = 0.93;
        var total = new ClaimScore(0, 0, 0, 0, 0);
        foreach (var text in PracticeText.ReadAll(Path.Combine(PracticeText.Folder, file + ".md")))
        {
            var score = ClaimScore.Of(text, Geoparser.Read(text.Text, published: text.Published).Claims, output.WriteLine);
            output.WriteLine($"{text.Title}: {score}");
            total += score;
        }
        output.WriteLine($"{file}: {total}");
        Assert.True(total.Recall >= recall && total.Precision >= precision && total.Status >= status && total.Evidence >= Evidence, $"{file}: {total}");
    }
}
