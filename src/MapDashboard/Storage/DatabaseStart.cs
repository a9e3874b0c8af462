using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage;

/// <summary>Makes the database ready: creates it, or brings it to this version's tables.</summary>
public sealed class DatabaseStart(IDbContextFactory<MapDb> databases, TimeProvider time, ILogger<DatabaseStart> log)
{
    /// <summary>Safe to be called by several processes at once: one does it, the others wait.</summary>
    /// <exception cref="InvalidDataException">It cannot be: the message says in one line what is wrong and what to do.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await (db switch
        {
            PostgresMapDb postgres => new PostgresStart(postgres, log).PrepareAsync(cancellation),
            SqliteMapDb sqlite => new SqliteStart(sqlite, time, log).PrepareAsync(cancellation),
            _ => throw new InvalidOperationException("Unknown kind of database."),
        });
    }

    /// <summary>Does what only one of several servers may do at a time, such as loading the seeds.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var turn = db is PostgresMapDb postgres ? await PostgresLock.TakeAsync(postgres, PostgresLock.Start, log, cancellation) : null;
        await work();
    }
}
