using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MapDashboard.Storage;

/// <summary>An advisory lock that a process holds until it is disposed of, or gone: then the database lets go of it by itself.</summary>
internal sealed class PostgresLock : IAsyncDisposable
{
    public const long Migration = 85080890671106;
    public const long Start = 85080890671107;
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);

    // of its own and not of the pool, where it would keep the lock until somebody else takes it out
    private readonly NpgsqlConnection _connection;

    private PostgresLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<PostgresLock> TakeAsync(PostgresMapDb db, long key, ILogger log, CancellationToken cancellation)
    {
        var held = new PostgresLock(new(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString()));
        try
        {
            await held._connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", held._connection) { Parameters = { new() { Value = key } } };
            for (var hasWaited = false; !(bool)(await command.ExecuteScalarAsync(cancellation))!; hasWaited = true)
            {
                if (!hasWaited)
                {
                    log.WaitingForOtherServer();
                }
                await Task.Delay(Retry, cancellation);
            }
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
