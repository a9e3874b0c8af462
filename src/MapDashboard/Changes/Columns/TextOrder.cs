using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Changes.Columns;

/// <summary>All rows in the order of a text that each has, without regard to case and accents; the same texts by id. Immutable, safe to share among threads.</summary>
internal sealed class TextOrder
{
    /// <summary>Of each text; what is alike up to there is in the order of ids.</summary>
    private const int Compared = 64;

    /// <summary>Comes after all texts.</summary>
    private const string None = "\uffff";

    private readonly Func<int, string> _text;
    private readonly RecordColumns _columns;

    /// <param name="text">Of a row; empty for one that has none, which comes last.</param>
    public TextOrder(RecordColumns columns, Func<int, string> text)
    {
        (_columns, _text) = (columns, text);
        var keys = new string[columns.Count];
        Parallel.For(0, keys.Length, row => keys[row] = Key(row));
        var (ranks, rows) = (columns.Ranks, Enumerable.Range(0, keys.Length).ToArray());
        Array.Sort(rows, (a, b) => string.CompareOrdinal(keys[a], keys[b]) is not 0 and var order ? order : ranks[a] - ranks[b]);
        Rows = rows;
    }

    public int[] Rows { get; }

    /// <summary>As texts are compared.</summary>
    public string Key(int row) => _text(row) is { Length: > 0 } text && SearchKey.Of(text) is { Length: > 0 } key ? key[..Math.Min(Compared, key.Length)] : None;

    /// <summary>The selected rows that come after a text and an id, or with a descending order those before them.</summary>
    /// <param name="after">Null for the first.</param>
    public IEnumerable<int> Selected(RowSet rows, (string Key, string Id)? after, bool isDescending)
    {
        var step = isDescending ? -1 : 1;
        for (var at = First(after, isDescending); at >= 0 && at < Rows.Length; at += step)
        {
            if (rows.Has(Rows[at]))
            {
                yield return Rows[at];
            }
        }
    }

    private int First((string Key, string Id)? after, bool isDescending)
    {
        if (after is not var (key, id))
        {
            return isDescending ? Rows.Length - 1 : 0;
        }
        var (low, high) = (0, Rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Key(Rows[middle]), key) is not 0 and var byText ? byText : _columns.Rows.CompareId(Rows[middle], id);
            (low, high) = order < 0 || (order == 0 && !isDescending) ? (middle + 1, high) : (low, middle);
        }
        return isDescending ? low - 1 : low;
    }
}
