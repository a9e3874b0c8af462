using MapDashboard.Geoparsing.Recognition;

namespace MapDashboard.Geoparsing.Tests.Recognition;

public sealed class TownAdjectivesTests
{
    private readonly TownAdjectives _adjectives = new(TestGazetteer.Instance);

    [Theory]
    [InlineData("mariborski", 3195506)]
    [InlineData("smederevska", 785756)]
    [InlineData("niškog", 787657)]
    [InlineData("novosadskoj", 3194360)]
    [InlineData("banjalučke", 3204541)]
    [InlineData("novopazarskim", 787595)]
    [InlineData("zagrebački", 3186886)]
    [InlineData("kragujevačkoj", 789128)]
    [InlineData("tuzlansku", 3188582)]
    [InlineData("riječkom", 3191648)]
    [InlineData("osječka", 3193935)]
    [InlineData("dubrovačkih", 3201047)]
    [InlineData("pančevačkog", 787237)]
    [InlineData("subotička", 3189595)]
    [InlineData("šangajskom", 1796236)]
    [InlineData("pekinškoj", 1816670)]
    [InlineData("смедеревска", 785756)]
    [InlineData("новосадске", 3194360)]
    [InlineData("ваљевској", 3188402)]
    public void ATownsAdjectiveInAnyCaseNamesTheTown(string word, long town) =>
        Assert.Contains(TestGazetteer.Instance.Find(_adjectives.TownOf(word) ?? ""), place => place.Id == town);

    [Theory]
    [InlineData("gradski")]
    [InlineData("lučka")]
    [InlineData("ljudskih")]
    [InlineData("vojska")]
    [InlineData("tačka")]
    [InlineData("niska")]
    [InlineData("školske")]
    [InlineData("kovačka")]
    [InlineData("otočki")]
    [InlineData("muškarac")]
    [InlineData("konjski")]
    [InlineData("политички")]
    [InlineData("градска")]
    public void OtherWordsAreNoTowns(string word) => Assert.Null(_adjectives.TownOf(word));
}
