using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Exports;

namespace MapDashboard.OgcFeatures;

/// <summary>A page of items as a GeoJSON feature collection, written feature by feature.</summary>
internal static class ItemsJson
{
    public static async Task WriteAsync(ItemsPage page, Crs crs, IReadOnlyList<OgcLink> links, Stream to, CancellationToken cancellation)
    {
        using var pieces = new PieceBuffer(to);
        using var json = new Utf8JsonWriter((Stream)pieces, new() { Encoder = ApiJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("numberMatched", page.Matched);
        json.WriteNumber("numberReturned", page.Records.Count);
        json.WritePropertyName("links");
        JsonSerializer.Serialize(json, links, ApiJson.Options);
        json.WriteStartArray("features");
        foreach (var record in page.Records)
        {
            // this flushes the writer too
            JsonSerializer.Serialize(json, OgcFeature.Of(record, crs), ApiJson.Options);
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
