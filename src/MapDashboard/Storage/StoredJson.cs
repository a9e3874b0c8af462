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

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A stored JSON column holds null.");

    private sealed class GeometryAsWkt : JsonConverter<Geometry>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Geometry));

        public override Geometry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var geometry = new WKTReader().Read(reader.GetString());
            geometry.SRID = 4326;
            return geometry;
        }

        public override void Write(Utf8JsonWriter writer, Geometry value, JsonSerializerOptions options) => writer.WriteStringValue(value.AsText());
    }
}
