using System.Buffers.Binary;
using System.Text;

namespace MapDashboard.Tiles;

/// <summary>A message in the wire format of Protocol Buffers: variable-length numbers, and what is prefixed by its length.</summary>
internal sealed class ProtoBuffer
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;

    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Turns small negative numbers into small positive ones.</summary>
    public static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    public void Number(int field, ulong value)
    {
        Raw((ulong)(field << 3 | Varint));
        Raw(value);
    }

    public void Number(int field, double value)
    {
        Raw((ulong)(field << 3 | Fixed64));
        BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value);
    }

    public void Text(int field, string text)
    {
        Header(field, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));
    }

    public void Message(int field, ProtoBuffer message)
    {
        Header(field, message.Length);
        message.Bytes.CopyTo(Room(message.Length));
    }

    /// <summary>Adds fields that were written elsewhere.</summary>
    public void Append(ProtoBuffer fields) => fields.Bytes.CopyTo(Room(fields.Length));

    /// <summary>Numbers without a key for each.</summary>
    public void Packed(int field, List<uint> values)
    {
        var size = 0;
        foreach (var value in values)
        {
            size += SizeOf(value);
        }
        Header(field, size);
        foreach (var value in values)
        {
            Raw(value);
        }
    }

    private static int SizeOf(uint value) => Math.Max(1, (38 - System.Numerics.BitOperations.LeadingZeroCount(value)) / 7);

    private void Header(int field, int length)
    {
        Raw((ulong)(field << 3 | Delimited));
        Raw((ulong)length);
    }

    private void Raw(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Room(1)[0] = (byte)(value | 0x80);
        }
        Room(1)[0] = (byte)value;
    }

    private Span<byte> Room(int length)
    {
        if (Length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + length, 2 * _bytes.Length));
        }
        Length += length;
        return _bytes.AsSpan(Length - length, length);
    }
}
