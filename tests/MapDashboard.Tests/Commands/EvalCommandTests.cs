using System.Text.Json;
using MapDashboard.Commands;

namespace MapDashboard.Tests.Commands;

public sealed class EvalCommandTests : ProgramTests
{
    private const string Gold = """
        {"id":"ferry","text":"A ferry left Ancona for Split on Monday, and Italian police watched it go.","toponyms":[{"start":13,"end":19,"lat":43.5942,"lon":13.5033,"geonameid":3183089},{"start":24,"end":29,"lat":43.5089,"lon":16.4392,"geonameid":3190261},{"start":45,"end":52,"lat":42.83,"lon":12.83,"geonameid":3175395,"demonym":true}]}
        {"id":"čitaonica","text":"U Novom Sadu je otvorena čitaonica, a druga će u Somboru.","toponyms":[{"start":2,"end":12,"lat":45.2517,"lon":19.8369,"geonameid":3194360},{"start":49,"end":56,"lat":45.7742,"lon":19.1122,"geonameid":3190342}]}
        {"id":"bicycles","text":"🚲🚲 From Ghent to 𝔅𝔯𝔲𝔤𝔢 and 𝔒𝔰𝔱𝔢𝔫𝔡 by bicycle, with Dover in sight.","toponyms":[{"start":8,"end":13,"lat":51.05,"lon":3.7167,"geonameid":2797656},{"start":17,"end":22,"lat":51.2089,"lon":3.2242,"geonameid":2800931},{"start":27,"end":33,"lat":51.2258,"lon":2.9192,"geonameid":2789786},{"start":51,"end":56,"lat":51.1279,"lon":1.3134,"geonameid":2651048}]}
        {"id":4,"text":"The mill at Upper Wragby burnt; Lincoln sent two engines, York one.","toponyms":[{"start":12,"end":24,"lat":null,"lon":null,"geonameid":null},{"start":32,"end":39,"lat":53.2268,"lon":-0.5379,"geonameid":2644487},{"start":58,"end":62,"lat":53.9576,"lon":-1.0827,"geonameid":2633352}]}
        {"id":"quiet","text":"Nothing happened, and nobody minded.","toponyms":[]}
        {"id":"воз","text":"Воз из Ниша стигао је у Скопље пре кинеског.","toponyms":[{"start":7,"end":11,"lat":43.3247,"lon":21.9033,"geonameid":787657},{"start":24,"end":30,"lat":41.9965,"lon":21.4314,"geonameid":785842},{"start":35,"end":43,"lat":35.0,"lon":105.0,"geonameid":1814991,"demonym":true}]}
        """;

    /// <summary>In another order; half spans, spans over two names, wrong namesakes, names found and not resolved. Offsets in UTF-16.</summary>
    private const string Answers = """
        {"id":"čitaonica","toponyms":[{"start":8,"end":12,"geonameid":3194360,"lat":45.2517,"lon":19.8369},{"start":49,"end":56,"geonameid":3190342,"lat":45.7742,"lon":19.1122}]}
        {"id":"bicycles","toponyms":[{"start":10,"end":15,"geonameid":2797656,"lat":51.05,"lon":3.7167},{"start":19,"end":40,"geonameid":2800931,"lat":51.2089,"lon":3.2242},{"start":38,"end":49,"geonameid":2789786,"lat":51.2258,"lon":2.9192},{"start":64,"end":69,"geonameid":4142290,"lat":39.1582,"lon":-75.5244}]}
        {"id":4,"toponyms":[{"start":12,"end":24,"geonameid":null,"lat":53.29,"lon":-0.3},{"start":32,"end":39,"geonameid":5072006,"lat":40.8,"lon":-96.667},{"start":58,"end":62,"geonameid":null,"lat":null,"lon":null},{"start":4,"end":8,"geonameid":null,"lat":0,"lon":0,"use":"metonym"}]}
        {"id":"quiet","toponyms":[{"start":0,"end":7,"geonameid":null,"lat":64.0,"lon":-16.0}]}
        {"id":"воз","toponyms":[{"start":7,"end":11,"geonameid":787657,"lat":43.3247,"lon":21.9033},{"start":24,"end":30,"geonameid":null,"lat":null,"lon":null},{"start":35,"end":43,"geonameid":1814991,"lat":35.0,"lon":105.0,"use":"demonym"}]}
        {"id":"ferry","toponyms":[{"start":13,"end":19,"geonameid":3183089,"lat":43.6,"lon":13.5},{"start":24,"end":29,"geonameid":3190261,"lat":43.5,"lon":16.25},{"start":45,"end":52,"geonameid":3175395,"lat":42.83,"lon":12.83,"use":"demonym"}]}
        """;

    /// <summary>What the published benchmarks' own scorer (another program, in another language) says of the same answers.</summary>
    [Theory]
    [InlineData("gold 6 15 17 0.7059 0.8000 0.7500 0.9375 0.7778 1417.60 0.000 0.2072 0.5000")]
    [InlineData("gold 6 13 15 0.6667 0.7692 0.7143 0.9286 0.7143 1822.63 0.698 0.2762 0.4167", "--no-demonyms")]
    [InlineData("gold 6 12 17 0.5294 0.7500 0.6207 0.8276 0.7143 1822.63 0.698 0.2762 0.4167", "--gazetted", "--no-demonyms", "--strict-drop")]
    [InlineData("gold 6 12 15 0.6000 0.7500 0.6667 0.8889 0.7143 1822.63 0.698 0.2762 0.4167", "--gazetted", "--no-demonyms", "--strict-drop", "--drop-use", "demonym")]
    public async Task TheFiguresAreThoseOfTheBenchmarksOwnScorer(string expected, params string[] options)
    {
        var (gold, answers) = await WriteAsync();
        var run = await RunAsync("", ["eval", gold, "--predictions", answers, .. options]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("documents gold given P R F1 F1 overlap A@161 mean km median km AUC end to end", Words(Lines(run.Output)[0]));
        Assert.Equal(expected, Words(Lines(run.Output)[1]));
    }

    [Fact]
    public async Task AsJsonEveryFigureIsThere()
    {
        var (gold, answers) = await WriteAsync();
        var run = await RunAsync("", "eval", gold, "--predictions", answers, "--json");
        var json = JsonDocument.Parse(Assert.Single(Lines(run.Output))).RootElement;
        Assert.Equal("""{"exact":{"correct":7,"accuracy":0.5,"f1":0.4828},"overlap":{"correct":10,"accuracy":0.7143,"f1":0.6897}}""", json.GetProperty("end_to_end").GetRawText());
        Assert.Equal("""{"tp":12,"fp":5,"fn":3,"p":0.7059,"r":0.8,"f1":0.75}""", json.GetProperty("recognition").GetProperty("exact").GetRawText());
        Assert.Equal("""{"exact":{"correct":7,"gold":14,"accuracy":0.5},"overlap":{"correct":10,"gold":14,"accuracy":0.7143}}""", json.GetProperty("geonameid").GetRawText());
        Assert.Equal("""{"n":14,"acc161":0.7143,"mean_km":3774.03,"median_km":0,"auc":0.2772}""", json.GetProperty("resolution_overlap_unresolved_as_max").GetRawText());
    }

    [Fact]
    public async Task WhatGeoparseWritesScoresAsWhatEvalReads()
    {
        var (gold, answers) = await WriteAsync();
        await File.WriteAllTextAsync(answers, (await RunAsync("", "geoparse", "--jsonl", gold)).Output, Cancellation);
        var read = await RunAsync("", "eval", gold, "-j");
        Assert.Equal((await RunAsync("", "eval", gold, "-j", "--predictions", answers)).Output, read.Output);
        Assert.True(JsonDocument.Parse(read.Output).RootElement.GetProperty("end_to_end").GetProperty("exact").GetProperty("correct").GetInt32() >= 5, read.Output);
    }

    [Fact]
    public async Task WithTheGoldNamesGivenEveryOneIsFound()
    {
        var (gold, _) = await WriteAsync();
        var recognition = JsonDocument.Parse((await RunAsync("", "eval", gold, "--gold-spans", "--json")).Output).RootElement.GetProperty("recognition").GetProperty("exact");
        Assert.Equal("""{"tp":15,"fp":0,"fn":0,"p":1,"r":1,"f1":1}""", recognition.GetRawText());
    }

    [Fact]
    public async Task SeveralCorporaHaveALineEachAndOneTogether()
    {
        var (gold, answers) = await WriteAsync();
        var more = Path.Combine(Folder, "more.jsonl");
        await File.WriteAllTextAsync(more, """{"id":"ferry","text":"Split","toponyms":[{"start":0,"end":5}]}""", Cancellation);
        var none = Path.Combine(Folder, "none.jsonl");
        await File.WriteAllTextAsync(none, "", Cancellation);
        var run = await RunAsync("", "eval", gold, more, "--predictions", answers, "--predictions", none);
        Assert.Equal(["gold 6 15 17 0.7059", "more 1 1 0 0.0000 0.0000 0.0000 0.0000 - - - - -", "pooled 7 16 17 0.7059 0.7500"],
            Lines(run.Output)[1..].Select((l, i) => string.Join(' ', Words(l).Split(' ').Take(i switch { 0 => 5, 1 => 20, _ => 6 }))));
    }

    [Theory]
    [InlineData(1, "missing.jsonl", "eval", "missing.jsonl")]
    [InlineData(1, "empty.jsonl: there is no gold in it", "eval", "empty.jsonl")]
    [InlineData(1, "unmarked.jsonl: there is no gold in it", "eval", "unmarked.jsonl")]
    [InlineData(1, "unknown.jsonl, line 1: the id \"b\" is not in the gold", "eval", "good.jsonl", "--predictions", "unknown.jsonl")]
    [InlineData(1, "outside.jsonl, line 1: 0 to 4 is no stretch", "eval", "good.jsonl", "--predictions", "outside.jsonl")]
    [InlineData(1, "bad.jsonl, line 2: 4 to 6 is no stretch", "eval", "good.jsonl", "bad.jsonl")]
    [InlineData(2, "'eval'", "eval")]
    [InlineData(2, "'--gazeted'", "eval", "good.jsonl", "--gazeted")]
    [InlineData(2, "nonsense", "eval", "good.jsonl", "--drop-use", "nonsense")]
    [InlineData(2, "once for each gold file", "eval", "good.jsonl", "good.jsonl", "--predictions", "good.jsonl")]
    [InlineData(2, "--gold-spans", "eval", "good.jsonl", "--gold-spans", "--predictions", "good.jsonl")]
    public async Task AMistakeIsOneLineAndAnExitCode(int exit, string because, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "good.jsonl"), """{"id":"a","text":"Ulm","toponyms":[{"start":0,"end":3}]}""", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "unmarked.jsonl"), """{"id":"a","text":"Ulm","toponyms":[]}""", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "empty.jsonl"), "\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "unknown.jsonl"), """{"id":"b","toponyms":[]}""", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "outside.jsonl"), """{"id":"a","toponyms":[{"start":0,"end":4}]}""", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "bad.jsonl"), "\n" + """{"id":1,"text":"🚲Ulm","toponyms":[{"start":4,"end":6}]}""", Cancellation);
        var run = await RunAsync("", arguments);
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.Contains(because, Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.03125, 4, 0.0312)] // exactly between: the even one
    [InlineData(0.09375, 4, 0.0938)]
    [InlineData(0.00625, 4, 0.0063)] // a little more than it looks
    [InlineData(0.01875, 4, 0.0187)] // a little less
    [InlineData(2.0 / 3, 4, 0.6667)]
    [InlineData(1417.5951, 2, 1417.6)]
    public void FiguresAreRoundedByWhatTheyReallyAre(double value, int digits, double expected) => Assert.Equal(expected, Figure.Round(value, digits));

    private async Task<(string Gold, string Answers)> WriteAsync()
    {
        var (gold, answers) = (Path.Combine(Folder, "gold.jsonl"), Path.Combine(Folder, "answers.jsonl"));
        await File.WriteAllTextAsync(gold, Gold, Cancellation);
        await File.WriteAllTextAsync(answers, Answers, Cancellation);
        return (gold, answers);
    }

    private static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
