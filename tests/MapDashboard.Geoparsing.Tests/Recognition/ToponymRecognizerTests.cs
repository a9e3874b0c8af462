using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Recognition;

public class ToponymRecognizerTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Theory]
    [InlineData("China’s plan and Belgrade's answer", "China|Belgrade")]
    [InlineData("They crossed northern Serbia.", "Serbia")]
    [InlineData("They crossed the Western Balkans twice.", "Western Balkans")]
    [InlineData("The Western Balkans wait.", "Western Balkans")]
    [InlineData("A forum was held in Lianyungang, Jiangsu province.", "Lianyungang|Jiangsu")]
    [InlineData("It is made in the People’s Republic of China.", "People’s Republic of China")]
    [InlineData("She lives in St. Louis.", "St. Louis")]
    [InlineData("The US tour ended; it made us happy.", "US")]
    [InlineData("They met in New York City.", "New York City")]
    [InlineData("JOINT PATROLS IN BELGRADE", "BELGRADE")]
    [InlineData("Toronto", "Toronto")]
    [InlineData("He wrote to info@berlin.de and read https://paris.fr/rome about Vienna.", "Vienna")]
    [InlineData("In May they came to Reading, England.", "Reading|England")]
    [InlineData("May I go? March on!", "")]
    [InlineData("😀 Belgrade 😀", "Belgrade")]
    [InlineData("", "")]
    public void NamesAreFoundWhereTheyStand(string text, string expected) => Assert.Equal(expected, Surfaces(text, "en"));

    [Theory]
    [InlineData("Stigli su iz Beograda u Kragujevac.", "Beograda|Kragujevac")]
    [InlineData("Razgovarali su u Crnoj Gori i u Sjedinjenim Američkim Državama.", "Crnoj Gori|Sjedinjenim Američkim Državama")]
    [InlineData("Putovali su po Hrvatskoj, a zatim u Nemačku.", "Hrvatskoj|Nemačku")]
    [InlineData("Дошли су из Новог Сада у Смедерево.", "Новог Сада|Смедерево")]
    [InlineData("Predsednik Srbije Marko Marković otišao je u Kinu.", "Srbije|Kinu")]
    public void SerbianCaseEndingsAreRead(string text, string expected) => Assert.Equal(expected, Surfaces(text, "sr-Latn"));

    [Fact]
    public void GivenMentionsAreTakenAsTheyAre()
    {
        const string text = "From the Hague to belgrade’s Chinese quarter";
        TextSpan[] spans = [new(5, 14), new(18, 28), new(29, 36)];

        var toponyms = Geoparser.Resolve(text, "en", spans).Toponyms;

        Assert.Equal(spans, toponyms.Select(t => t.Span));
        Assert.Equal(["NL", "RS", "CN"], toponyms.Select(t => t.Resolution.Place?.Country));
        Assert.Equal([ToponymUse.Literal, ToponymUse.Literal, ToponymUse.Demonym], toponyms.Select(t => t.Use));
    }

    [Fact]
    public void FoundNamesDoNotOverlapAndStandInOrder()
    {
        var toponyms = Geoparser.Resolve("Serbian police in Novi Sad, Serbia, and the New York Fed in New York, New York. 中国 and Belgrade-Bar").Toponyms;

        Assert.All(toponyms.Zip(toponyms.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Fact]
    public void ALongTextIsReadToItsEnd()
    {
        const string Sentence = "Police from Serbia met Chen Bo of the Bank of China in Novi Sad, Belgrade and Bar. ";
        var text = string.Concat(Enumerable.Repeat(Sentence, 2_000));

        var toponyms = Geoparser.Resolve(text).Toponyms;

        Assert.All(Enumerable.Range(0, 2_000), i => Assert.Contains(toponyms, t => t.Span.Start == (i * Sentence.Length) + Sentence.IndexOf("Novi Sad", StringComparison.Ordinal)));
    }

    private static string Surfaces(string text, string language) =>
        string.Join('|', Geoparser.Resolve(text, language).Toponyms.Where(t => t.Use != ToponymUse.Demonym).Select(t => t.Surface));
}
