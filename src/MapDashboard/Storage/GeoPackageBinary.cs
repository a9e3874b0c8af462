using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Storage;

/// <summary>
/// How GeoPackage holds a geometry in a column: a header, then ISO WKB.
/// <code>
/// 'G' 'P' | version 0 | flags | SRID (int32) | envelope: none or minx maxx miny maxy ... | WKB
/// flags: bit 0 little-endian, bits 1-3 kind of envelope, bit 4 empty
/// </code>
/// </summary>
/// <seealso href="https://www.geopackage.org/spec131/#gpb_format"/>
internal static class GeoPackageBinary
{
    private const int FixedLength = 8;
    private const int PointX = FixedLength + 5;
    private const int PointLength = PointX + 16;
    private const byte WkbPoint = 1;
    private const byte LittleEndian = 1;
    private const byte EnvelopeXY = 1 << 1;
    private const byte Empty = 1 << 4;

    public static byte[] Write(Geometry geometry)
    {
        if (geometry is Point { IsEmpty: false } point)
        {
            return Write(point);
        }
        var wkb = new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(geometry);
        var hasEnvelope = !geometry.IsEmpty;
        var header = FixedLength + (hasEnvelope ? 32 : 0);
        var blob = new byte[header + wkb.Length];
        blob[0] = (byte)'G';
        blob[1] = (byte)'P';
        blob[3] = (byte)(LittleEndian | (hasEnvelope ? EnvelopeXY : 0) | (geometry.IsEmpty ? Empty : 0));
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), geometry.SRID);
        if (hasEnvelope)
        {
            var box = geometry.EnvelopeInternal;
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(8), box.MinX);
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(16), box.MaxX);
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(24), box.MinY);
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(32), box.MaxY);
        }
        wkb.CopyTo(blob, header);
        return blob;
    }

    /// <summary>Points are most of what is written. Their envelope is their own coordinates: the specification lets it out.</summary>
    private static byte[] Write(Point point)
    {
        var blob = new byte[PointLength];
        (blob[0], blob[1], blob[3]) = ((byte)'G', (byte)'P', LittleEndian);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), point.SRID);
        (blob[FixedLength], blob[FixedLength + 1]) = (LittleEndian, WkbPoint);
        BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(PointX), point.X);
        BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(PointX + 8), point.Y);
        return blob;
    }

    /// <exception cref="FormatException">The blob is no GeoPackage geometry.</exception>
    public static Geometry Read(byte[] blob)
    {
        var header = HeaderLength(blob);
        var geometry = new WKBReader().Read(new MemoryStream(blob, header, blob.Length - header));
        geometry.SRID = Int32At(blob, 4);
        return geometry;
    }

    public static bool IsEmpty(byte[] blob) => (blob[3] & Empty) != 0;

    public static Envelope EnvelopeOf(byte[] blob)
    {
        var hasEnvelope = HeaderLength(blob) > FixedLength;
        return IsEmpty(blob) ? new Envelope()
            : hasEnvelope ? new Envelope(DoubleAt(blob, 8), DoubleAt(blob, 16), DoubleAt(blob, 24), DoubleAt(blob, 32))
            : Read(blob).EnvelopeInternal;
    }

    private static int HeaderLength(byte[] blob)
    {
        if (blob.Length < FixedLength || blob[0] != 'G' || blob[1] != 'P')
        {
            throw new FormatException("Not a GeoPackage geometry.");
        }
        return FixedLength + ((blob[3] >> 1) & 7) switch
        {
            0 => 0,
            1 => 32,
            2 or 3 => 48,
            4 => 64,
            _ => throw new FormatException("Not a GeoPackage geometry: unknown kind of envelope."),
        };
    }

    private static bool IsLittleEndian(byte[] blob) => (blob[3] & LittleEndian) != 0;

    private static int Int32At(byte[] blob, int at) =>
        IsLittleEndian(blob) ? BinaryPrimitives.ReadInt32LittleEndian(blob.AsSpan(at)) : BinaryPrimitives.ReadInt32BigEndian(blob.AsSpan(at));

    private static double DoubleAt(byte[] blob, int at) =>
        IsLittleEndian(blob) ? BinaryPrimitives.ReadDoubleLittleEndian(blob.AsSpan(at)) : BinaryPrimitives.ReadDoubleBigEndian(blob.AsSpan(at));
}
