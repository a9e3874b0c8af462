using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MapDashboard.Storage;

/// <summary>
/// The one door for writing: one writer at a time, each in one transaction. SQLite has a single writer anyway; waiting here is fair, waiting there is not.
/// Of several servers on PostgreSQL one writes at a time too (<see cref="MapDb.TakeTurnAsync"/>): so what is true of one server is true of all.
/// </summary>
/// <param name="longestWait">For those who write before, in this process and then in others; null: as long as the database lets one wait.</param>
public sealed class MapDbWriter(IDbContextFactory<MapDb> databases, TimeSpan? longestWait = null) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Does the work and commits; if it throws, nothing of it is kept.</summary>
    /// <exception cref="StoreBusyException">Somebody else has been writing all the time, such as an import of very many records.</exception>
    public Task<T> WriteAsync<T>(Func<MapDb, Task<T>> work, CancellationToken cancellation) => WriteAsync(work, isAlone: false, cancellation);

    /// <param name="isAlone">This process does nothing else with the store meanwhile, so that very much is written faster where no other process is there.</param>
    internal Task<T> WriteAsync<T>(Func<MapDb, Task<T>> work, bool isAlone, CancellationToken cancellation) => InTurnAsync(
        async (db, transaction) =>
        {
            var result = await work(db);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        },
        isAlone,
        cancellation);

    /// <summary>Does the work and commits, but leaves it out when somebody is writing, here or in another process: for what nobody should wait for.</summary>
    public async Task WriteIfFreeAsync(Func<MapDb, Task> work, CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(0, cancellation))
        {
            return;
        }
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (!await db.IsBeingWrittenAsync(cancellation))
            {
                await using var transaction = await BeginAsync(db, cancellation);
                await db.TakeTurnAsync(longestWait, cancellation);
                await work(db);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
            }
        }
        catch (StoreBusyException)
        {
            // somebody began just then
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Does the work to see what would become of it; nothing is kept.</summary>
    /// <exception cref="StoreBusyException">Somebody else has been writing all the time.</exception>
    public Task<T> TryAsync<T>(Func<MapDb, Task<T>> work, CancellationToken cancellation) => InTurnAsync(
        async (db, transaction) =>
        {
            const string Before = "before";
            await transaction.CreateSavepointAsync(Before, cancellation);
            try
            {
                return await work(db);
            }
            finally
            {
                // a database may count on from numbers that were given and not kept: the next change is to have the next one
                await transaction.RollbackToSavepointAsync(Before, CancellationToken.None);
                await db.ContinueNumberingAsync(CancellationToken.None);
            }
        },
        isAlone: false,
        cancellation);

    /// <param name="work">Whose transaction is taken back unless the work commits it.</param>
    private async Task<T> InTurnAsync<T>(Func<MapDb, IDbContextTransaction, Task<T>> work, bool isAlone, CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(longestWait ?? Timeout.InfiniteTimeSpan, cancellation))
        {
            throw new StoreBusyException(longestWait!.Value);
        }
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var alone = isAlone ? await db.TryBeAloneAsync(cancellation) : null;
            await using var transaction = await BeginAsync(db, cancellation);
            await db.TakeTurnAsync(longestWait, cancellation);
            return await work(db, transaction);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>SQLite lets a writer in when it begins.</summary>
    private async Task<IDbContextTransaction> BeginAsync(MapDb db, CancellationToken cancellation)
    {
        if (longestWait is not { } longest || db.Database.GetDbConnection() is not SqliteConnection connection)
        {
            return await db.Database.BeginTransactionAsync(cancellation);
        }
        // opened before, for with opening comes a wait of its own
        await db.Database.OpenConnectionAsync(cancellation);
        var usual = connection.DefaultTimeout;
        SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle!, 0);
        connection.DefaultTimeout = Math.Max(1, (int)longest.TotalSeconds);
        try
        {
            return await db.Database.BeginTransactionAsync(cancellation);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            throw new StoreBusyException(longest);
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>Nothing was written, for somebody else was writing all the time.</summary>
public sealed class StoreBusyException(TimeSpan waited) : IOException(FormattableString.Invariant(
    $"Something large is being written, such as an import; this was not written after waiting for {waited.TotalSeconds:0} seconds (Limits:MaxWriteWaitSeconds). Try again later."))
{
    /// <summary>When to come again.</summary>
    public TimeSpan RetryAfter { get; } = waited;
}
