namespace MapDashboard.Imports;

/// <summary>Which kind of file it is, by its name or its first bytes, and how it is cut into records.</summary>
internal static class ImportFormat
{
    /// <exception cref="ImportFormatException">It is none that is read.</exception>
    public static string Of(string name, Stream file)
    {
        Span<byte> first = stackalloc byte[512];
        first = first[..file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (first.StartsWith("PK\u0003\u0004"u8) || first.StartsWith("SQLite format 3"u8) || first.StartsWith(new byte[] { 0x1F, 0x8B }))
        {
            return first[0] == 'P' && name.EndsWith(".kmz", StringComparison.OrdinalIgnoreCase) ? "kmz"
                : throw new ImportFormatException(1, "this is no CSV, GeoJSON, KML or KMZ but another kind of file: save the sheet as CSV, or convert it (ogr2ogr)");
        }
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" or ".txt" => "csv",
            ".geojson" or ".json" or ".geojsonl" or ".geojsons" or ".ndjson" or ".jsonl" => "geojson",
            ".kml" => "kml",
            ".kmz" => throw new ImportFormatException(1, "this is no KMZ archive, or it is cut off"),
            _ when first.TrimStart("\uFEFF \t\r\n\u001E"u8).StartsWith("{"u8) => "geojson",
            _ when first.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) => "kml",
            _ => "csv",
        };
    }

    /// <exception cref="ImportFormatException">It cannot be read from some line on; what came before is good.</exception>
    public static IEnumerable<IReadOnlyList<Piece>> Cut(string format, Stream file, ImportRequest request, ImportColumns columns, long mostBytes) => format switch
    {
        "geojson" => GeoJsonPieces.Read(file),
        "kml" => KmlRecords.Read(new BoundedStream(file, long.MaxValue), request),
        "kmz" => KmlRecords.ReadZipped(file, request, mostBytes),
        _ => CsvRecords.Read(file, request, columns),
    };
}
