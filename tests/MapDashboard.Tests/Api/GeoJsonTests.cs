using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using MapDashboard.Geoparsing.Claims;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Tests.Api;

public sealed class GeoJsonTests
{
    [Fact]
    public void APointInTheIndexIsWrittenAsEverywhereElse()
    {
        var random = new Random(1);
        double[] special = [0, -0.0, 180, -180, 90, 1e-5, 1.5e-7, -4.9999e-5, 0.0001, 0.00009999999, 45.1234565, 0.1 + 0.2, 123.456789012345, 20];
        for (var i = 0; i < 4_000; i++)
        {
            var point = new Point(Some(i), Some(i / special.Length));
            var to = new System.Buffers.ArrayBufferWriter<byte>();
            if (PointJson.TryWrite(point, to))
            {
                Assert.Equal(JsonSerializer.Serialize<Geometry>(point, ApiJson.Options), System.Text.Encoding.UTF8.GetString(to.WrittenSpan));
            }
            else
            {
                Assert.Equal(0, to.WrittenCount);
                Assert.Contains("E-0", JsonSerializer.Serialize<Geometry>(point, ApiJson.Options), StringComparison.Ordinal);
            }
        }

        double Some(int at) => at < special.Length * special.Length ? special[at % special.Length] : Math.Round((random.NextDouble() * 360) - 180, random.Next(16));
    }

    [Theory]
    [InlineData("POINT (20.4651299 44.80401)", """{"type":"Point","coordinates":[20.46513,44.80401]}""")]
    [InlineData("POINT (-0.00000001 44.12345678)", """{"type":"Point","coordinates":[0,44.123457]}""")]
    [InlineData("LINESTRING (20 44, 19 42)", """{"type":"LineString","coordinates":[[20,44],[19,42]]}""")]
    [InlineData("MULTIPOINT ((1 2), (3 4))", """{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}""")]
    [InlineData("MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", """{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}""")]
    [InlineData("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1))", """{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}""")]
    [InlineData("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))", """{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]]]}""")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))", """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}""")]
    [InlineData("POINT EMPTY", "null")]
    public void AGeometryIsWrittenLongitudeFirstWithSixDecimals(string wkt, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize<Geometry>(new WKTReader().Read(wkt), ApiJson.Options));

    [Fact]
    public void AFeatureHasTheAgreedProperties()
    {
        var record = Some.Record() with { Confidence = 1.0 / 3, Quantities = [new Quantity(46_000_000, "EUR", "€46 million")], Title = "Полиција & <b>警察</b>" };
        var feature = JsonNode.Parse(JsonSerializer.Serialize(RecordFeature.Of(record), ApiJson.Options))!;
        Assert.True(JsonNode.DeepEquals(feature, JsonNode.Parse("""
            {
              "type": "Feature", "id": "r1",
              "geometry": { "type": "Point", "coordinates": [20.46513, 44.80401] },
              "properties": {
                "title": "Полиција & <b>警察</b>", "summary": "Chinese and Serbian officers walk together.",
                "layer": "patrols", "program": "Joint police patrols", "subject": "Joint police patrols", "status": "active",
                "dates": ["2019-09"], "years": [2019],
                "places": [{ "name": "Belgrade", "country": "RS", "geonameid": 792680, "lat": 44.80401, "lon": 20.46513 }],
                "precision": "city", "actors": ["Ministry of the Interior"],
                "quantities": [{ "value": 46000000, "unit": "EUR", "text": "€46 million" }],
                "confidence": 0.333, "review": "extracted", "sources": 1, "documents": ["d1"], "sequence": 1
              }
            }
            """)), feature.ToJsonString());
    }
}
