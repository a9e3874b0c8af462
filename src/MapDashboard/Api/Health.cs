using MapDashboard.Changes;
using MapDashboard.Geoparsing.Gazetteers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MapDashboard.Api;

/// <summary>/health/live: the process answers. /health/ready: it can do its work; while it starts, how many records it has read.</summary>
internal static class Health
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<IndexCheck>("index").AddCheck<StoreCheck>("store").AddCheck<GazetteerCheck>("gazetteer");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks(Ready, new() { ResponseWriter = WriteAsync });
    }

    /// <summary>While the records are being read only the health answers, and whoever asks for anything else waits for them.</summary>
    public static IApplicationBuilder UseLoading(this IApplicationBuilder app)
    {
        var loading = app.ApplicationServices.GetRequiredService<RecordIndex>().Loading;
        return app.Use(async (context, next) =>
        {
            if (!loading.Done.IsCompleted && context.Request.Path == Ready)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "1";
                await context.Response.WriteAsJsonAsync(new { status = "starting", recordsRead = loading.Read }, ApiJson.Options, context.RequestAborted);
                return;
            }
            if (!loading.Done.IsCompleted && context.Request.Path != Live)
            {
                await loading.Done.WaitAsync(context.RequestAborted);
            }
            await next(context);
        });
    }

    // names and states only: descriptions may tell of the inside
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new { status = report.Status, checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status) },
        ApiJson.Options,
        context.RequestAborted);

    private static HealthCheckResult Result(bool healthy) => healthy ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();

    private sealed class IndexCheck(RecordIndex index) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Result(index.IsLoaded));
    }

    private sealed class StoreCheck(ChangeFeed feed, RecordIndex index) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await feed.ReadAsync(index.Sequence, 1, cancellationToken);
            return Result(true);
        }
    }

    private sealed class GazetteerCheck(Gazetteer gazetteer) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Result(gazetteer.Count > 0));
    }
}
