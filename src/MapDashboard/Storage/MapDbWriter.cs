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
    public async Task<T> WriteAsync<T>(Func<MapDb, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
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
