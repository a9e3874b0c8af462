using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using MapDashboard.Api;
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
    private readonly Utf8JsonWriter _json;
    private readonly WKBWriter _wkb = new(ByteOrder.LittleEndian, handleSRID: false);

    public RowBytes() => _json = new(_piece, new() { Encoder = ApiJson.Options.Encoder, SkipValidation = true });

    public void Write(ArrayBufferWriter<byte> to, SpatialRecord record)
    {
        var rare = RareFields.Of(record);
        var isPoint = record.Geometry is Point && !record.Geometry.IsEmpty;
        var flags = Course(record) | (isPoint ? RowFlags.IsPoint : 0) | (rare is null ? 0 : RowFlags.HasRare) | (ReferenceEquals(Antimeridian.Cut(record.Geometry), record.Geometry) ? 0 : RowFlags.IsCut);
        to.Write([(byte)flags]);
        Number(to, (record.Manual?.Url is null ? 0 : 1) + (record.Origins?.Count ?? 0));
        Piece(to, j => j.WriteStringValue(record.Id));
        Piece(to, j => j.WriteStringValue(record.Title));
        Piece(to, j => j.WriteStringValue(record.Summary));
        Piece(to, j => JsonSerializer.Serialize(j, record.Geometry, ApiJson.Options));
        if (isPoint)
        {
            var exact = to.GetSpan(16);
            BinaryPrimitives.WriteDoubleLittleEndian(exact, record.Geometry.Coordinate.X);
            BinaryPrimitives.WriteDoubleLittleEndian(exact[8..], record.Geometry.Coordinate.Y);
            to.Advance(16);
        }
        else
        {
            Piece(to, _wkb.Write(record.Geometry));
        }
        Piece(to, Encoding.UTF8.GetBytes(record.SearchText));
        if (rare is not null)
        {
            Piece(to, Encoding.UTF8.GetBytes(StoredJson.Write(rare)));
        }
    }

    public void Dispose() => _json.Dispose();

    /// <summary>How a line was drawn, as the feature says.</summary>
    private static RowFlags Course(SpatialRecord record) => Api.GeoJson.RecordProperties.CourseOf(record) switch
    {
        "straight" => RowFlags.Straight,
        "stations" => RowFlags.Stations,
        "drawn" => RowFlags.Drawn,
        _ => 0,
    };

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
}

/// <summary>What few records have.</summary>
internal sealed record RareFields(bool IsDrawn, string? ReviewedBy, DateTimeOffset? ReviewedAt, string? Note, ManualSource? Manual, IReadOnlyList<RecordOrigin>? Origins)
{
    private static readonly RareFields None = new(false, null, null, null, null, null);

    /// <summary>Null for a record that has none of it.</summary>
    public static RareFields? Of(SpatialRecord record) => new RareFields(record.IsDrawn, record.ReviewedBy, record.ReviewedAt, record.Note, record.Manual, record.Origins) is var rare && rare != None ? rare : null;
}
