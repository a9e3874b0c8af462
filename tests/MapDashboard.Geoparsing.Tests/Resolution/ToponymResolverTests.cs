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
    [InlineData("Ministers met in Washington, New York and Paris.", "Paris", "FR")]
    [InlineData("The tour goes to London, Ontario, and Windsor.", "London", "CA")]
    [InlineData("They lived in Springfield, Ill., and Columbus, Ohio.", "Columbus", "US")]
    public void ANameIsResolvedByItsText(string text, string name, string country) =>
        Assert.Equal(country, Assert.Single(Geoparser.Resolve(text, "en").Toponyms, t => t.Surface == name).Resolution.Place!.Country);

    [Theory]
    [InlineData("The delegation will visit Washington, New York and Paris.", "Washington", "DC")]
    [InlineData("Storms crossed Kansas, Oklahoma and Texas.", "Kansas", "KS")]
    [InlineData("Storms crossed Texas, Kansas, Oklahoma and Missouri.", "Kansas", "KS")]
    [InlineData("She grew up in Kansas, Oklahoma.", "Kansas", "OK")]
    [InlineData("She moved from Nevada, Missouri, last year.", "Nevada", "MO")]
    [InlineData("Offices opened in Bangor, Maine, Nashua, New Hampshire, and Rutland, Vermont.", "Nashua", "NH")]
    public void AListIsNoContainer(string text, string name, string state) =>
        Assert.Equal(state, Assert.Single(Geoparser.Resolve(text, "en").Toponyms, t => t.Surface == name).Resolution.Place!.Admin1);

    [Theory]
    [InlineData("Radnici rudnika u Boru traže veće plate.", "sr-Latn", "Boru", "RS")]
    [InlineData("Radnici rudnika u Boru traže veće plate.", "hr", "Boru", "RS")]
    [InlineData("Радници рудника у Бору траже веће плате.", "sr-Cyrl", "Бору", "RS")]
    public void TheLanguageOfTheTextSpeaksForItsCountries(string text, string language, string name, string country)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);

        Assert.Equal(country, Assert.Single(Geoparser.Resolve(text, language, [new(start, start + name.Length)]).Toponyms).Resolution.Place!.Country);
    }

    [Theory]
    [InlineData("The Dublin city council voted 5-2 to give the sheriff's deputies a 3 percent raise, and the downtown parking lot will be closed.", "US")]
    [InlineData("Dublin councillors voted to close the city centre car park, and 3 per cent more was set aside for the programme.", "IE")]
    public void TheVarietyOfEnglishSpeaksForItsCountries(string text, string country)
    {
        var candidates = Assert.Single(Geoparser.Resolve(text, "en").Toponyms, t => t.Surface == "Dublin").Resolution.Candidates;

        Assert.All(candidates.SelectMany(c => c.Reasons.Where(r => r.Kind == "language"), (c, r) => (c.Place.Country, r.Weight)),
            r => Assert.Equal(r.Country == country || country == "IE" && r.Country != "US", r.Weight > 0));
    }

    /// <summary>The second "Saint Helena" has candidates that the first has not.</summary>
    [Fact]
    public void ANameMayHaveOtherCandidatesElsewhereInTheText()
    {
        const string Text = "Georgetown is the largest place on Ascension Island, Saint Helena, Ascension, and Tristan da Cunha. "
            + "Its church belongs to the Diocese of St Helena, and Napoleon was exiled to Saint Helena.";
        Assert.Contains(Geoparser.Resolve(Text, "en").Toponyms, t => t.Surface == "Saint Helena" && t.Resolution.Place?.Country == "SH");
    }

    [Fact]
    public void ConfidenceTellsTheClearFromTheDoubtful()
    {
        var clear = Assert.Single(Geoparser.Resolve("The minister flew from Belgrade to Novi Sad and drove on to Subotica in northern Serbia.", "en").Toponyms, t => t.Surface == "Belgrade").Resolution;
        var doubtful = Assert.Single(Geoparser.Resolve("They moved to Springfield.", "en", [new(14, 25)]).Toponyms).Resolution;

        Assert.True(clear.Confidence > 0.8, $"{clear.Confidence}");
        Assert.True(doubtful.Confidence < 0.75, $"{doubtful.Confidence}");
        Assert.Equal(ResolutionOutcome.One, clear.Outcome);
        Assert.Equal(ResolutionOutcome.Ambiguous, doubtful.Outcome);
    }

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
