using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

public sealed class VocabularyTests
{
    private const string Good = """
        layers:
          - { key: floods, name: Floods, color: "#0a66a8" }
        statuses:
          - { key: active, name: Active, triggers: ["flooded"] }
        rules:
          - { program: Floods, layer: floods, any: ["flood*"] }
        """;

    [Fact]
    public void AGoodOneIsRead() => Assert.Equal("floods", Assert.Single(Vocabulary.Parse(Good).Layers).Key);

    [Fact]
    public void WhatThingsAreCalledInOtherLanguagesIsOptional()
    {
        var labelled = Vocabulary.Parse(Good.Replace("name: Floods,", "name: Floods, labels: { zh: 洪水, sr-Cyrl: Поплаве },", StringComparison.Ordinal) + "\nlabels:\n  - { name: Floods, labels: { zh: 洪水计划 } }\n");
        Assert.Equal("Поплаве", Assert.Single(labelled.Layers).Labels!["sr-Cyrl"]);
        Assert.Equal("洪水计划", Assert.Single(labelled.Programs).Labels!["zh"]);
        Assert.Null(Assert.Single(Vocabulary.Parse(Good).Layers).Labels);
    }

    [Theory]
    [InlineData("name: Floods,", "name: Floods, labels: { Chinese: 洪水 },", "vocabulary line 2: layer floods: labels: “Chinese” is no language tag")]
    [InlineData("rules:", "labels:\n  - { name: Fires, labels: { zh: 火 } }\nrules:", "vocabulary line 6: labels: name: “Fires” is not one of Floods")]
    [InlineData("flood*", "(flood", "vocabulary line 6: “)” is missing in the pattern “(flood”")]
    [InlineData("flood*", "$rivers", "vocabulary line 6: there is no list “rivers”, which the pattern “$rivers” names")]
    [InlineData("layer: floods", "layer: fires", "vocabulary line 6: rule : layer: “fires” is not one of floods")]
    [InlineData("key: active,", "key: active, in: { fires: [a] },", "vocabulary line 4: status active: in: “fires” is not one of floods")]
    [InlineData("program: Floods,", "programme: Floods,", "vocabulary line 6: the key “programme” is not known here")]
    [InlineData("program: Floods, ", "", "vocabulary: rules: program is missing")]
    [InlineData("any: [\"flood*\"] }", "any: [\"flood*\"]", "vocabulary line ")]
    [InlineData("#0a66a8", "reddish", "vocabulary line 2: layer floods: color: “reddish” is not #rgb or #rrggbb")]
    [InlineData("statuses:", "  - { key: floods, name: Again, color: \"#fff\" }\nstatuses:", "vocabulary line 3: layers: the key “floods” is there twice")]
    public void WhatIsWrongIsSaidWithItsLine(string written, string wrong, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Vocabulary.Parse(Good.Replace(written, wrong, StringComparison.Ordinal)));
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("current state of the object", error.Message, StringComparison.Ordinal);
    }
}
