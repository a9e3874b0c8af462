using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// What the records have for one key, as small numbers: each different value has a code, and one record as its example. What is true of the value is asked of the example once,
/// so the filter's own predicates decide, and each row only looks up the answer.
/// </summary>
internal sealed class CodeColumn
{
    /// <summary>Columns of few values also keep the rows of each as a set: counting these is counting bits.</summary>
    private const int MostSets = 64;

    private readonly Codes _codes;
    private readonly RowSet[]? _sets;
    private readonly int[] _totals;

    private CodeColumn(PackedRows rows, Codes codes, int values)
    {
        (_codes, Examples, _totals) = (codes, new ExampleRecords(rows, codes, values), new int[values]);
        for (var row = 0; row < rows.Count; row++)
        {
            _totals[codes[row]]++;
        }
        if (values <= MostSets)
        {
            _sets = [.. Enumerable.Range(0, values).Select(_ => RowSet.Empty(rows.Count))];
            for (var row = 0; row < rows.Count; row++)
            {
                _sets[codes[row]].Add(row);
            }
        }
    }

    /// <summary>A record of each value, by its code.</summary>
    public ExampleRecords Examples { get; }

    /// <summary>The values are those of a part.</summary>
    public static CodeColumn Of(PackedRows rows, RecordPart part) => new(rows, rows.Codes(part), part.Count);

    /// <summary>Several values of the part may be the same here.</summary>
    public static CodeColumn Of<TPart, T>(PackedRows rows, RecordPart<TPart> part, Func<TPart, T> value, IEqualityComparer<T> comparer)
        where TPart : notnull
        where T : notnull
    {
        var (codeOf, known) = (new int[part.Count], new Dictionary<T, int>(comparer));
        for (var code = 0; code < part.Count; code++)
        {
            known.TryAdd(value(part[code]), known.Count);
            codeOf[code] = known[value(part[code])];
        }
        var codes = rows.Codes(part);
        return known.Count == part.Count ? Of(rows, part) : new(rows, Codes.Of(rows.Count, known.Count, row => codeOf[codes[row]]), known.Count);
    }

    public int Code(int row) => _codes[row];

    /// <summary>The rows that a term of the filter accepts; it must look at nothing but this column's key.</summary>
    public RowSet Rows(FilterTerm term, int rows) => Rows(term.Matches, rows);

    /// <param name="accepts">Must look at nothing but this column's key.</param>
    public RowSet Rows(Func<SpatialRecord, bool> accepts, int rows)
    {
        var accepted = Enumerable.Range(0, Examples.Count).Select(code => Examples[code] is { } example && accepts(example) ? (byte)1 : (byte)0).ToArray();
        var set = RowSet.Empty(rows);
        if (_sets is not null)
        {
            for (var code = 0; code < accepted.Length; code++)
            {
                if (accepted[code] != 0)
                {
                    set.Add(_sets[code]);
                }
            }
            return set;
        }
        for (var word = 0; word < set.Words.Length; word++)
        {
            var (bits, first) = (0UL, word << 6);
            for (var i = Math.Min(64, rows - first) - 1; i >= 0; i--)
            {
                bits = (bits << 1) | accepted[Code(first + i)];
            }
            set.Words[word] = bits;
        }
        return set;
    }

    /// <summary>How many of the rows have each value, by code. Where most are meant, those that are not are counted and taken off.</summary>
    public int[] Count(RowSet rows)
    {
        if (rows.Count() <= rows.Rows / 2)
        {
            var counts = new int[_totals.Length];
            Count(rows, 0, rows.Rows, counts);
            return counts;
        }
        var others = RowSet.Full(rows.Rows);
        others.Remove(rows);
        int[] left = [.. _totals];
        if (others.Count() > 0)
        {
            var missing = new int[left.Length];
            Count(others, 0, rows.Rows, missing);
            for (var code = 0; code < left.Length; code++)
            {
                left[code] -= missing[code];
            }
        }
        return left;
    }

    /// <summary>Adds how many of the rows, from one to before another, have each value; counts are by code.</summary>
    public void Count(RowSet rows, int first, int end, int[] counts)
    {
        // counting bits looks at each word once for every value
        if (_sets is not null && (end - first) / 64 * _sets.Length < end - first)
        {
            for (var code = 0; code < _sets.Length; code++)
            {
                counts[code] += rows.CountWith(_sets[code], first, end);
            }
            return;
        }
        for (var word = first >> 6; word < (end + 63) >> 6; word++)
        {
            for (var bits = rows.Words[word] & RowSet.Within(word, first, end); bits != 0; bits &= bits - 1)
            {
                counts[Code((word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits))]++;
            }
        }
    }
}
