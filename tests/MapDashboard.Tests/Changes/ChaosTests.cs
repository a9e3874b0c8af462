using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using MapDashboard.Tests.Commands;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MapDashboard.Tests.Changes;

/// <summary>The live map under everything that happens to it at once: many followers, many changes, sockets cut at random, the server killed.</summary>
public sealed class ChaosTests : ProgramTests
{
    /// <summary>With MAPDASHBOARD_CHAOS=full 100 followers and 10,000 changes, which keep two cores busy for minutes; else fewer.</summary>
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MAPDASHBOARD_CHAOS") == "full";

    private static readonly int Followers = IsFull ? 100 : 24;
    private static readonly int Changes = IsFull ? 10_000 : 2_000;
    private const int LinesInADocument = 25;
    private static readonly string[] Layers = ["patrols", "surveillance", "bri", "cooperation"];
    private static readonly string[] Statuses = ["active", "planned", "ended"];
    private static readonly string[] Filters = ["layer=patrols", "year=2010..2012", "status=planned&layer=bri", "country=HU", "layer=surveillance&year=2015", "q=Town11", "bbox=20,44,21,45", "layer=bri&country=RS"];

    private readonly int _port = FreePort();
    private long _final;

    private Uri Address => new($"http://127.0.0.1:{_port}");

    private string Database => $"Data Source={Path.Combine(Folder, "map.gpkg")}";

    [Fact]
    public async Task EveryFollowerEndsWithWhatTheServerHasHoweverOftenHeIsCutOff()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        TestContext.Current.SendDiagnosticMessage("chaos with seed {0}", seed);
        File.Copy(Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, "vocabulary.yaml"), Path.Combine(Folder, "vocabulary.yaml"));
        var databases = new MapDbFactory(SqliteMapDb.Options(Database));
        await new DatabaseStart(databases, TimeProvider.System, NullLogger<DatabaseStart>.Instance).PrepareAsync(Cancellation);
        using var writer = new MapDbWriter(databases);
        var documents = new DocumentStore(databases);
        var (feed, limits) = (new ChangeFeed(databases), Options.Create(new LimitsOptions()));
        var intake = new DocumentIntake(FakeGeoparser.Read, writer, documents, feed, TimeProvider.System, LineCourses.None, limits);
        var corrections = new DocumentChanges(FakeGeoparser.Read, writer, documents, feed, TimeProvider.System, LineCourses.None, limits);
        await WriteAsync(intake, random, 0);

        var server = await ServeAsync();
        try
        {
            using var done = new CancellationTokenSource();
            var followers = Enumerable.Range(0, Followers).Select(i => new Follower(Address, i % 10 == 0 ? "" : Filters[i % Filters.Length], new Random(seed + i))).ToList();
            var following = followers.Select(f => f.FollowAsync(() => Volatile.Read(ref _final), done.Token)).ToList();
            await Task.WhenAll(followers.Select(f => f.Begun));

            var (written, killed) = (new Queue<string>(), 0);
            for (var i = 1; await feed.LastAsync(Cancellation) is var last && last < Changes; i++)
            {
                if (written.Count > 30 && random.Next(4) == 0)
                {
                    await corrections.DeleteAsync(written.Dequeue(), new("chaos", null, Seen.Anything), Cancellation);
                }
                written.Enqueue(await WriteAsync(intake, random, i));
                if (killed < 2 && last > (killed + 1) * Changes / 3)
                {
                    killed++;
                    server.Kill(entireProcessTree: true);
                    server.Dispose();
                    server = await ServeAsync();
                }
            }
            Volatile.Write(ref _final, await feed.LastAsync(Cancellation));
            await done.CancelAsync();
            await Task.WhenAll(following);

            Assert.Equal(2, killed);
            Assert.True(followers.Sum(f => f.Cuts) > Followers, "the sockets were hardly ever cut");
            var truth = Filters.Append("").ToDictionary(f => f, f => ServerHasAsync(f));
            foreach (var follower in followers)
            {
                Assert.Equal(await truth[follower.Filter], follower.Has);
            }
            Assert.All(followers.Where(f => f.Filter.Length == 0), f => Assert.Equal(_final - f.Start, f.Received));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.Dispose();
        }
    }

    /// <returns>The document's id.</returns>
    private static async Task<string> WriteAsync(DocumentIntake intake, Random random, int number)
    {
        var lines = Enumerable.Range(0, LinesInADocument).Select(_ => random.Next(150) is var town
            ? $"Town{town} {(town % 3 == 0 ? "HU" : "RS")} {19 + (town % 13) * 0.25} {43 + (town % 17) * 0.2} {Layers[random.Next(4)]} {random.Next(2005, 2020)} {Statuses[random.Next(3)]}" : "");
        return (await intake.AddAsync(new($"Number {number}\n{string.Join('\n', lines)}", Title: $"Document {number}"), Cancellation)).Document.Id;
    }

    private async Task<Process> ServeAsync()
    {
        var server = Start("--urls", Address.ToString(), "--Seeds:Path", Folder, "--Logging:LogLevel:Default", "Error");
        _ = (server.StandardOutput.ReadToEndAsync(Cancellation), server.StandardError.ReadToEndAsync(Cancellation));
        using var client = new HttpClient { BaseAddress = Address };
        while (!server.HasExited)
        {
            try
            {
                if ((await client.GetAsync("/api/records?limit=1", Cancellation)).IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // not there yet
            }
            await Task.Delay(50, Cancellation);
        }
        throw new InvalidOperationException($"The server ended with {server.ExitCode}.");
    }

    private async Task<SortedDictionary<string, long>> ServerHasAsync(string filter)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var records = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var next = $"/api/records?limit=1000&{filter}"; next is not null;)
        {
            var page = (await client.GetFromJsonAsync<JsonNode>(next, Cancellation))!;
            foreach (var feature in page["features"]!.AsArray())
            {
                records.Add((string)feature!["id"]!, (long)feature["properties"]!["sequence"]!);
            }
            next = (string?)page["next"];
        }
        return records;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Does what the page does: comes back for ever, and asks for what came after the last change it has.</summary>
    private sealed class Follower(Uri server, string filter, Random random)
    {
        private readonly TaskCompletionSource _begun = new();
        private long _last;

        public string Filter => filter;

        /// <summary>Completes when he has caught up for the first time.</summary>
        public Task Begun => _begun.Task;

        /// <summary>The records that he shows, with the sequence of each.</summary>
        public SortedDictionary<string, long> Has { get; } = new(StringComparer.Ordinal);

        /// <summary>The sequence at which he first caught up.</summary>
        public long Start { get; private set; }

        /// <summary>Changes since the start.</summary>
        public long Received { get; private set; }

        public int Cuts { get; private set; }

        /// <param name="final">The sequence to reach, known when <paramref name="done"/> is cancelled.</param>
        public async Task FollowAsync(Func<long> final, CancellationToken done)
        {
            while (!done.IsCancellationRequested || _last < final())
            {
                try
                {
                    await using var hub = await HubClient.ConnectAsync(server, "/hubs/map");
                    // at the end nothing is cut any more: he catches up
                    using var cut = done.IsCancellationRequested ? default : done.Register(hub.Abort);
                    var (changes, reached) = await hub.SubscribeAsync(_last, filter);
                    Take(changes);
                    Assert.True(reached >= _last, $"the server went back from {_last} to {reached}");
                    _last = reached;
                    Start = Begun.IsCompleted ? Start : reached;
                    Received = Begun.IsCompleted ? Received : 0;
                    _begun.TrySetResult();
                    for (var batches = random.Next(1, 40); batches > 0 && !done.IsCancellationRequested; batches--)
                    {
                        Take(await hub.ChangesAsync());
                    }
                    hub.Abort();
                    Cuts++;
                }
                catch (Exception broken) when (broken is WebSocketException or HttpRequestException or OperationCanceledException or IOException or ObjectDisposedException && !Cancellation.IsCancellationRequested)
                {
                    await Task.Delay(random.Next(20, 300), Cancellation);
                }
            }
        }

        private void Take(IEnumerable<HubClient.Change> changes)
        {
            foreach (var change in changes)
            {
                Assert.True(change.Sequence > _last, $"{change.Sequence} came after {_last}");
                _last = change.Sequence;
                Received++;
                if (change.Kind == "upsert")
                {
                    Has[change.Id] = change.Sequence;
                }
                else
                {
                    Assert.True(Has.Remove(change.Id) || filter.Length > 0, $"{change.Id} was deleted and never there");
                }
            }
        }
    }
}
