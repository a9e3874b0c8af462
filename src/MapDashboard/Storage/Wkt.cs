using System.Buffers;
using System.Globalization;
using NetTopologySuite.Geometries;

namespace MapDashboard.Storage;

/// <summary>Points, lines and areas as well-known text, as NetTopologySuite writes and reads them but in a tenth of the time. What is beyond it, it leaves to that.</summary>
internal static class Wkt
{
    /// <summary>NetTopologySuite knows no more of a number, and no exponents.</summary>
    private const int MostDigits = 15;

    /// <returns>Null for all else.</returns>
    public static Geometry? Read(ReadOnlySpan<byte> text)
    {
        if (After("POINT "u8, ref text))
        {
            return Positions(ref text) is [var at] && text.IsEmpty ? new Point(at) : null;
        }
        if (After("LINESTRING "u8, ref text))
        {
            return Positions(ref text) is { Length: > 1 } line && text.IsEmpty ? new LineString(line) : null;
        }
        return After("POLYGON ("u8, ref text) && Rings(text) is { } rings ? new Polygon(rings[0], [.. rings.Skip(1)]) : null;
    }

    /// <returns>False for what it leaves to NetTopologySuite; what was written counts for nothing then.</returns>
    public static bool TryWrite(Geometry geometry, IBufferWriter<byte> to)
    {
        switch (geometry)
        {
            case { IsEmpty: true }:
                return false;
            case Point point:
                to.Write("POINT "u8);
                return TryWrite(point.CoordinateSequence, to);
            case LineString line:
                to.Write("LINESTRING "u8);
                return TryWrite(line.CoordinateSequence, to);
            case Polygon area:
                to.Write("POLYGON ("u8);
                for (var ring = -1; ring < area.NumInteriorRings; ring++)
                {
                    to.Write(ring < 0 ? default : ", "u8);
                    if (!TryWrite((ring < 0 ? area.ExteriorRing : area.GetInteriorRingN(ring)).CoordinateSequence, to))
                    {
                        return false;
                    }
                }
                to.Write(")"u8);
                return true;
            default:
                return false;
        }
    }

    private static bool TryWrite(CoordinateSequence positions, IBufferWriter<byte> to)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            to.Write(i == 0 ? "("u8 : ", "u8);
            if (!TryWrite(positions.GetX(i), to))
            {
                return false;
            }
            to.Write(" "u8);
            if (!TryWrite(positions.GetY(i), to))
            {
                return false;
            }
        }
        to.Write(")"u8);
        return true;
    }

    private static bool TryWrite(double degrees, IBufferWriter<byte> to)
    {
        var text = to.GetSpan(32);
        if (!degrees.TryFormat(text, out var written, provider: CultureInfo.InvariantCulture) || written > MostDigits || text[..written].Contains((byte)'E'))
        {
            return false;
        }
        to.Advance(written);
        return true;
    }

    private static bool After(ReadOnlySpan<byte> start, ref ReadOnlySpan<byte> text)
    {
        var isSo = text.StartsWith(start);
        text = isSo ? text[start.Length..] : text;
        return isSo;
    }

    private static List<LinearRing>? Rings(ReadOnlySpan<byte> text)
    {
        var rings = new List<LinearRing>();
        do
        {
            if (Positions(ref text) is not { Length: > 3 } ring || !ring[0].Equals2D(ring[^1]))
            {
                return null;
            }
            rings.Add(new(ring));
        }
        while (After(", "u8, ref text));
        return text is [(byte)')'] ? rings : null;
    }

    /// <summary>A list in brackets, which is taken off the text; null when it is none.</summary>
    private static Coordinate[]? Positions(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)')');
        if (end < 0 || text[0] != '(')
        {
            return null;
        }
        var list = text[1..end];
        text = text[(end + 1)..];
        var positions = new Coordinate[list.Count((byte)',') + 1];
        var count = 0;
        foreach (var range in list.Split((byte)','))
        {
            var position = count == 0 ? list[range] : list[range].TrimStart((byte)' ');
            var space = position.IndexOf((byte)' ');
            if (space < 0 || !double.TryParse(position[..space], CultureInfo.InvariantCulture, out var x) || !double.TryParse(position[(space + 1)..], CultureInfo.InvariantCulture, out var y))
            {
                return null;
            }
            positions[count++] = new(x, y);
        }
        return positions;
    }
}
