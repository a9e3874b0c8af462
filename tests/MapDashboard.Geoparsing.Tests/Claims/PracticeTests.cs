namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>The practice texts are scored, not matched exactly: they stand for texts that nobody has seen yet. The limits are what was reached, so that nothing is lost unnoticed.</summary>
public sealed class PracticeTests(ITestOutputHelper output)
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Theory]
    [InlineData("english", 0.88, 0.85, 0.91)]
    [InlineData("balkan", 0.91, 0.91, 0.99)]
    [InlineData("unseen", 0.88, 0.88, 0.99)]
    [InlineData("world", 0.70, 0.79, 0.84)]
    [InlineData("balkan-2", 0.76, 0.76, 0.77)]
    [InlineData("plain", 0.73, 0.79, 0.85)]
    [InlineData("briefs", 0.60, 0.77, 0.86)]
    [InlineData("long", 0.60, 0.69, 0.77)]
    [InlineData("short", 0.55, 0.75, 0.69)]
    [InlineData("fresh-a", 0.83, 0.86, 0.92)]
    [InlineData("fresh-b", 0.77, 0.87, 0.88)]
    [InlineData("held-out", 0.60, 0.61, 0.83)]
    [InlineData("varied", 0.78, 0.80, 0.98)]
    [InlineData("check", 0.82, 0.85, 0.90)]
    [InlineData("desks", 0.78, 0.87, 0.90)]
    [InlineData("papers", 0.70, 0.75, 0.96)]
    [InlineData("regions-a", 0.73, 0.90, 0.94)]
    [InlineData("regions-b", 0.65, 0.78, 0.92)]
    [InlineData("regions-c", 0.76, 0.78, 0.87)]
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
