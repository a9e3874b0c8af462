using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>The sections of a gazetteer file, in the order in which they are asked for. The layout is described where it is written: geodata/build/pack.mjs.</summary>
internal sealed class GazetteerFile
{
    private const int HeadLength = 48;
    private const byte FormatVersion = 4;

    private readonly string _path;
    private readonly MappedFile _file;
    private readonly int _sections;
    private int _next;

    private GazetteerFile(string path, MappedFile file, int sections)
    {
        _path = path;
        _file = file;
        _sections = sections;
    }

    /// <summary>Looks at head and lengths only; whether every byte is right, <see cref="VerifyChecksum"/> says.</summary>
    /// <exception cref="InvalidDataException">No gazetteer file, cut off, or of another format version.</exception>
    public static GazetteerFile Open(string path)
    {
        var file = MappedFile.Open(path);
        if (file.Length < HeadLength || !file.Bytes(0, 7).SequenceEqual("MDGAZ\0\0"u8))
        {
            throw new InvalidDataException($"{path} is not a gazetteer file.");
        }

        var head = file.Bytes(0, HeadLength);
        if (head[7] != FormatVersion)
        {
            throw new InvalidDataException($"{path} has gazetteer format version {head[7]}; this program reads version {FormatVersion}.");
        }

        var sections = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head[8..]) != file.Length || sections < 0 || sections > (file.Length - HeadLength) / 8)
        {
            throw new InvalidDataException($"{path} is cut off or has something appended: its length is not the one it states.");
        }

        return new GazetteerFile(path, file, sections);
    }

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="InvalidDataException">A byte is not what it was when the file was made.</exception>
    public void VerifyChecksum()
    {
        if (!SHA256.HashData(_file.Bytes(HeadLength, _file.Length - HeadLength)).AsSpan().SequenceEqual(_file.Bytes(16, 32)))
        {
            throw new InvalidDataException($"{_path} is damaged: its checksum is wrong.");
        }
    }

    /// <summary>A column of numbers of <paramref name="width"/> bytes each.</summary>
    /// <param name="count">How many there must be; null when any number is right.</param>
    public NumberColumn ReadNumbers(int width, int? count = null)
    {
        var (start, length) = NextSection();
        return length % width == 0 && (count ?? length / width) == length / width
            ? new NumberColumn(_file, start, width, length / width)
            : throw new InvalidDataException($"{_path} is damaged: section {_next} has {length} bytes.");
    }

    public SortedTexts ReadTexts()
    {
        var starts = ReadNumbers(3);
        var (start, length) = NextSection();
        return starts.Count > 0 && starts[^1] == length
            ? new SortedTexts(_file, start, length, starts)
            : throw new InvalidDataException($"{_path} is damaged: section {_next} has {length} bytes.");
    }

    public string ReadText()
    {
        var (start, length) = NextSection();
        return Encoding.UTF8.GetString(_file.Bytes(start, length));
    }

    private (int Start, int Length) NextSection()
    {
        if (_next == _sections)
        {
            throw new InvalidDataException($"{_path} is damaged: it has only {_sections} sections.");
        }

        var row = _file.Bytes(HeadLength + (8 * _next), 8);
        _next++;
        var (start, length) = (BinaryPrimitives.ReadUInt32LittleEndian(row), BinaryPrimitives.ReadUInt32LittleEndian(row[4..]));
        return (ulong)start + length <= (ulong)_file.Length
            ? ((int)start, (int)length)
            : throw new InvalidDataException($"{_path} is damaged: section {_next} ends beyond the file.");
    }
}
