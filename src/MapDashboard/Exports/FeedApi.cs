using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Embedding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Exports;

/// <summary><c>/feed.atom</c>: what changed, for feed readers.</summary>
internal static class FeedApi
{
    private const int UsualLimit = 50;
    private const string MediaType = "application/atom+xml";

    public static void MapFeed(this IEndpointRouteBuilder app) => app.MapGet("/feed.atom", Get).AnswersHead().WithTags("Exports")
        .WithName("GetFeed").WithSummary("What changed, the newest first, as an Atom feed")
        .WithDescription("An entry for each change of a record that the filter selects, with its place (GeoRSS). What an edit takes out of the filter has no entry; what is gone has.")
        .WithFilter("before", "limit")
        .WithEntityTag()
        .Produces<Stream>(StatusCodes.Status200OK, MediaType)
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> Get(FilterQuery query, Before before, Limit limit, NewestChanges changes, RecordIndex index, PublicAddress home, HttpContext context)
    {
        if (EntityTags.IsKnown(context, index.Sequence))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var (news, next) = await changes.ReadAsync(query.Filter, before.Sequence ?? long.MaxValue, limit.Or(UsualLimit), context.RequestAborted);
        return TypedResults.Bytes(AtomFeed.Write(home.Of(context.Request), query.Filter, news, limit.Value, before.Sequence, next), $"{MediaType}; charset=utf-8");
    }
}
