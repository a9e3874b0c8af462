using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Documents;

/// <summary>The stored documents, for reading.</summary>
public sealed class DocumentStore(IDbContextFactory<MapDb> databases)
{
    /// <summary>The newest first; without their texts, which are left empty here, for all texts together may be large.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var links = (await Links(db).ToListAsync(cancellation)).ToLookup(l => l.DocumentId, l => l.RecordId);
        var documents = await db.Documents.OrderByDescending(d => d.Added).ThenBy(d => d.Id)
            .Select(d => new StoredDocument(d.Id, d.Title, d.Author, d.Publisher, d.Url, d.Published, d.Language, d.Kind, d.License, d.Added, "", Array.Empty<string>()))
            .ToListAsync(cancellation);
        return [.. documents.Select(d => d with { RecordIds = [.. links[d.Id]] })];
    }

    /// <summary>Null when there is no such document.</summary>
    public async Task<StoredDocument?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        return row is null ? null : Stored(row, await Links(db).Where(l => l.DocumentId == id).Select(l => l.RecordId).ToListAsync(cancellation));
    }

    /// <summary>The id of the document that has, or had when it was added, the text with this id; null when there is none.</summary>
    public async Task<string?> KnownAsAsync(string textId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Documents.Where(d => d.Id == textId || d.TextId == textId).OrderByDescending(d => d.Id == textId).Select(d => d.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Why a document is no longer there: who deleted it, and the note; null when it never was or still is.</summary>
    public async Task<string?> DeletedAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Decisions.AsNoTracking().Where(d => d.DocumentId == id && (d.Kind == DecisionKinds.DocumentDeleted || d.Kind == DecisionKinds.DocumentAdded)).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellation);
        return last?.Kind == DecisionKinds.DocumentDeleted ? $"deleted by {last.By}{(last.Note is null ? "" : $": {last.Note}")}" : null;
    }

    /// <summary>What refuses to do anything with a document that is not there: it is gone, and why, or never was.</summary>
    internal async Task<DocumentRefusedException> MissingAsync(string id, CancellationToken cancellation) => await DeletedAsync(id, cancellation) is { } why
        ? new(Refusal.Gone, $"The document \"{id}\" is gone: {why}.", why)
        : new(Refusal.Unknown, $"There is no document \"{id}\".");

    /// <summary>What was read out of it last; null when there is no such document.</summary>
    public async Task<GeoparsedText?> ReadingAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (row is null)
        {
            return null;
        }
        var claims = await db.Claims.Where(c => c.DocumentId == id).OrderBy(c => c.Ordinal).Select(c => c.Body).ToListAsync(cancellation);
        return new(
            TextAnalyzer.Analyze(row.Text, row.Language),
            StoredJson.Read<List<Toponym>>(row.Toponyms),
            [.. claims.Select(StoredJson.Read<Claim>)]);
    }

    /// <summary>Ids of the records that each claim of a document supports, by the claim's number from 0.</summary>
    public async Task<ILookup<int, string>> RecordsByClaimAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var links = await (
            from link in db.RecordClaims
            join claim in db.Claims on link.ClaimId equals claim.Id
            where claim.DocumentId == id
            orderby claim.Ordinal, link.RecordId
            select new { claim.Ordinal, link.RecordId }).ToListAsync(cancellation);
        return links.ToLookup(l => l.Ordinal, l => l.RecordId);
    }

    internal static StoredDocument Stored(DocumentRow row, IReadOnlyList<string> recordIds) => new(
        row.Id, row.Title, row.Author, row.Publisher, row.Url, row.Published, row.Language, row.Kind, row.License, row.Added, row.Text, recordIds);

    /// <summary>Records of a document in the order in which its text speaks of them.</summary>
    internal static IQueryable<DocumentLink> Links(MapDb db) =>
        from link in db.RecordClaims
        join claim in db.Claims on link.ClaimId equals claim.Id
        group claim.Ordinal by new { claim.DocumentId, link.RecordId } into spoken
        orderby spoken.Key.DocumentId, spoken.Min(), spoken.Key.RecordId
        select new DocumentLink { DocumentId = spoken.Key.DocumentId, RecordId = spoken.Key.RecordId };

    internal sealed class DocumentLink
    {
        public required string DocumentId { get; init; }

        public required string RecordId { get; init; }
    }
}
