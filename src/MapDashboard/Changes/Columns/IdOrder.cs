using System.Buffers.Binary;
using System.Text;

namespace MapDashboard.Changes.Columns;

/// <summary>Ids in their order (ordinal). A million texts are compared by their first sixteen characters as one number, and whole only where these are the same.</summary>
internal static class IdOrder
{
    private const int Compared = 16;

    public delegate ReadOnlySpan<byte> IdAt(int i);

    /// <summary>The numbers from 0 to before the count in the order of their ids.</summary>
    /// <param name="json">Each as a JSON string.</param>
    public static int[] Of(int count, IdAt json)
    {
        var (keys, order) = (new UInt128[count], new int[count]);
        var isSorted = true;
        for (var i = 0; i < count; i++)
        {
            (keys[i], order[i]) = (Key(json(i)), i);
            isSorted &= i == 0 || keys[i - 1] < keys[i];
        }
        if (isSorted)
        {
            return order;
        }
        Array.Sort(keys, order);
        for (var first = 0; first < count;)
        {
            var end = first + 1;
            while (end < count && keys[end] == keys[first])
            {
                end++;
            }
            if (end > first + 1)
            {
                Array.Sort(order, first, end - first, Comparer<int>.Create((a, b) => string.CompareOrdinal(RowReader.Text(json(a)), RowReader.Text(json(b)))));
            }
            first = end;
        }
        return order;
    }

    /// <summary>Never greater for an id that comes before; from the first letter beyond ASCII on all are the same.</summary>
    private static UInt128 Key(ReadOnlySpan<byte> json)
    {
        var id = json.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(RowReader.Text(json)) : json[1..^1];
        Span<byte> key = stackalloc byte[Compared];
        key.Clear();
        for (var i = 0; i < Math.Min(Compared, id.Length); i++)
        {
            key[i] = (byte)Math.Min(id[i] + 1, 0x81);
            if (id[i] >= 0x80)
            {
                break;
            }
        }
        return BinaryPrimitives.ReadUInt128BigEndian(key);
    }
}
