using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage;

/// <summary>
/// The one door for writing: one writer at a time, each in one transaction. SQLite has a single writer anyway; waiting here is fair, waiting there is not.
/// Of several servers on PostgreSQL one writes at a time too (<see cref="MapDb.TakeTurnAsync"/>): so what is true of one server is true of all.
/// </summary>
public sealed class MapDbWriter(IDbContextFactory<MapDb> databases) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Does the work and commits; if it throws, nothing of it is kept.</summary>
    public Task<T> WriteAsync<T>(Func<MapDb, Task<T>> work, CancellationToken cancellation) => WriteAsync(work, isAlone: false, cancellation);

    /// <param name="isAlone">This process does nothing else with the store meanwhile, so that very much is written faster where no other process is there.</param>
    internal async Task<T> WriteAsync<T>(Func<MapDb, Task<T>> work, bool isAlone, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var alone = isAlone ? await db.TryBeAloneAsync(cancellation) : null;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.TakeTurnAsync(cancellation);
            var result = await work(db);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
