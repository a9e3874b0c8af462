using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class EvidenceTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Fact]
    public void EveryFieldKnowsTheWordsThatSayIt()
    {
        const string Text = "Huawei installed 1,000 cameras and a surveillance system in Belgrade and Novi Sad in September 2019.";
        var evidence = Assert.Single(Geoparser.Read(Text).Claims).Evidence;
        AssertSaid("place", "Belgrade", "Belgrade");
        AssertSaid("place", "Novi Sad", "Novi Sad");
        AssertSaid("date", "2019-09", "September 2019");
        AssertSaid("status", "active", "installed");
        AssertSaid("actor", "Huawei", "Huawei");
        AssertSaid("quantity", "1,000 cameras", "1,000 cameras");
        Assert.Contains(evidence, e => e.Field == "program");
        Assert.Contains(evidence, e => e.Field == "claim" && e.Span.Of(Text) == Text);

        void AssertSaid(string field, string value, string words) => Assert.Contains(evidence, e => e.Field == field && e.Value == value && e.Span.Of(Text) == words);
    }

    [Theory]
    [InlineData("Chinese police officers patrolled jointly with local police in Belgrade in 2019.")]
    [InlineData("Kineski policajci patrolirali su zajedno sa kolegama u Beogradu 2019. godine.")]
    [InlineData("Кинески полицајци патролирали су заједно са колегама у Београду 2019. године.")]
    public void AForceHasOneNameInEveryLanguage(string text)
    {
        var claim = Assert.Single(Geoparser.Read(text).Claims);
        Assert.Equal(("Police of China", ActorKind.Body), (Assert.Single(claim.Actors), Assert.Single(claim.ActorKinds)));
    }

    /// <summary>What it lasts until says nothing of when it happened.</summary>
    [Theory]
    [InlineData("COSCO runs the container terminal in Valencia under a lease until 2059.", "2017")]
    [InlineData("COSCO took over the container terminal in Valencia in 2016 under a lease until 2059.", "2016")]
    [InlineData("COSCO will open a container terminal in Valencia in 2018.", "2018")]
    public void ALeaseIsNotOfItsLastYear(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Single(Geoparser.Read(text, published: new DateOnly(2017, 10, 1)).Claims).Dates).Edtf);

    [Fact]
    public void BothCitiesAreThoseNamedBefore()
    {
        var claims = Geoparser.Read("The delegation toured Rome and Milan. Joint police patrols with China began in both cities in May 2016.").Claims;
        Assert.Equal(["Rome", "Milan"], Assert.Single(claims).Places.Select(p => p.Place.Name));
    }

    [Fact]
    public void WhatIsSignedInOnePlaceIsNotBuiltThere()
    {
        var claim = Assert.Single(Geoparser.Read("The contract for the port of Kribi, to be built by China Harbour, was signed in Beijing in 2011.").Claims);
        Assert.Equal("Kribi", Assert.Single(claim.Places).Place.Name);
    }
}
