using System.Runtime.CompilerServices;
using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes.Columns;

namespace MapDashboard.OgcFeatures;

/// <summary>A page of items as a GeoJSON feature collection.</summary>
internal static class ItemsJson
{
    // records that have the same dates share the list
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, byte[]> Days = [];

    public static IResult Of(ItemsPage page, Crs crs, IReadOnlyList<OgcLink> links) => new FeaturesResult(
        page.Rows,
        json =>
        {
            json.WriteNumber("numberMatched", page.Matched);
            json.WriteNumber("numberReturned", page.Rows.Count);
            json.WritePropertyName("links");
            JsonSerializer.Serialize(json, links, ApiJson.Options);
        },
        (to, row) => Write(to, row, crs),
        null);

    /// <summary>Byte for byte what <see cref="OgcFeature"/> is written as.</summary>
    public static void Write(PooledBytes to, MapRow row, Crs crs)
    {
        var rows = row.Columns.Rows;
        if (crs == Crs.Crs84 && !rows.IsCut(row.Row))
        {
            PackedFeatures.Write(to, rows, row.Row, Days.GetValue(rows.Dates(row.Row).Dates, DaysOf));
            return;
        }
        using var json = new Utf8JsonWriter(to, new() { Encoder = ApiJson.Options.Encoder });
        JsonSerializer.Serialize(json, OgcFeature.Of(row.Record, crs), ApiJson.Options);
    }

    private static byte[] DaysOf(IReadOnlyList<string> dates) =>
        [.. ",\"start\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(RecordTime.FirstDay(dates)), .. ",\"end\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(RecordTime.LastDay(dates))];
}
