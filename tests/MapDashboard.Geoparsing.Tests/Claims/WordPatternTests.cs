using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class WordPatternTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Lists = new() { ["china"] = ["chin*", "prc"] };

    [Theory]
    [InlineData("joint patrol*", "The joint patrols began.", "joint patrols")]
    [InlineData("joint patrol*", "Joint-patrolling began.", "Joint-patrolling")]
    [InlineData("joint patrol*", "A joint police patrol.", null)]
    [InlineData("joint [police] patrol*", "A joint police patrol.", "joint police patrol")]
    [InlineData("(joint|mixed) patrol*", "Mixed patrols.", "Mixed patrols")]
    [InlineData("bought ... stake", "It bought a two thirds stake.", "bought a two thirds stake")]
    [InlineData("bought ... stake", "It bought one two three four five six seven stake.", null)]
    [InlineData("bought ... stake", "It bought (a stake).", null)]
    [InlineData("$china port", "The Chinese port.", "Chinese port")]
    [InlineData("zelezar*", "Железара у Смедереву.", "Железара")]
    [InlineData("zelezar*", "Železare rade.", "Železare")]
    [InlineData("facial recognition", "facial-recognition software", "facial-recognition")]
    public void APatternFindsItsWords(string pattern, string text, string? expected)
    {
        var analyzed = TextAnalyzer.Analyze(text, "en");
        var stream = new WordStream(analyzed, Assert.Single(analyzed.Sentences));
        var match = new WordPattern(pattern, Lists).Matches(stream).FirstOrDefault();
        Assert.Equal(expected, match.End == 0 ? null : text[stream.Words[match.First].Span.Start..stream.Words[match.End - 1].Span.End]);
    }

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("$nothing")]
    [InlineData("[a]")]
    [InlineData("")]
    public void AMalformedPatternSaysSo(string pattern) => Assert.Throws<FormatException>(() => new WordPattern(pattern, Lists));
}
