using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MapDashboard.Api.GeoJson;

namespace MapDashboard.Api;

/// <summary>How everything is written as JSON, over HTTP and over the hub alike.</summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>camelCase, enumerations as words, numbers as numbers, letters of all scripts as they are.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        // the answers are never put into HTML, and are sent with nosniff
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new GeometryJsonConverter());
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
