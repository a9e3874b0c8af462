using MapDashboard.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class FacetsApi
{
    public static void MapFacets(this IEndpointRouteBuilder api) => api.MapGet("/facets", Count).WithTags("Records")
        .WithName("CountFacets").WithSummary("How many records there are for each value of each key")
        .WithDescription("Each key is counted as if the filter did not hold it: what one would get by choosing another value of it.")
        .WithFilter().WithEntityTag();

    private static async Task<Results<Ok<Facets>, StatusCodeHttpResult>> Count(FilterQuery query, PastMaps maps, DocumentTitles titles, HttpContext context)
    {
        var snapshot = await maps.ForAsync(query.Filter, context.RequestAborted);
        if (EntityTags.IsKnown(context, snapshot.Sequence))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var facets = Facets.Count(snapshot, query.Filter);
        return TypedResults.Ok(facets with { Source = await titles.AddAsync(facets.Source, context.RequestAborted) });
    }
}
