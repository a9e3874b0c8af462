namespace MapDashboard.Exports;

/// <summary>A form in which what a filter selects can be taken away.</summary>
/// <param name="Key">As addresses and the command name it; also the file's extension.</param>
/// <param name="WriteAsync">Writes a selection to a stream, which stays open, a piece at a time.</param>
internal sealed record ExportFormat(string Key, string MediaType, Func<Selection, Stream, CancellationToken, Task> WriteAsync)
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("geojson", "application/geo+json", GeoJsonExport.WriteAsync),
        new("csv", "text/csv; charset=utf-8", CsvExport.WriteAsync),
        new("gpkg", "application/geopackage+sqlite3", GeoPackageExport.WriteAsync),
        new("kml", "application/vnd.google-earth.kml+xml", KmlExport.WriteAsync),
        new("kmz", "application/vnd.google-earth.kmz", KmzExport.WriteAsync),
    ];

    /// <summary>Null when there is no such format.</summary>
    public static ExportFormat? Find(string key) => All.FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase));
}
