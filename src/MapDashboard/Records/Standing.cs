using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>How it stands with a record: shown, rejected, gone or never there.</summary>
/// <param name="Hash">Of what is stored of it; null when it is not shown nor only rejected.</param>
/// <param name="Withdrawn">Why it is no longer shown; null when it is, or never was.</param>
public sealed record Standing(string Id, string? Hash, Withdrawal? Withdrawn)
{
    public bool IsSeen => Hash is not null && Withdrawn is null;

    public bool IsKnown => Hash is not null || Withdrawn is not null;

    internal static async Task<Standing> OfAsync(MapDb db, string id, CancellationToken cancellation)
    {
        var row = await db.Records.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation);
        var hash = row is null ? null : RecordRows.Hash(row.Body);
        var last = row is not null && RecordRows.Review(row) != ReviewState.Rejected
            ? null
            : await db.Changes.AsNoTracking().Where(c => c.RecordId == id).OrderByDescending(c => c.Sequence).FirstOrDefaultAsync(cancellation);
        return last?.Kind != ChangeKinds.Delete ? new(id, hash, null) : new(id, hash, await WithdrawalAsync(db, last, cancellation));
    }

    /// <exception cref="DecisionRefusedException">It is not there, or not what was seen.</exception>
    internal static void Check(Standing standing, Seen seen, bool evenRejected = false)
    {
        if (!(standing.IsSeen || (evenRejected && standing.Hash is not null)))
        {
            throw standing.Missing();
        }
        standing.CheckSeen(seen);
    }

    internal void CheckSeen(Seen seen)
    {
        if (seen.Hashes is not null && (Hash is null || !seen.Hashes.Contains(Hash)))
        {
            throw new DecisionRefusedException(Refusal.Changed, $"Somebody has changed \"{Id}\" since: look at it again.", null);
        }
    }

    internal DecisionRefusedException Missing() => Withdrawn is null
        ? new(Refusal.Unknown, $"There is no record \"{Id}\".", null)
        : new(Refusal.Gone, $"The record \"{Id}\" is no longer shown: {Withdrawn.Reason}.", Withdrawn);

    /// <param name="last">The change that took the record away.</param>
    internal static async Task<Withdrawal> WithdrawalAsync(MapDb db, ChangeRow last, CancellationToken cancellation)
    {
        var into = last.Cause == Causes.Merged ? (await Assignment.LoadAsync(db, cancellation)).MergedInto(last.RecordId) : null;
        return Withdrawal.Of(last, into == last.RecordId ? null : into);
    }
}

public enum Refusal
{
    /// <summary>There never was such a record.</summary>
    Unknown,

    /// <summary>It is no longer shown.</summary>
    Gone,

    /// <summary>It is not what the person saw.</summary>
    Changed,

    /// <summary>It makes no sense as things are.</summary>
    Impossible,
}

/// <summary>A decision that cannot be; nothing was stored of it.</summary>
/// <param name="withdrawn">Of what is gone, why.</param>
public sealed class DecisionRefusedException(Refusal refusal, string message, Withdrawal? withdrawn) : Exception(message)
{
    public Refusal Refusal { get; } = refusal;

    public Withdrawal? Withdrawn { get; } = withdrawn;

    internal static DecisionRefusedException Impossible(string message) => new(Refusal.Impossible, message, null);
}
