using MapDashboard.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class ChangesApi
{
    private const int UsualLimit = 100;

    public static void MapChanges(this IEndpointRouteBuilder api) => api.MapGet("/changes", List).WithTags("Changes")
        .WithName("ListChanges").WithSummary("What changed, in order: the same as the hub /hubs/map sends live")
        .WithDescription("Ask again with `after` = `last`. A record that leaves the filter comes as a delete; one that never was in it does not come.")
        .WithFilter("after", "limit");

    private static async Task<Ok<ChangePage>> List(FilterQuery query, After after, Limit limit, FilteredChanges log, PastMaps maps, HttpContext context)
    {
        var until = query.Filter.AsOf is null ? long.MaxValue : (await maps.ForAsync(query.Filter, context.RequestAborted)).Sequence;
        var (changes, last) = (new List<ClientChange>(), after.Sequence);
        await foreach (var (reached, change) in log.ReadAsync(after.Sequence, query.Filter, context.RequestAborted))
        {
            if (reached > until)
            {
                return TypedResults.Ok(new ChangePage(changes, until, null));
            }
            if (change is not null && changes.Count == limit.Or(UsualLimit))
            {
                return TypedResults.Ok(new ChangePage(changes, last, Next(context, query, limit, last)));
            }
            last = reached;
            if (change is not null)
            {
                changes.Add(change);
            }
        }
        return TypedResults.Ok(new ChangePage(changes, last, null));
    }

    private static string Next(HttpContext context, FilterQuery query, Limit limit, long last)
    {
        string[] parts = [query.Filter.ToString(), $"after={last}", limit.Value is { } value ? $"limit={value}" : ""];
        return context.Request.PathBase + context.Request.Path + "?" + string.Join('&', parts.Where(p => p.Length > 0));
    }
}

/// <param name="Last">The sequence up to which this page goes: where to go on.</param>
/// <param name="Next">Address of the next page; null when there is nothing more yet.</param>
internal sealed record ChangePage(IReadOnlyList<ClientChange> Changes, long Last, string? Next);
