using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// Many records as columns of small numbers, in the order of <see cref="ZOrder"/>, so that a filter is a few passes over numbers and a part of the map is a range of rows.
/// Immutable but for what it remembers of recent filters; safe to share among threads.
/// </summary>
internal sealed class RecordColumns
{
    private readonly SpatialRecord[] _records;
    private readonly int[] _byId;
    private readonly Dictionary<string, CodeColumn> _columns;
    private readonly RecentSets _recent = new();

    private RecordColumns(SpatialRecord[] records, ulong[] keys, int[] byId)
    {
        (_records, Keys, _byId) = (records, keys, byId);
        Shapes = ShapeColumn.Of(records, Located);
        Positions = PositionColumn.Of(records, Located, Shapes);
        _columns = ColumnKeys.All.AsParallel().Select(k => (k.Key, Column: k.Value(records))).ToDictionary(k => k.Key, k => k.Column, StringComparer.Ordinal);
    }

    public int Count => _records.Length;

    /// <summary>The rows before this one have a position; the others, whose geometry is empty, are on no map.</summary>
    public int Located => Keys.Length;

    /// <summary>Of the rows that have a position, ascending.</summary>
    public ulong[] Keys { get; }

    public PositionColumn Positions { get; }

    public ShapeColumn Shapes { get; }

    /// <summary>All rows in the order of their records' ids.</summary>
    public ReadOnlySpan<int> ById => _byId;

    public SpatialRecord this[int row] => _records[row];

    public CodeColumn this[string key] => _columns[key];

    /// <param name="records">In the order of their ids (ordinal), each once.</param>
    public static RecordColumns Of(IReadOnlyCollection<SpatialRecord> records)
    {
        SpatialRecord[] given = [.. records];
        int[] located = [.. Enumerable.Range(0, given.Length).Where(i => !given[i].Geometry.IsEmpty)];
        var keys = Array.ConvertAll(located, i => PositionColumn.Position(given[i].Geometry) is var (x, y) ? ZOrder.Key(x, y) : 0);
        Array.Sort(keys, located);
        int[] order = [.. located, .. Enumerable.Range(0, given.Length).Where(i => given[i].Geometry.IsEmpty)];
        var byId = new int[given.Length];
        for (var row = 0; row < order.Length; row++)
        {
            byId[order[row]] = row;
        }
        return new(Array.ConvertAll(order, i => given[i]), keys, byId);
    }

    /// <summary>The rows that a filter selects. Shared, so nobody changes it.</summary>
    /// <param name="except">A key of the filter that is left out; null for the whole filter.</param>
    public RowSet Select(Filter filter, string? except = null)
    {
        var terms = filter.Terms.Where(t => t.Key.Name != except && t.Key.Name != FilterKeys.AsOfKey).ToList();
        return terms.Count switch
        {
            0 => _recent.Get("", () => RowSet.Full(Count)),
            1 => Rows(terms[0]),
            _ => _recent.Get(string.Join('&', terms), () =>
            {
                var rows = Rows(terms[0]).Copy();
                terms.Skip(1).ToList().ForEach(t => rows.Keep(Rows(t)));
                return rows;
            }),
        };
    }

    /// <summary>The row of a record, or -1.</summary>
    public int Find(string id)
    {
        var at = FirstFrom(id);
        return at < Count && _records[_byId[at]].Id == id ? _byId[at] : -1;
    }

    /// <summary>Where in <see cref="ById"/> the first record stands whose id is this one or comes after it.</summary>
    public int FirstFrom(string id)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_records[_byId[middle]].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The first of the located rows, from one to before another, whose key is at least this.</summary>
    public int FirstFrom(ulong key, int first, int end)
    {
        while (first < end)
        {
            var middle = (int)(((uint)first + (uint)end) / 2);
            (first, end) = Keys[middle] < key ? (middle + 1, end) : (first, middle);
        }
        return first;
    }

    private RowSet Rows(FilterTerm term) => _recent.Get(term.ToString(), () =>
        _columns.TryGetValue(term.Key.Name, out var column) ? column.Rows(term, Count)
        : term.Values.All(v => v.Box is not null) ? BoxRows.Of(this, term)
        : Each(term));

    private RowSet Each(FilterTerm term)
    {
        var rows = RowSet.Empty(Count);
        for (var row = 0; row < Count; row++)
        {
            if (term.Matches(_records[row]))
            {
                rows.Add(row);
            }
        }
        return rows;
    }
}
