using System.Globalization;
using System.Text;
using System.Xml;
using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Exports;

/// <summary>KML 2.2 with a folder and a style for each layer that has records. Written with XmlWriter: no KML library restores here.</summary>
/// <seealso href="https://docs.ogc.org/is/12-007r2/12-007r2.html"/>
internal static class KmlExport
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";
    private const string UnknownLayerColor = "#666666";

    public static async Task WriteAsync(Selection selection, Stream to, CancellationToken cancellation)
    {
        using var pieces = new PieceBuffer(to);
        using var xml = XmlWriter.Create(pieces, new() { Encoding = new UTF8Encoding(false) });
        var layers = Layers(selection);
        StartDocument(xml, selection, layers);
        foreach (var layer in layers)
        {
            xml.WriteStartElement("Folder");
            xml.WriteElementString("name", XmlText.Of(layer.Name));
            await foreach (var exported in selection.ReadAsync(selection.Records.Where(r => r.Layer == layer.Key), cancellation))
            {
                KmlPlacemark.Write(xml, exported, StyleId(layers, layer.Key));
                if (pieces.IsFull)
                {
                    await pieces.PassOnAsync(cancellation);
                }
            }
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
        xml.Flush();
        await pieces.PassOnAsync(cancellation);
    }

    /// <summary>In the vocabulary's order, then those that it no longer has.</summary>
    private static List<Layer> Layers(Selection selection)
    {
        var used = selection.Records.Select(r => r.Layer).ToHashSet();
        var known = selection.Layers.Where(l => used.Remove(l.Key)).ToList();
        return [.. known, .. used.Order(StringComparer.Ordinal).Select(key => new Layer(key, key, "", UnknownLayerColor, UnknownLayerColor, "circle"))];
    }

    private static void StartDocument(XmlWriter xml, Selection selection, List<Layer> layers)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("kml", Namespace);
        xml.WriteStartElement("Document");
        xml.WriteElementString("name", XmlText.Of(selection.Filter.Terms.Count > 0 ? $"MapDashboard: {Uri.UnescapeDataString(selection.Filter.ToString())}" : "MapDashboard"));
        xml.WriteElementString("description", $"The map at change {selection.Sequence.ToString(CultureInfo.InvariantCulture)}. {Selection.Attribution}");
        foreach (var layer in layers)
        {
            xml.WriteStartElement("Style");
            xml.WriteAttributeString("id", StyleId(layers, layer.Key));
            Color(xml, "IconStyle", layer.Color);
            xml.WriteStartElement("LineStyle");
            xml.WriteElementString("color", AlphaBlueGreenRed(layer.Color));
            xml.WriteElementString("width", "3");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void Color(XmlWriter xml, string style, string color)
    {
        xml.WriteStartElement(style);
        xml.WriteElementString("color", AlphaBlueGreenRed(color));
        xml.WriteEndElement();
    }

    // not the layer's key, which need not be an XML name
    private static string StyleId(List<Layer> layers, string key) => string.Create(CultureInfo.InvariantCulture, $"layer-{layers.FindIndex(l => l.Key == key) + 1}");

    /// <summary>KML writes colours the other way round: "#0a66a8" is "ffa8660a".</summary>
    private static string AlphaBlueGreenRed(string color) => color is ['#', var r1, var r2, var g1, var g2, var b1, var b2]
        ? $"ff{b1}{b2}{g1}{g2}{r1}{r2}".ToLowerInvariant()
        : AlphaBlueGreenRed(UnknownLayerColor);
}
