using MapDashboard.Records;

namespace MapDashboard.Changes;

/// <summary>The records as they stood after one change. Immutable and safe to share among threads.</summary>
public sealed class RecordSnapshot
{
    /// <summary>How many of the last changes are remembered at least; who is further behind reads the change log.</summary>
    internal const int RememberedChanges = 2_000;

    private static readonly Comparer<SpatialRecord> ById = Comparer<SpatialRecord>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id));

    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SpatialRecord[] _records;
    private readonly AppliedChange[] _recent;

    private RecordSnapshot(SpatialRecord[] records, long sequence, AppliedChange[] recent, long recentAfter)
    {
        _records = records;
        _recent = recent;
        Sequence = sequence;
        RecentAfter = recentAfter;
    }

    internal static RecordSnapshot Empty() => new([], 0, [], 0);

    internal static RecordSnapshot Of(IReadOnlyList<SpatialRecord> records, long sequence) => new([.. records.Order(ById)], sequence, [], sequence);

    /// <summary>In the order of their ids (ordinal): an order that no change disturbs, so that pages neither repeat nor skip a record.</summary>
    public IReadOnlyList<SpatialRecord> Records => _records;

    /// <summary>The last change that is in here.</summary>
    public long Sequence { get; }

    /// <summary>Completes when there is a newer snapshot.</summary>
    public Task Superseded => _superseded.Task;

    /// <summary>The changes after this sequence are remembered; see <see cref="RecentChanges"/>.</summary>
    internal long RecentAfter { get; }

    /// <summary>Null when there is no such record.</summary>
    public SpatialRecord? Find(string id) => At(id) is >= 0 and var at ? _records[at] : null;

    /// <summary>The records after an id, whether or not there is one with this id; all for an empty id.</summary>
    public ReadOnlySpan<SpatialRecord> After(string id) => _records.AsSpan(At(id) is >= 0 and var at ? at + 1 : ~At(id));

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
        return new(Merge(latest), changes[^1].Sequence, recent[cut..], cut > 0 ? recent[cut - 1].Change.Sequence : RecentAfter);
    }

    internal void Supersede() => _superseded.TrySetResult();

    private SpatialRecord[] Merge(Dictionary<string, SpatialRecord?> latest)
    {
        var changed = latest.Values.OfType<SpatialRecord>().Order(ById).ToList();
        var merged = new List<SpatialRecord>(_records.Length + changed.Count);
        var next = 0;
        foreach (var record in _records)
        {
            while (next < changed.Count && ById.Compare(changed[next], record) < 0)
            {
                merged.Add(changed[next++]);
            }
            if (!latest.ContainsKey(record.Id))
            {
                merged.Add(record);
            }
        }
        merged.AddRange(changed.Skip(next));
        return [.. merged];
    }

    /// <summary>Its index, or the complement of where it would stand.</summary>
    private int At(string id)
    {
        var (low, high) = (0, _records.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(_records[middle].Id, id))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }
        return ~low;
    }
}

/// <summary>A change, and what it changed.</summary>
/// <param name="Before">Null when the record was not there.</param>
internal sealed record AppliedChange(RecordChange Change, SpatialRecord? Before);
