using System.Runtime.CompilerServices;
using MapDashboard.Filters;

namespace MapDashboard.Changes;

/// <summary>The changes as somebody with a filter sees them: what leaves the filter is deleted for him, what never was in it does not exist.</summary>
/// <remarks>Whether a change lets a record leave depends on what it was before. The index remembers that for the last changes; for older ones the log is read from its beginning.</remarks>
public sealed class FilteredChanges(RecordIndex index, ChangeFeed feed)
{
    private const int PageSize = 500;

    /// <summary>The changes from memory that the filter sees, after a sequence that the snapshot remembers.</summary>
    internal static IEnumerable<ClientChange> Recent(RecordSnapshot snapshot, long after, Filter filter)
    {
        var recent = snapshot.RecentChanges(after);
        for (var i = 0; i < recent.Length; i++)
        {
            var (change, before) = recent.Span[i];
            if (ClientChange.Through(filter, change, before is not null && filter.Matches(before)) is { } seen)
            {
                yield return seen;
            }
        }
    }

    /// <summary>
    /// The changes after a sequence up to the index's, in order. Between two changes that the filter sees there may be a null with the sequence reached,
    /// so that a reader of a sparse filter gets on. It ends at the index's sequence even for a reader who is beyond it: so he notices that the store was put back.
    /// </summary>
    public async IAsyncEnumerable<(long Reached, ClientChange? Change)> ReadAsync(long after, Filter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var snapshot = index.Current;
        if (after >= snapshot.RecentAfter)
        {
            foreach (var change in Recent(snapshot, after, filter))
            {
                yield return (change.Sequence, change);
            }
            yield return (snapshot.Sequence, null);
            yield break;
        }
        // with no filter everything that is deleted was seen; else somebody must have looked from the beginning
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unfiltered = filter.Terms.Count == 0;
        await foreach (var change in LogAsync(unfiltered ? after : 0, snapshot.Sequence, cancellation))
        {
            var visible = ClientChange.Through(filter, change, unfiltered || seen.Contains(change.RecordId));
            _ = visible?.Kind == ChangeKind.Upsert ? seen.Add(change.RecordId) : seen.Remove(change.RecordId);
            if (change.Sequence > after)
            {
                yield return (change.Sequence, visible);
            }
        }
        yield return (snapshot.Sequence, null);
    }

    private async IAsyncEnumerable<RecordChange> LogAsync(long after, long until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (after < until)
        {
            var page = await feed.ReadAsync(after, PageSize, cancellation);
            foreach (var change in page.TakeWhile(c => c.Sequence <= until))
            {
                yield return change;
            }
            after = page.Count > 0 ? page[^1].Sequence : until;
        }
    }
}
