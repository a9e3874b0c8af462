using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class LayerModelTests
{
    private static readonly Geoparser Geoparser = new(TestGazetteer.Instance, TestVocabulary.Instance);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        var model = new LayerModel(["bri", "patrols"], [KeyValuePair.Create(7u, new[] { 1f, -2f }), KeyValuePair.Create(4000000000u, new[] { 0.5f, 0f })]);
        using var file = new MemoryStream();
        model.Write(file);
        var read = LayerModel.Read(new MemoryStream(file.ToArray()));
        Assert.Equal(model.Layers, read.Layers);
        // one byte a weight
        Assert.All(model.LogOdds([7, 4000000000, 12]).Zip(read.LogOdds([7, 4000000000, 12])), x => Assert.Equal(x.First, x.Second, 0.02f));
        Assert.Equal([0f, 0f], read.LogOdds([12]));
    }

    [Fact]
    public void AModelOfOtherLayersSaysNothingOfThese() => Assert.DoesNotContain("dams", LayerModel.Default.Layers);

    [Theory]
    [InlineData("Uniformed Chinese constables keep the tourists of Lusaka company on the market in 2019.", "Uniformed Chinese constables keep the tourists of Harare company on the market in 2019.")]
    public void NamesOfPlacesAreNoWords(string one, string other) => Assert.Equal(Features(one), Features(other));

    [Fact]
    public void WordsAloneMakeAGuess()
    {
        const string Text = "Chinese officers worked beside the local police in Vientiane in 2021.\n\nSince 2022 ten uniformed officers from China have worked on rotation in Luang Prabang, walking the night market with their Lao colleagues.";
        Assert.Contains(Candidates(Text, LayerModel.Default), s => s.Rule.Layer == "patrols" && s.Places.Any(p => p.Place.Name == "Luang Prabang"));
        Assert.DoesNotContain(Candidates(Text, LayerModel.None), s => s.Guesses.Contains("guess words"));
    }

    [Theory]
    [InlineData("Chinese police patrol in Zadar. In Pula, officers from Italy patrolled the beach in 2019.", "Pula")]
    [InlineData("Chinese officers patrolled in Croatia in 2020, the minister said in Split.", "Split")]
    [InlineData("Huawei installed cameras in Kragujevac in 2021, of the same kind as in Bor.", "Bor")]
    [InlineData("In Beijing, the agreement on joint patrols was signed on 20 May 2019.", "Beijing")]
    public void WhatOthersDoAndWhereSomebodySpeaksIsNotGuessed(string text, string place) =>
        Assert.DoesNotContain(Candidates(text, LayerModel.Default), s => s.IsGuess && s.Rule.Layer is "patrols" or "surveillance" && s.Places.Any(p => p.Place.Name == place));

    private static IReadOnlyList<Statement> Candidates(string text, LayerModel model)
    {
        var (analyzed, toponyms) = Geoparser.Resolve(text);
        return new ClaimExtractor(TestVocabulary.Instance, TestGazetteer.Instance.Capital, model).Candidates(analyzed, toponyms, null).Statements;
    }

    private static IEnumerable<uint> Features(string text)
    {
        var (analyzed, toponyms) = Geoparser.Resolve(text);
        return new ClaimExtractor(TestVocabulary.Instance, TestGazetteer.Instance.Capital, LayerModel.None).Words(analyzed, toponyms, null).Single().Features.Order();
    }
}
