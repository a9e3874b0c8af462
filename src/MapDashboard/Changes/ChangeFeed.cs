using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Changes;

/// <summary>The hinge between writers and readers: writers say that something was committed, readers fetch it in order. Safe to share among threads.</summary>
public sealed class ChangeFeed(IDbContextFactory<MapDb> databases)
{
    private volatile TaskCompletionSource _next = NewSignal();

    /// <summary>Changes after a sequence number, in order, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<RecordChange>> ReadAsync(long after, int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Changes.AsNoTracking().Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(limit).ToListAsync(cancellation);
        return [.. rows.Select(Change)];
    }

    /// <summary>What records were at a sequence, those that were there.</summary>
    public async Task<IReadOnlyList<SpatialRecord>> RecordsAtAsync(long sequence, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = db.Changes.Where(c => EF.Parameter(ids).Contains(c.RecordId) && c.Sequence <= sequence).GroupBy(c => c.RecordId).Select(g => g.Max(c => c.Sequence));
        var rows = await db.Changes.AsNoTracking().Where(c => last.Contains(c.Sequence) && c.Record != null).ToListAsync(cancellation);
        return [.. rows.Select(r => RecordRows.Record(r.Record!, r.Sequence))];
    }

    /// <summary>
    /// Completes when something may have been committed after the call; the reader then reads from where it stood. Never misses a commit made after it is called:
    /// so call it first, read until nothing is left, then await it.
    /// </summary>
    public Task WaitAsync(CancellationToken cancellation) => _next.Task.WaitAsync(cancellation);

    /// <summary>Called by the writer after its commit.</summary>
    public void Committed() => Interlocked.Exchange(ref _next, NewSignal()).SetResult();

    /// <summary>The number of the last change, 0 before the first.</summary>
    public async Task<long> LastAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static RecordChange Change(ChangeRow row) => new(
        row.Sequence,
        row.Kind == ChangeKinds.Delete ? ChangeKind.Delete : ChangeKind.Upsert,
        row.RecordId,
        row.Record is null ? null : RecordRows.Record(row.Record, row.Sequence),
        row.At);
}
