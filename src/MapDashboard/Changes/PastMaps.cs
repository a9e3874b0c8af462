using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Changes;

/// <summary>The map as it was known at a moment, put together from the change log. The last few that were asked for are kept.</summary>
public sealed class PastMaps(RecordIndex index, IDbContextFactory<MapDb> databases)
{
    private const int Kept = 4;

    private readonly Lock _lock = new();
    private readonly LinkedList<RecordSnapshot> _recent = [];

    /// <summary>What a filter is asked of: the map of its moment, or as it is now.</summary>
    public async Task<RecordSnapshot> ForAsync(Filter filter, CancellationToken cancellation)
    {
        var now = index.Current;
        if (filter.AsOf is not { } moment)
        {
            return now;
        }
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var sequence = await db.SequenceAtAsync(moment, cancellation);
        return sequence >= now.Sequence ? now : Find(sequence) ?? Keep(await ReplayAsync(db, sequence, cancellation));
    }

    /// <summary>The records as the changes up to a sequence left them.</summary>
    internal static async Task<RecordSnapshot> ReplayAsync(MapDb db, long sequence, CancellationToken cancellation)
    {
        var last = db.Changes.Where(c => c.Sequence <= sequence).GroupBy(c => c.RecordId).Select(g => g.Max(c => c.Sequence));
        var records = new List<SpatialRecord>();
        await foreach (var change in db.Changes.Where(c => last.Contains(c.Sequence) && c.Record != null).Select(c => new { c.Record, c.Sequence }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            records.Add(RecordRows.Record(change.Record!, change.Sequence));
        }
        return RecordSnapshot.Of(records, sequence);
    }

    private RecordSnapshot? Find(long sequence)
    {
        lock (_lock)
        {
            return _recent.FirstOrDefault(s => s.Sequence == sequence);
        }
    }

    private RecordSnapshot Keep(RecordSnapshot snapshot)
    {
        lock (_lock)
        {
            _recent.AddFirst(snapshot);
            if (_recent.Count > Kept)
            {
                _recent.RemoveLast();
            }
        }
        return snapshot;
    }
}
