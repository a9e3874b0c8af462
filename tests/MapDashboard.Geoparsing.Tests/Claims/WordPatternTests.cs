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
        var compiled = new WordPattern(pattern, Lists);
        var stream = new WordStream(analyzed, Assert.Single(analyzed.Sentences), new PatternIndex([compiled]));
        var match = compiled.Matches(stream) is [var first, ..] ? first : default;
        Assert.Equal(expected, match.End == 0 ? null : text[stream.Words[match.First].Span.Start..stream.Words[match.End - 1].Span.End]);
    }

    [Fact]
    public void TheIndexFindsWhatTryingEveryPatternAtEveryWordFinds()
    {
        string[] sources = ["patrol*", "(joint|mixed*|mix) patrol*", "[*] camera*", "... stake", "$china (port|port*)", "a b", "a a"];
        var patterns = sources.Select(s => new WordPattern(s, Lists)).ToList();
        var analyzed = TextAnalyzer.Analyze("Joint patrols and mixed patrols in a Chinese port a a b saw (PRC port) cameras: a stake, mix patrolling, 5 cameras", "en");
        var stream = new WordStream(analyzed, Assert.Single(analyzed.Sentences), new PatternIndex(patterns));
        Assert.All(patterns, p => Assert.Equal(
            Enumerable.Range(0, stream.Words.Count).Select(i => (First: i, End: p.EndAt(stream.Words, i) ?? 0)).Where(m => m.End > 0),
            p.Matches(stream)));
        Assert.All(patterns, p => Assert.NotEmpty(p.Matches(stream)));
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
