using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage;

/// <summary>Makes the file, or brings it to this version's tables.</summary>
internal sealed class SqliteStart(SqliteMapDb db, TimeProvider time, ILogger log)
{
    /// <summary>A migration takes far less; a lock older than this was left behind by a process that was killed.</summary>
    private static readonly TimeSpan LongestMigration = TimeSpan.FromSeconds(60);

    /// <exception cref="InvalidDataException">The file is there but is no database of this program.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        CreateFolder();
        var pending = await PendingAsync(cancellation);
        if (pending.Count == 0)
        {
            return;
        }
        await WaitForLockAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        // out of the log into the file itself: other programs look there for the marks of a GeoPackage
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        log.Migrated(pending.Count, db.Database.GetDbConnection().DataSource);
    }

    private void CreateFolder()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(db.Database.GetDbConnection().DataSource));
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation)
    {
        try
        {
            var isNew = !await ExistsAsync("__EFMigrationsHistory", cancellation);
            if (isNew && await ExistsAsync("gpkg_contents", cancellation))
            {
                throw new InvalidDataException($"{db.Database.GetDbConnection().DataSource} is a GeoPackage that MapDashboard did not make. Name another file in ConnectionStrings:MapDashboard.");
            }
            return [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 26)
        {
            throw new InvalidDataException($"{db.Database.GetDbConnection().DataSource} is not a database file.", e);
        }
    }

    /// <summary>EF waits for its migration lock for ever; a process killed while it migrated leaves the lock in the file.</summary>
    private async Task WaitForLockAsync(CancellationToken cancellation)
    {
        while (await ExistsAsync("__EFMigrationsLock", cancellation)
            && (await db.Database.SqlQueryRaw<string>("SELECT \"Timestamp\" AS \"Value\" FROM \"__EFMigrationsLock\"").ToListAsync(cancellation)).FirstOrDefault() is { } since)
        {
            var isKnown = DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
            if (!isKnown || time.GetUtcNow() - at > LongestMigration)
            {
                log.StaleMigrationLock(since);
                await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" = {since}""", cancellation);
                return;
            }
            log.WaitingForMigrationLock(since, LongestMigration.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(2), time, cancellation);
        }
    }

    private async Task<bool> ExistsAsync(string table, CancellationToken cancellation) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {table}").SingleAsync(cancellation) > 0;
}
