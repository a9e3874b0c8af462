using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

public class PlaceNameTests
{
    [Theory]
    [InlineData("Belgrade", "belgrade")]
    [InlineData("BELGRADE", "belgrade")]
    [InlineData("  New   York ", "new york")]
    [InlineData("Žabalj", "zabalj")]
    [InlineData("Győr", "gyor")]
    [InlineData("Đakovica", "dakovica")]
    [InlineData("Djakovica", "djakovica")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærø", "aero")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Iğdır", "igdir")]
    [InlineData("Novi-Sad", "novi sad")]
    [InlineData("Asia–Pacific", "asia pacific")]
    [InlineData("Xi’an", "xian")]
    [InlineData("Xi'an", "xian")]
    [InlineData("U.S.", "us")]
    [InlineData("U.S.A.", "usa")]
    [InlineData("U. S.", "u s")]
    [InlineData("St. Louis", "st louis")]
    [InlineData("St.Louis", "st louis")]
    [InlineData("Saint-Louis", "st louis")]
    [InlineData("Sainte-Foy", "ste foy")]
    [InlineData("Mount Vernon", "mt vernon")]
    [InlineData("Ft. Worth", "ft worth")]
    [InlineData("Fort Worth", "ft worth")]
    [InlineData("The Hague", "the hague")]
    [InlineData("Bosnia & Herzegovina", "bosnia and herzegovina")]
    [InlineData("Washington, D.C.", "washington dc")]
    [InlineData("Београд", "београд")]
    [InlineData("НОВИ САД", "нови сад")]
    [InlineData("Орёл", "орел")]
    [InlineData("Йошкар-Ола", "йошкар ола")]
    [InlineData("Πειραιάς", "πειραιασ")]
    [InlineData("贝尔格莱德", "贝尔格莱德")]
    [InlineData("ノヴィ・サド", "ノヴィ サド")]
    [InlineData("بلغراد", "بلغراد")]
    [InlineData("नोवी साद", "नोवी साद")]
    [InlineData("Z\u030cabalj", "zabalj")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void ANameFoldsToItsKey(string name, string key)
    {
        Assert.Equal(key, PlaceName.Fold(name));
        Assert.Equal(key, PlaceName.Fold(key));
    }

    [Theory]
    [InlineData("Saint Petersburg")]
    [InlineData("Mount St. Helens")]
    [InlineData("Ujedinjeno Kraljevstvo")]
    [InlineData("Bosnia & Herzegovina")]
    public void FoldingWordByWordIsFoldingTheWhole(string name)
    {
        Assert.Equal(PlaceName.Fold(name), string.Join(' ', name.Split(' ').Select(PlaceName.Fold)));
    }
}
