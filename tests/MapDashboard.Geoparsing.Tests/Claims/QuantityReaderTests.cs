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
    [InlineData("Two hundred and ten surveillance cameras.", "210 cameras")]
    [InlineData("Some twenty-five surveillance cameras.", "25 cameras")]
    [InlineData("One and a half million dollars.", "1500000 USD")]
    [InlineData("A one-billion-dollar agreement.", "1000000000 USD")]
    [InlineData("Half a million euros.", "500000 EUR")]
    [InlineData("A hundred cameras and a thousand officers.", "100 cameras, 1000 officers")]
    [InlineData("Sixty cameras were donated.", "60 cameras")]
    [InlineData("Two thousand three hundred and forty-five cameras.", "2345 cameras")]
    [InlineData("Two dozen officers.", "24 officers")]
    [InlineData("Between two and five officers.", "5 officers")]
    [InlineData("One of the cameras failed.", "")]
    [InlineData("Hundreds of cameras.", "")]
    [InlineData("Seven towns, twenty cameras.", "20 cameras")]
    public void AmountsAreReadInSingleUnits(string text, string expected) => AssertQuantities(text, "en", expected);

    [Theory]
    [InlineData("Postavljeno je 1.000 kamera.", "1000 cameras")]
    [InlineData("Vredno 2,8 milijardi dolara.", "2800000000 USD")]
    [InlineData("Vredno 46,5 miliona evra.", "46500000 EUR")]
    [InlineData("Postavljeno je sto dvadeset pet kamera.", "125 cameras")]
    [InlineData("Dve stotine i deset kamera.", "210 cameras")]
    [InlineData("Двеста педесет камера.", "250 cameras")]
    [InlineData("Milion i po evra.", "1500000 EUR")]
    [InlineData("Dva i po miliona evra.", "2500000 EUR")]
    [InlineData("Hiljadu kamera.", "1000 cameras")]
    [InlineData("Zato što kamere rade.", "")]
    public void SerbianWritesPointsAndCommasTheOtherWayRound(string text, string expected) => AssertQuantities(text, "sr-Latn", expected);

    private static void AssertQuantities(string text, string language, string expected)
    {
        var analyzed = TextAnalyzer.Analyze(text, language);
        var found = analyzed.Sentences.SelectMany(s => QuantityReader.Read(text, new WordStream(analyzed, s, TestVocabulary.Instance.Patterns), DateReader.Read(text, null, TestVocabulary.Instance.Counted), TestVocabulary.Instance.Units, language));
        Assert.Equal(expected, string.Join(", ", found.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Quantity.Value} {q.Quantity.Unit}"))));
    }
}
