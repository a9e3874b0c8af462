using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Webhooks;

/// <summary>The registered webhooks, how far each is, and what was given up. Bounded: of each webhook the newest dead letters are kept.</summary>
internal sealed class WebhookStore(IDbContextFactory<MapDb> databases, MapDbWriter writer, TimeProvider time)
{
    public const int MostDeadLetters = 200;
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    public async Task<IReadOnlyList<WebhookRow>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Webhooks.AsNoTracking().OrderBy(w => w.Created).ThenBy(w => w.Id).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<DeadLetterRow>> DeadLettersAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.DeadLetters.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellation);
    }

    public Task AddAsync(WebhookRow hook, CancellationToken cancellation) => WriteAsync(
        db =>
        {
            db.Webhooks.Add(hook);
            db.Decisions.Add(new() { At = hook.Created, By = hook.CreatedBy, Kind = DecisionKinds.WebhookAdded, Note = hook.Url });
            return Task.CompletedTask;
        },
        cancellation);

    /// <returns>Whether it was there.</returns>
    public Task<bool> RemoveAsync(string id, string by, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellation) is not { } hook)
            {
                return false;
            }
            await db.DeadLetters.Where(d => d.WebhookId == id).ExecuteDeleteAsync(cancellation);
            db.Webhooks.Remove(hook);
            db.Decisions.Add(new() { At = time.GetUtcNow(), By = by, Kind = DecisionKinds.WebhookDeleted, Note = hook.Url });
            return true;
        },
        cancellation);

    /// <summary>Takes or keeps the right to deliver for a webhook.</summary>
    /// <returns>Null when it is gone or another server has it.</returns>
    public Task<WebhookRow?> LeaseAsync(string id, string server, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            var now = time.GetUtcNow();
            var hook = await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellation);
            if (hook is null || (hook.LeasedBy != server && hook.LeasedUntil > now))
            {
                return null;
            }
            (hook.LeasedBy, hook.LeasedUntil) = (server, now + Lease);
            return hook;
        },
        cancellation);

    /// <summary>Lets other servers deliver.</summary>
    public Task ReleaseAsync(string server, CancellationToken cancellation) => WriteAsync(
        db => db.Webhooks.Where(w => w.LeasedBy == server).ExecuteUpdateAsync(s => s.SetProperty(w => w.LeasedBy, (string?)null).SetProperty(w => w.LeasedUntil, (DateTimeOffset?)null), cancellation),
        cancellation);

    /// <summary>A delivery went well, or there was nothing in it for the webhook.</summary>
    public Task AdvanceAsync(string id, long position, bool delivered, CancellationToken cancellation) => ChangeAsync(
        id,
        (_, hook) =>
        {
            (hook.Position, hook.Failures, hook.LastError) = (position, 0, null);
            hook.LastDelivered = delivered ? time.GetUtcNow() : hook.LastDelivered;
        },
        cancellation);

    public Task FailAsync(string id, string error, CancellationToken cancellation) => ChangeAsync(
        id,
        (_, hook) => (hook.Failures, hook.LastError) = (hook.Failures + 1, error),
        cancellation);

    /// <summary>Gives a delivery up and goes on to the next.</summary>
    public async Task GiveUpAsync(string id, long after, long last, string error, CancellationToken cancellation)
    {
        await ChangeAsync(
            id,
            (db, hook) =>
            {
                (hook.Position, hook.Failures, hook.LastError) = (last, 0, error);
                db.DeadLetters.Add(new() { WebhookId = id, After = after, Last = last, At = time.GetUtcNow(), Error = error });
            },
            cancellation);
        await WriteAsync(
            async db =>
            {
                var kept = await db.DeadLetters.Where(d => d.WebhookId == id).OrderByDescending(d => d.Id).Skip(MostDeadLetters).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancellation);
                await db.DeadLetters.Where(d => d.WebhookId == id && d.Id <= (kept ?? 0)).ExecuteDeleteAsync(cancellation);
            },
            cancellation);
    }

    public Task BuryAsync(long deadLetter, CancellationToken cancellation) => WriteAsync(db => db.DeadLetters.Where(d => d.Id == deadLetter).ExecuteDeleteAsync(cancellation), cancellation);

    private Task<int> ChangeAsync(string id, Action<MapDb, WebhookRow> change, CancellationToken cancellation) => WriteAsync(
        async db =>
        {
            if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellation) is { } hook)
            {
                change(db, hook);
            }
        },
        cancellation);

    private Task<int> WriteAsync(Func<MapDb, Task> work, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            await work(db);
            return 0;
        },
        cancellation);
}
