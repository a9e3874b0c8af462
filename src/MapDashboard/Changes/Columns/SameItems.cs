namespace MapDashboard.Changes.Columns;

/// <summary>Lists are the same when what is looked at of their items is, in the same order.</summary>
internal sealed class SameItems<T, TPart>(Func<T, TPart> part) : IEqualityComparer<IReadOnlyList<T>>
{
    public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }
        if (x!.Count != y!.Count)
        {
            return false;
        }
        for (var i = 0; i < x.Count; i++)
        {
            if (!EqualityComparer<TPart>.Default.Equals(part(x[i]), part(y[i])))
            {
                return false;
            }
        }
        return true;
    }

    public int GetHashCode(IReadOnlyList<T> list)
    {
        var hash = list.Count;
        for (var i = 0; i < list.Count; i++)
        {
            hash = HashCode.Combine(hash, part(list[i]));
        }
        return hash;
    }
}
