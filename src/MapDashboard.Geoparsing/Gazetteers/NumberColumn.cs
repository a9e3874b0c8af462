using System.Buffers.Binary;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Numbers in a mapped file, each of 2 to 5 bytes, little-endian; those of 4 bytes are signed, the others are not.</summary>
internal readonly struct NumberColumn(MappedFile file, int start, int width, int count)
{
    public int Count => count;

    /// <summary>All numbers as they stand in the file.</summary>
    public ReadOnlySpan<byte> Bytes => file.Bytes(start, count * width);

    /// <summary>For columns of up to 4 bytes.</summary>
    public int this[int index]
    {
        get
        {
            var bytes = Number(index);
            return width switch
            {
                2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
                3 => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16),
                _ => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            };
        }
    }

    /// <summary>For columns of 5 bytes.</summary>
    public long Long(int index)
    {
        var bytes = Number(index);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((long)bytes[4] << 32);
    }

    /// <summary>In a rising column the first number that is not below <paramref name="value"/>; <see cref="Count"/> when all are.</summary>
    public int LowerBound(int value)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle] < value)
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

    private ReadOnlySpan<byte> Number(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count);
        return file.Bytes(start + (index * width), width);
    }
}
