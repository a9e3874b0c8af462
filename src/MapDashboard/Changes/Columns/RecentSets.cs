namespace MapDashboard.Changes.Columns;

/// <summary>The sets of rows that were asked for last, by what was asked. Safe to share among threads; two who ask the same at once may both make it.</summary>
internal sealed class RecentSets
{
    /// <summary>A million rows are 125 kB.</summary>
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Asked, RowSet Rows)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Asked, RowSet Rows)> _order = [];

    public RowSet Get(string asked, Func<RowSet> make)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(asked, out var known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value.Rows;
            }
        }
        var made = make();
        lock (_lock)
        {
            if (_known.TryAdd(asked, new((asked, made))))
            {
                _order.AddFirst(_known[asked]);
            }
            if (_order.Count > Most)
            {
                _known.Remove(_order.Last!.Value.Asked);
                _order.RemoveLast();
            }
        }
        return made;
    }
}
