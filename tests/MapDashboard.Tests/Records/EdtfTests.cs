using System.Text;
using System.Xml;
using MapDashboard.Api;
using MapDashboard.Exports;
using MapDashboard.Hosting;
using MapDashboard.OgcFeatures;
using MapDashboard.Records;

namespace MapDashboard.Tests.Records;

public sealed class EdtfTests
{
    /// <summary>The page's test reads the same file.</summary>
    [Fact]
    public void ServerAndPageTakeTheSameDates()
    {
        var lines = File.ReadAllLines(Path.Combine(Folders.Data("tests", AppContext.BaseDirectory)!, "dates.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.All(lines, l => Assert.Equal($"{l[0]} {l[1]}", $"{l[0]} {(Edtf.Years(l[0]) is { } years ? $"{years[0]}-{years[^1]}" : "-")}"));
        Assert.All(lines, l => Assert.Equal(l[1] == "-", RecordBodies.Date(l[0]) is not null));
        Assert.All(lines, l => Assert.Equal(l[1] == "-", RecordTime.Of([l[0]]) is null));
    }

    [Fact]
    public void DatesStandInTheOrderOfTime()
    {
        string[] dates = ["../2016", "199X", "1995", "1999", "2000", "2000-05", "2014-XX", "2015/..", "2022", "2022-21", "2022-08", "2022-23", "2022-12"];
        Assert.Equal(dates, dates.Reverse().OrderBy(Edtf.StartKey, StringComparer.Ordinal));
        Assert.Equal(["1995", "199X", "2022-08", "2022-23", "2022-12"], new[] { "2022-12", "199X", "2022-23", "1995", "2022-08" }.OrderBy(Edtf.EndKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<begin>1990</begin><end>2022-11-30</end>", "199X", "2022-23")]
    [InlineData("<begin>2022-09</begin>", "2022-23/..")]
    [InlineData("<end>2016-12-31</end>", "../2016", "2014-XX~")]
    public void EveryDateIsATimeSpanInKml(string expected, params string[] dates)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            KmlPlacemark.Write(xml, new(Some.Record("a") with { Dates = dates }, []), "style");
        }
        Assert.Contains($"<TimeSpan>{expected}</TimeSpan>", text.ToString(), StringComparison.Ordinal);
    }
}
