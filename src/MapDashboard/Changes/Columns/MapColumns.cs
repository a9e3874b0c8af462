using System.Collections.Immutable;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// All records of a snapshot as columns: many that were packed at some time, and the few that have changed since, packed for themselves; of the many those that have changed are hidden.
/// So a change costs what the few cost. Immutable, made when first asked for, safe to share among threads.
/// </summary>
internal sealed class MapColumns
{
    /// <summary>In bytes; most tiles have less than 10 kB.</summary>
    private const int MostOfTiles = 32_000_000;

    private const int BesideTile = 200;

    private readonly Lazy<RecordColumns> _packed;
    private readonly ImmutableSortedDictionary<string, ChangedRecord> _changed;
    private readonly Lazy<IReadOnlyList<ColumnPart>> _parts;

    private MapColumns(Lazy<RecordColumns> packed, ImmutableSortedDictionary<string, ChangedRecord> changed)
    {
        (_packed, _changed) = (packed, changed);
        _parts = new(Parts);
    }

    /// <summary>How many records have changed since the many were packed.</summary>
    public int Changed => _changed.Count;

    /// <summary>The many without the hidden, and the few when there are any. No record is in both.</summary>
    public IReadOnlyList<ColumnPart> All => _parts.Value;

    public int Count => All.Sum(p => p.Count);

    /// <summary>Vector tiles that were asked for since the last change: many viewers look at the same few, and those of the whole world take longest.</summary>
    public Recent<byte[]> Tiles { get; } = new(MostOfTiles, tile => tile.Length + BesideTile);

    /// <param name="records">In any order, each once.</param>
    public static MapColumns Of(IReadOnlyCollection<SpatialRecord> records) => Of(new Lazy<RecordColumns>(() => RecordColumns.Of(records)));

    public static MapColumns Of(RecordColumns packed) => Of(new Lazy<RecordColumns>(packed));

    public MapColumns With(IReadOnlyList<RecordChange> changes)
    {
        var changed = _changed.ToBuilder();
        foreach (var change in changes)
        {
            changed[change.RecordId] = new(change.Sequence, change.Record);
        }
        return new(_packed, changed.ToImmutable());
    }

    /// <summary>Null when there is no such record.</summary>
    public SpatialRecord? Find(string id) => _changed.TryGetValue(id, out var changed) ? changed.Record
        : _packed.Value.Find(id) is >= 0 and var row ? _packed.Value[row]
        : null;

    /// <summary>All of it packed into one, at best without writing anew what was packed before.</summary>
    public RecordColumns Packed()
    {
        var visible = RowSet.Full(_packed.Value.Count);
        visible.Remove(Hidden());
        return _packed.Value.With(visible, Shown());
    }

    /// <summary>Whether they have changed since the same were packed.</summary>
    public bool HaveInCommon(MapColumns others) => _packed == others._packed;

    /// <summary>The same records over other columns.</summary>
    /// <param name="packed">The records as they stood at a sequence.</param>
    public MapColumns Over(RecordColumns packed, long sequence) => new(new Lazy<RecordColumns>(packed), _changed.RemoveRange(_changed.Where(c => c.Value.Sequence <= sequence).Select(c => c.Key)));

    /// <summary>The records that a filter selects.</summary>
    public RecordSelection Select(Filter filter) => new([.. All.Select(p => (p.Columns, p.Select(filter)))]);

    private static MapColumns Of(Lazy<RecordColumns> packed) => new(packed, ImmutableSortedDictionary.Create<string, ChangedRecord>(StringComparer.Ordinal));

    private IReadOnlyList<ColumnPart> Parts() => _changed.Count == 0
        ? [new(_packed.Value, null)]
        : [new(_packed.Value, Hidden()), new(RecordColumns.Of(_changed.Values.Select(c => c.Block).OfType<RecordBlock>()), null)];

    private RowSet Hidden()
    {
        var hidden = RowSet.Empty(_packed.Value.Count);
        foreach (var id in _changed.Keys)
        {
            if (_packed.Value.Find(id) is >= 0 and var row)
            {
                hidden.Add(row);
            }
        }
        return hidden;
    }

    private IEnumerable<SpatialRecord> Shown() => _changed.Values.Select(c => c.Record).OfType<SpatialRecord>();

    /// <param name="Record">Null when it was deleted.</param>
    private sealed record ChangedRecord(long Sequence, SpatialRecord? Record)
    {
        private RecordBlock? _block;

        /// <summary>Made once for all the maps that it is in; null when it was deleted.</summary>
        public RecordBlock? Block => Record is null ? null : _block ??= RecordBlock.Of([Record]);
    }
}

/// <summary>Columns of which some rows count no more.</summary>
internal sealed class ColumnPart(RecordColumns columns, RowSet? hidden)
{
    private readonly Recent<RowSet> _recent = RecentSets.New();

    public RecordColumns Columns => columns;

    public int Count { get; } = columns.Count - (hidden?.Count() ?? 0);

    /// <summary>Whether a row counts.</summary>
    public bool Has(int row) => hidden is null || !hidden.Has(row);

    /// <summary>The rows of a word of a <see cref="RowSet"/> that count.</summary>
    public ulong Counting(int word) => hidden is null ? ulong.MaxValue : ~hidden.Words[word];

    /// <summary>As <see cref="RecordColumns.Select(Filter, string?)"/>.</summary>
    public RowSet Select(Filter filter, string? except = null) => hidden is null
        ? columns.Select(filter, except)
        : _recent.Get($"{except} {filter}", () =>
        {
            var rows = columns.Select(filter, except).Copy();
            rows.Remove(hidden);
            return rows;
        });
}
