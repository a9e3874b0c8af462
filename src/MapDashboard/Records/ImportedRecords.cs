using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>
/// What files said of the records that were imported: the ground on which people's decisions about them lie. The change that made such a record is where it stands
/// (storing it once more for each of a million would double the store); what a newer file says of it is a decision of its own.
/// </summary>
internal static class ImportedRecords
{
    /// <summary>As the newest file has them; those that were not imported are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, SpatialRecord>> OfAsync(MapDb db, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        (await BodiesAsync(db, ids, cancellation)).ToDictionary(b => b.Key, b => StoredJson.Read<SpatialRecord>(b.Value));

    /// <summary>The same as they are stored.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> BodiesAsync(MapDb db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return bodies;
        }
        var made = from change in db.Changes
                   join decision in db.Decisions on change.DecisionId equals decision.Id
                   where EF.Parameter(ids).Contains(change.RecordId) && decision.Kind == DecisionKinds.Import && decision.RecordId == null && !decision.Undone && change.Record != null
                   orderby change.Sequence
                   select new { change.RecordId, Body = change.Record! };
        foreach (var record in await made.ToListAsync(cancellation))
        {
            bodies[record.RecordId] = record.Body;
        }
        var newer = db.Decisions.Where(d => EF.Parameter(ids).Contains(d.RecordId) && d.Kind == DecisionKinds.Import && !d.Undone && d.Body != null).OrderBy(d => d.Id);
        foreach (var decision in await newer.Select(d => new { RecordId = d.RecordId!, Body = d.Body! }).ToListAsync(cancellation))
        {
            bodies[decision.RecordId] = decision.Body;
        }
        return bodies;
    }
}
