using MapDashboard.Access;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapDashboard.Api;

internal static class RecordsApi
{
    internal const string GeoJsonMediaType = "application/geo+json";
    private const int UsualLimit = 100;

    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/records").WithTags("Records");

        records.MapGet("", List)
            .WithName("ListRecords").WithSummary("The records that a filter selects, as a GeoJSON FeatureCollection")
            .WithDescription("Ordered by id unless `sort` is given, so that pages neither repeat nor skip a record while others change.")
            .WithFilter("limit", "sort", "cursor")
            .WithEntityTag()
            .Produces<RecordFeatures>(StatusCodes.Status200OK, GeoJsonMediaType);
        records.MapGet("/{id}", Get)
            .WithName("GetRecord").WithSummary("One record with its evidence, why it is where it is, and related records")
            .WithDescription("The `ETag` is the version's hash: what `If-Match` and citations name. With `asOf` the record as it was known then, with `since` and `quotes` in the place of evidence, `why` and related records; 404 before it came and 410 after it went say so in `reason`.")
            .WithQuery(("asOf", "The record as it was known then: an instant `2026-03-01T12:00:00Z`, or a day `2026-03-01` for its end, UTC."))
            .Produces<RecordDetailsFeature>(StatusCodes.Status200OK, GeoJsonMediaType)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);
        records.MapGet("/{id}/history", History)
            .WithName("GetHistory").WithSummary("Every version of a record, the newest first: who changed what, when and why")
            .ProducesProblem(StatusCodes.Status404NotFound);
        records.MapGet("/{id}/cite/{hash}", Citations.Get)
            .WithName("CiteRecord").WithSummary("One version of a record, for ever the same")
            .WithDescription("The JSON is the same bytes for ever. What became of the record since stands in headers: `Link` names the latest version and, where this one was superseded, with `rel=\"successor-version\"` what came after it (RFC 5829), `X-Withdrawn` says (percent-encoded) why it is no longer shown.")
            .WithQuery(("format", "`json` (usual), `bibtex` or `csl-json`, for short `csl`."))
            .Produces<Citation>().AddOpenApiOperationTransformer(Citations.DescribeAsync)
            .ProducesProblem(StatusCodes.Status404NotFound);
        records.MapDecisions();
    }

    /// <summary>What analysts decide. Each answers with the record as it is then, and can be taken back.</summary>
    private static void MapDecisions(this IEndpointRouteBuilder all)
    {
        var records = all.MapGroup("").RequireAuthorization(Roles.Analyst)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

        records.MapPost("", ([FromServices] RecordDecisionHandlers handlers, HttpContext context) => handlers.CreateAsync(context))
            .WithName("CreateRecord").WithSummary("Makes a record by hand; a source is required").WithJsonBody<NewRecordBody>().Produces<RecordDetailsFeature>(StatusCodes.Status201Created, GeoJsonMediaType);
        records.MapPatch("/{id}", (string id, [FromServices] RecordDecisionHandlers handlers, HttpContext context) => handlers.EditAsync(id, context))
            .WithName("EditRecord").WithSummary("Corrects fields, or with null takes a correction back: the machine's value again")
            .WithDescription("A JSON merge patch. Corrections are kept field by field and survive re-reading and new sources. `If-Match` is required: 428 without it, 412 when the record has moved on, with `current` and its `etag`.")
            .WithJsonBody<RecordPatchBody>().Produces<RecordDetailsFeature>(StatusCodes.Status200OK, GeoJsonMediaType).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        records.MapPost("/{id}/review", (string id, [FromServices] RecordDecisionHandlers handlers, HttpContext context) => handlers.ReviewAsync(id, context))
            .WithName("ReviewRecord").WithSummary("Confirms or rejects a record, or resets that").WithJsonBody<ReviewBody>().Produces<RecordDetailsFeature>(StatusCodes.Status200OK, GeoJsonMediaType);
        records.MapPost("/{id}/undo", (string id, [FromServices] RecordDecisionHandlers handlers, HttpContext context) => handlers.UndoAsync(id, context))
            .WithName("UndoDecision").WithSummary("Takes back the newest decision about a record, a rejected or merged one too")
            .WithDescription("`If-Match` is required: the `ETag` of the answer to the decision, or `*`. 412 when the record has moved on, so that nobody else's decision is taken back unseen. What a merge or a split made is taken back at the record that was answered.").Produces<RecordDetailsFeature>(StatusCodes.Status200OK, GeoJsonMediaType).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        records.MapPost("/{id}/merge", (string id, [FromServices] RecordDecisionHandlers handlers, HttpContext context) => handlers.MergeAsync(id, context))
            .WithName("MergeRecord").WithSummary("From now on its claims support another record").WithJsonBody<MergeBody>().Produces<RecordDetailsFeature>(StatusCodes.Status200OK, GeoJsonMediaType);
        records.MapPost("/{id}/split", (string id, [FromServices] RecordDecisionHandlers handlers, HttpContext context) => handlers.SplitAsync(id, context))
            .WithName("SplitRecord").WithSummary("Makes a record of its own out of some of its claims").WithJsonBody<SplitBody>().Produces<RecordDetailsFeature>(StatusCodes.Status201Created, GeoJsonMediaType);
    }

    private static async Task<IResult> List(FilterQuery query, Limit limit, Sort sort, Cursor cursor, PastMaps maps, HttpContext context)
    {
        var snapshot = await maps.ForAsync(query.Filter, context.RequestAborted);
        if (EntityTags.IsKnown(context, snapshot.Sequence))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var page = RecordPage.Of(snapshot, query.Filter, limit.Or(UsualLimit), cursor, sort);
        var next = page.Next is null ? null : context.Request.PathBase + context.Request.Path + NextQuery(query.Filter, limit, sort, page.Next);
        return new FeaturesResult(page.Rows, null, (to, row) => PackedFeatures.Write(to, row.Columns.Rows, row.Row, []), json =>
        {
            json.WriteNumber("numberMatched", page.Matched);
            json.WriteNumber("numberReturned", page.Rows.Count);
            json.WriteString("next", next);
            json.WriteNumber("sequence", snapshot.Sequence);
        });
    }

    // the whole answer holds more than the version that the tag names, so it is sent each time
    private static async Task<IResult> Get(string id, RecordStore store, RecordHistory history, HttpContext context)
    {
        if (PastRecords.Moment(context.Request.Query) is { } moment)
        {
            return GeoJson(await PastRecords.GetAsync(id, moment, history, context.RequestAborted));
        }
        var details = await store.DetailsAsync(id, context.RequestAborted) ?? throw (await history.StandingAsync(id, context.RequestAborted)).Missing();
        context.Response.Headers.ETag = $"\"{details.Record.Hash}\"";
        context.Response.Headers.CacheControl = "no-cache";
        return GeoJson(RecordDetailsFeature.Of(details));
    }

    private static async Task<Ok<RecordHistoryBody>> History(string id, RecordHistory history, HttpContext context)
    {
        var versions = await history.OfAsync(id, context.RequestAborted);
        return versions.Count > 0
            ? TypedResults.Ok(new RecordHistoryBody([.. versions.Reverse().Select(VersionBody.Of)]))
            : throw (await history.StandingAsync(id, context.RequestAborted)).Missing();
    }

    private static string NextQuery(Filter filter, Limit limit, Sort sort, Cursor next)
    {
        string[] parts = [filter.ToString(), limit.Value is { } value ? $"limit={value}" : "", sort.IsById ? "" : $"sort={sort}", $"cursor={next}"];
        return "?" + string.Join('&', parts.Where(p => p.Length > 0));
    }

    private static JsonHttpResult<T> GeoJson<T>(T value) => TypedResults.Json(value, ApiJson.Options, GeoJsonMediaType);
}
