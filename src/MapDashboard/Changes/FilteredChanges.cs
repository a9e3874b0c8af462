using System.Runtime.CompilerServices;
using MapDashboard.Filters;

namespace MapDashboard.Changes;

/// <summary>The changes as somebody with a filter sees them: what leaves the filter is deleted for him, what never was in it does not exist.</summary>
/// <remarks>Whether a change lets a record leave depends on what it was before. The index remembers that for the last changes; for older ones the log is asked.</remarks>
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
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        await foreach (var page in LogAsync(after, snapshot.Sequence, cancellation))
        {
            await LookUpAsync(known, filter, after, page, cancellation);
            foreach (var change in page)
            {
                var visible = ClientChange.Through(filter, change, known[change.RecordId]);
                known[change.RecordId] = visible?.Kind == ChangeKind.Upsert;
                yield return (change.Sequence, visible);
            }
        }
        yield return (snapshot.Sequence, null);
    }

    /// <summary>Notes of the records that are new in a page whether the reader saw them at the sequence where he stood. Without a filter he saw all that was there.</summary>
    private async Task LookUpAsync(Dictionary<string, bool> known, Filter filter, long after, IReadOnlyList<RecordChange> page, CancellationToken cancellation)
    {
        var unknown = page.Select(c => c.RecordId).Where(id => !known.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        unknown.ToList().ForEach(id => known[id] = filter.Terms.Count == 0);
        if (filter.Terms.Count > 0 && unknown.Count > 0)
        {
            foreach (var record in await feed.RecordsAtAsync(after, unknown, cancellation))
            {
                known[record.Id] = filter.Matches(record);
            }
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<RecordChange>> LogAsync(long after, long until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (after < until)
        {
            var page = await feed.ReadAsync(after, PageSize, cancellation);
            yield return [.. page.TakeWhile(c => c.Sequence <= until)];
            after = page.Count > 0 ? page[^1].Sequence : until;
        }
    }
}
