using MapDashboard.Geoparsing.Claims;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>Stores a document's claims, and rebuilds the records that they touch from all claims that support them. Works inside the caller's transaction.</summary>
internal sealed class RecordWriter(TimeProvider time)
{
    public const string Geoparser = "geoparser";

    /// <returns>Ids of the records that the claims support, in their order.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(MapDb db, IReadOnlyList<SourcedClaim> claims, CancellationToken cancellation)
    {
        var rows = claims.Select(Row).ToList();
        db.Claims.AddRange(rows);
        await db.SaveChangesAsync(cancellation);

        var shares = claims.SelectMany((claim, i) => RecordMatcher.Split(claim.Claim).Select(s => new Link(s.RecordId, rows[i].Id, claim))).ToList();
        var ids = shares.Select(s => s.RecordId).Distinct().ToList();
        var earlier = await SupportAsync(db, ids, cancellation);
        var records = await db.Records.Where(r => EF.Parameter(ids).Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellation);

        var changes = new List<(RecordRow Row, ChangeRow Change)>();
        foreach (var group in shares.GroupBy(s => s.RecordId))
        {
            if (Rebuild(db, records.GetValueOrDefault(group.Key), group.Key, [.. earlier[group.Key], .. group.Select(s => s.Claim)]) is { } changed)
            {
                changes.Add(changed);
            }
        }
        db.RecordClaims.AddRange(shares.Select(s => new RecordClaimRow { RecordId = s.RecordId, ClaimId = s.ClaimId }));
        await db.SaveChangesAsync(cancellation);
        foreach (var (row, change) in changes)
        {
            row.Sequence = change.Sequence;
        }
        await db.SaveChangesAsync(cancellation);
        if (changes.Count > 0)
        {
            await db.NoteExtentAsync(cancellation);
        }
        return ids;
    }

    private static async Task<ILookup<string, SourcedClaim>> SupportAsync(MapDb db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var rows = await (
            from link in db.RecordClaims
            where EF.Parameter(ids).Contains(link.RecordId)
            join claim in db.Claims on link.ClaimId equals claim.Id
            join document in db.Documents on claim.DocumentId equals document.Id
            select new { link.RecordId, claim.DocumentId, document.Published, claim.Ordinal, claim.Quote, claim.Body }).ToListAsync(cancellation);
        return rows.ToLookup(r => r.RecordId, r => new SourcedClaim(r.DocumentId, r.Published, r.Ordinal, r.Quote, StoredJson.Read<Claim>(r.Body)));
    }

    /// <summary>Null when nothing changed. A rejected record stays as it was rejected: the machine does not bring it back.</summary>
    private (RecordRow, ChangeRow)? Rebuild(MapDb db, RecordRow? row, string id, IReadOnlyList<SourcedClaim> claims)
    {
        var review = row is null ? ReviewState.Extracted : RecordRows.Review(row);
        var record = RecordMatcher.Build(id, claims, review);
        var body = StoredJson.Write(record);
        if (review == ReviewState.Rejected || row?.Body == body)
        {
            return null;
        }
        var now = time.GetUtcNow();
        var change = new ChangeRow { Kind = ChangeKinds.Upsert, RecordId = id, Record = body, At = now, By = Geoparser };
        db.Changes.Add(change);
        if (row is null)
        {
            row = RecordRows.New(record, body, now);
            db.Records.Add(row);
        }
        else
        {
            RecordRows.Fill(row, record, body, now);
        }
        return (row, change);
    }

    private static ClaimRow Row(SourcedClaim claim) => new()
    {
        DocumentId = claim.DocumentId,
        Ordinal = claim.Ordinal,
        Body = StoredJson.Write(claim.Claim),
        Quote = claim.Quote,
    };

    private sealed record Link(string RecordId, long ClaimId, SourcedClaim Claim);
}
