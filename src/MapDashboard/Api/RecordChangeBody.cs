using MapDashboard.Api.GeoJson;
using MapDashboard.Documents;

namespace MapDashboard.Api;

/// <summary>What a change of a document would do; nothing of it is stored.</summary>
internal sealed record DocumentEffect(IReadOnlyList<RecordChangeBody> Changes)
{
    public static DocumentEffect Of(IReadOnlyList<RecordChange> changes) => new([.. changes.Select(RecordChangeBody.Of)]);
}

/// <summary>What becomes of a record by a change of a document.</summary>
/// <param name="Kind">added, changed or withdrawn.</param>
/// <param name="Properties">Of the record as it is then; of one that is withdrawn, as it was.</param>
/// <param name="Changed">The fields that differ, of one that is changed.</param>
internal sealed record RecordChangeBody(string Id, string Kind, RecordProperties Properties, IReadOnlyList<FieldChange> Changed)
{
    public static RecordChangeBody Of(RecordChange change) => new(
        change.Id,
        change.After is null ? "withdrawn" : change.Before is null ? "added" : "changed",
        RecordProperties.Of((change.After ?? change.Before)!),
        FieldChange.Between(change.Before, change.After));
}
