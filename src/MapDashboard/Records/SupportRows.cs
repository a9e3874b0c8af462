using MapDashboard.Geoparsing.Claims;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>A stored claim.</summary>
internal sealed record StoredClaim(long ClaimId, SourcedClaim Claim);

/// <summary>Reading the claims that support records.</summary>
internal static class SupportRows
{
    /// <summary>By record id, in the order of documents and claims.</summary>
    public static async Task<ILookup<string, StoredClaim>> OfAsync(MapDb db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var rows = await (
            from link in db.RecordClaims
            where EF.Parameter(ids).Contains(link.RecordId)
            join claim in db.Claims on link.ClaimId equals claim.Id
            join document in db.Documents on claim.DocumentId equals document.Id
            orderby claim.DocumentId, claim.Ordinal
            select new { link.RecordId, claim.Id, claim.DocumentId, document.Published, claim.Ordinal, claim.Quote, claim.Body }).ToListAsync(cancellation);
        return rows.ToLookup(r => r.RecordId, r => new StoredClaim(r.Id, new(r.DocumentId, r.Published, r.Ordinal, r.Quote, StoredJson.Read<Claim>(r.Body))));
    }
}
