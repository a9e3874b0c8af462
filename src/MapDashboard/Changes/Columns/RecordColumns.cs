using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// Many records as columns of small numbers, in the order of <see cref="ZOrder"/>, so that a filter is a few passes over numbers and a part of the map is a range of rows.
/// Immutable but for what it remembers of recent filters; safe to share among threads.
/// </summary>
internal sealed class RecordColumns
{
    private readonly int[] _byId;
    private readonly Dictionary<string, CodeColumn> _columns;
    private readonly Lazy<SearchColumn> _search;
    private readonly Recent<RowSet> _recent = RecentSets.New();
    private readonly Lazy<RowSet> _areas;
    private readonly Dictionary<string, Lazy<TextOrder>> _orders;

    /// <param name="keys">Of the rows that have a position, ascending.</param>
    /// <param name="byId">All rows in the order of their ids.</param>
    /// <param name="places">Of the same rows as the keys.</param>
    internal RecordColumns(PackedRows rows, ulong[] keys, int[] byId, RowPlace[] places)
    {
        (Rows, Keys, _byId, Ranks) = (rows, keys, byId, new int[byId.Length]);
        for (var rank = 0; rank < byId.Length; rank++)
        {
            Ranks[byId[rank]] = rank;
        }
        Shapes = ShapeColumn.Of(places);
        Positions = PositionColumn.Of(places);
        _columns = ColumnKeys.All.AsParallel().Select(k => (k.Key, Column: k.Value(rows))).ToDictionary(k => k.Key, k => k.Column, StringComparer.Ordinal);
        _search = new(() => new SearchColumn(rows));
        _areas = new(FindAreas);
        _orders = PageByText.Texts.ToDictionary(t => t.Key, t => new Lazy<TextOrder>(() => new TextOrder(this, row => t.Value(rows, row))), StringComparer.Ordinal);
    }

    public int Count => Rows.Count;

    /// <summary>The rows before this one have a position; the others, whose geometry is empty, are on no map.</summary>
    public int Located => Keys.Length;

    /// <summary>Of the rows that have a position, ascending.</summary>
    public ulong[] Keys { get; }

    public PositionColumn Positions { get; }

    public ShapeColumn Shapes { get; }

    /// <summary>The records themselves.</summary>
    public PackedRows Rows { get; }

    /// <summary>All rows in the order of their records' ids.</summary>
    public ReadOnlySpan<int> ById => _byId;

    /// <summary>Where in <see cref="ById"/> each row stands.</summary>
    public int[] Ranks { get; }

    /// <summary>The rows of points that stand for a whole region or country. Shared, so nobody changes it.</summary>
    public RowSet Areas => _areas.Value;

    /// <summary>What the codes of the column "layer" mean.</summary>
    public IEnumerable<string> Layers => Enumerable.Range(0, Rows.Parts.Layer.Count).Select(code => Rows.Parts.Layer[code]);

    public SpatialRecord this[int row] => Rows[row];

    /// <summary>All rows in the order of one of <see cref="PageByText.Texts"/>, made when it is first asked for.</summary>
    public TextOrder InOrderOf(string text) => _orders[text].Value;

    public CodeColumn this[string key] => _columns[key];

    /// <param name="records">In any order, each once.</param>
    public static RecordColumns Of(IEnumerable<SpatialRecord> records) => Of(records.Chunk(RecordBlock.Size).Select(RecordBlock.Of));

    public static RecordColumns Of(IEnumerable<RecordBlock> blocks)
    {
        var packer = new RecordPacker();
        foreach (var block in blocks)
        {
            packer.Add(block);
        }
        return packer.Pack();
    }

    /// <summary>These rows as they are, and more records.</summary>
    public RecordColumns With(RowSet rows, IEnumerable<SpatialRecord> more)
    {
        var packer = new RecordPacker(Rows.Parts);
        packer.Add(this, rows);
        foreach (var some in more.Chunk(RecordBlock.Size))
        {
            packer.Add(RecordBlock.Of(some));
        }
        return packer.Pack();
    }

    /// <summary>The rows that a filter selects. Shared, so nobody changes it.</summary>
    /// <param name="except">A key of the filter that is left out; null for the whole filter.</param>
    public RowSet Select(Filter filter, string? except = null)
    {
        var terms = Terms(filter, except);
        return terms.Count switch
        {
            0 => _recent.Get("", () => RowSet.Full(Count)),
            1 => Select(terms[0]),
            _ => _recent.Get(string.Join('&', terms), () =>
            {
                var rows = Select(terms[0]).Copy();
                terms.Skip(1).ToList().ForEach(t => rows.Keep(Select(t)));
                return rows;
            }),
        };
    }

    /// <summary>Those that say which records of a map are meant.</summary>
    public static IReadOnlyList<FilterTerm> Terms(Filter filter, string? except = null) => [.. filter.Terms.Where(t => t.Key.Name != except && t.Key.Name != FilterKeys.AsOfKey)];

    /// <summary>The row of a record, or -1.</summary>
    public int Find(string id)
    {
        var at = FirstFrom(id);
        return at < Count && Rows.CompareId(_byId[at], id) == 0 ? _byId[at] : -1;
    }

    /// <summary>Where in <see cref="ById"/> the first record stands whose id is this one or comes after it.</summary>
    public int FirstFrom(string id)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Rows.CompareId(_byId[middle], id) < 0 ? (middle + 1, high) : (low, middle);
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

    /// <summary>The rows that a term of a filter selects. Shared, so nobody changes it.</summary>
    public RowSet Select(FilterTerm term) => _recent.Get(term.ToString(), () =>
        _columns.TryGetValue(term.Key.Name, out var column) ? column.Rows(term, Count)
        : term.Values.All(v => v.Box is not null) ? BoxRows.Of(this, term)
        : term.Values.All(v => v.Search is not null) ? _search.Value.Rows(term)
        : throw new NotSupportedException($"\"{term.Key.Name}\" has no column."));

    /// <summary>Of some rows those that are no <see cref="Areas"/>.</summary>
    public RowSet WithoutAreas(RowSet rows)
    {
        if (Areas.Count() == 0)
        {
            return rows;
        }
        var kept = rows.Copy();
        kept.Remove(Areas);
        return kept;
    }

    private RowSet FindAreas()
    {
        var areas = this["precision"].Rows(r => r.Precision <= Precision.Region, Count);
        foreach (var row in areas.Of(0, Located).Where(row => Shapes.LargeFrom[row] != ShapeColumn.NoShape).ToList())
        {
            areas.Remove(row);
        }
        for (var row = Located; row < Count; row++)
        {
            areas.Remove(row);
        }
        return areas;
    }

    /// <summary>Where a row counts on the map.</summary>
    /// <param name="shape">0 for the first row, given back for the next; rows are asked for ascending.</param>
    internal RowPlace Place(int row, ref int shape)
    {
        if (row >= Located)
        {
            return new(false, 0, 0, ShapeColumn.NoShape, default);
        }
        while (shape < Shapes.Rows.Length && Shapes.Rows[shape] < row)
        {
            shape++;
        }
        return new(true, Positions.X[row], Positions.Y[row], Shapes.LargeFrom[row], Shapes.LargeFrom[row] == ShapeColumn.NoShape ? default : Shapes.Extents[shape]);
    }
}
