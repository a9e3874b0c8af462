using MapDashboard.Storage.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace MapDashboard.Storage;

/// <summary>New GeoPackages, made by the very statements that make the store one.</summary>
internal static class GeoPackageFile
{
    /// <summary>Makes a file with one table of features and opens it to be filled by one writer before anybody else sees it.</summary>
    /// <param name="path">Where no file is yet.</param>
    /// <param name="table">Has a key <c>fid</c> and a column <c>geom</c>.</param>
    /// <param name="createTable">The statement that creates it.</param>
    public static SqliteConnection Create(string path, string table, string createTable)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        GeoPackageConnections.AddFunctions(connection);
        // a file that is not finished is thrown away, so it needs no journal and need not wait for the disk
        connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        foreach (var statement in Statements(table, createTable))
        {
            connection.Execute(statement);
        }
        return connection;
    }

    public static void Execute(this SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<string> Statements(string table, string createTable)
    {
        var migration = new MigrationBuilder(activeProvider: null);
        migration.CreateGeoPackage();
        migration.Sql(createTable);
        migration.AddFeatures(table);
        return migration.Operations.Cast<SqlOperation>().Select(o => o.Sql);
    }
}
