using System.Globalization;
using System.Net;
using System.Xml;
using MapDashboard.Api.GeoJson;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Exports;

/// <summary>One record in KML, its elements in the order that the schema wants.</summary>
internal static class KmlPlacemark
{
    public static void Write(XmlWriter xml, ExportedRecord exported, string style)
    {
        var record = exported.Record;
        xml.WriteStartElement("Placemark");
        // an XML name must begin with a letter
        xml.WriteAttributeString("id", XmlConvert.EncodeNmToken($"r-{record.Id}"));
        xml.WriteElementString("name", XmlText.Of(record.Title));
        xml.WriteElementString("description", XmlText.Of(Html(exported)));
        WriteTimeSpan(xml, record.Dates);
        xml.WriteElementString("styleUrl", $"#{style}");
        WriteData(xml, exported);
        WriteGeometry(xml, record.Geometry);
        xml.WriteEndElement();
    }

    /// <summary>Programs show a description as HTML, so what comes from texts is escaped for that too, and only web addresses become links.</summary>
    private static string Html(ExportedRecord exported)
    {
        var sources = exported.Sources.Select(s => $"<li>{Link(s)}{WebUtility.HtmlEncode(s.Published is null ? "" : $", {s.Published}")}</li>");
        return $"<p>{WebUtility.HtmlEncode(exported.Record.Summary)}</p><ul>{string.Concat(sources)}</ul>";
    }

    private static string Link(ExportedSource source)
    {
        var named = string.Join(", ", new[] { source.Title, source.Publisher }.OfType<string>());
        var text = WebUtility.HtmlEncode(named.Length > 0 ? named : source.Url ?? source.DocumentId)!;
        return Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? $"<a href=\"{WebUtility.HtmlEncode(url.AbsoluteUri)}\">{text}</a>" : text;
    }

    /// <summary>From the first day to the last; without a begin or an end where one of the dates has none, and not at all where no date can be read.</summary>
    private static void WriteTimeSpan(XmlWriter xml, IReadOnlyList<string> dates)
    {
        var read = dates.Select(d => (Written: d, Date: Edtf.Read(d))).Where(d => d.Date is not null).ToList();
        var (hasBegin, hasEnd) = (read.Count > 0 && read.All(d => d.Date!.Value.Start is not null), read.Count > 0 && read.All(d => d.Date!.Value.End is not null));
        if (!hasBegin && !hasEnd)
        {
            return;
        }
        xml.WriteStartElement("TimeSpan");
        if (hasBegin)
        {
            xml.WriteElementString("begin", read.Select(d => Edtf.StartKey(d.Written)).Min(StringComparer.Ordinal)!.TrimEnd('-'));
        }
        if (hasEnd)
        {
            xml.WriteElementString("end", read.Max(d => d.Date!.Value.End!.Value.Last).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, ExportedRecord exported)
    {
        var record = exported.Record;
        (string Name, string Value)[] data =
        [
            ("id", record.Id),
            ("summary", record.Summary),
            ("layer", record.Layer),
            ("program", record.Program),
            ("subject", record.Subject),
            ("status", record.Status),
            ("dates", JoinedTexts.Join(record.Dates)),
            ("places", JoinedTexts.Join(record.Places.Select(p => p.Name))),
            ("countries", JoinedTexts.Join(exported.Countries)),
            ("geonameids", JoinedTexts.Join(record.Places.Select(p => p.GeoNamesId))),
            ("precision", RecordRows.Stored(record.Precision)),
            ("course", RecordProperties.CourseOf(record) ?? ""),
            ("actors", JoinedTexts.Join(record.Actors)),
            ("actor_kinds", JoinedTexts.Join(ActorKinds.Words(record))),
            ("quantities", JoinedTexts.Join(record.Quantities.Select(q => q.Text))),
            ("quantity_values", JoinedTexts.Join(record.Quantities.Select(q => q.Value))),
            ("quantity_units", JoinedTexts.Join(record.Quantities.Select(q => q.Unit))),
            ("confidence", Math.Round(record.Confidence, 3).ToString(CultureInfo.InvariantCulture)),
            ("review", RecordRows.Stored(record.Review)),
            ("sources", exported.Sources.Count.ToString(CultureInfo.InvariantCulture)),
            ("source_titles", JoinedTexts.Join(exported.Sources.Select(s => s.Title))),
            ("source_publishers", JoinedTexts.Join(exported.Sources.Select(s => s.Publisher))),
            ("source_urls", JoinedTexts.Join(exported.Sources.Select(s => s.Url))),
            ("source_dates", JoinedTexts.Join(exported.Sources.Select(s => s.Published))),
            ("source_documents", JoinedTexts.Join(exported.Sources.Select(s => s.DocumentId))),
            ("sequence", record.Sequence.ToString(CultureInfo.InvariantCulture)),
        ];
        xml.WriteStartElement("ExtendedData");
        foreach (var (name, value) in data)
        {
            xml.WriteStartElement("Data");
            xml.WriteAttributeString("name", name);
            xml.WriteElementString("value", XmlText.Of(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>A line lies on the ground.</summary>
    private static void WriteGeometry(XmlWriter xml, Geometry geometry)
    {
        if (geometry is GeometryCollection parts)
        {
            xml.WriteStartElement("MultiGeometry");
            parts.Geometries.ToList().ForEach(p => WriteGeometry(xml, p));
            xml.WriteEndElement();
            return;
        }
        xml.WriteStartElement(geometry.GeometryType);
        if (geometry is not Point)
        {
            xml.WriteElementString("tessellate", "1");
        }
        if (geometry is Polygon area)
        {
            WriteRing(xml, "outerBoundaryIs", area.ExteriorRing);
            area.InteriorRings.ToList().ForEach(r => WriteRing(xml, "innerBoundaryIs", r));
        }
        else
        {
            WritePositions(xml, geometry);
        }
        xml.WriteEndElement();
    }

    private static void WriteRing(XmlWriter xml, string boundary, LineString ring)
    {
        xml.WriteStartElement(boundary);
        xml.WriteStartElement("LinearRing");
        WritePositions(xml, ring);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePositions(XmlWriter xml, Geometry geometry) =>
        xml.WriteElementString("coordinates", string.Join(' ', geometry.Coordinates.Select(c => string.Create(CultureInfo.InvariantCulture, $"{Degrees(c.X)},{Degrees(c.Y)}"))));

    private static double Degrees(double value) => Math.Round(value, GeometryJsonConverter.Decimals) + 0.0;
}
