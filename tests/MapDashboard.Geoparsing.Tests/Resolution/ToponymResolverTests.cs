using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Resolution;

public class ToponymResolverTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Theory]
    [InlineData("They flew to Paris.", "Paris", "FR")]
    [InlineData("They drove to Paris, Texas.", "Paris", "US")]
    [InlineData("He left Bangor, Maine, at noon.", "Bangor", "US")]
    [InlineData("The Belgrade-Bar motorway is long.", "Bar", "ME")]
    [InlineData("European ministers met.", "European", "")]
    [InlineData("Drought in Africa goes on.", "Africa", "")]
    [InlineData("Farmers in Oklahoma and Kansas waited.", "Oklahoma", "US")]
    [InlineData("Tbilisi is the capital of Georgia.", "Georgia", "GE")]
    [InlineData("Atlanta, Savannah and Macon are towns in Georgia.", "Georgia", "US")]
    [InlineData("From Toronto and Ottawa they drove to London, Ontario.", "London", "CA")]
    [InlineData("Serbian officers came.", "Serbian", "RS")]
    public void ANameIsResolvedByItsText(string text, string name, string country) =>
        Assert.Equal(country, Assert.Single(Geoparser.Resolve(text, "en").Toponyms, t => t.Surface == name).Resolution.Place!.Country);

    [Fact]
    public void TheReasonsAddUpToTheScore()
    {
        var toponyms = Geoparser.Resolve("From Belgrade, Serbia, the train goes to Bar and Podgorica in Montenegro.").Toponyms;

        Assert.All(toponyms.SelectMany(t => t.Resolution.Candidates), c => Assert.Equal(c.Score, c.Reasons.Sum(r => r.Weight), 0.001));
    }

    [Fact]
    public void TheLosersAreKeptBestFirst()
    {
        var resolution = Assert.Single(Geoparser.Resolve("They moved to Springfield.").Toponyms).Resolution;

        Assert.InRange(resolution.Candidates.Count, 2, 10);
        Assert.Equal(resolution.Candidates.Select(c => c.Score).OrderDescending(), resolution.Candidates.Select(c => c.Score));
    }

    [Fact]
    public void AnUnknownNameThatIsGivenHasNoPlace()
    {
        var resolution = Assert.Single(Geoparser.Resolve("Xyzzyqua", "en", [new(0, 8)]).Toponyms).Resolution;

        Assert.Equal(ResolutionOutcome.None, resolution.Outcome);
        Assert.Empty(resolution.Candidates);
        Assert.Equal(0, resolution.Confidence);
    }

    [Fact]
    public void TheSameTextIsAlwaysReadAlike()
    {
        const string text = "Springfield, Salem and Clinton play Madison. Troy and Athens wait in Georgia.";

        Assert.Equal(
            Geoparser.Resolve(text).Toponyms.Select(t => (t.Span, t.Resolution.Place?.Id, t.Resolution.Confidence)),
            Geoparser.Resolve(text).Toponyms.Select(t => (t.Span, t.Resolution.Place?.Id, t.Resolution.Confidence)));
    }
}
