using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Stories;

/// <summary>The stories as they are stored; each change of one is in the audit.</summary>
internal sealed class StoryStore(IDbContextFactory<MapDb> databases, MapDbWriter writer, TimeProvider time)
{
    /// <summary>All of them, the one changed last first.</summary>
    public async Task<IReadOnlyList<Story>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Stories.AsNoTracking().OrderByDescending(s => s.Changed).ThenBy(s => s.Id).ToListAsync(cancellation);
        return [.. rows.Select(StoryOf)];
    }

    /// <summary>Null when there is no such story.</summary>
    public async Task<Story?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is { } row ? StoryOf(row) : null;
    }

    /// <returns>Null when the id that the draft asks for is taken.</returns>
    public Task<Story?> AddAsync(StoryDraft draft, string by, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            var taken = (await db.Stories.Select(s => s.Id).ToListAsync(cancellation)).ToHashSet();
            if (draft.Id is { } wanted && taken.Contains(wanted))
            {
                return null;
            }
            var row = new StoryRow { Id = draft.Id ?? StoryId.Of(draft.Title, taken), Title = draft.Title, Language = draft.Language, Scenes = StoredJson.Write(draft.Scenes), Version = 1, Changed = Now, ChangedBy = by };
            db.Stories.Add(row);
            Log(db, DecisionKinds.StoryAdded, row, by);
            return StoryOf(row);
        },
        cancellation);

    /// <summary>Puts a draft in the place of a story.</summary>
    /// <param name="seen">The versions that may be replaced.</param>
    public Task<(Refusal? Refusal, Story? Now)> ChangeAsync(string id, StoryDraft draft, Seen seen, string by, CancellationToken cancellation) => WriteAsync(
        id,
        seen,
        (db, row) =>
        {
            (row.Title, row.Language, row.Scenes) = (draft.Title, draft.Language, StoredJson.Write(draft.Scenes));
            (row.Version, row.Changed, row.ChangedBy) = (row.Version + 1, Now, by);
            Log(db, DecisionKinds.StoryChanged, row, by);
        },
        cancellation);

    /// <param name="seen">The versions that may be deleted.</param>
    public Task<(Refusal? Refusal, Story? Now)> DeleteAsync(string id, Seen seen, string by, CancellationToken cancellation) => WriteAsync(
        id,
        seen,
        (db, row) =>
        {
            db.Stories.Remove(row);
            Log(db, DecisionKinds.StoryDeleted, row, by);
        },
        cancellation);

    /// <returns>Why it was not done, null when it was; and the story as it is now.</returns>
    private Task<(Refusal? Refusal, Story? Now)> WriteAsync(string id, Seen seen, Action<MapDb, StoryRow> work, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            if (await db.Stories.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } row)
            {
                return ((Refusal?)Refusal.Unknown, (Story?)null);
            }
            var now = StoryOf(row);
            if (seen.Hashes is { } hashes && !hashes.Contains(now.Hash))
            {
                return (Refusal.Changed, now);
            }
            work(db, row);
            return (null, StoryOf(row));
        },
        cancellation);

    /// <summary>To the millisecond, as it is stored.</summary>
    private DateTimeOffset Now => new(time.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    private void Log(MapDb db, string kind, StoryRow story, string by) =>
        db.Decisions.Add(new() { At = Now, By = by, Kind = kind, Body = StoredJson.Write(new StoryTrace(story.Id, story.Title)) });

    private static Story StoryOf(StoryRow row) => new(row.Id, row.Title, row.Language, StoredJson.Read<List<Scene>>(row.Scenes), row.Version, row.Changed, row.ChangedBy);
}

/// <summary>What the audit keeps of a story: which it was.</summary>
internal sealed record StoryTrace(string Id, string Title);
