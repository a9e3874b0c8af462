using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

public class LanguageNamesTests
{
    private static readonly LanguageNames Names = new(TestGazetteer.Instance);

    [Theory]
    [InlineData("Belgrade", "RS", "Београд", "Beograd", "贝尔格莱德")]
    [InlineData("Budapest", "HU", "Будимпешта", "Budimpešta", "布达佩斯")]
    [InlineData("Beijing", "CN", "Пекинг", "Peking", "北京")]
    [InlineData("Kragujevac", "RS", "Крагујевац", "Kragujevac", "克拉古耶瓦茨")]
    [InlineData("Pančevo", "RS", "Панчево", "Pančevo", "潘切沃")]
    [InlineData("Split", "HR", "Сплит", "Split", "斯普利特")]
    [InlineData("Brescia", "IT", null, null, "布雷西亚")] // what Serbian calls it nobody says
    public void APlaceIsCalledWhatTheLanguageCallsIt(string name, string country, string? cyrillic, string? latin, string? chinese)
    {
        var id = TestGazetteer.Instance.Find(name).First(p => p.Country == country && p.FeatureClass == 'P').Id;
        Assert.Equal(cyrillic, Names.Of(id, NameLanguage.SerbianCyrillic));
        Assert.Equal(latin, Names.Of(id, NameLanguage.SerbianLatin));
        Assert.Equal(chinese, Names.Of(id, NameLanguage.Chinese));
        Assert.Equal(TestGazetteer.Instance.ById(id)!.Name, Names.Of(id, NameLanguage.English));
    }

    [Theory]
    [InlineData("RS", "Србија", "Srbija", "塞尔维亚")]
    [InlineData("CN", "Кина", "Kina", "中国")]
    [InlineData("US", "САД", "SAD", "美国")]
    public void SoIsACountry(string code, string cyrillic, string latin, string chinese)
    {
        var id = TestGazetteer.Instance.Country(code)!.Id;
        Assert.Equal((cyrillic, latin, chinese), (Names.Of(id, NameLanguage.SerbianCyrillic), Names.Of(id, NameLanguage.SerbianLatin), Names.Of(id, NameLanguage.Chinese)));
    }

    [Fact]
    public void NoPlaceHasNoName() => Assert.All(Enum.GetValues<NameLanguage>(), l => Assert.Null(Names.Of(1, l)));

    [Fact]
    public void EveryNameIsInItsScript()
    {
        foreach (var place in TestGazetteer.Instance.Places().Take(20_000))
        {
            Assert.All(Names.Of(place.Id, NameLanguage.SerbianCyrillic) ?? "", c => Assert.False(char.IsAsciiLetter(c), place.Name));
            Assert.All(Names.Of(place.Id, NameLanguage.SerbianLatin) ?? "", c => Assert.False(c is >= 'Ѐ' and <= 'ӿ', place.Name));
        }
    }

    [Fact]
    public void ThePlacesNamesAreThoseThatFindIt()
    {
        foreach (var id in new[] { 792680L, 1814991, 3194360 })
        {
            var names = TestGazetteer.Instance.NamesOf(id);
            Assert.NotEmpty(names);
            Assert.All(names, n => Assert.Contains(TestGazetteer.Instance.Find(n), p => p.Id == id));
        }
    }
}
