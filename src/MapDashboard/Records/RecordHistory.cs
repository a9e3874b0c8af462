using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>The versions of a record, from the change log.</summary>
public sealed class RecordHistory(IDbContextFactory<MapDb> databases)
{
    /// <summary>All versions in their order; empty when there never was such a record.</summary>
    public async Task<IReadOnlyList<RecordVersion>> OfAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await VersionsAsync(db.Changes.Where(c => c.RecordId == id), cancellation);
    }

    /// <summary>The first version with this hash, what followed it, and how the record stands now; null when it never was so.</summary>
    public async Task<CitedVersion?> FindAsync(string id, string hash, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginReadingAsync(cancellation);
        var shown = (await VersionsAsync(db.Changes.Where(c => c.RecordId == id), cancellation)).Where(v => v.Record is not null).ToList();
        var cited = shown.Find(v => v.Record!.Hash == hash);
        var last = shown.FindLastIndex(v => v.Record!.Hash == hash);
        return cited is null ? null : new(cited, shown.ElementAtOrDefault(last + 1)?.Record, await Standing.OfAsync(db, id, cancellation));
    }

    /// <summary>How it stands with a record.</summary>
    public async Task<Standing> StandingAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginReadingAsync(cancellation);
        return await Standing.OfAsync(db, id, cancellation);
    }

    /// <summary>The version that was shown at a moment, as the map of that moment has it.</summary>
    /// <param name="moment">UTC.</param>
    /// <exception cref="DecisionRefusedException">None was: there never was such a record, it came later, or it was gone.</exception>
    public async Task<RecordVersion> AsOfAsync(string id, DateTime moment, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginReadingAsync(cancellation);
        var sequence = await db.SequenceAtAsync(moment, cancellation);
        var changes = db.Changes.Where(c => c.RecordId == id);
        var versions = await VersionsAsync(changes.Where(c => c.Sequence <= sequence), cancellation);
        var then = versions.Count > 0 ? versions[^1] : null;
        if (then?.Record is not null)
        {
            return then;
        }
        if (then is not null)
        {
            var gone = await Standing.WithdrawalAsync(db, await changes.AsNoTracking().SingleAsync(c => c.Sequence == then.Sequence, cancellation), cancellation);
            throw new DecisionRefusedException(Refusal.Gone, $"The record \"{id}\" was no longer shown then: {gone.Reason}.", gone);
        }
        var first = await changes.OrderBy(c => c.Sequence).Select(c => (DateTimeOffset?)c.At).FirstOrDefaultAsync(cancellation)
            ?? throw new DecisionRefusedException(Refusal.Unknown, $"There is no record \"{id}\".", null);
        var notYet = Withdrawal.NotYet(first);
        throw new DecisionRefusedException(Refusal.Unknown, $"The record \"{id}\" was not there then: {notYet.Reason}.", notYet);
    }

    private static async Task<IReadOnlyList<RecordVersion>> VersionsAsync(IQueryable<ChangeRow> changes, CancellationToken cancellation)
    {
        var versions = new List<RecordVersion>();
        SpatialRecord? before = null;
        foreach (var change in await changes.AsNoTracking().OrderBy(c => c.Sequence).ToListAsync(cancellation))
        {
            var record = change.Record is null ? null : RecordRows.Record(change.Record, change.Sequence);
            // entries older than the history do not say
            var cause = change.Cause ?? (record is null ? Causes.Deleted : before is null ? Causes.Created : Causes.Sources);
            versions.Add(new(change.Sequence, change.At, change.By, cause, change.Note, record, before));
            before = record ?? before;
        }
        return versions;
    }
}

/// <summary>One entry of a record's history.</summary>
/// <param name="At">UTC.</param>
/// <param name="Cause">One of <see cref="Causes"/>.</param>
/// <param name="Record">Null when it went with this change.</param>
/// <param name="Before">The last version before it that was shown; null of the first.</param>
public sealed record RecordVersion(long Sequence, DateTimeOffset At, string By, string Cause, string? Note, SpatialRecord? Record, SpatialRecord? Before);

/// <param name="Next">What the record became after it last was so; null when it did not become anything else, other than withdrawn.</param>
/// <param name="Now">How the record stands now.</param>
public sealed record CitedVersion(RecordVersion Version, SpatialRecord? Next, Standing Now);
