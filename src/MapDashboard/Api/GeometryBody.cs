using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api;

/// <summary>GeoJSON points and lines as people draw them.</summary>
internal static class GeometryBody
{
    private const int MostPositions = 10_000;

    public static Geometry Read(JsonElement json, string path)
    {
        var name = path.TrimEnd('.');
        var fields = new BodyFields(json, path, "type", "coordinates");
        var type = fields.Text("type", 20, t => t is "Point" or "LineString" ? null : "is neither Point nor LineString");
        fields.Require("type", type);
        fields.ThrowIfMalformed();
        var coordinates = json.TryGetProperty("coordinates", out var found) ? found : throw new MalformedBodyException(name, "has no coordinates");
        if (type == "Point")
        {
            return new Point(Position(coordinates, name)) { SRID = 4326 };
        }
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() is < 2 or > MostPositions)
        {
            throw new MalformedBodyException(name, $"must have from 2 to {MostPositions} positions");
        }
        var line = new LineString([.. coordinates.EnumerateArray().Select(p => Position(p, name))]) { SRID = 4326 };
        return line.Length > 0 ? line : throw new MalformedBodyException(name, "is no line: all its positions are the same");
    }

    private static Coordinate Position(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && Degrees(json[0], 180) is { } lon && Degrees(json[1], 90) is { } lat
            ? new(lon, lat)
            : throw new MalformedBodyException(name, "holds a position that is not [longitude, latitude] in degrees");

    private static double? Degrees(JsonElement json, double most) => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var value) && Math.Abs(value) <= most ? value : null;
}
