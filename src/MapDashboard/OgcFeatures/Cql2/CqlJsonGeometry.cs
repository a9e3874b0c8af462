using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>GeoJSON geometries in an expression; heights are read and forgotten.</summary>
internal static class CqlJsonGeometry
{
    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    /// <exception cref="CqlException">It is no geometry.</exception>
    public static Geometry Read(JsonElement json, string path, int depth)
    {
        CqlJson.Expect(json, JsonValueKind.Object, "a geometry", path);
        var type = json.TryGetProperty("type", out var named) ? CqlJson.Text(named, $"{path}/type") : "";
        var member = type == "GeometryCollection" ? "geometries" : "coordinates";
        if (!json.TryGetProperty(member, out var content))
        {
            throw new CqlException($"a geometry has \"type\" and \"{member}\"", CqlJson.Where(path));
        }
        var at = $"{path}/{member}";
        try
        {
            return type switch
            {
                "Point" => Factory.CreatePoint(Position(content, at)),
                "LineString" => Factory.CreateLineString(Positions(content, at)),
                "Polygon" => Polygon(content, at),
                "MultiPoint" => Factory.CreateMultiPointFromCoords(Positions(content, at)),
                "MultiLineString" => Factory.CreateMultiLineString(Each(content, at, (line, where) => Factory.CreateLineString(Positions(line, where)))),
                "MultiPolygon" => Factory.CreateMultiPolygon(Each(content, at, Polygon)),
                "GeometryCollection" => Factory.CreateGeometryCollection(Each(content, at, (part, where) => Read(part, where, CqlLimits.Deeper(depth, CqlJson.Where(where))))),
                _ => throw new CqlException($"\"{type}\" is no type of geometry", CqlJson.Where(path)),
            };
        }
        catch (ArgumentException malformed)
        {
            // a ring that is not closed, a line of one point
            throw new CqlException($"this is no {type}: {malformed.Message}", CqlJson.Where(path));
        }
    }

    private static Polygon Polygon(JsonElement json, string path)
    {
        var rings = Each(json, path, (ring, where) => Factory.CreateLinearRing(Positions(ring, where)));
        return rings.Length > 0 ? Factory.CreatePolygon(rings[0], rings[1..]) : throw new CqlException("a polygon has a ring", CqlJson.Where(path));
    }

    private static Coordinate[] Positions(JsonElement json, string path) => Each(json, path, Position);

    private static Coordinate Position(JsonElement json, string path)
    {
        var numbers = Each(json, path, CqlJson.Number);
        return numbers.Length is 2 or 3 ? new(numbers[0], numbers[1]) : throw new CqlException("a position has two numbers, or three", CqlJson.Where(path));
    }

    private static T[] Each<T>(JsonElement json, string path, Func<JsonElement, string, T> read)
    {
        CqlJson.Expect(json, JsonValueKind.Array, "an array", path);
        return [.. json.EnumerateArray().Select((item, i) => read(item, $"{path}/{i}"))];
    }
}
