using System.Buffers;
using System.Buffers.Text;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api.GeoJson;

/// <summary>Writes points as <see cref="GeometryJsonConverter"/> does, in a fraction of the time: most of a million records are points.</summary>
internal static class PointJson
{
    private const double Units = 1_000_000; // a degree, by GeometryJsonConverter.Decimals

    /// <summary>Below it (0.0001°) numbers are written with an exponent.</summary>
    private const long Least = 100;

    /// <returns>False for what it leaves to the converter; nothing was written then.</returns>
    public static bool TryWrite(Point point, ArrayBufferWriter<byte> to)
    {
        var (x, y) = (Whole(point.X), Whole(point.Y));
        if (x is null || y is null)
        {
            return false;
        }
        to.Write("{\"type\":\"Point\",\"coordinates\":["u8);
        Write(x.Value, to);
        to.Write(","u8);
        Write(y.Value, to);
        to.Write("]}"u8);
        return true;
    }

    /// <summary>In millionths of a degree.</summary>
    private static long? Whole(double degrees) => Math.Abs(degrees) <= 360 && (long)Math.Round(degrees * Units) is var whole && (whole == 0 || Math.Abs(whole) >= Least) ? whole : null;

    private static void Write(long millionths, ArrayBufferWriter<byte> to)
    {
        var text = to.GetSpan(16);
        var length = 0;
        if (millionths < 0)
        {
            text[length++] = (byte)'-';
        }
        var (degrees, rest) = Math.DivRem(Math.Abs(millionths), (long)Units);
        Utf8Formatter.TryFormat(degrees, text[length..], out var written);
        length += written;
        if (rest > 0)
        {
            text[length++] = (byte)'.';
            for (var unit = (long)Units / 10; rest > 0; unit /= 10)
            {
                text[length++] = (byte)('0' + (rest / unit));
                rest %= unit;
            }
        }
        to.Advance(length);
    }
}
