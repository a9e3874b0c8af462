using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MapDashboard.Storage;

/// <summary>Gives each SQLite connection the functions that the R*Tree triggers call, and its pragmas.</summary>
internal sealed class GeoPackageConnections : DbConnectionInterceptor
{
    public static GeoPackageConnections Instance { get; } = new();

    /// <summary>A writer waits for that of another process, such as the command that stores a large file.</summary>
    private const int LongestWaitSeconds = 600;

    // the connection remembers its functions and registers them again whenever it is opened
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        var connection = (SqliteConnection)result;
        AddFunctions(connection);
        connection.DefaultTimeout = Math.Max(connection.DefaultTimeout, LongestWaitSeconds);
        return result;
    }

    /// <summary>What the R*Tree's triggers call.</summary>
    public static void AddFunctions(SqliteConnection connection)
    {
        connection.CreateFunction("ST_IsEmpty", (byte[]? g) => g is null ? (int?)null : GeoPackageBinary.IsEmpty(g) ? 1 : 0, isDeterministic: true);
        connection.CreateFunction("ST_MinX", (byte[]? g) => g is null ? (double?)null : GeoPackageBinary.EnvelopeOf(g).MinX, isDeterministic: true);
        connection.CreateFunction("ST_MaxX", (byte[]? g) => g is null ? (double?)null : GeoPackageBinary.EnvelopeOf(g).MaxX, isDeterministic: true);
        connection.CreateFunction("ST_MinY", (byte[]? g) => g is null ? (double?)null : GeoPackageBinary.EnvelopeOf(g).MinY, isDeterministic: true);
        connection.CreateFunction("ST_MaxY", (byte[]? g) => g is null ? (double?)null : GeoPackageBinary.EnvelopeOf(g).MaxY, isDeterministic: true);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var pragmas = Pragmas(connection);
        pragmas.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var pragmas = Pragmas(connection);
        await pragmas.ExecuteNonQueryAsync(cancellationToken);
    }

    // NORMAL is safe with WAL: a killed process loses nothing, a power cut at most the last commits, never the file
    private static DbCommand Pragmas(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000;";
        return command;
    }
}
