using MapDashboard.Changes;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>What people decide about records: each decision is logged and the records are rebuilt, in one transaction.</summary>
public sealed class RecordDecisions(MapDbWriter writer, ChangeFeed feed, TimeProvider time, LineCourses courses)
{
    private const int IdLength = 12;

    private readonly RecordWriter _records = new(time, courses);

    /// <summary>Sets and drops corrections.</summary>
    /// <exception cref="DecisionRefusedException">There is no such record, or it is not what the person saw.</exception>
    public Task EditAsync(string id, RecordEdit edit, Act act, CancellationToken cancellation) =>
        WriteAsync(
            async db =>
            {
                Standing.Check(await Standing.OfAsync(db, id, cancellation), act.Seen);
                await DecideAsync(db, New(act, DecisionKinds.Edit, id, StoredJson.Write(edit)), edit.IsMove ? Causes.Moved : Causes.Edited, cancellation);
            },
            cancellation);

    /// <summary>Confirms, rejects, or takes either back; a rejected record too can be confirmed or reset.</summary>
    /// <param name="kind">Confirm, reject or reset of <see cref="DecisionKinds"/>.</param>
    /// <exception cref="DecisionRefusedException">As of an edit.</exception>
    public Task ReviewAsync(string id, string kind, Act act, CancellationToken cancellation) =>
        WriteAsync(
            async db =>
            {
                var standing = await Standing.OfAsync(db, id, cancellation);
                Standing.Check(standing, act.Seen, evenRejected: true);
                var cause = (kind, standing.IsSeen) switch
                {
                    (DecisionKinds.Reject, _) => Causes.Rejected,
                    (DecisionKinds.Reset, _) or (_, false) => Causes.Restored,
                    _ => Causes.Confirmed,
                };
                await DecideAsync(db, New(act, kind, id), cause, cancellation);
            },
            cancellation);

    /// <summary>Takes back the newest decision about a record that holds, merges into it and splits from it included.</summary>
    /// <exception cref="DecisionRefusedException">Nobody has decided anything about it, or it is not what the person saw.</exception>
    public Task UndoAsync(string id, Act act, CancellationToken cancellation) =>
        WriteAsync(
            async db =>
            {
                var standing = await Standing.OfAsync(db, id, cancellation);
                standing.CheckSeen(act.Seen);
                var newest = await db.Decisions.Where(d => (d.RecordId == id || d.OtherId == id) && !d.Undone && DecisionKinds.OfRecords.Contains(d.Kind)).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellation)
                    ?? throw (standing.IsKnown ? DecisionRefusedException.Impossible($"Nobody has decided anything about \"{id}\" that could be taken back.") : standing.Missing());
                newest.Undone = true;
                var undo = New(act, DecisionKinds.Undo, id, StoredJson.Write(newest.Id));
                var cause = await LogAsync(db, undo, Causes.Restored, $"taken back by {act.By}", cancellation);
                await RebuildAsync(db, newest, cause, cancellation);
            },
            cancellation);

    /// <summary>From now on the claims of one record support another.</summary>
    /// <exception cref="DecisionRefusedException">Either is not there, or they are the same.</exception>
    public Task MergeAsync(string id, string into, Act act, CancellationToken cancellation) =>
        WriteAsync(
            async db =>
            {
                Standing.Check(await Standing.OfAsync(db, id, cancellation), act.Seen);
                Standing.Check(await Standing.OfAsync(db, into, cancellation), Seen.Anything);
                if (id == into)
                {
                    throw DecisionRefusedException.Impossible("A record cannot be merged into itself.");
                }
                if (!await db.RecordClaims.AnyAsync(l => l.RecordId == id, cancellation))
                {
                    throw DecisionRefusedException.Impossible("The record was made by hand; it has no claims that could support another. Reject it instead.");
                }
                var decision = New(act, DecisionKinds.Merge, id);
                decision.OtherId = into;
                await DecideAsync(db, decision, Causes.Merged, cancellation, Withdrawal.WithNote($"merged into {into}", act.Note));
            },
            cancellation);

    /// <summary>Makes a record of its own out of some of a record's claims.</summary>
    /// <returns>The new record's id.</returns>
    /// <exception cref="DecisionRefusedException">It is not there, has no such claims, or would have none left.</exception>
    public async Task<string> SplitAsync(string id, IReadOnlyCollection<(string DocumentId, int Ordinal)> claims, Act act, CancellationToken cancellation)
    {
        var newId = "";
        await WriteAsync(
            async db =>
            {
                Standing.Check(await Standing.OfAsync(db, id, cancellation), act.Seen);
                var all = (await SupportRows.OfAsync(db, [id], cancellation))[id].Select(c => c.Claim).ToList();
                var off = claims.Select(c => all.FirstOrDefault(a => a.DocumentId == c.DocumentId && a.Ordinal == c.Ordinal)
                    ?? throw DecisionRefusedException.Impossible($"Claim {c.Ordinal} of document \"{c.DocumentId}\" does not support this record.")).Select(c => new SplitClaim(c.DocumentId, c.Key)).Distinct().ToList();
                if (all.All(c => off.Contains(new(c.DocumentId, c.Key))))
                {
                    throw DecisionRefusedException.Impossible("All claims would go: nothing would be left to split from.");
                }
                var decision = New(act, DecisionKinds.Split, id, StoredJson.Write(off));
                newId = decision.OtherId = NewId();
                await DecideAsync(db, decision, Causes.Split, cancellation);
            },
            cancellation);
        return newId;
    }

    /// <summary>Makes a record by hand.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="DecisionRefusedException">The document that it names as its source is not there.</exception>
    public async Task<string> CreateAsync(ManualRecord record, Act act, CancellationToken cancellation)
    {
        var id = NewId();
        await WriteAsync(
            async db =>
            {
                if (record.Source.DocumentId is { } source && !await db.Documents.AnyAsync(d => d.Id == source, cancellation))
                {
                    throw DecisionRefusedException.Impossible($"There is no document \"{source}\".");
                }
                var decision = New(act, DecisionKinds.Manual, id, StoredJson.Write(record));
                decision.DocumentId = record.Source.DocumentId;
                await DecideAsync(db, decision, Causes.Created, cancellation);
            },
            cancellation);
        return id;
    }

    private static string NewId() => StableId.Of(Guid.NewGuid().ToString("N"), IdLength);

    private DecisionRow New(Act act, string kind, string id, string? body = null) => new() { At = time.GetUtcNow(), By = act.By, Kind = kind, RecordId = id, Body = body, Note = act.Note };

    private async Task DecideAsync(MapDb db, DecisionRow decision, string kind, CancellationToken cancellation, string? withdrawal = null) =>
        await RebuildAsync(db, decision, await LogAsync(db, decision, kind, withdrawal, cancellation), cancellation);

    private static async Task<Cause> LogAsync(MapDb db, DecisionRow decision, string kind, string? withdrawal, CancellationToken cancellation)
    {
        db.Decisions.Add(decision);
        await db.SaveChangesAsync(cancellation);
        return new(decision.By, kind, decision.Note, withdrawal, decision.Id);
    }

    private async Task RebuildAsync(MapDb db, DecisionRow decision, Cause cause, CancellationToken cancellation)
    {
        if (decision.OtherId is not null)
        {
            await _records.ReassignAsync(db, decision.RecordId!, cause, cancellation);
            return;
        }
        await _records.RebuildAsync(db, [decision.RecordId!], await Assignment.LoadAsync(db, cancellation), cause, cancellation);
    }

    private async Task WriteAsync(Func<MapDb, Task> work, CancellationToken cancellation)
    {
        await writer.WriteAsync(
            async db =>
            {
                await work(db);
                return 0;
            },
            cancellation);
        feed.Committed();
    }
}

/// <summary>Who decides, and what they had before them.</summary>
/// <param name="Note">Null when they write none.</param>
public sealed record Act(string By, string? Note, Seen Seen);

/// <summary>Which versions of a record somebody decides about.</summary>
/// <param name="Hashes">Null for whatever it is now.</param>
public sealed record Seen(IReadOnlyList<string>? Hashes)
{
    public static Seen Anything { get; } = new((IReadOnlyList<string>?)null);
}
