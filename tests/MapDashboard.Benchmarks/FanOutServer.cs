using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetTopologySuite.Geometries;

namespace MapDashboard.Benchmarks;

/// <summary>
/// The server with its database and live hub, with three more routes for who measures it: <c>/go</c> commits changes at a rate, <c>/sent</c> says when each was due and when it was committed
/// (milliseconds since 1970), <c>/memory</c> the working set in bytes. Every change is a row of a record and one of the change log, as any write of the product.
/// </summary>
internal static class FanOutServer
{
    private static readonly GeometryFactory Geometries = new(new PrecisionModel(), 4326);

    public static async Task RunAsync(string port, string folder)
    {
        var builder = HostSetup.CreateBuilder(["--urls", $"http://127.0.0.1:{port}", "--ConnectionStrings:MapDashboard", $"Data Source={Path.Combine(folder, "map.gpkg")}", "--Seeds:Path", folder, "--Logging:LogLevel:Default", "Error"]);
        builder.AddWriting();
        builder.AddServing();
        builder.Services.AddMapApi();
        var app = builder.Build();
        app.MapHub<MapHub>("/hubs/map");

        var sent = new ConcurrentDictionary<int, double[]>();
        app.MapGet("/go", (MapDbWriter writer, ChangeFeed feed, int rate, int seconds, int size) =>
        {
            _ = Task.Run(() => CommitAsync(writer, feed, rate, rate * seconds, size, sent));
            return Results.Ok();
        });
        app.MapGet("/sent", () => sent.OrderBy(p => p.Key).Select(p => p.Value));
        app.MapGet("/memory", () =>
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return Environment.WorkingSet;
        });
        await app.StartAsync();
        // one change, so that viewers have a place to begin after and are not sent the whole map first
        await CommitAsync(app.Services.GetRequiredService<MapDbWriter>(), app.Services.GetRequiredService<ChangeFeed>(), rate: 100, count: 1, size: 500, []);
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
    }

    private static async Task CommitAsync(MapDbWriter writer, ChangeFeed feed, int rate, int count, int size, ConcurrentDictionary<int, double[]> sent)
    {
        var (start, clock) = (Now(), Stopwatch.StartNew());
        double Due(int n) => n * 1000.0 / rate;
        for (var n = 0; n < count;)
        {
            // what is due by now goes into one transaction, as the records of one text do
            var first = n;
            while (n < count && Due(n) <= clock.Elapsed.TotalMilliseconds)
            {
                n++;
            }
            if (n > first)
            {
                await WriteAsync(writer, first, n, size);
                var committed = start + clock.Elapsed.TotalMilliseconds;
                for (var i = first; i < n; i++)
                {
                    sent[i] = [start + Due(i), committed];
                }
                feed.Committed();
            }
            if (n < count && Due(n) - clock.Elapsed.TotalMilliseconds is > 0 and var early)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, early)));
            }
        }
    }

    private static Task<int> WriteAsync(MapDbWriter writer, int first, int end, int size) => writer.WriteAsync(
        async db =>
        {
            for (var n = first; n < end; n++)
            {
                var record = Record(n, size);
                var (body, now) = (StoredJson.Write(record), DateTimeOffset.UtcNow);
                db.Records.Add(RecordRows.New(record, body, now));
                db.Changes.Add(new() { Kind = ChangeKinds.Upsert, RecordId = record.Id, Record = body, At = now, By = "benchmark" });
            }
            await db.SaveChangesAsync();
            return 0;
        },
        CancellationToken.None);

    /// <summary>Its feature takes about <paramref name="size"/> bytes in a message.</summary>
    private static SpatialRecord Record(int n, int size)
    {
        const int Bare = 470;
        var title = string.Create(CultureInfo.InvariantCulture, $"n={n};");
        return new()
        {
            Id = Guid.NewGuid().ToString("N")[..12],
            Title = title.PadRight(Math.Max(title.Length, size - Bare), 'x'),
            Summary = "",
            Layer = "patrols",
            Program = "",
            Subject = "",
            Status = "active",
            Geometry = Geometries.CreatePoint(new Coordinate(20.4 + n % 100 * 0.01, 44.8)),
            Dates = ["2019"],
            Years = [2019],
            Places = [],
            Precision = Precision.City,
            Actors = [],
            Quantities = [],
            Confidence = 0.9,
            Review = ReviewState.Extracted,
            Sources = [],
            SearchText = "",
        };
    }

    private static double Now() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
}
