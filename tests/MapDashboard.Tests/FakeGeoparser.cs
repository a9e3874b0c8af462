using System.Globalization;
using MapDashboard.Documents;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Tests;

/// <summary>Reads a claim from each line of the form "Belgrade RS 20.46513 44.80401 patrols 2019 active", so that tests of the server do not hang on what the geoparser knows.</summary>
internal static class FakeGeoparser
{
    public static GeoparsedText Read(NewDocument document)
    {
        var (toponyms, claims, start) = (new List<Toponym>(), new List<Claim>(), 0);
        foreach (var line in document.Text.Split('\n'))
        {
            if (line.Split(' ') is [var name, { Length: 2 } country, var lon, var lat, var layer, var year, var status, ..])
            {
                var place = new Place(Id(name), name, country, "", "", 'P', "PPL", 1000, Number(lon), Number(lat));
                var mention = new TextSpan(start, start + name.Length);
                toponyms.Add(new(mention, name, ToponymUse.Literal, new(ResolutionOutcome.One, [new(place, 1, [new("name", 1, "the only one")])], 0.9)));
                claims.Add(new(
                    layer,
                    $"Program of {layer}",
                    $"Subject of {layer}",
                    ClaimShape.Places,
                    [new(place, Precision.City, mention)],
                    [new(year, int.Parse(year, CultureInfo.InvariantCulture), int.Parse(year, CultureInfo.InvariantCulture))],
                    status,
                    [],
                    [],
                    0.8,
                    [new("claim", new(start, start + line.Length))]));
            }
            start += line.Length + 1;
        }
        return new(TextAnalyzer.Analyze(document.Text, document.Language), toponyms, claims);
    }

    private static long Id(string name) => name.Aggregate(7L, (id, c) => (id * 31 + c) % 1_000_003);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
