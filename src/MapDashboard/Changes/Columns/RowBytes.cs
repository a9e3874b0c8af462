using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// Writes what a record has of its own (see <see cref="RecordParts"/> for the rest) as bytes that <see cref="RowReader"/> reads. A byte of <see cref="RowFlags"/>, the number of
/// sources that are no documents, then pieces, each with its length before it in sevens of bits: id, title and summary as JSON strings, the geometry as GeoJSON,
/// then exactly (a point as two doubles without length, else WKB), the text for search, and what few records have as JSON.
/// </summary>
internal sealed class RowBytes : IDisposable
{
    private readonly ArrayBufferWriter<byte> _piece = new();
    private readonly ArrayBufferWriter<byte> _rare = new();
    private readonly Utf8JsonWriter _json;
    private readonly WKBWriter _wkb = new(ByteOrder.LittleEndian, handleSRID: false);

    public RowBytes() => _json = new(_piece, new() { Encoder = ApiJson.Options.Encoder, SkipValidation = true });

    public void Write(ArrayBufferWriter<byte> to, SpatialRecord record)
    {
        var rare = RareFields.Of(record);
        Begin(to, Course(record) | (rare is null ? 0 : RowFlags.HasRare), record.Geometry, (record.Manual?.Url is null ? 0 : 1) + (record.Origins?.Count ?? 0));
        Piece(to, j => j.WriteStringValue(record.Id));
        Piece(to, j => j.WriteStringValue(record.Title));
        Piece(to, j => j.WriteStringValue(record.Summary));
        Write(to, record.Geometry);
        Piece(to, Encoding.UTF8.GetBytes(record.SearchText));
        if (rare is not null)
        {
            Piece(to, Encoding.UTF8.GetBytes(StoredJson.Write(rare)));
        }
    }

    /// <summary>The same of a record as it is stored, in a fraction of the time.</summary>
    /// <param name="geometry">The record's.</param>
    public void Write(ArrayBufferWriter<byte> to, StoredPieces record, Geometry geometry)
    {
        var rare = Rare(record);
        Begin(to, Course(record, geometry) | (rare.IsEmpty ? 0 : RowFlags.HasRare), geometry, OtherSources(record));
        Piece(to, record[StoredMember.Id]);
        Piece(to, record[StoredMember.Title]);
        Piece(to, record[StoredMember.Summary]);
        Write(to, geometry);
        var searchText = record[StoredMember.SearchText];
        Piece(to, searchText.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(RowReader.Text(searchText)) : searchText[1..^1]);
        if (!rare.IsEmpty)
        {
            Piece(to, rare);
        }
    }

    public void Dispose() => _json.Dispose();

    /// <summary>How a line was drawn, as the feature says.</summary>
    private static RowFlags Course(SpatialRecord record) => RecordProperties.CourseOf(record) switch
    {
        null => 0,
        "drawn" => RowFlags.Drawn,
        var course => Course(course),
    };

    private static RowFlags Course(string ofLine) => ofLine switch
    {
        LineCourse.Stations => RowFlags.Stations,
        LineCourse.Partly => RowFlags.Partly,
        _ => RowFlags.Straight,
    };

    private static RowFlags Course(StoredPieces record, Geometry geometry) =>
        record[StoredMember.IsDrawn].SequenceEqual("true"u8) ? RowFlags.Drawn
        : geometry is not LineString line ? 0
        : StoredPieces.Count(record[StoredMember.Places]) is var places && places < LineCourse.Legs ? Course(LineCourse.Of(line, places, []))
        : Course(LineCourse.Of(line, places, StoredJson.Read<List<RecordPlace>>(record[StoredMember.Places])));

    private static int OtherSources(StoredPieces record) =>
        (record[StoredMember.Manual].IsEmpty || StoredJson.Read<ManualSource>(record[StoredMember.Manual]).Url is null ? 0 : 1) + StoredPieces.Count(record[StoredMember.Origins]);

    /// <summary><see cref="RareFields"/> as JSON; empty for a record that has none of it.</summary>
    private ReadOnlySpan<byte> Rare(StoredPieces record)
    {
        var hasAny = false;
        foreach (var member in RareFields.Members)
        {
            hasAny |= !record[member].IsEmpty;
        }
        if (!hasAny)
        {
            return [];
        }
        _rare.ResetWrittenCount();
        for (var i = 0; i < RareFields.Members.Length; i++)
        {
            var value = record[RareFields.Members[i]];
            _rare.Write(RareFields.Names[i]);
            _rare.Write(!value.IsEmpty ? value : i == 0 ? "false"u8 : "null"u8);
        }
        _rare.Write("}"u8);
        return _rare.WrittenSpan;
    }

    private static void Begin(ArrayBufferWriter<byte> to, RowFlags flags, Geometry geometry, int otherSources)
    {
        flags |= (IsPoint(geometry) ? RowFlags.IsPoint : 0) | (ReferenceEquals(Antimeridian.Cut(geometry), geometry) ? 0 : RowFlags.IsCut);
        to.Write([(byte)flags]);
        Number(to, otherSources);
    }

    private static bool IsPoint(Geometry geometry) => geometry is Point { IsEmpty: false };

    private void Write(ArrayBufferWriter<byte> to, Geometry geometry)
    {
        _piece.ResetWrittenCount();
        if (IsPoint(geometry) && PointJson.TryWrite((Point)geometry, _piece))
        {
            Piece(to, _piece.WrittenSpan);
        }
        else
        {
            Piece(to, j => JsonSerializer.Serialize(j, geometry, ApiJson.Options));
        }
        if (!IsPoint(geometry))
        {
            Piece(to, _wkb.Write(geometry));
            return;
        }
        var exact = to.GetSpan(16);
        BinaryPrimitives.WriteDoubleLittleEndian(exact, geometry.Coordinate.X);
        BinaryPrimitives.WriteDoubleLittleEndian(exact[8..], geometry.Coordinate.Y);
        to.Advance(16);
    }

    private static void Number(ArrayBufferWriter<byte> to, int number)
    {
        var bytes = to.GetSpan(5);
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            bytes[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                break;
            }
        }
        to.Advance(length);
    }

    private static void Piece(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> piece)
    {
        Number(to, piece.Length);
        to.Write(piece);
    }

    private void Piece(ArrayBufferWriter<byte> to, Action<Utf8JsonWriter> write)
    {
        _piece.ResetWrittenCount();
        _json.Reset();
        write(_json);
        _json.Flush();
        Piece(to, _piece.WrittenSpan);
    }
}

[Flags]
internal enum RowFlags : byte
{
    Straight = 1,
    Stations = 2,

    /// <summary>Both of the above.</summary>
    Drawn = 3,

    IsPoint = 4,
    HasRare = 8,

    /// <summary>It crosses 180°, so that for some it is written in parts.</summary>
    IsCut = 16,

    /// <summary>By stations between some of its places, straight between others.</summary>
    Partly = 32,
}

/// <summary>What few records have.</summary>
internal sealed record RareFields(bool IsDrawn, string? ReviewedBy, DateTimeOffset? ReviewedAt, string? Note, ManualSource? Manual, IReadOnlyList<RecordOrigin>? Origins)
{
    /// <summary>What of a stored record it is, in the same order.</summary>
    public static readonly StoredMember[] Members = [StoredMember.IsDrawn, StoredMember.ReviewedBy, StoredMember.ReviewedAt, StoredMember.Note, StoredMember.Manual, StoredMember.Origins];

    /// <summary>What stands before the value of each as JSON.</summary>
    public static readonly byte[][] Names = [.. Members.Select((m, i) => Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{JsonNamingPolicy.CamelCase.ConvertName(m.ToString())}\":"))];

    private static readonly RareFields None = new(false, null, null, null, null, null);

    /// <summary>Null for a record that has none of it.</summary>
    public static RareFields? Of(SpatialRecord record) => new RareFields(record.IsDrawn, record.ReviewedBy, record.ReviewedAt, record.Note, record.Manual, record.Origins) is var rare && rare != None ? rare : null;
}
