using MapDashboard.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class FacetsApi
{
    public static void MapFacets(this IEndpointRouteBuilder api) => api.MapGet("/facets", Count).WithTags("Records")
        .WithName("CountFacets").WithSummary("How many records there are for each value of each key")
        .WithDescription("Each key is counted as if the filter did not hold it: what one would get by choosing another value of it.")
        .WithFilter("facets").WithEntityTag();

    private static async Task<Results<Ok<Facets>, StatusCodeHttpResult>> Count(FilterQuery query, PastMaps maps, DocumentTitles titles, HttpContext context)
    {
        var keys = Keys(context.Request.Query);
        var snapshot = await maps.ForAsync(query.Filter, context.RequestAborted);
        if (EntityTags.IsKnown(context, snapshot.Sequence))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var facets = Facets.Count(snapshot, query.Filter, keys);
        return TypedResults.Ok(facets.Source is { } sources ? facets with { Source = await titles.AddAsync(sources, context.RequestAborted) } : facets);
    }

    private static IReadOnlySet<string> Keys(IQueryCollection query)
    {
        if (query["facets"] is not [_, ..] asked)
        {
            return Facets.Usual;
        }
        var keys = asked.SelectMany(k => (k ?? "").Split(',')).ToHashSet(StringComparer.Ordinal);
        return keys.FirstOrDefault(k => !Facets.All.Contains(k)) is { } unknown
            ? throw new QueryFormatException("facets", $"There are no facets \"{(unknown.Length > 40 ? unknown[..40] + "…" : unknown)}\"; there are {string.Join(", ", Facets.All)}.")
            : keys;
    }
}
