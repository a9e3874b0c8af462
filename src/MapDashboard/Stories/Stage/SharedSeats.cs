using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Stories;

/// <summary>
/// Several servers have the stages together: the row of a stage is what is true of it. Whoever acts on a stage locks its row, takes over what others made of it,
/// acts, and writes it back; a trigger of the database then tells the other servers to look (<see cref="StageNews"/>).
/// </summary>
internal sealed class SharedSeats(IDbContextFactory<MapDb> databases, TimeProvider time) : IStageSeats
{
    public const string PointTopic = "stage-point";

    /// <summary>A server that was not heard for so long is gone, and whoever presented there too.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _heard = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _started = time.GetUtcNow();

    /// <summary>Of this server as long as it runs.</summary>
    public string Server { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));

    public void Heard(string server) => _heard[server] = time.GetUtcNow();

    /// <summary>Servers that were heard once and not lately; each is told once.</summary>
    public IReadOnlyList<string> TakeGone() => [.. _heard.Keys.Where(IsGone).Where(s => _heard.TryRemove(s, out _))];

    public async Task<T> ActAsync<T>(LiveStage stage, Func<T> act, CancellationToken cancellation)
    {
        await stage.Turn.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            // what is shown is meant for the moment: nobody waits for the disk
            await db.Database.ExecuteSqlAsync($"SELECT set_config('synchronous_commit', 'off', true), set_config('mapdashboard.server', {Server}, true)", cancellation);
            var row = await db.Stages.FromSql($"SELECT * FROM stages WHERE code = {stage.Code} FOR UPDATE").SingleOrDefaultAsync(cancellation);
            Adopt(db, stage, row);
            var result = act();
            if (row is not null)
            {
                var (state, lastDriven, presenter) = stage.TakeAll();
                (row.Sequence, row.View, row.LastDriven) = (state.Sequence, state.View, lastDriven);
                var entry = db.Entry(row);
                entry.Property(StageColumns.Presenter).CurrentValue = presenter is null ? null : presenter.Client is null ? entry.Property(StageColumns.Presenter).CurrentValue : $"{Server}/{presenter.Connection}";
                entry.Property(StageColumns.PresenterPage).CurrentValue = presenter?.Page;
                await db.SaveChangesAsync(cancellation);
            }
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            stage.Turn.Release();
        }
    }

    public async Task LookAsync(LiveStage stage, CancellationToken cancellation)
    {
        await stage.Turn.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            Adopt(db, stage, await db.Stages.SingleOrDefaultAsync(s => s.Code == stage.Code, cancellation));
        }
        finally
        {
            stage.Turn.Release();
        }
    }

    public async Task<StageRow?> FindAsync(string code, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Stages.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, cancellation);
    }

    public Task PointAsync(LiveStage stage, StagePoint point, CancellationToken cancellation) =>
        TellAsync(string.Create(CultureInfo.InvariantCulture, $"{PointTopic} {Server} {stage.Code} {point.Longitude} {point.Latitude}"), cancellation);

    /// <summary>Tells all servers, this one too. Nothing is kept of it.</summary>
    public async Task TellAsync(string message, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('synchronous_commit', 'off', true), pg_notify({PostgresMapDb.Channel}, {message})", cancellation);
    }

    private void Adopt(MapDb db, LiveStage stage, StageRow? row)
    {
        if (row is null)
        {
            stage.Close();
            return;
        }
        var entry = db.Entry(row);
        var seat = ((string?)entry.Property(StageColumns.Presenter).CurrentValue)?.Split('/', 2);
        var presenter = seat is null || IsGone(seat[0]) ? null : new StagePresenter(seat[1], (string?)entry.Property(StageColumns.PresenterPage).CurrentValue ?? "", null);
        stage.Adopt(row, presenter);
    }

    private bool IsGone(string server) =>
        server != Server && time.GetUtcNow() - (_heard.TryGetValue(server, out var heard) ? heard : _started) > Silence;
}
