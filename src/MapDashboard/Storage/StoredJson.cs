using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Storage;

/// <summary>How the JSON columns are written: camel case, any script as it is, geometry as WKT.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new GeometryAsWkt() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The same, ready for a database that keeps texts so.</summary>
    public static Utf8Text WriteUtf8<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A stored JSON column holds null.");

    /// <param name="json">UTF-8.</param>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A stored JSON column holds null.");

    /// <summary>The geometry of a JSON string that holds WKT.</summary>
    /// <param name="json">UTF-8.</param>
    public static Geometry ReadGeometry(ReadOnlySpan<byte> json)
    {
        var geometry = Wkt.Read(json[1..^1]) ?? Read<Geometry>(json);
        geometry.SRID = 4326;
        return geometry;
    }

    private sealed class GeometryAsWkt : JsonConverter<Geometry>
    {
        [ThreadStatic]
        private static ArrayBufferWriter<byte>? _text;

        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Geometry));

        public override Geometry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var geometry = (reader is { HasValueSequence: false, ValueIsEscaped: false } ? Wkt.Read(reader.ValueSpan) : null) ?? new WKTReader().Read(reader.GetString()!);
            geometry.SRID = 4326;
            return geometry;
        }

        public override void Write(Utf8JsonWriter writer, Geometry value, JsonSerializerOptions options)
        {
            var text = _text ??= new();
            text.ResetWrittenCount();
            if (Wkt.TryWrite(value, text))
            {
                writer.WriteStringValue(text.WrittenSpan);
            }
            else
            {
                writer.WriteStringValue(value.AsText());
            }
        }
    }
}
