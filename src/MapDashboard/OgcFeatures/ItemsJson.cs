using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Exports;

namespace MapDashboard.OgcFeatures;

/// <summary>A page of items as a GeoJSON feature collection, written feature by feature.</summary>
internal static class ItemsJson
{
    public static Task WriteAsync(ItemsPage page, Crs crs, IReadOnlyList<OgcLink> links, Stream to, CancellationToken cancellation) => FeatureCollectionJson.WriteAsync(
        to,
        json =>
        {
            json.WriteNumber("numberMatched", page.Matched);
            json.WriteNumber("numberReturned", page.Records.Count);
            json.WritePropertyName("links");
            JsonSerializer.Serialize(json, links, ApiJson.Options);
        },
        page.Records.Select(record => OgcFeature.Of(record, crs)).ToAsyncEnumerable(),
        cancellation);
}
