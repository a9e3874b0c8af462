using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Reads the columns of a gazetteer file one after the other. The layout is described where it is written: geodata/build/pack.mjs.</summary>
internal sealed class GazetteerFile
{
    private const int HeadLength = 24;
    private const byte FormatVersion = 2;

    /// <summary>No gazetteer unpacks to more; a damaged head must not ask for all memory.</summary>
    private const int MaxRawLength = 512 * 1024 * 1024;

    private readonly byte[] _raw;
    private int _position;

    private GazetteerFile(byte[] raw) => _raw = raw;

    /// <exception cref="InvalidDataException">No gazetteer file, cut off, damaged, or of another format version.</exception>
    public static GazetteerFile Open(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < HeadLength || !file.AsSpan(0, 7).SequenceEqual("MDGAZ\0\0"u8))
        {
            throw new InvalidDataException($"{path} is not a gazetteer file.");
        }

        if (file[7] != FormatVersion)
        {
            throw new InvalidDataException($"{path} has gazetteer format version {file[7]}; this program reads version {FormatVersion}.");
        }

        var rawLength = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(8));
        var packed = file.AsSpan(HeadLength);
        if (packed.Length != BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(12)) || rawLength > MaxRawLength)
        {
            throw new InvalidDataException($"{path} is cut off or has something appended: its length is not the one it states.");
        }

        if (!SHA256.HashData(packed).AsSpan(0, 8).SequenceEqual(file.AsSpan(16, 8)))
        {
            throw new InvalidDataException($"{path} is damaged: its checksum is wrong.");
        }

        var raw = new byte[rawLength];
        return BrotliDecoder.TryDecompress(packed, raw, out var written) && written == raw.Length
            ? new GazetteerFile(raw)
            : throw new InvalidDataException($"{path} cannot be unpacked.");
    }

    public int ReadNumber() => ReadNumbers(4, 1)[0];

    public string ReadText() => Encoding.UTF8.GetString(Take(ReadNumber()));

    /// <summary>A column of signed numbers of <paramref name="width"/> bytes, all lowest bytes first.</summary>
    public int[] ReadNumbers(int width, int count)
    {
        var planes = Take(width * count);
        var numbers = new int[count];
        for (var plane = 0; plane < width; plane++)
        {
            var bytes = planes.Slice(plane * count, count);
            var shift = plane * 8;
            for (var i = 0; i < bytes.Length; i++)
            {
                numbers[i] |= bytes[i] << shift;
            }
        }

        return numbers;
    }

    /// <summary>A column of numbers from 0 to 2⁴⁰.</summary>
    public long[] ReadLongNumbers(int count)
    {
        var low = ReadNumbers(4, count);
        var high = ReadNumbers(1, count);
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (uint)low[i] | ((long)high[i] << 32);
        }

        return numbers;
    }

    /// <summary>Sorted texts, each stored as what differs from the one before.</summary>
    public SortedTexts ReadTexts()
    {
        var count = ReadNumber();
        var shared = Take(count);
        var added = Take(count);
        var bytes = Take(ReadNumber());
        var rest = new char[Encoding.UTF8.GetCharCount(bytes)];
        Encoding.UTF8.GetChars(bytes, rest);

        var starts = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            starts[i + 1] = starts[i] + shared[i] + added[i];
        }

        var letters = new char[starts[count]];
        var read = 0;
        for (var i = 0; i < count; i++)
        {
            letters.AsSpan(i == 0 ? 0 : starts[i - 1], shared[i]).CopyTo(letters.AsSpan(starts[i]));
            rest.AsSpan(read, added[i]).CopyTo(letters.AsSpan(starts[i] + shared[i]));
            read += added[i];
        }

        return new SortedTexts(letters, starts);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _raw.Length - _position)
        {
            throw new InvalidDataException("The gazetteer file ends before its columns do.");
        }

        var taken = _raw.AsSpan(_position, length);
        _position += length;
        return taken;
    }
}
