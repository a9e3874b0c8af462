using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Documents;

/// <summary>Reading out of the change log what a decision made of records.</summary>
internal static class RecordChanges
{
    /// <summary>In the order of the log; a record whose words stayed the same is not among them.</summary>
    public static async Task<IReadOnlyList<RecordChange>> OfAsync(MapDb db, long decisionId, CancellationToken cancellation)
    {
        var rows = await db.Changes.AsNoTracking().Where(c => c.DecisionId == decisionId).OrderBy(c => c.Sequence)
            .Select(c => new
            {
                c.RecordId,
                After = c.Record,
                Before = db.Changes.Where(b => b.RecordId == c.RecordId && b.Sequence < c.Sequence).OrderByDescending(b => b.Sequence).Select(b => b.Record).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(r => new RecordChange(r.RecordId, Record(r.Before), Record(r.After)))];
    }

    private static SpatialRecord? Record(string? body) => body is null ? null : RecordRows.Record(body, 0);
}
