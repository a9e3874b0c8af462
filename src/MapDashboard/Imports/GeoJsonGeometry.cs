using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>Reads a GeoJSON geometry; heights and what else follows them are left out.</summary>
internal static class GeoJsonGeometry
{
    private const int Deepest = 8;

    /// <param name="reader">At the beginning of the geometry; it is anywhere when this throws.</param>
    /// <exception cref="FormatException">It is none, or one that cannot be drawn.</exception>
    public static Geometry Read(ref Utf8JsonReader reader, int depth = 0)
    {
        if (reader.TokenType != JsonTokenType.StartObject || depth > Deepest)
        {
            throw new FormatException("the geometry is no geometry");
        }
        string? type = null;
        Geometry? parts = null;
        var hasCoordinates = false;
        Utf8JsonReader at = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isCoordinates, isParts) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("coordinates"u8), reader.ValueTextEquals("geometries"u8));
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                type = reader.GetString();
            }
            else if (isParts && reader.TokenType == JsonTokenType.StartArray)
            {
                parts = ReadParts(ref reader, depth);
            }
            else
            {
                if (isCoordinates)
                {
                    // what they are is known with the type, which may come after them
                    hasCoordinates = true;
                    at = reader;
                }
                reader.Skip();
            }
        }
        if (type == "GeometryCollection")
        {
            return parts ?? throw new FormatException("a GeometryCollection needs \"geometries\"");
        }
        return hasCoordinates ? OfType(type, ref at) : throw new FormatException("the geometry has no coordinates");
    }

    private static Geometry ReadParts(ref Utf8JsonReader reader, int depth)
    {
        var parts = new List<Geometry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parts.Add(Read(ref reader, depth + 1));
        }
        return ImportGeometry.Collected(parts);
    }

    private static Geometry OfType(string? type, ref Utf8JsonReader at)
    {
        switch (type)
        {
            case "Point":
                return new Point(Position(ref at)) { SRID = 4326 };
            case "LineString":
                return ImportGeometry.Line(Positions(ref at));
            case "Polygon":
                return ImportGeometry.Polygon(Each(ref at, Positions));
            case "MultiPoint":
                return ImportGeometry.Collected([.. Positions(ref at).Select(p => new Point(p) { SRID = 4326 })]);
            case "MultiLineString":
                return ImportGeometry.Collected([.. Each(ref at, Positions).Select(ImportGeometry.Line)]);
            case "MultiPolygon":
                return ImportGeometry.Collected([.. Each(ref at, (ref Utf8JsonReader r) => Each(ref r, Positions)).Select(ImportGeometry.Polygon)]);
            default:
                throw new FormatException($"\"{ImportNames.Short(type ?? "")}\" is no type of geometry");
        }
    }

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private static List<T> Each<T>(ref Utf8JsonReader reader, Reading<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new FormatException("the coordinates are not nested as the type of geometry wants it");
        }
        var all = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            all.Add(read(ref reader));
            if (all.Count > ImportGeometry.MostPositions)
            {
                throw new FormatException($"the geometry has more than {ImportGeometry.MostPositions} positions");
            }
        }
        return all;
    }

    private static Coordinate[] Positions(ref Utf8JsonReader reader) => [.. Each(ref reader, Position)];

    private static Coordinate Position(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new FormatException("the coordinates are not nested as the type of geometry wants it");
        }
        var (longitude, latitude) = (Degrees(ref reader), Degrees(ref reader));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                throw new FormatException("the coordinates are not nested as the type of geometry wants it");
            }
        }
        return ImportGeometry.Position(longitude, latitude);
    }

    private static double Degrees(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var degrees)
        ? degrees
        : throw new FormatException("a position must be [longitude, latitude] in numbers; an empty geometry is null");
}
