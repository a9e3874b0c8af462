using System.Text.Json;
using MapDashboard.Api;

namespace MapDashboard.Exports;

/// <summary>A GeoJSON feature collection (RFC 7946) of any length, passed on piece by piece.</summary>
internal static class FeatureCollectionJson
{
    /// <param name="head">Writes the members that stand before the features.</param>
    public static async Task WriteAsync<TFeature>(Stream to, Action<Utf8JsonWriter> head, IAsyncEnumerable<TFeature> features, CancellationToken cancellation)
    {
        using var pieces = new PieceBuffer(to);
        using var json = new Utf8JsonWriter((Stream)pieces, new() { Encoder = ApiJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        head(json);
        json.WriteStartArray("features");
        await foreach (var feature in features.WithCancellation(cancellation))
        {
            // this flushes the writer too
            JsonSerializer.Serialize(json, feature, ApiJson.Options);
            if (pieces.IsFull)
            {
                await pieces.PassOnAsync(cancellation);
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await pieces.PassOnAsync(cancellation);
    }
}
