namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Texts in ordinal order in one block of memory.</summary>
internal sealed class SortedTexts(char[] letters, int[] starts)
{
    public int Count => starts.Length - 1;

    public ReadOnlySpan<char> this[int index] => letters.AsSpan(starts[index]..starts[index + 1]);

    /// <summary>The first text that does not come before <paramref name="text"/>; <see cref="Count"/> when all do.</summary>
    public int LowerBound(ReadOnlySpan<char> text)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Where the text is, -1 when it is not there.</summary>
    public int IndexOf(ReadOnlySpan<char> text)
    {
        var index = LowerBound(text);
        return index < Count && this[index].SequenceEqual(text) ? index : -1;
    }

    /// <summary>The texts that begin with <paramref name="prefix"/>.</summary>
    public Range WithPrefix(ReadOnlySpan<char> prefix)
    {
        var first = LowerBound(prefix);
        var low = first;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].StartsWith(prefix))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return first..low;
    }
}
