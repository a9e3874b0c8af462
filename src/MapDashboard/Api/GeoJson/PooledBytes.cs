using System.Buffers;
using System.Buffers.Text;

namespace MapDashboard.Api.GeoJson;

/// <summary>Bytes of an answer, in memory that is lent and given back, for what is written a thousand times a second would otherwise be collected as often.</summary>
/// <param name="expected">How many there may be; there is room for more.</param>
internal sealed class PooledBytes(int expected) : IBufferWriter<byte>, IDisposable
{
    private const int LongestNumber = 20;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(expected);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Add(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Room(piece.Length));
        Length += piece.Length;
    }

    public void Add(long number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var written);
        Length += written;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _ = Room(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 256));

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    /// <summary>All that is free, so many bytes at least.</summary>
    private Span<byte> Room(int least)
    {
        if (least > _bytes.Length - Length)
        {
            Grow(Length + least);
        }
        return _bytes.AsSpan(Length);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, 2 * _bytes.Length));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
