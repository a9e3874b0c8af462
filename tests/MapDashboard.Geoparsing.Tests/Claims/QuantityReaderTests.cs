using System.Globalization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("It cost €46 million.", "46000000 EUR")]
    [InlineData("It cost 46 million euros.", "46000000 EUR")]
    [InlineData("Loans of $10.6 billion and £3m.", "10600000000 USD, 3000000 GBP")]
    [InlineData("Around 1,000 cameras in 800 spots.", "1000 cameras")]
    [InlineData("Half a dozen Chinese police officers came.", "6 officers")]
    [InlineData("Six Serbian police officers came.", "6 officers")]
    [InlineData("A 67 per cent stake.", "67 percent")]
    [InlineData("A 350 km line.", "350 km")]
    [InlineData("It cost US$1.2bn.", "1200000000 USD")]
    [InlineData("A loan of €870 million.", "870000000 EUR")]
    [InlineData("In 2019 cameras were installed on 12 streets.", "")]
    public void AmountsAreReadInSingleUnits(string text, string expected) => AssertQuantities(text, "en", expected);

    [Theory]
    [InlineData("Postavljeno je 1.000 kamera.", "1000 cameras")]
    [InlineData("Vredno 2,8 milijardi dolara.", "2800000000 USD")]
    [InlineData("Vredno 46,5 miliona evra.", "46500000 EUR")]
    public void SerbianWritesPointsAndCommasTheOtherWayRound(string text, string expected) => AssertQuantities(text, "sr-Latn", expected);

    private static void AssertQuantities(string text, string language, string expected)
    {
        var analyzed = TextAnalyzer.Analyze(text, language);
        var found = analyzed.Sentences.SelectMany(s => QuantityReader.Read(text, new WordStream(analyzed, s, TestVocabulary.Instance.Patterns), DateReader.Read(text, null, TestVocabulary.Instance.Counted), TestVocabulary.Instance.Units, language));
        Assert.Equal(expected, string.Join(", ", found.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Quantity.Value} {q.Quantity.Unit}"))));
    }
}
