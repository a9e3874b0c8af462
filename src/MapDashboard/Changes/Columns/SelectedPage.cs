using System.Numerics;
using System.Runtime.InteropServices;
using MapDashboard.Filters;

namespace MapDashboard.Changes.Columns;

/// <summary>A page of what a filter selects, in the order of ids.</summary>
/// <param name="Matched">How many the filter selects, on all pages.</param>
/// <param name="HasBefore">Whether there are some before the page.</param>
/// <param name="HasMore">Whether there are some after it.</param>
internal sealed record SelectedPage(IReadOnlyList<MapRow> Rows, int Matched, bool HasBefore, bool HasMore)
{
    /// <param name="id">The page begins after it, whether or not there is a record with this id; empty for the first page.</param>
    /// <param name="offset">How many to leave out from there.</param>
    public static SelectedPage Of(MapColumns map, Filter filter, string id, int offset, int limit) =>
        Of([.. map.All.Select(p => (p.Columns, RankPage.Of(p, filter, id, Wanted(offset, limit))))], offset, limit);

    public static SelectedPage Of(RecordSelection selected, string id, int offset, int limit) =>
        Of([.. selected.Parts.Select(p => (p.Columns, RankPage.Of(p.Columns, p.Rows, id, Wanted(offset, limit))))], offset, limit);

    private static SelectedPage Of(IReadOnlyList<(RecordColumns Columns, RankPage Page)> parts, int offset, int limit)
    {
        var found = parts.SelectMany(p => p.Page.Ranks.Select(rank => new MapRow(p.Columns, p.Columns.ById[rank])));
        var rows = (parts.Count(p => p.Page.Ranks.Length > 0) > 1 ? found.OrderBy(r => r.Id, StringComparer.Ordinal) : found).Skip(offset).Take(limit + 1).ToList();
        var hasMore = rows.Count > limit;
        if (hasMore)
        {
            rows.RemoveAt(limit);
        }
        return new(rows, parts.Sum(p => p.Page.Matched), offset > 0 || parts.Any(p => p.Page.HasBefore), hasMore);
    }

    /// <summary>One more than the page has, which tells whether there is another.</summary>
    private static int Wanted(int offset, int limit) => (int)Math.Min((long)offset + limit + 1, int.MaxValue);
}

/// <summary>The first of what a filter selects of some columns after an id, as places in the order of ids.</summary>
/// <param name="Ranks">Ascending.</param>
internal sealed record RankPage(int[] Ranks, int Matched, bool HasBefore)
{
    /// <summary>So many rows of a box are looked at one by one; of a larger box a set is made, which is remembered for the next pages.</summary>
    private const int MostOfBox = 1 << 16;

    public static RankPage Of(ColumnPart part, Filter filter, string id, int wanted)
    {
        var after = After(part.Columns, id);
        return InSmallBox(part, filter, after, wanted) ?? Of(part.Columns, part.Select(filter), after, wanted);
    }

    public static RankPage Of(RecordColumns columns, RowSet rows, string id, int wanted) => Of(columns, rows, After(columns, id), wanted);

    private static RankPage Of(RecordColumns columns, RowSet rows, int after, int wanted)
    {
        var matched = rows.Count();
        // walking through all ids finds a page soon where many match; where few do, it is they that are put in order
        if (matched > wanted && (long)matched * matched >= (long)wanted * columns.Count)
        {
            return new(Walk(columns, rows, after, wanted), matched, after > 0 && Walk(columns, rows, 0, 1) is [var first] && first < after);
        }
        var page = new FirstRanks(columns, after, wanted);
        for (var word = 0; word < rows.Words.Length; word++)
        {
            page.Add(word, rows.Words[word]);
        }
        return page.Page();
    }

    /// <summary>The first rank after an id.</summary>
    private static int After(RecordColumns columns, string id)
    {
        var from = id.Length == 0 ? 0 : columns.FirstFrom(id);
        return id.Length > 0 && from < columns.Count && columns.Rows.CompareId(columns.ById[from], id) == 0 ? from + 1 : from;
    }

    /// <summary>Null when it is not of one box that holds few, on one side of 180°.</summary>
    private static RankPage? InSmallBox(ColumnPart part, Filter filter, int after, int wanted)
    {
        var terms = RecordColumns.Terms(filter);
        if (terms.FirstOrDefault(t => t.Values is [{ Box: { } one }] && one.Envelopes.Count() == 1) is not { } box)
        {
            return null;
        }
        var (columns, others) = (part.Columns, terms.Where(t => t != box).Select(part.Columns.Select).ToArray());
        var runs = BoxRows.Runs(columns, box, row => part.Has(row) && Array.TrueForAll(others, o => o.Has(row))).ToList();
        if (runs.Sum(r => (long)r.End - r.First) > MostOfBox)
        {
            return null;
        }
        var page = new FirstRanks(columns, after, wanted);
        foreach (var (first, end) in runs)
        {
            for (var word = first >> 6; word < (end + 63) >> 6; word++)
            {
                var rows = RowSet.Within(word, first, end) & part.Counting(word);
                foreach (var other in others)
                {
                    rows &= other.Words[word];
                }
                page.Add(word, rows);
            }
        }
        return page.Page();
    }

    private static int[] Walk(RecordColumns columns, RowSet rows, int from, int wanted)
    {
        var ranks = new List<int>();
        for (var rank = from; rank < columns.Count && ranks.Count < wanted; rank++)
        {
            if (rows.Has(columns.ById[rank]))
            {
                ranks.Add(rank);
            }
        }
        return [.. ranks];
    }
}

/// <summary>Of rows that come in any order, each once, the first from a rank on. No more are kept than are needed to tell.</summary>
internal sealed class FirstRanks(RecordColumns columns, int from, int wanted)
{
    private const int LeastKept = 1024;

    private readonly int _mostKept = (int)Math.Min(Math.Max(LeastKept, 2L * wanted), int.MaxValue);
    private readonly List<int> _ranks = [];
    private int _before = int.MaxValue;
    private int _matched;
    private bool _hasBefore;

    /// <param name="rows">Bits of a word of a <see cref="RowSet"/>.</param>
    public void Add(int word, ulong rows)
    {
        _matched += BitOperations.PopCount(rows);
        for (; rows != 0; rows &= rows - 1)
        {
            var rank = columns.Ranks[(word << 6) + BitOperations.TrailingZeroCount(rows)];
            _hasBefore |= rank < from;
            if (rank >= from && rank < _before)
            {
                _ranks.Add(rank);
                if (_ranks.Count == _mostKept)
                {
                    LeaveOut();
                }
            }
        }
    }

    public RankPage Page()
    {
        _ranks.Sort();
        return new([.. _ranks.Take(wanted)], _matched, _hasBefore);
    }

    /// <summary>Leaves out what comes after the page, as far as that is known.</summary>
    private void LeaveOut()
    {
        ToFront(CollectionsMarshal.AsSpan(_ranks), wanted);
        _before = _ranks[wanted - 1];
        _ranks.RemoveRange(wanted, _ranks.Count - wanted);
    }

    /// <summary>Moves the smallest to the front, in no order but for the greatest of them, which comes last (C. A. R. Hoare, Algorithm 65: find, 1961).</summary>
    private static void ToFront(Span<int> numbers, int count)
    {
        for (var (low, high) = (0, numbers.Length - 1); low < high;)
        {
            var (pivot, left, right) = (numbers[(int)(((uint)low + (uint)high) / 2)], low, high);
            while (left <= right)
            {
                while (numbers[left] < pivot)
                {
                    left++;
                }
                while (numbers[right] > pivot)
                {
                    right--;
                }
                if (left <= right)
                {
                    (numbers[left], numbers[right]) = (numbers[right], numbers[left]);
                    (left, right) = (left + 1, right - 1);
                }
            }
            (low, high) = count - 1 <= right ? (low, right) : count - 1 >= left ? (left, high) : (low, low);
        }
    }
}
