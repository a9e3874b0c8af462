using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Tests.Records;

public sealed class QuotationTests
{
    [Fact]
    public void AShortQuoteStaysWhole() => Assert.Equal(new(2, 9), Quotation.Cut("In Belgrade.", new(2, 9), new(3, 4), 200));

    [Fact]
    public void ALongQuoteIsCutAroundWhatMatters()
    {
        var text = string.Join(' ', Enumerable.Repeat("lorem", 60)) + " patrols began " + string.Join(' ', Enumerable.Repeat("ipsum", 60));
        var focus = new TextSpan(text.IndexOf("patrols", StringComparison.Ordinal), text.IndexOf(" began", StringComparison.Ordinal));
        var cut = Quotation.Cut(text, new(0, text.Length), focus, 200);
        Assert.True(cut.Contains(focus));
        Assert.InRange(cut.Length, 180, 200);
        Assert.StartsWith("lorem ", cut.Of(text), StringComparison.Ordinal);
        Assert.EndsWith(" ipsum", cut.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void NoCutIsTooLongOrSplitsACharacter()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.GetItems(["a", "б", "🚆", " ", "警", "\n"], 1)[0]));
            var cuts = Boundaries(text);
            var span = Span(random, cuts);
            var focus = Span(random, cuts);
            var cut = Quotation.Cut(text, span, focus, 200);
            Assert.InRange(cut.Length, 0, 200);
            Assert.True(span.Contains(cut));
            Assert.True(focus.Length > 190 || !span.Contains(focus) || cut.Contains(focus), $"{span} {focus} {cut}");
            foreach (var part in (string[])[cut.Of(text), Quotation.Prefix(text, cut), Quotation.Suffix(text, cut)])
            {
                Assert.False(part.Length > 0 && (char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1])));
            }
        }
    }

    private static int[] Boundaries(string text) => [.. Enumerable.Range(0, text.Length + 1).Where(i => i == text.Length || !char.IsLowSurrogate(text[i]))];

    private static TextSpan Span(Random random, int[] boundaries)
    {
        var (a, b) = (random.Next(boundaries.Length), random.Next(boundaries.Length));
        return new(boundaries[Math.Min(a, b)], boundaries[Math.Max(a, b)]);
    }
}
