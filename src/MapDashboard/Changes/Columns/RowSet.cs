using System.Numerics;

namespace MapDashboard.Changes.Columns;

/// <summary>A set of rows, one bit each, 64 to a word. Whoever has made one fills it; who got one from elsewhere only reads.</summary>
internal sealed class RowSet
{
    private RowSet(int rows, ulong[] words) => (Rows, Words) = (rows, words);

    public int Rows { get; }

    public ulong[] Words { get; }

    public static RowSet Empty(int rows) => new(rows, new ulong[(rows + 63) / 64]);

    public static RowSet Full(int rows)
    {
        var set = Empty(rows);
        Array.Fill(set.Words, ulong.MaxValue);
        if (rows % 64 != 0)
        {
            set.Words[^1] = (1UL << (rows % 64)) - 1;
        }
        return set;
    }

    public bool Has(int row) => (Words[row >> 6] >> (row & 63) & 1) != 0;

    public void Add(int row) => Words[row >> 6] |= 1UL << (row & 63);

    /// <summary>All rows from one to before another.</summary>
    public void Add(int first, int end)
    {
        for (var word = first >> 6; word < (end + 63) >> 6; word++)
        {
            Words[word] |= Within(word, first, end);
        }
    }

    public void Remove(int row) => Words[row >> 6] &= ~(1UL << (row & 63));

    public RowSet Copy() => new(Rows, [.. Words]);

    public void Keep(RowSet others)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] &= others.Words[i];
        }
    }

    public void Remove(RowSet others)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] &= ~others.Words[i];
        }
    }

    public void Add(RowSet others)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] |= others.Words[i];
        }
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in Words)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    /// <summary>How many of the rows from one to before another are in both sets.</summary>
    public int CountWith(RowSet others, int first, int end)
    {
        var count = 0;
        for (var i = first >> 6; i < (end + 63) >> 6; i++)
        {
            count += BitOperations.PopCount(Words[i] & others.Words[i] & Within(i, first, end));
        }
        return count;
    }

    public int Count(int first, int end) => CountWith(this, first, end);

    /// <summary>The rows in order, from one to before another.</summary>
    public IEnumerable<int> Of(int first, int end)
    {
        for (var i = first >> 6; i < (end + 63) >> 6; i++)
        {
            for (var bits = Words[i] & Within(i, first, end); bits != 0; bits &= bits - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    public IEnumerable<int> All() => Of(0, Rows);

    /// <summary>The bits of a word that stand for rows from one to before another.</summary>
    public static ulong Within(int word, int first, int end)
    {
        var bits = ulong.MaxValue;
        if (first > word << 6)
        {
            bits <<= first - (word << 6);
        }
        if (end < (word + 1) << 6)
        {
            bits &= (1UL << (end - (word << 6))) - 1;
        }
        return bits;
    }
}
