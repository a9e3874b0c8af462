using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>Which record a claim's share goes into: where it belongs of itself (<see cref="RecordMatcher.Split"/>), unless people merged or split that record. Immutable.</summary>
/// <param name="decisions">The merges and splits that hold, in the order in which they were decided.</param>
internal sealed class Assignment(IReadOnlyList<DecisionRow> decisions)
{
    private readonly IReadOnlyList<Step> _steps = [.. decisions.Select(d => new Step(d.RecordId!, d.OtherId!, d.Body is null ? null : StoredJson.Read<HashSet<SplitClaim>>(d.Body)))];

    public static async Task<Assignment> LoadAsync(MapDb db, CancellationToken cancellation) => new(await db.Decisions.AsNoTracking()
        .Where(d => (d.Kind == DecisionKinds.Merge || d.Kind == DecisionKinds.Split) && !d.Undone).OrderBy(d => d.Id).ToListAsync(cancellation));

    /// <summary>The shares of a claim, each with the record that it goes into.</summary>
    public IEnumerable<(string RecordId, Support Support)> Of(SourcedClaim claim) =>
        RecordMatcher.Split(claim.Claim).Select(s => (Follow(s.RecordId, new(claim.DocumentId, claim.Key)), new Support(claim, s)));

    /// <summary>What a record is merged into in the end; itself when it is not merged.</summary>
    public string MergedInto(string id) => Follow(id, null);

    // in the order of the decisions: a merge after a split moves what the split left, and so there is no going in circles
    private string Follow(string id, SplitClaim? claim)
    {
        foreach (var step in _steps.Where(s => s.Claims is null || (claim is not null && s.Claims.Contains(claim))))
        {
            id = step.From == id ? step.To : id;
        }
        return id;
    }

    /// <param name="Claims">Of a split; null for a merge, which takes all.</param>
    private sealed record Step(string From, string To, IReadOnlySet<SplitClaim>? Claims);
}

/// <summary>A claim that was split off, known again when its document is read again.</summary>
/// <param name="Key">See <see cref="SourcedClaim.Key"/>.</param>
internal sealed record SplitClaim(string Document, string Key);
