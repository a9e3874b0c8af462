using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Resolution;

public sealed class ReasonWordsTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Theory]
    [InlineData("They met in Belgrade.", "Belgrade", "the capital of Serbia")]
    [InlineData("They met in Serbia.", "Serbia", "a country")]
    [InlineData("They met in Paris, Texas.", "Paris", "written beside Texas")]
    [InlineData("They met in Subotica, Serbia.", "Subotica", "its country, Serbia, is named in the text")]
    [InlineData("They swam in the Danube.", "Danube", "a river")]
    public void WhatSpeaksForAPlaceIsSaidInWords(string text, string name, string words) =>
        Assert.Contains(BestOf(text, name).Reasons, r => r.Detail.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("They went from Cordoba to Springfield, Illinois, past Lake Victoria, Mount Athos and the port of Bar.")]
    [InlineData("Officers patrolled in Novi Sad, Vojvodina, and in the Zvezdara district of Belgrade; Africa and the Balkans looked on.")]
    public void NoReasonIsACodeOrNothing(string text)
    {
        var reasons = Geoparser.Resolve(text, "en").Toponyms.SelectMany(t => t.Resolution.Candidates).SelectMany(c => c.Reasons).ToList();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, r => Assert.DoesNotMatch(new Regex(@"^$|\b(?:PPL|ADM|PCL)|\bfeature\b|\([A-Z]{2}\)"), r.Detail));
    }

    [Fact]
    public void EachReasonIsSaidToProgramsAsFacts()
    {
        var facts = BestOf("They met in Paris, Texas, USA.", "Paris").Reasons.ToDictionary(r => r.Kind, r => r.Facts);
        Assert.All(facts.Values, Assert.NotEmpty);
        Assert.Equal("Texas", Assert.Single(facts["container"], f => f.Code == ReasonCode.BesideContainer).Place!.Name);
        Assert.Equal("US", Assert.Single(facts["country"]).Country);
        Assert.Contains(facts["population"], f => f is { Code: ReasonCode.Inhabitants, Count: > 20_000 });
    }

    [Fact]
    public void ANameThatIsAloneInItsCountrySaysSo()
    {
        var candidates = Geoparser.Resolve("They flew to Paris.", "en").Toponyms.Single(t => t.Surface == "Paris").Resolution.Candidates;
        Assert.Contains(candidates[0].Reasons, r => r.Detail.Contains("the best known of", StringComparison.Ordinal));
        var alone = candidates.Skip(1).Where(c => candidates.Count(o => o.Place.Country == c.Place.Country) == 1).SelectMany(c => c.Reasons);
        Assert.Contains(alone, r => r.Detail.Contains("the only place of this name in ", StringComparison.Ordinal));
    }

    private static Candidate BestOf(string text, string name) => Geoparser.Resolve(text, "en").Toponyms.First(t => t.Surface.Contains(name, StringComparison.Ordinal)).Resolution.Candidates[0];
}
