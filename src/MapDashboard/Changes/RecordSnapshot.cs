using System.Collections;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Changes;

/// <summary>The records as they stood after one change. Immutable and safe to share among threads.</summary>
public sealed class RecordSnapshot
{
    /// <summary>How many of the last changes are remembered at least; who is further behind reads the change log.</summary>
    internal const int RememberedChanges = 2_000;

    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AppliedChange[] _recent;

    private RecordSnapshot(MapColumns columns, long sequence, AppliedChange[] recent, long recentAfter)
    {
        Columns = columns;
        Records = new(columns);
        _recent = recent;
        Sequence = sequence;
        RecentAfter = recentAfter;
    }

    internal static RecordSnapshot Empty() => Of([], 0);

    /// <param name="records">In any order, each once.</param>
    internal static RecordSnapshot Of(IReadOnlyCollection<SpatialRecord> records, long sequence) => new(MapColumns.Of(records), sequence, [], sequence);

    internal static RecordSnapshot Of(RecordColumns packed, long sequence) => new(MapColumns.Of(packed), sequence, [], sequence);

    /// <summary>In the order of their ids (ordinal): an order that no change disturbs, so that pages neither repeat nor skip a record. Each is put together when it is come to, so where
    /// there may be a million, ask <see cref="Columns"/> first for those that are meant.</summary>
    public RecordCollection Records { get; }

    /// <summary>The same records as columns, for filters and for parts of the map.</summary>
    internal MapColumns Columns { get; }

    /// <summary>The last change that is in here.</summary>
    public long Sequence { get; }

    /// <summary>Completes when there is a newer snapshot.</summary>
    public Task Superseded => _superseded.Task;

    /// <summary>The changes after this sequence are remembered; see <see cref="RecentChanges"/>.</summary>
    internal long RecentAfter { get; }

    /// <summary>Null when there is no such record.</summary>
    public SpatialRecord? Find(string id) => Columns.Find(id);

    /// <summary>The changes after a sequence that is not before <see cref="RecentAfter"/>, in order.</summary>
    internal ReadOnlyMemory<AppliedChange> RecentChanges(long after)
    {
        var (low, high) = (0, _recent.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _recent[middle].Change.Sequence <= after ? (middle + 1, high) : (low, middle);
        }
        return _recent.AsMemory(low);
    }

    /// <param name="changes">At least one, in order, all after <see cref="Sequence"/>.</param>
    internal RecordSnapshot With(IReadOnlyList<RecordChange> changes)
    {
        var latest = new Dictionary<string, SpatialRecord?>(StringComparer.Ordinal);
        var applied = new List<AppliedChange>(changes.Count);
        foreach (var change in changes)
        {
            var before = latest.TryGetValue(change.RecordId, out var changed) ? changed : Find(change.RecordId);
            latest[change.RecordId] = change.Record;
            applied.Add(new(change, before));
        }
        AppliedChange[] recent = [.. _recent, .. applied];
        // cut rarely and then by half, so that not every change pays for it
        var cut = recent.Length > 2 * RememberedChanges ? recent.Length - RememberedChanges : 0;
        return new(Columns.With(changes), changes[^1].Sequence, recent[cut..], cut > 0 ? recent[cut - 1].Change.Sequence : RecentAfter);
    }

    /// <summary>The same over freshly packed columns.</summary>
    /// <param name="packed">This snapshot's records, or those of an earlier one, as they stood at a sequence.</param>
    internal RecordSnapshot Over(RecordColumns packed, long sequence) => new(Columns.Over(packed, sequence), Sequence, _recent, RecentAfter);

    internal void Supersede() => _superseded.TrySetResult();
}

/// <summary>A change, and what it changed.</summary>
/// <param name="Before">Null when the record was not there.</param>
internal sealed record AppliedChange(RecordChange Change, SpatialRecord? Before);

/// <summary>All records of a map, one after the other.</summary>
public sealed class RecordCollection : IReadOnlyCollection<SpatialRecord>
{
    private readonly MapColumns _columns;

    internal RecordCollection(MapColumns columns) => _columns = columns;

    public int Count => _columns.Count;

    public IEnumerator<SpatialRecord> GetEnumerator() => _columns.Select(Filter.All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
