using MapDashboard.Storage;

namespace MapDashboard.Records;

/// <summary>Why records change: who did what.</summary>
/// <param name="By">"geoparser", or the name of a token.</param>
/// <param name="Kind">One of <see cref="Causes"/>; the machine's is <see cref="Causes.Sources"/>.</param>
/// <param name="Note">What whoever did it wrote.</param>
/// <param name="Withdrawal">Why a record that has gone by this has gone, for people; null when that is the note.</param>
/// <param name="DecisionId">Null for the machine's doing.</param>
internal sealed record Cause(string By, string Kind, string? Note = null, string? Withdrawal = null, long? DecisionId = null)
{
    /// <param name="body">The record as it is now; null when it has gone.</param>
    /// <param name="isKnown">It was there before, if not immediately before.</param>
    public ChangeRow Change(string id, string? body, DateTimeOffset at, bool wasSeen, bool isKnown) => new()
    {
        Kind = body is null ? ChangeKinds.Delete : ChangeKinds.Upsert,
        RecordId = id,
        Record = body,
        At = at,
        By = By,
        Cause = (body, Kind) switch
        {
            (null, Causes.Rejected or Causes.Merged) => Kind,
            (null, _) => Causes.Deleted,
            (_, Causes.Sources or Causes.Deleted) when !wasSeen => isKnown ? Causes.Restored : Causes.Created,
            (_, Causes.Deleted) => Causes.Sources,
            _ => Kind,
        },
        Note = body is null ? Withdrawal ?? Note : Note,
        DecisionId = DecisionId,
    };
}
