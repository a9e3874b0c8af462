using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Recognition;

public class ProposedNamesTests
{
    [Theory]
    [InlineData("They camped at Lake Quillendorp.", "Lake Quillendorp", NameOrigin.Unknown)]
    [InlineData("They walked to the village of Brantoveska.", "Brantoveska", NameOrigin.Unknown)]
    [InlineData("The storm crossed East Yorkshire.", "East Yorkshire", NameOrigin.Extended)]
    public void ANameThatTheGazetteerLacksIsProposed(string text, string surface, object origin) =>
        Assert.Contains(Candidates(text, "en"), c => c == (surface, (NameOrigin)origin));

    [Theory]
    [InlineData("The Brantoveska–Quillendorp road is closed.", "The Brantoveska")]
    [InlineData("Then John Quillendorp left.", "Quillendorp")]
    [InlineData("We read. However, nobody came.", "However")]
    public void WhatOpensASentenceOrIsAPersonIsNot(string text, string surface) =>
        Assert.DoesNotContain(Candidates(text, "en"), c => c.Surface == surface);

    [Fact]
    public void AnAcronymKeepsItsCaseEnding() => Assert.Contains(Candidates("Stigli su iz SAD-a.", "sr-Latn"), c => c == ("SAD-a", NameOrigin.Gazetteer));

    private static IEnumerable<(string Surface, NameOrigin Origin)> Candidates(string text, string language)
    {
        var reading = new DocumentReading(TextAnalyzer.Analyze(text, language), TestGazetteer.Instance);
        return reading.Candidates.Select(c => (reading.Words.Phrase(c.Name.First, c.Name.End), c.Name.Origin));
    }
}
