using MapDashboard.Records;

namespace MapDashboard.Changes;

/// <summary>
/// Every record that may be shown, in memory: what all reading is answered from. Readers take <see cref="Current"/> once and work on it;
/// it never changes under them. Only <see cref="RecordIndexUpdater"/> writes here, one call at a time. When many have changed, all are packed anew in the background
/// (see <see cref="Columns.MapColumns"/>), while reading and writing go on.
/// </summary>
public sealed class RecordIndex
{
    /// <summary>So many changed records are packed with each change in a few milliseconds.</summary>
    internal const int MostChanged = 1_000;

    private readonly Lock _writing = new();
    private volatile RecordSnapshot _current = RecordSnapshot.Empty();

    /// <summary>The newest state; empty until <see cref="IsLoaded"/>.</summary>
    public RecordSnapshot Current => _current;

    /// <summary>The last change that <see cref="Current"/> holds.</summary>
    public long Sequence => _current.Sequence;

    /// <summary>Whether the stored records have been read.</summary>
    public bool IsLoaded => Loading.Done.IsCompletedSuccessfully;

    /// <summary>How far the reading of the stored records is.</summary>
    public IndexLoading Loading { get; } = new();

    /// <summary>Completes when no packing is under way.</summary>
    internal Task Packing { get; private set; } = Task.CompletedTask;

    internal void Load(IReadOnlyCollection<SpatialRecord> records, long sequence) => Load(RecordSnapshot.Of(records, sequence));

    internal void Load(RecordSnapshot loaded)
    {
        _ = loaded.Columns.All; // packed before the first reader waits for it
        Replace(_ => loaded);
        Loading.End();
    }

    /// <param name="changes">The changes after <see cref="Sequence"/>, in order; what is older is left out.</param>
    internal void Apply(IReadOnlyList<RecordChange> changes)
    {
        var newer = changes.Where(c => c.Sequence > Sequence).ToList();
        if (newer.Count == 0)
        {
            return;
        }
        Replace(before => before.With(newer));
        if (_current.Columns.Changed > MostChanged && Packing.IsCompleted)
        {
            var snapshot = _current;
            Packing = Task.Run(() =>
            {
                var packed = snapshot.Columns.Packed();
                // unless all has been loaded anew meanwhile
                Replace(now => now.Columns.HaveInCommon(snapshot.Columns) ? now.Over(packed, snapshot.Sequence) : now);
            });
        }
    }

    private void Replace(Func<RecordSnapshot, RecordSnapshot> next)
    {
        RecordSnapshot before;
        lock (_writing)
        {
            before = _current;
            _current = next(before);
        }
        if (before != _current)
        {
            before.Supersede();
        }
    }
}
