using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class ClaimConfidenceTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Fact]
    public void WeightsAreReadAsTheyWereWritten()
    {
        var written = new StringWriter();
        new ClaimConfidence(new Dictionary<string, double> { ["plain"] = 0.5, ["role Subject lead"] = -1.25 }).Write(written);
        var read = ClaimConfidence.Read(new StringReader("# a remark\n" + written));
        Assert.Equal(1 / (1 + Math.Exp(0.75)), read.Probability(["plain", "role Subject lead", "never heard of"]), 12);
    }

    [Fact]
    public void NoFeatureTwice()
    {
        var (text, toponyms) = Geoparser.Resolve("Huawei installed 400 surveillance cameras in Lusaka in 2019. An extension to Livingstone was planned.");
        var (statements, features) = new ClaimExtractor(TestVocabulary.Instance, TestGazetteer.Instance.Capital).Candidates(text, toponyms, null);
        Assert.NotEmpty(statements);
        Assert.All(statements, s => Assert.All(s.Places, p => Assert.Distinct(features.Of(s, p))));
    }

    [Fact]
    public void ALoneNameOfACountryThatIsNotSpokenOfIsTold()
    {
        var (text, toponyms) = Geoparser.Resolve("Zambia paid for it. Huawei installed 400 surveillance cameras in Lusaka, Kitwe and Trieste in 2019.");
        var (statements, features) = new ClaimExtractor(TestVocabulary.Instance, TestGazetteer.Instance.Capital).Candidates(text, toponyms, null);
        List<string> Of(string town) => [.. statements.SelectMany(s => s.Places.Where(p => p.Place.Name == town).SelectMany(p => features.Of(s, p)))];
        Assert.Contains("kind capital", Of("Lusaka"));
        Assert.DoesNotContain("alone in country", Of("Lusaka"));
        Assert.DoesNotContain("country not named", Of("Kitwe"));
        Assert.Contains("alone in country", Of("Trieste"));
    }

    [Fact]
    public void WhatIsToldNearbyOfTheSameYearIsTold()
    {
        List<string> Of(string year)
        {
            var (text, toponyms) = Geoparser.Resolve($"Huawei installed 400 surveillance cameras in Zagreb in 2019. In Samobor 20 surveillance cameras of the same firm were put up in {year}.");
            var (statements, features) = new ClaimExtractor(TestVocabulary.Instance, TestGazetteer.Instance.Capital).Candidates(text, toponyms, null);
            return [.. statements.SelectMany(s => s.Places.Where(p => p.Place.Name == "Samobor").SelectMany(p => features.Of(s, p)))];
        }
        Assert.Contains("thing nearby", Of("2019"));
        Assert.DoesNotContain("thing nearby", Of("2021"));
    }

    /// <summary>The least that is told to people is what nothing was weighed for.</summary>
    [Fact]
    public void EveryClaimIsWeighed()
    {
        var claims = PracticeReadings.Names.SelectMany(PracticeReadings.Of).SelectMany(t => t.Reading.Claims).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, c => Assert.InRange(c.Confidence, 0.06, 0.95));
        var nationwide = Assert.Single(Geoparser.Read("In 2018 Mongolia bought 500 Hikvision cameras and hung them throughout the country.", published: new DateOnly(2019, 1, 1)).Claims);
        Assert.InRange(nationwide.Confidence, 0.5, 0.95);
    }

    /// <summary>No rule reads "An extension"; the sentence before says of what.</summary>
    [Fact]
    public void WhatTheSentenceBeforeNamesIsFoundAtTheNextPlace()
    {
        var claims = Geoparser.Read("Huawei installed 400 surveillance cameras in Lusaka in 2019. An extension to Livingstone and Chipata was planned but has been put on hold since 2020.", published: new DateOnly(2021, 6, 1)).Claims;
        Assert.Contains(claims, c => c.Layer == "surveillance" && c.Places.Any(p => p.Place.Name == "Livingstone") && c.Dates.Any(d => d.FirstYear == 2020));
        Assert.Contains(claims, c => c.Layer == "surveillance" && c.Places.Any(p => p.Place.Name == "Chipata"));
    }
}
