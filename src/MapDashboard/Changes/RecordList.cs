using System.Collections;
using MapDashboard.Records;

namespace MapDashboard.Changes;

/// <summary>Records in the order of their ids (ordinal), each once. Immutable; a change copies the pages that it touches, not a million references.</summary>
internal sealed class RecordList : IReadOnlyList<SpatialRecord>
{
    private const int PageSize = 1024;

    // none is empty
    private readonly SpatialRecord[][] _pages;
    private readonly int[] _starts;

    private RecordList(SpatialRecord[][] pages)
    {
        (_pages, _starts) = (pages, new int[pages.Length]);
        for (var page = 0; page < pages.Length; page++)
        {
            _starts[page] = Count;
            Count += pages[page].Length;
        }
    }

    public int Count { get; }

    public SpatialRecord this[int index]
    {
        get
        {
            var found = Array.BinarySearch(_starts, index);
            var page = found >= 0 ? found : ~found - 1;
            return _pages[page][index - _starts[page]];
        }
    }

    /// <param name="records">In any order, each once.</param>
    public static RecordList Of(IEnumerable<SpatialRecord> records) => new([.. records.OrderBy(r => r.Id, StringComparer.Ordinal).Chunk(PageSize)]);

    /// <summary>Its index, or -1.</summary>
    public int Find(string id)
    {
        if (Count == 0)
        {
            return -1;
        }
        var page = PageFor(id);
        var (low, high) = (0, _pages[page].Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_pages[page][middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low < _pages[page].Length && _pages[page][low].Id == id ? _starts[page] + low : -1;
    }

    /// <param name="latest">What became of records by their ids: null for gone.</param>
    public RecordList With(IReadOnlyDictionary<string, SpatialRecord?> latest)
    {
        var touched = latest.GroupBy(c => PageFor(c.Key)).OrderBy(g => g.Key).ToList();
        var (pages, next) = (new List<SpatialRecord[]>(_pages.Length + touched.Count), 0);
        foreach (var changes in touched)
        {
            pages.AddRange(_pages[next..Math.Min(changes.Key, _pages.Length)]);
            var before = changes.Key < _pages.Length ? _pages[changes.Key] : [];
            pages.AddRange(before.Where(r => !latest.ContainsKey(r.Id)).Concat(changes.Select(c => c.Value).OfType<SpatialRecord>()).OrderBy(r => r.Id, StringComparer.Ordinal).Chunk(PageSize));
            next = changes.Key + 1;
        }
        pages.AddRange(_pages.Skip(next));
        return new([.. pages]);
    }

    public IEnumerator<SpatialRecord> GetEnumerator() => _pages.SelectMany(p => p).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The page that holds a record or would hold it.</summary>
    private int PageFor(string id)
    {
        var (low, high) = (0, _pages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_pages[middle][0].Id, id) <= 0 ? (middle + 1, high) : (low, middle);
        }
        return Math.Max(0, low - 1);
    }
}
