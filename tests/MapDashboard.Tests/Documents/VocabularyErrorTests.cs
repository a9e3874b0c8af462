using MapDashboard.Tests.Commands;

namespace MapDashboard.Tests.Documents;

/// <summary>What somebody reads who has made a mistake in the vocabulary.</summary>
public sealed class VocabularyErrorTests : ProgramTests
{
    [Theory]
    [InlineData("any: [\"flood*\"] }", "any: [\"flood*\"]", "line ", "'}'")]
    [InlineData("#0a66a8", "reddish", "line 2: ", "#rrggbb")]
    [InlineData("program:", "programme:", "line 7: ", "the key “programme” is not known here")]
    [InlineData("key: fires", "key: floods", "line 3: ", "“floods” is there twice")]
    public async Task AMistakeIsNamedWithFileAndLine(string written, string wrong, string line, string reason)
    {
        const string Good = """
            layers:
              - { key: floods, name: Floods, color: "#0a66a8" }
              - { key: fires, name: Fires, color: "#b34700" }
            statuses:
              - { key: active, name: Active, triggers: ["flooded"] }
            rules:
              - { program: Floods, layer: floods, any: ["flood*"] }
            """;
        await File.WriteAllTextAsync(Path.Combine(Folder, "vocabulary.yaml"), Good.Replace(written, wrong, StringComparison.Ordinal), Cancellation);
        var run = await RunAsync("Belgrade", "extract", $"--Seeds:Path={Folder}", "-");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        var error = Assert.Single(Lines(run.Error));
        Assert.Contains($"vocabulary.yaml {line}", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }
}
