using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Stories;

/// <summary>The open stages in the database.</summary>
public sealed class StageStore(IDbContextFactory<MapDb> databases, MapDbWriter writer)
{
    public async Task<IReadOnlyList<StageRow>> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Stages.AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>False when the code is taken.</summary>
    public Task<bool> TryAddAsync(StageRow row, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            if (await db.Stages.AnyAsync(s => s.Code == row.Code, cancellation))
            {
                return false;
            }
            db.Stages.Add(row);
            return true;
        },
        cancellation);

    /// <summary>What stages show now, all in one transaction; one that was deleted meanwhile stays so.</summary>
    public Task SaveAsync(IReadOnlyCollection<(string Code, StageState State, DateTimeOffset LastDriven)> shown, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            var saved = 0;
            foreach (var (code, state, lastDriven) in shown)
            {
                saved += await db.Stages.Where(s => s.Code == code).ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.Sequence, state.Sequence).SetProperty(r => r.View, state.View).SetProperty(r => r.LastDriven, lastDriven), cancellation);
            }
            return saved;
        },
        cancellation);

    public Task DeleteAsync(string code, CancellationToken cancellation) =>
        writer.WriteAsync(db => db.Stages.Where(s => s.Code == code).ExecuteDeleteAsync(cancellation), cancellation);
}
