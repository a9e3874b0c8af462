using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class RecordsApi
{
    private const string GeoJsonMediaType = "application/geo+json";
    private const int UsualLimit = 100;

    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/records").WithTags("Records");

        records.MapGet("", List)
            .WithName("ListRecords").WithSummary("The records that a filter selects, as a GeoJSON FeatureCollection")
            .WithDescription("Ordered by id, so that pages neither repeat nor skip a record while others change.")
            .WithFilter("limit", "cursor")
            .WithEntityTag()
            .Produces<RecordFeatures>(StatusCodes.Status200OK, GeoJsonMediaType);
        records.MapGet("/{id}", Get)
            .WithName("GetRecord").WithSummary("One record with its evidence, why it is where it is, and related records")
            .WithEntityTag()
            .Produces<RecordDetailsFeature>(StatusCodes.Status200OK, GeoJsonMediaType)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<JsonHttpResult<RecordFeatures>, StatusCodeHttpResult> List(FilterQuery query, Limit limit, Cursor cursor, RecordIndex index, HttpContext context)
    {
        var snapshot = index.Current;
        if (EntityTags.IsKnown(context, snapshot.Sequence))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var page = RecordPage.Of(snapshot, query.Filter, limit.Or(UsualLimit), cursor);
        var next = page.Next is null ? null : context.Request.PathBase + context.Request.Path + NextQuery(query.Filter, limit, page.Next);
        return GeoJson(new RecordFeatures([.. page.Records.Select(RecordFeature.Of)], page.Matched, page.Records.Count, next, snapshot.Sequence));
    }

    private static async Task<Results<JsonHttpResult<RecordDetailsFeature>, StatusCodeHttpResult, ProblemHttpResult>> Get(string id, RecordStore store, HttpContext context)
    {
        if (await store.DetailsAsync(id, context.RequestAborted) is not { } details)
        {
            return Problems.NotFound($"There is no record \"{id}\".");
        }
        return EntityTags.IsKnown(context, $"\"{details.Record.Sequence}\"")
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : GeoJson(RecordDetailsFeature.Of(details));
    }

    private static string NextQuery(Filter filter, Limit limit, Cursor next)
    {
        string[] parts = [filter.ToString(), limit.Value is { } value ? $"limit={value}" : "", $"cursor={next}"];
        return "?" + string.Join('&', parts.Where(p => p.Length > 0));
    }

    private static JsonHttpResult<T> GeoJson<T>(T value) => TypedResults.Json(value, ApiJson.Options, GeoJsonMediaType);
}
