using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

public class GazetteerTests
{
    private static Gazetteer Gazetteer => TestGazetteer.Instance;

    [Fact]
    public void EveryKeyIsFolded()
    {
        // the build folds in another language; this holds the two against each other
        var keys = Gazetteer.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i].ToString();
            Assert.Equal(key, PlaceName.Fold(key));
        }
    }

    [Theory]
    [InlineData(792680, "RS", "Belgrade", "Beograd", "Београд", "贝尔格莱德", "BELGRADE", "Βελιγράδι", "بلغراد")]
    [InlineData(3194360, "RS", "Novi Sad", "Нови Сад", "Novi-Sad", "Újvidék", "诺威萨")]
    [InlineData(785756, "RS", "Smederevo", "Смедерево", "斯梅代雷沃")]
    [InlineData(255274, "GR", "Piraeus", "Pireas", "Pirej", "Пиреј", "Πειραιάς", "比雷埃夫斯")]
    [InlineData(3054643, "HU", "Budapest", "Budimpešta", "Будимпешта", "布达佩斯", "Будапешт")]
    [InlineData(3204509, "ME", "Bar", "Бар")]
    [InlineData(1526273, "KZ", "Nur-Sultan", "Astana", "Астана")]
    public void APlaceIsFoundByItsNamesInEveryScript(long id, string country, params string[] names)
    {
        foreach (var name in names)
        {
            var place = Assert.Single(Gazetteer.Find(name), each => each.Id == id);
            Assert.Equal(country, place.Country);
        }
    }
}
