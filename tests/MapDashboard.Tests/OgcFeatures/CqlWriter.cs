using System.Text.Json.Nodes;
using MapDashboard.Api;
using MapDashboard.OgcFeatures.Cql2;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.OgcFeatures;

/// <summary>Writes a tree as CQL2 JSON.</summary>
internal static class CqlWriter
{
    public static JsonNode Json(CqlNode node) => node switch
    {
        CqlCall call => new JsonObject { ["op"] = call.Op, ["args"] = Array(call.Args) },
        CqlProperty property => new JsonObject { ["property"] = property.Name },
        CqlText text => text.Value,
        CqlNumber number => number.Value,
        CqlTruth truth => truth.Value,
        CqlInstant instant => new JsonObject { [instant.Written.Length == 10 ? "date" : "timestamp"] = instant.Written },
        CqlInterval interval => new JsonObject { ["interval"] = new JsonArray(End(interval.Start), End(interval.End)) },
        CqlGeometry geometry => Geometry(geometry.Value),
        CqlBox box => new JsonObject { ["bbox"] = new JsonArray([.. box.Bounds.Select(b => (JsonNode)b)]) },
        CqlList list => Array(list.Items),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static JsonArray Array(IEnumerable<CqlNode> nodes) => new([.. nodes.Select(Json)]);

    private static JsonNode End(CqlNode? end) => end switch
    {
        null => "..",
        CqlInstant instant => instant.Written,
        _ => Json(end),
    };

    private static JsonNode Geometry(Geometry geometry) => System.Text.Json.JsonSerializer.SerializeToNode(geometry, ApiJson.Options)!;
}
