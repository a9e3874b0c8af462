using System.Text.Json.Serialization;
using MapDashboard.Api.GeoJson;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Changes;

/// <summary>A change as a client with a filter sees it.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Feature">As in /api/records; null for a delete.</param>
/// <param name="At">UTC; only in the change log, not in live messages.</param>
public sealed record ClientChange(
    long Sequence,
    ChangeKind Kind,
    string Id,
    RecordFeature? Feature,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null)
{
    internal static ClientChange Upsert(SpatialRecord record) => new(record.Sequence, ChangeKind.Upsert, record.Id, RecordFeature.Of(record));

    /// <summary>What a change is through a filter: an upsert when the record is seen after it, a delete when it was seen only before, else nothing (null).</summary>
    internal static ClientChange? Through(Filter filter, RecordChange change, bool seenBefore)
    {
        if (change.Record is { } record && filter.Matches(record))
        {
            return new(change.Sequence, ChangeKind.Upsert, change.RecordId, RecordFeature.Of(record), change.At);
        }
        return seenBefore ? new(change.Sequence, ChangeKind.Delete, change.RecordId, null, change.At) : null;
    }
}
