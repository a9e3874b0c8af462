using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>The placemarks of a KML 2.2 or KMZ file. Nothing outside of the file is read and no DTD: neither entities that grow nor files of this machine come in.</summary>
internal static partial class KmlRecords
{
    private const int PlacemarksAtATime = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, CloseInput = true };

    /// <exception cref="ImportFormatException">It is no KML, or cut off.</exception>
    public static IEnumerable<IReadOnlyList<Piece>> Read(Stream file, ImportRequest request)
    {
        using var xml = XmlReader.Create(file, Settings);
        while (true)
        {
            var pieces = Next(xml, request);
            yield return pieces;
            if (pieces.Count < PlacemarksAtATime)
            {
                yield break;
            }
        }
    }

    /// <summary>Of the archive its first KML file, which may not be larger than what would be taken unpacked.</summary>
    /// <exception cref="ImportFormatException">It is no KMZ, or too large unpacked.</exception>
    public static IEnumerable<IReadOnlyList<Piece>> ReadZipped(Stream file, ImportRequest request, long mostBytes)
    {
        ZipArchive archive;
        try
        {
            archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new ImportFormatException(1, "this is no KMZ archive, or it is cut off");
        }
        using (archive)
        {
            var kml = archive.Entries.FirstOrDefault(e => e.FullName == "doc.kml") ?? archive.Entries.FirstOrDefault(e => e.FullName.EndsWith(".kml", StringComparison.OrdinalIgnoreCase))
                ?? throw new ImportFormatException(1, "there is no KML file in the archive");
            foreach (var pieces in Read(new BoundedStream(kml.Open(), mostBytes), request))
            {
                yield return pieces;
            }
        }
    }

    private static List<Piece> Next(XmlReader xml, ImportRequest request)
    {
        var pieces = new List<Piece>();
        try
        {
            while (pieces.Count < PlacemarksAtATime && xml.Read())
            {
                if (xml.Depth == 0 && xml.NodeType == XmlNodeType.Element && xml.LocalName != "kml")
                {
                    throw new ImportFormatException(LineOf(xml), $"this is no KML: it begins with <{ImportNames.Short(xml.LocalName)}>");
                }
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Placemark")
                {
                    var raw = new RawRecord(LineOf(xml));
                    using var placemark = xml.ReadSubtree();
                    ReadPlacemark(placemark, raw, request);
                    pieces.Add(new(raw.Line, default, raw));
                }
            }
            return pieces;
        }
        catch (XmlException broken)
        {
            throw new ImportFormatException(Math.Max(1, broken.LineNumber), broken.Message.Contains("DTD", StringComparison.Ordinal) ? "the file has a DTD, which is not read" : $"this is no XML: {broken.Message}");
        }
        catch (InvalidDataException broken)
        {
            throw new ImportFormatException(LineOf(xml), broken.Message);
        }
    }

    private static long LineOf(XmlReader xml) => Math.Max(1, ((IXmlLineInfo)xml).LineNumber);

    private static void ReadPlacemark(XmlReader xml, RawRecord raw, ImportRequest request)
    {
        xml.Read();
        var id = xml.GetAttribute("id");
        var (shapes, begin, end, description) = (new List<Geometry>(), "", "", "");
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }
            switch (xml.LocalName)
            {
                case "name":
                    Set(raw, request, xml.LocalName, xml.ReadElementContentAsString());
                    break;
                case "description":
                    description = PlainText(xml.ReadElementContentAsString());
                    break;
                case "when":
                    begin = end = Day(xml.ReadElementContentAsString());
                    break;
                case "begin":
                    begin = Day(xml.ReadElementContentAsString());
                    break;
                case "end":
                    end = Day(xml.ReadElementContentAsString());
                    break;
                case "Data" or "SimpleData":
                    ReadData(xml, raw, request);
                    break;
                case "Point" or "LineString" or "LinearRing" or "Polygon":
                    ReadShape(xml, raw, shapes);
                    break;
                default:
                    xml.Read();
                    break;
            }
        }
        if (id is not null)
        {
            raw.Set(ImportField.Id, id);
        }
        // extended data tell the summary without the sources, and dates more exactly than a span of time can
        Set(raw, request, "description", description);
        if ((begin.Length > 0 || end.Length > 0) && !raw.Has(ImportField.Dates))
        {
            raw.Set(ImportField.Dates, begin == end ? begin : begin.Length == 0 ? end : $"{begin}/{(end.Length == 0 ? ".." : end)}");
        }
        Join(raw, shapes);
    }

    /// <summary>The parts of a geometry as one.</summary>
    private static void Join(RawRecord raw, List<Geometry> shapes)
    {
        try
        {
            raw.Geometry = shapes.Count == 0 ? null : ImportGeometry.Collected(shapes);
        }
        catch (FormatException wrong)
        {
            raw.Fail("geometry", wrong.Message);
        }
    }

    private static void ReadData(XmlReader xml, RawRecord raw, ImportRequest request)
    {
        var (name, isSimple) = (xml.GetAttribute("name") ?? "", xml.LocalName == "SimpleData");
        using var data = xml.ReadSubtree();
        var value = "";
        data.Read();
        if (isSimple)
        {
            value = data.ReadElementContentAsString();
        }
        else if (data.ReadToDescendant("value", xml.NamespaceURI))
        {
            value = data.ReadElementContentAsString();
        }
        Set(raw, request, name, value);
    }

    private static void Set(RawRecord raw, ImportRequest request, string name, string value)
    {
        if (request.FieldOf(name) is { } field && value.Trim().Length > 0)
        {
            raw.Set(field, value);
        }
    }

    private static void ReadShape(XmlReader xml, RawRecord raw, List<Geometry> shapes)
    {
        var kind = xml.LocalName;
        var rings = new List<Coordinate[]>();
        using var shape = xml.ReadSubtree();
        try
        {
            while (shape.Read())
            {
                while (shape is { NodeType: XmlNodeType.Element, LocalName: "coordinates" })
                {
                    rings.Add(Positions(shape.ReadElementContentAsString()));
                }
            }
            shapes.Add((kind, rings) switch
            {
                (_, []) => throw new FormatException("the geometry has no coordinates"),
                ("Point", [[var at], ..]) => new Point(at) { SRID = 4326 },
                ("Point", _) => throw new FormatException("a point needs one position"),
                ("Polygon", _) => ImportGeometry.Polygon(rings),
                _ => ImportGeometry.Line(rings[0]),
            });
        }
        catch (FormatException wrong)
        {
            raw.Fail("geometry", wrong.Message);
        }
    }

    private static Coordinate[] Positions(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(position =>
    {
        var numbers = position.Split(',');
        return numbers.Length >= 2 && Degrees(numbers[0]) is { } longitude && Degrees(numbers[1]) is { } latitude
            ? ImportGeometry.Position(longitude, latitude)
            : throw new FormatException($"\"{ImportNames.Short(position)}\" is no position longitude,latitude");
    })];

    private static double? Degrees(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;

    /// <summary>A moment is taken as its day.</summary>
    private static string Day(string when) => when.Trim() is var text && text.IndexOf('T', StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;

    /// <summary>Descriptions are HTML to programs that show KML.</summary>
    private static string PlainText(string html) => html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal)
        ? Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim()
        : html;

    [GeneratedRegex("<(?:script|style)[^>]*>.*?</(?:script|style)>|</?[a-zA-Z!][^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
