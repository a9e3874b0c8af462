using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace MapDashboard.Tests.Exports;

public sealed class KmlExportTests(ExportedMap map) : IClassFixture<ExportedMap>
{
    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";

    [Fact]
    public async Task LayersAreFoldersWithStyles()
    {
        var document = (await ReadAsync("")).Root!.Element(Kml + "Document")!;
        Assert.Equal([("Police patrols", 2), ("Surveillance", 1), ("Belt and Road", 4)], document.Elements(Kml + "Folder").Select(f => (f.Element(Kml + "name")!.Value, f.Elements(Kml + "Placemark").Count())));
        var styles = document.Elements(Kml + "Style").ToDictionary(s => $"#{s.Attribute("id")!.Value}", s => s.Element(Kml + "IconStyle")!.Element(Kml + "color")!.Value);
        var patrols = document.Descendants(Kml + "Placemark").First();
        // "#2a7bd0" in the vocabulary
        Assert.Equal("ffd07b2a", styles[patrols.Element(Kml + "styleUrl")!.Value]);
        Assert.All(document.Descendants(Kml + "styleUrl"), s => Assert.True(styles.ContainsKey(s.Value)));
    }

    [Fact]
    public async Task APlacemarksElementsStandInTheOrderOfTheSchema()
    {
        Assert.All(
            (await ReadAsync("")).Descendants(Kml + "Placemark"),
            p => Assert.Equal(["name", "description", "TimeSpan", "styleUrl", "ExtendedData"], p.Elements().Select(e => e.Name.LocalName).SkipLast(1)));
    }

    [Fact]
    public async Task DatesBecomeTimeSpans()
    {
        Assert.Equal(("2019", "2019-12-31"), Span(await ReadAsync("q=Belgrade&layer=patrols")));
        Assert.Equal(("2018-05", "2025-12-31"), Span(await ReadAsync("q=高铁")));
        Assert.Equal(("2013", null), Span(await ReadAsync("year=2013")));

        static (string?, string?) Span(XDocument kml) => kml.Descendants(Kml + "TimeSpan").Select(s => (s.Element(Kml + "begin")?.Value, s.Element(Kml + "end")?.Value)).Single();
    }

    [Fact]
    public async Task WhatTextsSayIsNeverMarkup()
    {
        var placemark = (await ReadAsync("year=2013")).Descendants(Kml + "Placemark").Single();
        Assert.Equal(ExportedMap.HostileTitle, placemark.Element(Kml + "name")!.Value);
        var description = placemark.Element(Kml + "description")!.Value;
        Assert.Contains("<a href=\"https://example.org/report?a=1&amp;b=2\">A report &lt;b&gt;on&lt;/b&gt; it</a>", description, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", description, StringComparison.Ordinal);
        var data = placemark.Descendants(Kml + "Data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element(Kml + "value")!.Value);
        Assert.Equal(("bri", "2013/..", "confirmed", "Belgrade", "RS"), (data["layer"], data["dates"], data["review"], data["places"], data["countries"]));
    }

    [Fact]
    public async Task NothingSelectedIsAnEmptyDocument() => Assert.Empty((await ReadAsync("layer=cooperation")).Root!.Element(Kml + "Document")!.Elements(Kml + "Folder"));

    [Fact]
    public async Task GdalReadsEachFolderAsALayer() => await map.WithFileAsync("/export.kml", "kml", async file =>
    {
        var features = JsonNode.Parse(await Gdal.ReadAsync(file, "Belt and Road"))!["features"]!.AsArray();
        Assert.Equal(4, features.Count);
        var line = Assert.Single(features, f => (string?)f!["geometry"]!["type"] == "LineString")!;
        Assert.Equal(3, line["geometry"]!["coordinates"]!.AsArray().Count);
        Assert.Equal(20.46, (double)line["geometry"]!["coordinates"]![0]![0]!);
    });

    private async Task<XDocument> ReadAsync(string filter) => XDocument.Parse(await map.TextAsync($"/export.kml?{filter}"));
}
