using MapDashboard.Records;

namespace MapDashboard.Api;

internal sealed record RecordHistoryBody(IReadOnlyList<VersionBody> Versions);

/// <summary>One version of a record.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">"geoparser", or who decided.</param>
/// <param name="Kind">created, sources, edited, moved, confirmed, rejected, restored, merged, split or deleted.</param>
/// <param name="Hash">What it can be cited by; null when the record went.</param>
internal sealed record VersionBody(long Sequence, DateTimeOffset At, string By, string Kind, string? Note, string? Hash, IReadOnlyList<FieldChange> Changed)
{
    public static VersionBody Of(RecordVersion v) => new(v.Sequence, v.At, v.By, v.Cause, v.Note, v.Record?.Hash, FieldChange.Between(v.Before, v.Record));
}
