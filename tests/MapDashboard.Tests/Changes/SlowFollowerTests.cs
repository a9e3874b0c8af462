using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MapDashboard.Tests.Changes;

/// <summary>A follower whose line takes nothing for a while.</summary>
public sealed class SlowFollowerTests : IAsyncDisposable
{
    private const int LineBuffer = 32 * 1024;
    private const int Documents = 8;
    private const int LinesInADocument = 600;

    private readonly MapApplication _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact(Timeout = 300_000)]
    public async Task HeIsOwedNoMoreThanHisLineHoldsAndMissesNothing()
    {
        await _app.AddAsync("Town RS 20.4 44.8 patrols 2019 active");
        var line = new Pipe(new PipeOptions(pauseWriterThreshold: LineBuffer, resumeWriterThreshold: LineBuffer / 2));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var following = Follow(line, stop.Token);
        await using var other = await HubClient.ConnectAsync(_app.CreateClient().BaseAddress!, "/hubs/map");
        await other.SubscribeAsync(1, "");

        for (var i = 0; i < Documents; i++)
        {
            await _app.AddAsync([.. Enumerable.Range(0, LinesInADocument).Select(n => $"Town{i}x{n} RS 20.4 44.8 patrols 2019 active")]);
        }
        const long Last = 1 + (Documents * LinesInADocument);
        Assert.True(Last > 2 * RecordSnapshot.RememberedChanges, "he can still be served from memory");
        var seen = 1L;
        while (seen < Last)
        {
            seen = (await other.ChangesAsync())[^1].Sequence; // is not held up
        }
        var held = await line.Reader.ReadAsync(stop.Token);
        Assert.InRange(held.Buffer.Length, 1, LineBuffer + (MapMessages.BatchSize * 2_000));
        line.Reader.AdvanceTo(held.Buffer.Start, held.Buffer.Start);

        Assert.Equal(Enumerable.Range(2, (int)Last - 1).Select(s => (long)s), await SequencesAsync(line.Reader, Last, stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    private Task Follow(Pipe line, CancellationToken cancellation)
    {
        var services = _app.Services;
        var options = new JsonHubProtocolOptions();
        ApiJson.Configure(options.PayloadSerializerOptions);
        var transport = new Transport(new Pipe().Reader, line.Writer);
        var client = new HubConnectionContext(new DefaultConnectionContext("slow", transport, transport), new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol(Options.Create(options)) };
        T Needed<T>() where T : notnull => services.GetRequiredService<T>();
        return new MapSubscription(Needed<RecordIndex>(), Needed<FilteredChanges>(), Needed<MapMessages>(), Needed<MapPulse>(), client, Filter.All, after: 1).RunAsync(cancellation);
    }

    /// <summary>Of the changes that come, up to the last.</summary>
    private static async Task<List<long>> SequencesAsync(PipeReader reader, long last, CancellationToken cancellation)
    {
        var sequences = new List<long>();
        while (sequences.Count == 0 || sequences[^1] < last)
        {
            var read = await reader.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\u001e') is { } end)
            {
                var message = JsonNode.Parse(Encoding.UTF8.GetString(rest.Slice(0, end)))!;
                if ((string?)message["target"] == "changes")
                {
                    sequences.AddRange(message["arguments"]![0]!.AsArray().Select(c => (long)c!["sequence"]!));
                }
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            reader.AdvanceTo(rest.Start, rest.End);
        }
        return sequences;
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
