using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Tests.Records;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("One. Two stands here. Three.", "One.", "Three.")]
    [InlineData("A heading\n\nTwo stands here.\nThree, of St. Ives. Four.", "A heading", "Three, of St. Ives.")]
    [InlineData("Two stands here.", "", "")]
    [InlineData("Two stands here.\n", "", "")]
    [InlineData("Прва реченица. Two stands here. 第三句。第四句。", "Прва реченица.", "第三句。")]
    public void ASentenceStandsBetweenItsNeighbours(string text, string before, string after) =>
        Assert.Equal((before, after), (Surroundings.Before(text, Span(text)), Surroundings.After(text, Span(text))));

    [Fact]
    public void OfALongNeighbourThePartNextToTheSentenceIsTaken()
    {
        var text = $"First {string.Concat(Enumerable.Repeat("and on ", 100))}to here. Two stands here. Then {string.Concat(Enumerable.Repeat("and on ", 100))}to the end.";
        var (before, after) = (Surroundings.Before(text, Span(text)), Surroundings.After(text, Span(text)));
        Assert.Matches("^…(and|on) .* to here\\.$", before);
        Assert.Matches("^Then and .*[dn]…$", after);
        Assert.InRange(before.Length, 200, 301);
        Assert.InRange(after.Length, 200, 301);
    }

    [Fact]
    public void NoCharacterIsSplit()
    {
        for (var length = 298; length < 303; length++)
        {
            var wide = string.Concat(Enumerable.Repeat("🚆", length));
            var text = $"{wide} Two stands here.{wide}";
            Assert.All((string[])[Surroundings.Before(text, Span(text)), Surroundings.After(text, Span(text))], s => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(s))));
        }
    }

    private static TextSpan Span(string text)
    {
        const string Sentence = "Two stands here.";
        var start = text.IndexOf(Sentence, StringComparison.Ordinal);
        return new(start, start + Sentence.Length);
    }
}
