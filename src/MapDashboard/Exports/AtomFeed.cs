using System.Globalization;
using System.Text;
using System.Xml;
using MapDashboard.Changes;
using MapDashboard.Filters;
using NetTopologySuite.Geometries;

namespace MapDashboard.Exports;

/// <summary>An Atom feed of changes (RFC 4287), in pages that lead to older ones (RFC 5005, 3), each entry with its place (GeoRSS Simple). All that comes from texts is plain text.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string GeoRss = "http://www.georss.org/georss";

    /// <param name="home">Address of the dashboard, without a slash at its end.</param>
    /// <param name="limit">As the request said it, null when it did not.</param>
    /// <param name="before">Of this page; null for the first.</param>
    /// <param name="next">Of the page after it; null when there is none.</param>
    public static byte[] Write(string home, Filter filter, IReadOnlyList<NewsItem> news, int? limit, long? before, long? next)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xmlns", "georss", null, GeoRss);
            xml.WriteElementString("id", Address(home, filter, null, null));
            xml.WriteElementString("title", XmlText.Of(filter.Terms.Count > 0 ? $"MapDashboard: {Uri.UnescapeDataString(filter.ToString())}" : "MapDashboard"));
            xml.WriteElementString("subtitle", "What changed on the map, the newest first");
            xml.WriteElementString("updated", Moment(news.Count > 0 ? news[0].At : DateTimeOffset.UnixEpoch));
            xml.WriteElementString("rights", Selection.Attribution);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", "MapDashboard");
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", Address(home, filter, limit, before));
            Link(xml, "first", "application/atom+xml", Address(home, filter, limit, null));
            Link(xml, "alternate", "text/html", $"{home}/#{filter}");
            if (next is not null)
            {
                Link(xml, "next", "application/atom+xml", Address(home, filter, limit, next));
            }
            foreach (var item in news)
            {
                WriteEntry(xml, home, item);
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, string home, NewsItem item)
    {
        var (record, id) = (item.Record, Uri.EscapeDataString(item.Record.Id));
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", string.Create(CultureInfo.InvariantCulture, $"{home}/feed.atom#change-{item.Sequence}"));
        xml.WriteElementString("title", XmlText.Of(item.IsGone ? $"No longer on the map: {record.Title}" : record.Title));
        xml.WriteElementString("updated", Moment(item.At));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlText.Of(item.By));
        xml.WriteEndElement();
        Link(xml, "alternate", "text/html", $"{home}/#record={id}");
        Link(xml, "related", "application/geo+json", $"{home}/api/records/{id}");
        Category(xml, "layer", record.Layer);
        Category(xml, "status", record.Status);
        string[] said = [item.IsGone ? item.Note ?? "" : record.Summary, string.Join(", ", record.Dates), string.Join(", ", record.Places.Select(p => p.Name))];
        xml.WriteElementString("summary", XmlText.Of(string.Join(" · ", said.Where(s => s.Length > 0))));
        var positions = string.Join(' ', record.Geometry.Coordinates.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Y} {c.X}")));
        xml.WriteElementString("georss", record.Geometry is Point ? "point" : "line", GeoRss, positions);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string scheme, string term)
    {
        xml.WriteStartElement("category");
        xml.WriteAttributeString("scheme", $"tag:mapdashboard,2026:{scheme}");
        xml.WriteAttributeString("term", XmlText.Of(term));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Address(string home, Filter filter, int? limit, long? before)
    {
        string[] parts = [filter.ToString(), limit is null ? "" : $"limit={limit}", before is null ? "" : $"before={before}"];
        var query = string.Join('&', parts.Where(p => p.Length > 0));
        return $"{home}/feed.atom{(query.Length > 0 ? $"?{query}" : "")}";
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
