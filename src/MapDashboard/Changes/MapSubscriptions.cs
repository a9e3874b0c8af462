using System.Collections.Concurrent;
using MapDashboard.Filters;
using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Changes;

/// <summary>Who follows the map: one loop for each connection that reads at the client's own pace, so that a slow one costs no memory and none can miss or repeat a change.</summary>
public sealed partial class MapSubscriptions(
    RecordIndex index, FilteredChanges changes, MapMessages messages, MapPulse pulse, MapConnections connections, SearchTexts texts, ILogger<MapSubscriptions> logger)
{
    private readonly ConcurrentDictionary<string, Running> _running = new();

    /// <summary>Starts following, after what the connection followed before has come to its end.</summary>
    /// <exception cref="HubException">The filter cannot be read or the sequence is negative.</exception>
    public async Task StartAsync(HubCallerContext connection, long after, string? filter)
    {
        var client = connections.Find(connection.ConnectionId);
        var subscription = new MapSubscription(index, changes, messages, pulse, client, Read(filter), after >= 0 ? after : throw new HubException("afterSequence is negative."));
        await StopAsync(connection.ConnectionId);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionAborted);
        _running[connection.ConnectionId] = new(stop, RunAsync(connection, subscription, stop.Token));
    }

    /// <summary>Returns when nothing more is sent.</summary>
    public async Task StopAsync(string connectionId)
    {
        if (_running.TryRemove(connectionId, out var running))
        {
            await running.Stop.CancelAsync();
            await running.Loop;
            running.Stop.Dispose();
        }
    }

    private Filter Read(string? filter)
    {
        try
        {
            var read = Filter.Parse(filter ?? "", texts);
            return read.AsOf is null ? read : throw new HubException("\"asOf\" cannot be followed live: what was known then does not change any more. Ask /api/records.");
        }
        catch (FilterFormatException malformed)
        {
            throw new HubException(malformed.Message, malformed);
        }
    }

    private async Task RunAsync(HubCallerContext connection, MapSubscription subscription, CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            await subscription.RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception broken)
        {
            // the client comes back and asks for what it has not got
            LogBroken(broken, connection.ConnectionId);
            connection.Abort();
        }
    }

    [LoggerMessage(LogLevel.Error, "The subscription of {ConnectionId} broke off")]
    private partial void LogBroken(Exception broken, string connectionId);

    private sealed record Running(CancellationTokenSource Stop, Task Loop);
}
