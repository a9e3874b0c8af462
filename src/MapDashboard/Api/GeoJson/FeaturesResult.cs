using System.Buffers;
using System.Text.Json;
using MapDashboard.Changes.Columns;

namespace MapDashboard.Api.GeoJson;

/// <summary>A page of records as a GeoJSON feature collection whose features are copied rather than written.</summary>
/// <param name="before">Members before the features, written into the collection; null for none.</param>
/// <param name="feature">Writes one.</param>
/// <param name="after">As before; null for none.</param>
internal sealed class FeaturesResult(IReadOnlyList<MapRow> rows, Action<Utf8JsonWriter>? before, Action<PooledBytes, MapRow> feature, Action<Utf8JsonWriter>? after) : IResult
{
    /// <summary>A longer answer is sent in pieces.</summary>
    private const int PieceBytes = 1 << 20;

    /// <summary>Of a feature.</summary>
    private const int UsualBytes = 512;

    private const int FetchedAtOnce = 64;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = RecordsApi.GeoJsonMediaType;
        using var bytes = new PooledBytes(Math.Min(PieceBytes, (rows.Count + 1) * UsualBytes));
        bytes.Add("""{"type":"FeatureCollection","""u8);
        Members(bytes, before, ","u8);
        bytes.Add("\"features\":["u8);
        var isWhole = true;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i % FetchedAtOnce == 0)
            {
                MapRow.Fetch(rows, i, Math.Min(i + FetchedAtOnce, rows.Count));
            }
            if (i > 0)
            {
                bytes.Add(","u8);
            }
            feature(bytes, rows[i]);
            if (bytes.Length > PieceBytes)
            {
                isWhole = false;
                await response.Body.WriteAsync(bytes.Written, httpContext.RequestAborted);
                bytes.Clear();
            }
        }
        bytes.Add("]"u8);
        bytes.Add(after is null ? [] : ","u8);
        Members(bytes, after, []);
        bytes.Add("}"u8);
        if (isWhole)
        {
            response.ContentLength = bytes.Length;
        }
        await response.Body.WriteAsync(bytes.Written, httpContext.RequestAborted);
    }

    private static void Members(PooledBytes to, Action<Utf8JsonWriter>? members, ReadOnlySpan<byte> end)
    {
        if (members is null)
        {
            return;
        }
        var alone = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(alone, new() { Encoder = ApiJson.Options.Encoder }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        to.Add(alone.WrittenSpan[1..^1]);
        to.Add(end);
    }
}
