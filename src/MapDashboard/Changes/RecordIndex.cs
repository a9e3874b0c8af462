using MapDashboard.Records;

namespace MapDashboard.Changes;

/// <summary>
/// Every record that may be shown, in memory: what all reading is answered from. Readers take <see cref="Current"/> once and work on it;
/// it never changes under them. Only <see cref="RecordIndexUpdater"/> writes here, one call at a time.
/// </summary>
public sealed class RecordIndex
{
    private volatile RecordSnapshot _current = RecordSnapshot.Empty();

    /// <summary>The newest state; empty until <see cref="IsLoaded"/>.</summary>
    public RecordSnapshot Current => _current;

    /// <summary>The last change that <see cref="Current"/> holds.</summary>
    public long Sequence => _current.Sequence;

    /// <summary>Whether the stored records have been read.</summary>
    public bool IsLoaded { get; private set; }

    internal void Load(IReadOnlyList<SpatialRecord> records, long sequence)
    {
        var before = _current;
        _current = RecordSnapshot.Of(records, sequence);
        IsLoaded = true;
        before.Supersede();
    }

    /// <param name="changes">The changes after <see cref="Sequence"/>, in order; what is older is left out.</param>
    internal void Apply(IReadOnlyList<RecordChange> changes)
    {
        var before = _current;
        var newer = changes.Where(c => c.Sequence > before.Sequence).ToList();
        if (newer.Count > 0)
        {
            _current = before.With(newer);
            before.Supersede();
        }
    }
}
