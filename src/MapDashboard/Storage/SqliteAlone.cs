using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MapDashboard.Storage;

/// <summary>
/// The time in which one connection has a file for itself and leaves the write-ahead log for a rollback journal (https://www.sqlite.org/lockingv3.html#rollback): new pages are
/// then written once and not twice, and a process that is killed has its part rolled back by whoever opens the file next. Only who is alone in the file can leave the log.
/// </summary>
internal sealed class SqliteAlone : IAsyncDisposable
{
    /// <summary>Nobody waits for long for others to go.</summary>
    private const int WaitSeconds = 1;

    /// <summary>Whoever comes to read meanwhile holds up the writing until they have read.</summary>
    private const int ReadersMilliseconds = 600_000;

    private readonly SqliteConnection _connection;

    private SqliteAlone(SqliteConnection connection) => _connection = connection;

    /// <returns>Null when others have the file open.</returns>
    public static async Task<IAsyncDisposable?> TryAsync(SqliteConnection connection, CancellationToken cancellation) =>
        await SetAsync(connection, "DELETE", cancellation) == "delete" ? new SqliteAlone(connection) : null;

    public async ValueTask DisposeAsync() => await SetAsync(_connection, "WAL", CancellationToken.None);

    /// <returns>The mode that it is in now.</returns>
    private static async Task<string> SetAsync(SqliteConnection connection, string mode, CancellationToken cancellation)
    {
        raw.sqlite3_busy_timeout(connection.Handle!, 0);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode = {mode}";
        command.CommandTimeout = WaitSeconds;
        try
        {
            var now = (string)(await command.ExecuteScalarAsync(cancellation))!;
            command.CommandText = $"PRAGMA synchronous = {(now == "wal" ? "NORMAL" : "FULL")}"; // what each needs so that a power cut does not break the file
            await command.ExecuteNonQueryAsync(cancellation);
            return now;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            return "wal";
        }
        finally
        {
            raw.sqlite3_busy_timeout(connection.Handle!, ReadersMilliseconds);
        }
    }
}
