using System.Globalization;
using System.Text.Json.Serialization;
using MapDashboard.Access;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

/// <summary>What waits for an analyst: the records that only the machine has seen.</summary>
internal static class ReviewApi
{
    private const int UsualLimit = 20;
    private const int MostAtOnce = 100;
    private static readonly string[] Kept = ["order", "limit"];

    public static void MapReview(this IEndpointRouteBuilder api) => api.MapGet("/review", List).WithTags("Review")
        .WithName("ListReview").WithSummary("The records that nobody has reviewed, the least sure first, each with all that it takes to decide")
        .WithDescription("Each with its `etag`, its evidence and the whole `sentences` with the span of each field. `remaining` counts all that wait.")
        .WithFilter("order", "limit", "cursor")
        .RequireAuthorization(Roles.Analyst)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Ok<ReviewQueue>> List(FilterQuery query, Limit limit, Cursor cursor, RecordIndex index, RecordStore store, HttpContext context)
    {
        if (query.Filter.AsOf is not null)
        {
            throw new QueryFormatException(FilterKeys.AsOfKey, "\"asOf\" has no place here: only what is on the map now can be reviewed.");
        }
        Func<RecordColumns, int, string> key = context.Request.Query["order"].ToString() switch
        {
            "" or "confidence" => (columns, row) => string.Create(CultureInfo.InvariantCulture, $"{columns.Rows.Confidence(row):F4} {columns.Rows.Id(row)}"),
            "newest" => (columns, row) => string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue - columns.Rows.Sequence(row):D19} {columns.Rows.Id(row)}"),
            _ => throw new QueryFormatException("order", "\"order\" is confidence or newest."),
        };
        var waiting = index.Current.Columns.Select(query.Filter).Parts
            .SelectMany(p => p.Rows.All().Where(row => p.Columns.Rows.Review(row) == ReviewState.Extracted).Select(row => (Key: key(p.Columns, row), Id: p.Columns.Rows.Id(row)))).ToList();
        var rest = waiting.Where(w => string.CompareOrdinal(w.Key, cursor.LastId) > 0).OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        var page = rest.Take(Math.Min(limit.Or(UsualLimit), MostAtOnce)).ToList();
        var items = new List<ReviewItem>(page.Count);
        foreach (var (_, id) in page)
        {
            // what went since is no longer in the queue
            if (await store.DetailsAsync(id, context.RequestAborted) is { } details)
            {
                items.Add(ReviewItem.Of(details));
            }
        }
        var next = rest.Count > page.Count ? $"{context.Request.PathBase}{context.Request.Path}?{Query(query.Filter, context.Request.Query, new(page[^1].Key))}" : null;
        return TypedResults.Ok(new ReviewQueue(items, waiting.Count, next));
    }

    private static string Query(Filter filter, IQueryCollection asked, Cursor next)
    {
        string[] parts = [filter.ToString(), .. Kept.Where(asked.ContainsKey).Select(k => $"{k}={asked[k]}"), $"cursor={next}"];
        return string.Join('&', parts.Where(p => p.Length > 0));
    }
}

/// <param name="Remaining">How many records wait, on all pages.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record ReviewQueue(IReadOnlyList<ReviewItem> Features, int Remaining, string? Next)
{
    [JsonPropertyOrder(-1)]
    public string Type => "FeatureCollection";
}

/// <param name="Etag">What If-Match names.</param>
/// <param name="Sentences">What supports it, whole, each with the spans of its fields.</param>
internal sealed record ReviewItem(string Id, string Etag, NetTopologySuite.Geometries.Geometry Geometry, RecordDetailsProperties Properties, IReadOnlyList<EvidenceSentence> Sentences)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Feature";

    public static ReviewItem Of(RecordDetails details)
    {
        var feature = RecordDetailsFeature.Of(details);
        return new(feature.Id, $"\"{details.Record.Hash}\"", feature.Geometry, feature.Properties, details.Sentences);
    }
}
