using CsvHelper;
using MapDashboard.Api.GeoJson;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Exports;

/// <summary>
/// Comma-separated values (RFC 4180), one row for each record. Lists are joined by <see cref="JoinedTexts"/>. A point stands in <c>lon</c> and <c>lat</c>,
/// which a line leaves empty: it stands in <c>wkt</c>.
/// </summary>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Options = new()
    {
        // Excel takes a file without it for the system's old code page and spoils Cyrillic and Chinese; GDAL, pandas, R and LibreOffice skip it
        WriteByteOrderMark = true,
        // titles and quotes come from texts that anybody may have written; numbers are not concerned, so a western longitude stays one
        // https://owasp.org/www-community/attacks/CSV_Injection
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
    };

    private static readonly string[] Columns =
    [
        "id", "title", "summary", "layer", "program", "subject", "status", "dates", "years", "places", "countries", "geonameids", "precision", "course", "lon", "lat", "wkt",
        "actors", "actor_kinds", "quantities", "quantity_values", "quantity_units", "confidence", "review", "sources", "source_titles", "source_publishers", "source_urls", "source_dates", "source_documents", "sequence",
    ];

    public static async Task WriteAsync(Selection selection, Stream to, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        await foreach (var exported in selection.ReadAsync(cancellation))
        {
            WriteFields(csv, exported);
            await csv.EndRecordAsync(cancellation);
        }
        await csv.FlushAsync(cancellation);
    }

    private static void WriteFields(CsvWriter csv, ExportedRecord exported)
    {
        var (record, point) = (exported.Record, exported.Record.Geometry as Point);
        csv.WriteField(record.Id);
        csv.WriteField(record.Title);
        csv.WriteField(record.Summary);
        csv.WriteField(record.Layer);
        csv.WriteField(record.Program);
        csv.WriteField(record.Subject);
        csv.WriteField(record.Status);
        csv.WriteField(JoinedTexts.Join(record.Dates));
        csv.WriteField(JoinedTexts.Join(record.Years));
        csv.WriteField(JoinedTexts.Join(record.Places.Select(p => p.Name)));
        csv.WriteField(JoinedTexts.Join(exported.Countries));
        csv.WriteField(JoinedTexts.Join(record.Places.Select(p => p.GeoNamesId)));
        csv.WriteField(RecordRows.Stored(record.Precision));
        csv.WriteField(RecordProperties.CourseOf(record));
        csv.WriteField(Degrees(point?.X));
        csv.WriteField(Degrees(point?.Y));
        csv.WriteField(point is null ? record.Geometry.AsText() : null);
        csv.WriteField(JoinedTexts.Join(record.Actors));
        csv.WriteField(JoinedTexts.Join(ActorKinds.Words(record)));
        csv.WriteField(JoinedTexts.Join(record.Quantities.Select(q => q.Text)));
        csv.WriteField(JoinedTexts.Join(record.Quantities.Select(q => q.Value)));
        csv.WriteField(JoinedTexts.Join(record.Quantities.Select(q => q.Unit)));
        csv.WriteField(Math.Round(record.Confidence, 3));
        csv.WriteField(RecordRows.Stored(record.Review));
        csv.WriteField(exported.Sources.Count);
        csv.WriteField(JoinedTexts.Join(exported.Sources.Select(s => s.Title)));
        csv.WriteField(JoinedTexts.Join(exported.Sources.Select(s => s.Publisher)));
        csv.WriteField(JoinedTexts.Join(exported.Sources.Select(s => s.Url)));
        csv.WriteField(JoinedTexts.Join(exported.Sources.Select(s => s.Published)));
        csv.WriteField(JoinedTexts.Join(exported.Sources.Select(s => s.DocumentId)));
        csv.WriteField(record.Sequence);
    }

    private static double? Degrees(double? value) => value is { } degrees ? Math.Round(degrees, GeometryJsonConverter.Decimals) : null;
}
