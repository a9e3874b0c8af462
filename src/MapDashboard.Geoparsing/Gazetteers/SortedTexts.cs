using System.Text;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Texts in a mapped file as UTF-8, in the order of their bytes, which is the order of their code points.</summary>
/// <param name="start">Where the first text begins in the file.</param>
/// <param name="length">Bytes of all texts.</param>
/// <param name="starts">Where each begins, counted from the first, in 3 bytes; one more for the end of the last.</param>
internal sealed class SortedTexts(MappedFile file, int start, int length, NumberColumn starts)
{
    public int Count => starts.Count - 1;

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    public ReadOnlySpan<byte> Bytes(int index)
    {
        var begin = starts[index];
        return file.Bytes(start + begin, starts[index + 1] - begin);
    }

    /// <summary>The first text that does not come before <paramref name="text"/>; <see cref="Count"/> when all do.</summary>
    public int LowerBound(ReadOnlySpan<byte> text)
    {
        // the most frequent question of all: asked of two spans, not of the columns number by number
        var offsets = starts.Bytes;
        var letters = file.Bytes(start, length);
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var at = offsets.Slice(middle * 3, 6);
            var begin = at[0] | (at[1] << 8) | (at[2] << 16);
            var end = at[3] | (at[4] << 8) | (at[5] << 16);
            if (letters[begin..end].SequenceCompareTo(text) < 0)
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
        var bytes = Encode(text, stackalloc byte[256]);
        var index = LowerBound(bytes);
        return index < Count && Bytes(index).SequenceEqual(bytes) ? index : -1;
    }

    /// <summary>The texts that begin with <paramref name="prefix"/>.</summary>
    public Range WithPrefix(ReadOnlySpan<char> prefix)
    {
        var bytes = Encode(prefix, stackalloc byte[256]);
        var first = LowerBound(bytes);
        var low = first;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Bytes(middle).StartsWith(bytes))
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

    /// <summary>The text as UTF-8: in the buffer when it surely has room, else in memory of its own.</summary>
    public static ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text, Span<byte> buffer)
    {
        var bytes = text.Length * 3 <= buffer.Length ? buffer : new byte[text.Length * 3];
        return bytes[..Encoding.UTF8.GetBytes(text, bytes)];
    }
}
