namespace MapDashboard.Changes.Columns;

/// <summary>The answers that were asked for last, by what was asked. Safe to share among threads; two who ask the same at once may both make it.</summary>
/// <param name="most">How much of them is kept.</param>
/// <param name="size">How much one is.</param>
internal sealed class Recent<T>(int most, Func<T, int> size)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Asked, T Answer)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Asked, T Answer)> _order = [];
    private int _size;

    public T Get(string asked, Func<T> make)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(asked, out var known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value.Answer;
            }
        }
        var made = make();
        lock (_lock)
        {
            if (_known.TryAdd(asked, new((asked, made))))
            {
                _order.AddFirst(_known[asked]);
                _size += size(made);
            }
            while (_size > most)
            {
                var oldest = _order.Last!.Value;
                _known.Remove(oldest.Asked);
                _order.RemoveLast();
                _size -= size(oldest.Answer);
            }
        }
        return made;
    }
}

internal static class RecentSets
{
    /// <summary>A million rows are 125 kB.</summary>
    private const int Most = 64;

    public static Recent<RowSet> New() => new(Most, _ => 1);
}
