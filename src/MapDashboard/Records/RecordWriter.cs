using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>
/// Brings records in line with what they are made of, the claims and the decisions, and writes the change log. Works inside the caller's transaction.
/// Everything that changes a record goes through <see cref="RebuildAsync"/>; what comes out the same is no change.
/// </summary>
internal sealed class RecordWriter(TimeProvider time, LineCourses courses)
{
    public const string Geoparser = "geoparser";

    /// <summary>Puts a document's claims in the place of those it had, and rebuilds the records that either touch.</summary>
    /// <returns>Ids of the records that the claims support, in their order.</returns>
    public async Task<IReadOnlyList<string>> ReplaceAsync(MapDb db, string documentId, IReadOnlyList<SourcedClaim> claims, Cause cause, CancellationToken cancellation)
    {
        await db.DeferForeignKeysAsync(cancellation);
        var before = await SupportedAsync(db, documentId, cancellation);
        await RewordedClaims.KeepSplitAsync(db, documentId, [.. (await SupportRows.OfAsync(db, before, cancellation)).SelectMany(g => g).Where(c => c.Claim.DocumentId == documentId).Select(c => c.Claim)], claims, cancellation);
        await db.Claims.Where(c => c.DocumentId == documentId).ExecuteDeleteAsync(cancellation);
        var rows = claims.Select(Row).ToList();
        db.Claims.AddRange(rows);
        await db.SaveChangesAsync(cancellation);

        var assignment = await Assignment.LoadAsync(db, cancellation);
        var ids = await LinkAsync(db, claims.Select((claim, i) => new StoredClaim(rows[i].Id, claim)), assignment, cancellation);
        await RebuildAsync(db, [.. ids.Union(before)], assignment, cause, cancellation);
        return ids;
    }

    /// <summary>Deletes a document with its claims; a record that nothing else supports goes with it.</summary>
    public async Task DeleteAsync(MapDb db, string documentId, Cause cause, CancellationToken cancellation)
    {
        var before = await SupportedAsync(db, documentId, cancellation);
        await db.Claims.Where(c => c.DocumentId == documentId).ExecuteDeleteAsync(cancellation);
        await db.Documents.Where(d => d.Id == documentId).ExecuteDeleteAsync(cancellation);
        await RebuildAsync(db, before, await Assignment.LoadAsync(db, cancellation), cause, cancellation);
    }

    /// <summary>After a merge or split was decided or taken back: moves the claims of all records that are linked by such decisions to where they now belong.</summary>
    public async Task ReassignAsync(MapDb db, string id, Cause cause, CancellationToken cancellation)
    {
        await db.DeferForeignKeysAsync(cancellation);
        var linked = await LinkedAsync(db, id, cancellation);
        var claims = (await SupportRows.OfAsync(db, linked, cancellation)).SelectMany(g => g).DistinctBy(r => r.ClaimId).ToList();
        var claimIds = claims.Select(c => c.ClaimId).ToList();
        var assignment = await Assignment.LoadAsync(db, cancellation);
        await db.RecordClaims.Where(l => EF.Parameter(claimIds).Contains(l.ClaimId)).ExecuteDeleteAsync(cancellation);
        var ids = await LinkAsync(db, claims, assignment, cancellation);
        await RebuildAsync(db, [.. linked.Union(ids)], assignment, cause, cancellation);
    }

    /// <summary>Makes each record what its claims and decisions say, and logs those that came out otherwise than they were.</summary>
    public async Task RebuildAsync(MapDb db, IReadOnlyList<string> ids, Assignment assignment, Cause cause, CancellationToken cancellation)
    {
        var claims = await SupportRows.OfAsync(db, ids, cancellation);
        var decisions = (await db.Decisions.AsNoTracking().Where(d => EF.Parameter(ids).Contains(d.RecordId) && !d.Undone && d.OtherId == null && DecisionKinds.OfRecords.Contains(d.Kind))
            .OrderBy(d => d.Id).ToListAsync(cancellation)).ToLookup(d => d.RecordId!);
        var sources = decisions.SelectMany(g => g).Select(d => d.DocumentId).OfType<string>().Distinct().ToList();
        var documents = (await db.Documents.Where(d => EF.Parameter(sources).Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellation)).ToHashSet();
        var rows = await db.Records.Where(r => EF.Parameter(ids).Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellation);
        var known = (await db.Changes.Where(c => EF.Parameter(ids).Contains(c.RecordId)).Select(c => c.RecordId).Distinct().ToListAsync(cancellation)).ToHashSet();

        var imported = await ImportedRecords.OfAsync(db, [.. ids.Where(id => !claims[id].Any())], cancellation);
        var changes = new List<(RecordRow? Row, ChangeRow Change)>();
        foreach (var id in ids)
        {
            var support = claims[id].SelectMany(c => assignment.Of(c.Claim)).Where(s => s.RecordId == id).Select(s => s.Support).ToList();
            var record = RecordReview.Apply(id, support.Count > 0 ? RecordMatcher.Build(id, support, courses) : imported.GetValueOrDefault(id), [.. decisions[id]], documents);
            if (Put(db, id, rows.GetValueOrDefault(id), record, cause, known.Contains(id)) is { } changed)
            {
                changes.Add(changed);
            }
        }
        await db.SaveChangesAsync(cancellation);
        foreach (var (row, change) in changes.Where(c => c.Row is not null))
        {
            row!.Sequence = change.Sequence;
        }
        await db.SaveChangesAsync(cancellation);
        if (changes.Count > 0)
        {
            await db.NoteExtentAsync(cancellation);
        }
    }

    /// <summary>Null when readers see no change. A rejected record keeps its row, so that its claims have something to hang on, and is not shown.</summary>
    private (RecordRow? Row, ChangeRow Change)? Put(MapDb db, string id, RecordRow? row, SpatialRecord? record, Cause cause, bool isKnown)
    {
        var now = time.GetUtcNow();
        var wasSeen = row is not null && RecordRows.Review(row) != ReviewState.Rejected;
        var isSeen = record is not null && record.Review != ReviewState.Rejected;
        var body = record is null ? null : StoredJson.Write(record);
        if (row?.Body == body)
        {
            return null;
        }
        if (record is null)
        {
            db.Records.Remove(row!);
            row = null;
        }
        else if (row is null)
        {
            db.Records.Add(row = RecordRows.New(record, body!, now));
        }
        else
        {
            RecordRows.Fill(row, record, body!, now);
        }
        if (!wasSeen && !isSeen)
        {
            return null;
        }
        var change = cause.Change(id, isSeen ? body : null, now, wasSeen, isKnown);
        db.Changes.Add(change);
        return (row, change);
    }

    /// <returns>Ids of the records that the claims go into, each once, in the order of the claims.</returns>
    private static async Task<IReadOnlyList<string>> LinkAsync(MapDb db, IEnumerable<StoredClaim> claims, Assignment assignment, CancellationToken cancellation)
    {
        var links = claims.SelectMany(c => assignment.Of(c.Claim).Select(s => (s.RecordId, c.ClaimId))).Distinct().ToList();
        db.RecordClaims.AddRange(links.Select(l => new RecordClaimRow { RecordId = l.RecordId, ClaimId = l.ClaimId }));
        await db.SaveChangesAsync(cancellation);
        return [.. links.Select(l => l.RecordId).Distinct()];
    }

    /// <summary>Ids of the records that a document supports, by its claims or as the source of one made by hand.</summary>
    private static async Task<IReadOnlyList<string>> SupportedAsync(MapDb db, string documentId, CancellationToken cancellation)
    {
        var byClaims = from link in db.RecordClaims join claim in db.Claims on link.ClaimId equals claim.Id where claim.DocumentId == documentId select link.RecordId;
        var byHand = db.Decisions.Where(d => d.Kind == DecisionKinds.Manual && d.DocumentId == documentId).Select(d => d.RecordId!);
        return await byClaims.Union(byHand).ToListAsync(cancellation);
    }

    /// <summary>All records that merges and splits connect with this one, whether or not they still hold.</summary>
    private static async Task<IReadOnlyList<string>> LinkedAsync(MapDb db, string id, CancellationToken cancellation)
    {
        var edges = await db.Decisions.Where(d => d.Kind == DecisionKinds.Merge || d.Kind == DecisionKinds.Split).Select(d => new { From = d.RecordId!, To = d.OtherId! }).ToListAsync(cancellation);
        var linked = new List<string> { id };
        for (var i = 0; i < linked.Count; i++)
        {
            linked.AddRange(edges.Where(e => e.From == linked[i] || e.To == linked[i]).Select(e => e.From == linked[i] ? e.To : e.From).Except(linked).Distinct().ToList());
        }
        return linked;
    }

    private static ClaimRow Row(SourcedClaim claim) => new()
    {
        DocumentId = claim.DocumentId,
        Ordinal = claim.Ordinal,
        Body = StoredJson.Write(claim.Claim),
        Quote = claim.Quote,
    };
}
