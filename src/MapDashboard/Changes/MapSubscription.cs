using MapDashboard.Filters;

namespace MapDashboard.Changes;

/// <summary>One client's way through the changes. All it remembers is the sequence it has sent up to.</summary>
internal sealed class MapSubscription(RecordIndex index, FilteredChanges changes, IMapClient client, Filter filter, long after)
{
    /// <summary>The most changes in one message.</summary>
    internal const int BatchSize = 200;

    private readonly List<ClientChange> _batch = new(BatchSize);

    /// <summary>Sends until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var reached = after > 0 ? after : await SendEverythingAsync(cancellation);
        for (var caughtUp = false; ; caughtUp = true)
        {
            var snapshot = index.Current;
            await foreach (var (sequence, change) in changes.ReadAsync(reached, filter, cancellation))
            {
                reached = sequence;
                await AddAsync(change, cancellation);
            }
            await SendBatchAsync(cancellation);
            if (!caughtUp)
            {
                await client.CaughtUp(new(reached), cancellation);
            }
            // taken before reading, so that what came in between is seen at once
            await snapshot.Superseded.WaitAsync(cancellation);
        }
    }

    /// <summary>To who has nothing: the records as they are, in the order in which they became so.</summary>
    private async Task<long> SendEverythingAsync(CancellationToken cancellation)
    {
        var snapshot = index.Current;
        foreach (var record in snapshot.Records.Where(filter.Matches).OrderBy(r => r.Sequence))
        {
            await AddAsync(ClientChange.Upsert(record), cancellation);
        }
        await SendBatchAsync(cancellation);
        return snapshot.Sequence;
    }

    private async Task AddAsync(ClientChange? change, CancellationToken cancellation)
    {
        if (change is not null)
        {
            _batch.Add(change);
        }
        if (_batch.Count == BatchSize)
        {
            await SendBatchAsync(cancellation);
        }
    }

    private async Task SendBatchAsync(CancellationToken cancellation)
    {
        if (_batch.Count > 0)
        {
            await client.Changes([.. _batch], cancellation);
            _batch.Clear();
        }
    }
}
