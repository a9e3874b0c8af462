using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Benchmarks;

/// <summary>Writes records straight into the tables of a new database. The change log only gets the last change, so that the server begins where the records stand.</summary>
internal static class MadeUpDatabase
{
    private static readonly string[] Columns =
    [
        "record_id", "title", "summary", "layer", "program", "subject", "status", "dates", "first_year", "last_year", "places", "countries", "precision", "actors", "confidence", "review", "sources",
        "changed", "sequence", "body", "geom",
    ];

    public static void Write(string file, IEnumerable<SpatialRecord> records)
    {
        using var db = new SqliteMapDb(SqliteMapDb.Options($"Data Source={file}"));
        db.Database.Migrate();
        db.Database.OpenConnection();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO records ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "$" + c))})";
        var parameters = Columns.Select(c => insert.Parameters.AddWithValue("$" + c, null)).ToArray();
        const string Changed = "2026-01-01T00:00:00.000Z";
        (SpatialRecord Record, string Body)? last = null;
        foreach (var record in records)
        {
            var body = StoredJson.Write(record);
            var row = RecordRows.New(record, body, DateTimeOffset.UnixEpoch);
            object?[] values =
            [
                row.Id, row.Title, row.Summary, row.Layer, row.Program, row.Subject, row.Status, row.Dates, row.FirstYear, row.LastYear, row.Places, row.Countries, row.Precision, row.Actors, row.Confidence,
                row.Review, row.Sources, Changed, record.Sequence, body, GeoPackageBinary.Write(record.Geometry),
            ];
            for (var i = 0; i < values.Length; i++)
            {
                parameters[i].Value = values[i] ?? DBNull.Value;
            }
            insert.ExecuteNonQuery();
            last = (record, body);
        }
        using var change = connection.CreateCommand();
        change.CommandText = $"INSERT INTO changes (sequence, kind, record_id, record, at, by) VALUES ($sequence, 'upsert', $id, $body, '{Changed}', 'benchmark')";
        change.Parameters.AddWithValue("$sequence", last!.Value.Record.Sequence);
        change.Parameters.AddWithValue("$id", last.Value.Record.Id);
        change.Parameters.AddWithValue("$body", last.Value.Body);
        change.ExecuteNonQuery();
        transaction.Commit();
    }
}
