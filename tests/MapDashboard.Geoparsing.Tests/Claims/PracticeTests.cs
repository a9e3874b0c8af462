namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>The practice texts are scored, not matched exactly: they stand for texts that nobody has seen yet. The limits of each set are what was reached, so that nothing is lost unnoticed; those of all together are what is aimed at.</summary>
public sealed class PracticeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("english", 0.91, 0.85, 0.91)]
    [InlineData("balkan", 0.91, 0.98, 0.99)]
    [InlineData("unseen", 0.90, 0.88, 0.99)]
    [InlineData("world", 0.74, 0.79, 0.84)]
    [InlineData("balkan-2", 0.83, 0.78, 0.77)]
    [InlineData("plain", 0.75, 0.80, 0.85)]
    [InlineData("briefs", 0.63, 0.78, 0.84)]
    [InlineData("long", 0.62, 0.74, 0.75)]
    [InlineData("short", 0.57, 0.78, 0.71)]
    [InlineData("fresh-a", 0.85, 0.88, 0.92)]
    [InlineData("fresh-b", 0.78, 0.87, 0.87)]
    [InlineData("held-out", 0.67, 0.65, 0.82)]
    [InlineData("varied", 0.79, 0.83, 0.96)]
    [InlineData("check", 0.84, 0.85, 0.95)]
    [InlineData("desks", 0.79, 0.87, 0.91)]
    [InlineData("papers", 0.76, 0.72, 0.94)]
    [InlineData("regions-a", 0.76, 0.91, 0.94)]
    [InlineData("regions-b", 0.68, 0.80, 0.92)]
    [InlineData("regions-c", 0.78, 0.78, 0.89)]
    [InlineData("regions-d", 0.57, 0.68, 0.88, 0.92)]
    [InlineData("magazine", 0.53, 0.75, 0.82)]
    [InlineData("strangers-a", 0.75, 0.81, 0.96)]
    [InlineData("strangers-b", 0, 0, 0)]
    public void TheTextsAreReadAsWellAsBefore(string file, double recall, double precision, double status, double evidence = 0.93)
    {
        var total = PracticeReadings.Score(file, output.WriteLine);
        output.WriteLine($"{file}: {total}");
        Assert.True(total.Recall >= recall && total.Precision >= precision && total.Status >= status && total.Evidence >= evidence, $"{file}: {total}");
    }

    /// <summary>Strangers' texts, with which less was worked than with the others: not yet as well read as is aimed at.</summary>
    private static readonly string[] Newest = ["magazine", "regions-d", "strangers-a"];

    /// <summary>With the newest, all sets together are read as well as was reached.</summary>
    [Fact]
    public void AllTextsWithTheNewestAreReadAsWellAsBefore()
    {
        const double Recall = 0.705, Precision = 0.785, Status = 0.86, Evidence = 0.97;
        var total = PracticeReadings.Names.Select(set => PracticeReadings.Score(set)).Aggregate((a, b) => a + b);
        output.WriteLine($"with the newest: {total}");
        Assert.True(total.Recall >= Recall && total.Precision >= Precision && total.Status >= Status && total.Evidence >= Evidence, total.ToString());
    }

    /// <summary>What is aimed at holds of all other practice texts together, not of every set.</summary>
    [Fact]
    public void AllTextsTogetherAreReadAsWellAsIsAimedAt()
    {
        const double Recall = 0.70, Precision = 0.75, Status = 0.80, Evidence = 0.95;
        var total = PracticeReadings.Names.Except(Newest).Select(set => PracticeReadings.Score(set)).Aggregate((a, b) => a + b);
        output.WriteLine($"all sets: {total}");
        Assert.True(total.Recall >= Recall && total.Precision >= Precision && total.Status >= Status && total.Evidence >= Evidence, total.ToString());
    }

    /// <summary>The same of the four sets that were only ever scored, never read while the machine was changed.</summary>
    [Fact]
    public void SoAreTheTextsThatWereNeverReadWhileItWasChanged()
    {
        const double Recall = 0.70, Precision = 0.75, Status = 0.80, Evidence = 0.95;
        string[] unread = ["plain", "held-out", "fresh-b", "check"];
        var total = unread.Select(set => PracticeReadings.Score(set)).Aggregate((a, b) => a + b);
        output.WriteLine($"never read: {total}");
        Assert.True(total.Recall >= Recall && total.Precision >= Precision && total.Status >= Status && total.Evidence >= Evidence, total.ToString());
    }
}
