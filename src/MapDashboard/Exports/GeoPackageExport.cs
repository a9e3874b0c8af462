using System.Globalization;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace MapDashboard.Exports;

/// <summary>
/// A GeoPackage with the features <c>records</c> and the table <c>sources</c>, whose rows name their record. A database cannot be written from
/// front to back, so it is made as a file of its own in the temporary folder, which is gone when this returns.
/// </summary>
internal static class GeoPackageExport
{
    private const string RecordsTable = """
        CREATE TABLE records (
          fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, record_id TEXT NOT NULL UNIQUE,
          title TEXT NOT NULL, summary TEXT NOT NULL, layer TEXT NOT NULL, program TEXT NOT NULL, subject TEXT NOT NULL, status TEXT NOT NULL,
          dates TEXT NOT NULL, first_year INTEGER, last_year INTEGER, places TEXT NOT NULL, countries TEXT NOT NULL, precision TEXT NOT NULL,
          actors TEXT NOT NULL, actor_kinds TEXT NOT NULL, quantities TEXT NOT NULL, confidence REAL NOT NULL, review TEXT NOT NULL, sources INTEGER NOT NULL,
          sequence INTEGER NOT NULL, geom GEOMETRY NOT NULL);
        """;

    private const string SourcesTable = """
        CREATE TABLE sources (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, record_id TEXT NOT NULL, document_id TEXT, title TEXT, publisher TEXT, url TEXT, published TEXT);
        CREATE INDEX sources_record_id ON sources (record_id);
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES ('sources', 'attributes', 'sources', 'What the records are read from, by record_id');
        """;

    /// <summary>A file keeps a processor and the disk busy: no more are made at once than there are processors, others wait.</summary>
    private static readonly SemaphoreSlim Making = new(Environment.ProcessorCount);

    private static readonly string[] RecordColumns =
        ["record_id", "title", "summary", "layer", "program", "subject", "status", "dates", "first_year", "last_year", "places", "countries", "precision", "actors", "actor_kinds", "quantities", "confidence", "review", "sources", "sequence", "geom"];

    private static readonly string[] SourceColumns = ["record_id", "document_id", "title", "publisher", "url", "published"];

    public static async Task WriteAsync(Selection selection, Stream to, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("mapdashboard-export-");
        try
        {
            var path = Path.Combine(folder.FullName, "export.gpkg");
            await Making.WaitAsync(cancellation);
            try
            {
                await MakeAsync(path, selection, cancellation);
            }
            finally
            {
                Making.Release();
            }
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await file.CopyToAsync(to, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MakeAsync(string path, Selection selection, CancellationToken cancellation)
    {
        await using var connection = GeoPackageFile.Create(path, "records", RecordsTable);
        connection.Execute(SourcesTable);
        await using var transaction = connection.BeginTransaction();
        await using var records = Insert(connection, "records", RecordColumns);
        await using var sources = Insert(connection, "sources", SourceColumns);
        var extent = new Envelope();
        await foreach (var exported in selection.ReadAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            Run(records, Values(exported));
            foreach (var source in exported.Sources)
            {
                Run(sources, [exported.Record.Id, source.DocumentId, source.Title, source.Publisher, source.Url, source.Published]);
            }
            extent.ExpandToInclude(exported.Record.Geometry.EnvelopeInternal);
        }
        Describe(connection, selection, extent);
        await transaction.CommitAsync(cancellation);
    }

    private static object?[] Values(ExportedRecord exported)
    {
        var record = exported.Record;
        return
        [
            record.Id, record.Title, record.Summary, record.Layer, record.Program, record.Subject, record.Status,
            string.Join("; ", record.Dates), record.Years.Count > 0 ? record.Years[0] : null, record.Years.Count > 0 ? record.Years[^1] : null,
            string.Join("; ", record.Places.Select(p => p.Name)), string.Join("; ", exported.Countries), RecordRows.Stored(record.Precision),
            string.Join("; ", record.Actors), string.Join("; ", ActorKinds.Words(record)), string.Join("; ", record.Quantities.Select(q => q.Text)), Math.Round(record.Confidence, 3),
            RecordRows.Stored(record.Review), exported.Sources.Count, record.Sequence, GeoPackageBinary.Write(record.Geometry),
        ];
    }

    /// <summary>What the file is, and what part of the world it covers; unknown when it is empty.</summary>
    private static void Describe(SqliteConnection connection, Selection selection, Envelope extent)
    {
        using var describe = connection.CreateCommand();
        describe.CommandText = "UPDATE gpkg_contents SET description = $description, min_x = $minx, min_y = $miny, max_x = $maxx, max_y = $maxy WHERE table_name = 'records'";
        var filter = selection.Filter.Terms.Count > 0 ? $" with {selection.Filter}" : "";
        describe.Parameters.AddWithValue("$description", string.Create(CultureInfo.InvariantCulture, $"The map at change {selection.Sequence}{filter}. {Selection.Attribution}"));
        foreach (var (name, value) in new[] { ("$minx", extent.MinX), ("$miny", extent.MinY), ("$maxx", extent.MaxX), ("$maxy", extent.MaxY) })
        {
            describe.Parameters.AddWithValue(name, extent.IsNull ? DBNull.Value : value);
        }
        describe.ExecuteNonQuery();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string table, string[] columns)
    {
        var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => $"${c}"))})";
        foreach (var column in columns)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"${column}" });
        }
        insert.Prepare();
        return insert;
    }

    private static void Run(SqliteCommand insert, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        insert.ExecuteNonQuery();
    }
}
