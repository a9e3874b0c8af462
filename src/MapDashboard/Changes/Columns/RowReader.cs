using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Changes.Columns;

/// <summary>Reads what <see cref="RowBytes"/> wrote, from the beginning to the end.</summary>
internal ref struct RowReader
{
    // OGC 06-103r4, 8.2: the byte order, the type, how many positions
    private const uint WkbLine = 2;
    private const int WkbHeaderBytes = 1 + sizeof(uint) + sizeof(uint);

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    /// <param name="bytes">From where the row begins; more may follow it.</param>
    public RowReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        Flags = (RowFlags)bytes[0];
        _at = 1;
        OtherSources = Number();
        Id = Piece();
    }

    public RowFlags Flags { get; }

    /// <summary>How many sources are no documents.</summary>
    public int OtherSources { get; }

    /// <summary>As a JSON string, with its quotes.</summary>
    public ReadOnlySpan<byte> Id { get; }

    /// <summary>The next piece. After the id these are title and summary as JSON strings, the geometry as GeoJSON, <see cref="Geometry"/>, the text for search.</summary>
    public ReadOnlySpan<byte> Piece()
    {
        var length = Number();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    public Geometry Geometry()
    {
        Geometry geometry;
        if ((Flags & RowFlags.IsPoint) != 0)
        {
            geometry = new Point(BinaryPrimitives.ReadDoubleLittleEndian(_bytes[_at..]), BinaryPrimitives.ReadDoubleLittleEndian(_bytes[(_at + 8)..]));
            _at += 16;
        }
        else
        {
            geometry = new WKBReader().Read(Piece().ToArray());
        }
        geometry.SRID = 4326;
        return geometry;
    }

    /// <summary>Instead of <see cref="Geometry"/>: a line that crosses no 180°, without its being put together; without positions for all else.</summary>
    public PackedLine Line()
    {
        if ((Flags & (RowFlags.IsPoint | RowFlags.IsCut)) != 0)
        {
            return default;
        }
        var wkb = Piece();
        return BinaryPrimitives.ReadUInt32LittleEndian(wkb[1..]) == WkbLine ? new(wkb[WkbHeaderBytes..]) : default;
    }

    /// <summary>Null for a record that has none of them. The last piece.</summary>
    public RareFields? Rare() => (Flags & RowFlags.HasRare) == 0 ? null : StoredJson.Read<RareFields>(Piece());

    /// <summary>Instead of <see cref="Geometry"/>.</summary>
    public void SkipGeometry()
    {
        if ((Flags & RowFlags.IsPoint) != 0)
        {
            _at += 16;
        }
        else
        {
            Skip(1);
        }
    }

    /// <summary>How many bytes the row has; called before anything is read but what has been.</summary>
    public int Length()
    {
        Skip(3);
        SkipGeometry();
        Skip((Flags & RowFlags.HasRare) == 0 ? 1 : 2);
        return _at;
    }

    public void Skip(int pieces)
    {
        for (; pieces > 0; pieces--)
        {
            _ = Piece();
        }
    }

    /// <summary>What a JSON string says.</summary>
    public static string Text(ReadOnlySpan<byte> json) => json.Contains((byte)'\\') ? JsonSerializer.Deserialize<string>(json)! : Encoding.UTF8.GetString(json[1..^1]);

    private int Number()
    {
        var (number, shift) = (0u, 0);
        for (; ; shift += 7)
        {
            var next = _bytes[_at++];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)number;
            }
        }
    }
}
