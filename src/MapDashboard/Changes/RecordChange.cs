using MapDashboard.Records;

namespace MapDashboard.Changes;

public enum ChangeKind
{
    Upsert,
    Delete,
}

/// <summary>One entry of the append-only change log.</summary>
/// <param name="Sequence">Ever growing, survives restarts, without gaps for the reader.</param>
/// <param name="Record">The record as of this change; null for <see cref="ChangeKind.Delete"/>.</param>
/// <param name="At">UTC.</param>
public sealed record RecordChange(long Sequence, ChangeKind Kind, string RecordId, SpatialRecord? Record, DateTimeOffset At);
