using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Text;

public class TextAnalyzerTests
{
    [Theory]
    [InlineData("He came. She left.", "He came.|She left.")]
    [InlineData("The U.S. Senate met. It voted.", "The U.S. Senate met.|It voted.")]
    [InlineData("They live in the U.S. The company does not.", "They live in the U.S.|The company does not.")]
    [InlineData("See No. 5 and Nos. 6 to 8. Thanks.", "See No. 5 and Nos. 6 to 8.|Thanks.")]
    [InlineData("She said no. He agreed.", "She said no.|He agreed.")]
    [InlineData("Mr. Smith met Dr. Jones and Gen. Lee. They talked.", "Mr. Smith met Dr. Jones and Gen. Lee.|They talked.")]
    [InlineData("John F. Kennedy spoke. All listened.", "John F. Kennedy spoke.|All listened.")]
    [InlineData("“We go.” Then they went.", "“We go.”|Then they went.")]
    [InlineData("He asked: “Why?” and left. Nobody knew!", "He asked: “Why?” and left.|Nobody knew!")]
    [InlineData("It cost 10.6 million. Prices rose by 1,000 dinars.", "It cost 10.6 million.|Prices rose by 1,000 dinars.")]
    [InlineData("Wait... What now?", "Wait...|What now?")]
    [InlineData("Sastanak je bio 7. aprila 2010. godine. Sutra putuju.", "Sastanak je bio 7. aprila 2010. godine.|Sutra putuju.")]
    [InlineData("Министар је дошао. Сутра путује.", "Министар је дошао.|Сутра путује.")]
    [InlineData("他们来了。她走了。", "他们来了。|她走了。")]
    [InlineData("A heading\r\n\r\nThe text begins. It ends.\r\n", "A heading|The text begins.|It ends.")]
    [InlineData("Two things:\n  • First point: it is one.\n  • Second point", "Two things:|• First point: it is one.|• Second point")]
    public void ATextIsCutIntoSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TextAnalyzer.Analyze(text).Sentences.Select(s => s.Span.Of(text))));

    [Theory]
    [InlineData("Belgrade's O'Hare-Bar", "Belgrade|'|s|O'Hare|-|Bar")]
    [InlineData("China’s U.S. trade, W.Va.", "China|’|s|U.S.|trade|,|W.Va.")]
    [InlineData("1,000.5 km", "1,000.5|km")]
    [InlineData("go 😀 now", "go|😀|now")]
    [InlineData("Đorđe ће", "Đorđe|ће")]
    public void ASentenceIsCutIntoTokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TextAnalyzer.Analyze(text).Tokens.Select(t => t.Span.Of(text))));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t  \n")]
    public void ATextWithoutInkHasNoTokens(string text)
    {
        var analyzed = TextAnalyzer.Analyze(text);

        Assert.Empty(analyzed.Tokens);
        Assert.Empty(analyzed.Sentences);
    }

    [Fact]
    public void ALineFoldedToAWidthGoesOn()
    {
        const string text = "The minister said on Monday that the road would\nbe open before the winter and that nobody in the\nvalley would have to pay for it or wait in\nSarajevo for a permit. He left.";

        Assert.Equal(2, TextAnalyzer.Analyze(text).Sentences.Count);
    }

    [Fact]
    public void AShortLineWithoutAStopIsAHeading()
    {
        var sentences = TextAnalyzer.Analyze("Joint patrols\n\nThey began in May.").Sentences;

        Assert.Equal([true, false], sentences.Select(s => s.IsHeading));
    }

    [Fact]
    public void ASentenceWithoutEndIsCut()
    {
        var text = TextAnalyzer.Analyze(string.Concat(Enumerable.Repeat("officers patrolled Belgrade, ", 1000)));
        Assert.All(text.Sentences, s => Assert.InRange(s.EndToken - s.FirstToken, 1, 300));
        Assert.Equal(text.Tokens.Count, text.Sentences.Sum(s => s.EndToken - s.FirstToken));
    }

    [Fact]
    public void EveryTokenIsInExactlyOneSentence()
    {
        var analyzed = TextAnalyzer.Analyze("One. Two two!\nThree\n\n• four. “Five?” Six (seven.) Eight");

        Assert.Equal(Enumerable.Range(0, analyzed.Tokens.Count), analyzed.Sentences.SelectMany(s => Enumerable.Range(s.FirstToken, s.EndToken - s.FirstToken)));
    }

    [Theory]
    [InlineData("The minister of the interior said that he was in town.", "en")]
    [InlineData("Ministar je rekao da su patrole počele u gradu i da će se nastaviti.", "sr-Latn")]
    [InlineData("Министар је рекао да су патроле почеле у граду.", "sr-Cyrl")]
    [InlineData("中国警察在巡逻", "zh")]
    [InlineData("12345", "und")]
    public void TheLanguageIsGuessed(string text, string expected) => Assert.Equal(expected, TextAnalyzer.Analyze(text).Language);

    [Theory]
    [InlineData("The minister said that it was so. ")]
    [InlineData("word ")]
    [InlineData("a\n")]
    [InlineData("\n")]
    [InlineData("A.")]
    [InlineData("x")]
    public void FiveMillionCharactersAreCutIntoShortSentencesThatCoverEveryToken(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));

        var analyzed = TextAnalyzer.Analyze(text);

        Assert.Equal(analyzed.Tokens.Count, analyzed.Sentences.Sum(s => s.EndToken - s.FirstToken));
        Assert.All(analyzed.Sentences, s => Assert.InRange(s.EndToken - s.FirstToken, 1, 300));
    }
}
