using System.Text.Json;
using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api.GeoJson;

/// <summary>Writes geometries as GeoJSON (RFC 7946): longitude first, an empty one as null. Does not read.</summary>
public sealed class GeometryJsonConverter : JsonConverter<Geometry>
{
    /// <summary>A ten-millionth of a degree is a centimetre: nothing here is known better than six decimals.</summary>
    public const int Decimals = 6;

    /// <summary>The <see cref="Geometry.UserData"/> of a geometry whose positions have the latitude first: by its numbers it turns the other way round than on the ground.</summary>
    internal static readonly object LatitudeFirst = new();

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Geometry));

    public override Geometry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Geometries are only written.");

    public override void Write(Utf8JsonWriter writer, Geometry value, JsonSerializerOptions options)
    {
        if (value.IsEmpty)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("type", value.GeometryType);
        if (value.OgcGeometryType == OgcGeometryType.GeometryCollection)
        {
            writer.WriteStartArray("geometries");
            WriteEach((GeometryCollection)value, part => Write(writer, part, options));
            writer.WriteEndArray();
        }
        else
        {
            writer.WritePropertyName("coordinates");
            WriteCoordinates(writer, value, ReferenceEquals(value.UserData, LatitudeFirst));
        }
        writer.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter writer, Geometry geometry, bool isMirrored)
    {
        switch (geometry)
        {
            case Point point:
                WritePosition(writer, point.Coordinate);
                break;
            case LineString line:
                WritePositions(writer, line.Coordinates);
                break;
            case Polygon polygon:
                writer.WriteStartArray();
                WriteRing(writer, polygon.ExteriorRing, counterClockwise: true, isMirrored);
                foreach (var hole in polygon.InteriorRings)
                {
                    WriteRing(writer, hole, counterClockwise: false, isMirrored);
                }
                writer.WriteEndArray();
                break;
            case GeometryCollection parts:
                writer.WriteStartArray();
                WriteEach(parts, part => WriteCoordinates(writer, part, isMirrored));
                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"{geometry.GeometryType} is no GeoJSON geometry.");
        }
    }

    private static void WriteEach(GeometryCollection parts, Action<Geometry> write)
    {
        foreach (var part in parts.Geometries)
        {
            write(part);
        }
    }

    // RFC 7946, 3.1.6: the outer ring counterclockwise, holes clockwise
    private static void WriteRing(Utf8JsonWriter writer, LineString ring, bool counterClockwise, bool isMirrored)
    {
        Coordinate[] onTheGround = isMirrored ? [.. ring.Coordinates.Select(c => new Coordinate(c.Y, c.X))] : ring.Coordinates;
        var turns = NetTopologySuite.Algorithm.Orientation.IsCCW(onTheGround) == counterClockwise;
        WritePositions(writer, turns ? ring.Coordinates : ring.Reverse().Coordinates);
    }

    private static void WritePositions(Utf8JsonWriter writer, Coordinate[] positions)
    {
        writer.WriteStartArray();
        foreach (var position in positions)
        {
            WritePosition(writer, position);
        }
        writer.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter writer, Coordinate position)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(Rounded(position.X));
        writer.WriteNumberValue(Rounded(position.Y));
        writer.WriteEndArray();
    }

    // adding zero turns -0 into 0
    private static double Rounded(double degrees) => Math.Round(degrees, Decimals) + 0.0;
}
