using MapDashboard.Geoparsing.Evaluation;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Evaluation;

public sealed class GoldFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("gold-").FullName, "towns.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void OffsetsAreTurnedIntoCodeUnits()
    {
        var document = Assert.Single(Read("""{"id":7,"text":"🚲 in Ulm, 𝔘𝔩𝔪","toponyms":[{"start":5,"end":8,"lat":48.4,"lon":9.99,"geonameid":2820256},{"start":10,"end":13,"lat":null,"lon":null,"geonameid":null,"demonym":true}]}"""));
        Assert.Equal(("towns", "7", "7"), (document.Corpus, document.Id, document.IdAsJson));
        Assert.Equal(["Ulm", "𝔘𝔩𝔪"], document.Toponyms.Select(t => t.Span.Of(document.Text)));
        Assert.Equal(new GoldToponym(new TextSpan(6, 9), 48.4, 9.99, 2820256, false), document.Toponyms[0]);
        Assert.Equal((false, true), (document.Toponyms[1].IsPlaced, document.Toponyms[1].IsDemonym));
    }

    [Fact]
    public void AByteOrderMarkAndEmptyLinesAreNothing() => Assert.Equal(["a", "b"], Read("\ufeff" + """{"id":"a","text":"","toponyms":[]}""" + "\r\n\n \n" + """{"id":"b","text":"Ulm","toponyms":[{"start":0,"end":3}]}""").Select(d => d.Id));

    [Theory]
    [InlineData("", "not json")]
    [InlineData("not a JSON object", "[1]")]
    [InlineData("\"text\" is missing", """{"id":1,"toponyms":[]}""")]
    [InlineData("\"id\" is missing", """{"text":"a","toponyms":[]}""")]
    [InlineData("\"toponyms\" is missing", """{"id":1,"text":"a"}""")]
    [InlineData("4 to 6 is no stretch of the text, which has 4 characters", """{"id":1,"text":"🚲Ulm","toponyms":[{"start":4,"end":6}]}""")]
    [InlineData("-1 to 2 is no stretch", """{"id":1,"text":"Ulm","toponyms":[{"start":-1,"end":2}]}""")]
    [InlineData("2 to 2 is no stretch", """{"id":1,"text":"Ulm","toponyms":[{"start":2,"end":2}]}""")]
    [InlineData("\"end\" is missing", """{"id":1,"text":"Ulm","toponyms":[{"start":0,"end":1.5}]}""")]
    [InlineData("\"geonameid\" is no whole number", """{"id":1,"text":"Ulm","toponyms":[{"start":0,"end":3,"geonameid":"x"}]}""")]
    [InlineData("91, 0 is no latitude", """{"id":1,"text":"Ulm","toponyms":[{"start":0,"end":3,"lat":91,"lon":0}]}""")]
    [InlineData("the id \"a\" comes a second time", """{"id":"a","text":"Ulm","toponyms":[]}""")]
    [InlineData("not valid Unicode", """{"id":1,"text":"\ud800","toponyms":[]}""")]
    public void WhatIsNoGoldIsNamedWithItsLine(string because, string line)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read("""{"id":"a","text":"Ulm","toponyms":[{"start":0,"end":3}]}""" + "\n" + line));
        Assert.StartsWith($"{_file}, line 2: {because}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private IReadOnlyList<GoldDocument> Read(string text)
    {
        File.WriteAllText(_file, text);
        return GoldFile.Read(_file);
    }
}
