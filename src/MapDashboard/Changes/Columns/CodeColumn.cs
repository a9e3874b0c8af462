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

    private readonly ushort[]? _narrow;
    private readonly int[]? _wide;
    private readonly RowSet[]? _sets;

    private CodeColumn(int[] codes, SpatialRecord[] examples)
    {
        Examples = examples;
        if (examples.Length <= MostSets)
        {
            _sets = [.. examples.Select(_ => RowSet.Empty(codes.Length))];
            for (var row = 0; row < codes.Length; row++)
            {
                _sets[codes[row]].Add(row);
            }
        }
        (_narrow, _wide) = examples.Length <= ushort.MaxValue + 1 ? (Array.ConvertAll(codes, c => (ushort)c), null) : ((ushort[]?)null, codes);
    }

    /// <summary>A record of each value, by its code.</summary>
    public IReadOnlyList<SpatialRecord> Examples { get; }

    public static CodeColumn Of<T>(SpatialRecord[] records, Func<SpatialRecord, T> value, IEqualityComparer<T> comparer)
        where T : notnull
    {
        var (codes, known, examples) = (new int[records.Length], new Dictionary<T, int>(comparer), new List<SpatialRecord>());
        for (var row = 0; row < records.Length; row++)
        {
            ref var code = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(known, value(records[row]), out var isKnown);
            if (!isKnown)
            {
                code = examples.Count;
                examples.Add(records[row]);
            }
            codes[row] = code;
        }
        return new(codes, [.. examples]);
    }

    public int Code(int row) => _narrow is null ? _wide![row] : _narrow[row];

    /// <summary>The rows that a term of the filter accepts; it must look at nothing but this column's key.</summary>
    public RowSet Rows(FilterTerm term, int rows)
    {
        var accepted = Examples.Select(e => term.Matches(e) ? (byte)1 : (byte)0).ToArray();
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
