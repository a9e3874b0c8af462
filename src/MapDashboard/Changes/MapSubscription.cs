using MapDashboard.Filters;
using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Changes;

/// <summary>One client's way through the changes. All it remembers is the sequence it has sent up to.</summary>
internal sealed class MapSubscription(RecordIndex index, FilteredChanges changes, MapMessages messages, MapPulse pulse, HubConnectionContext client, Filter filter, long after)
{
    private readonly List<ClientChange> _batch = [];

    /// <summary>Sends until it is cancelled, each message when the client has taken the one before.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var follower = pulse.Join();
        using var stop = cancellation.Register(follower.Wake);
        var reached = after > 0 ? after : await SendEverythingAsync(cancellation);
        for (var caughtUp = false; ; caughtUp = true)
        {
            // taken before reading, so that what comes in between is seen at once
            var next = follower.Next;
            cancellation.ThrowIfCancellationRequested();
            var snapshot = index.Current;
            if (messages.TryFind(snapshot, reached, filter, out var message))
            {
                reached = snapshot.Sequence;
                await SendAsync(message, cancellation);
            }
            else
            {
                // the log may be read for it, and nobody else waits for that
                await Task.Yield();
                reached = await SendBatchesAsync(reached, cancellation);
            }
            if (!caughtUp)
            {
                await SendAsync(MapMessages.CaughtUp(reached), cancellation);
            }
            await next;
        }
    }

    /// <summary>To who has nothing: the records as they are, in the order in which they became so.</summary>
    private async Task<long> SendEverythingAsync(CancellationToken cancellation)
    {
        var snapshot = index.Current;
        foreach (var record in snapshot.Columns.Select(filter).BySequence())
        {
            await AddAsync(ClientChange.Upsert(record), cancellation);
        }
        await SendBatchAsync(cancellation);
        return snapshot.Sequence;
    }

    /// <summary>To who is far behind.</summary>
    private async Task<long> SendBatchesAsync(long reached, CancellationToken cancellation)
    {
        await foreach (var (sequence, change) in changes.ReadAsync(reached, filter, cancellation))
        {
            reached = sequence;
            await AddAsync(change, cancellation);
        }
        await SendBatchAsync(cancellation);
        return reached;
    }

    private async Task AddAsync(ClientChange? change, CancellationToken cancellation)
    {
        if (change is not null)
        {
            _batch.Add(change);
        }
        if (_batch.Count == MapMessages.BatchSize)
        {
            await SendBatchAsync(cancellation);
        }
    }

    private async Task SendBatchAsync(CancellationToken cancellation)
    {
        if (_batch.Count > 0)
        {
            await SendAsync(MapMessages.Changes([.. _batch]), cancellation);
            _batch.Clear();
        }
    }

    private async ValueTask SendAsync(SerializedHubMessage? message, CancellationToken cancellation)
    {
        if (message is not null)
        {
            await client.WriteAsync(message, cancellation);
        }
    }
}
