using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MapDashboard.Tests.Webhooks;

/// <summary>Somebody's server that is told of changes.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Listener(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.First()}/hook";

    /// <summary>What came, in its order.</summary>
    public ConcurrentQueue<Delivery> Deliveries { get; } = [];

    /// <summary>The status to answer with, by the number of the delivery from 0.</summary>
    public Func<int, int> Answer { get; set; } = _ => 204;

    public static async Task<Listener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var listener = new Listener(builder.Build());
        var count = -1;
        listener._app.MapPost("/hook", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            var status = listener.Answer(Interlocked.Increment(ref count));
            listener.Deliveries.Enqueue(new(body, context.Request.Headers["X-MapDashboard-Timestamp"].ToString(), context.Request.Headers["X-MapDashboard-Signature"].ToString(), status));
            context.Response.Headers.Location = "/elsewhere";
            context.Response.StatusCode = status;
        });
        await listener._app.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    /// <summary>The sequences of the changes in deliveries that were taken.</summary>
    public IReadOnlyList<long> Taken => [.. Deliveries.Where(d => d.Status < 300).SelectMany(d => d.Sequences)];

    public async Task UntilAsync(Func<Listener, bool> condition)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (!condition(this))
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(1), $"It never came; what came: {string.Join('\n', Deliveries)}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

internal sealed record Delivery(string Body, string Timestamp, string Signature, int Status)
{
    public IReadOnlyList<long> Sequences => [.. JsonNode.Parse(Body)!["changes"]!.AsArray().Select(c => (long)c!["sequence"]!)];
}
