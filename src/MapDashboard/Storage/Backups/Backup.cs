using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage.Backups;

/// <summary>
/// The whole store as an archive that any of the databases can be filled from: a zip with the lines of each table and a manifest with their checksums.
/// It is read as one state, while others go on writing.
/// </summary>
internal sealed class Backup(IDbContextFactory<MapDb> databases, TimeProvider time)
{
    /// <param name="progress">Told now and then what is written: a table and how many of its rows.</param>
    /// <returns>How many rows there are.</returns>
    public async Task<long> WriteAsync(Stream to, Action<string, long>? progress, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginReadingAsync(cancellation);
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var tables = new List<BackedUpTable>();
        foreach (var table in BackupTable.All(db))
        {
            tables.Add(await WriteAsync(archive, table, db, progress, cancellation));
        }
        await using var manifest = archive.CreateEntry(BackupManifest.EntryName).Open();
        await manifest.WriteAsync(new BackupManifest(BackupManifest.FormatName, BackupManifest.CurrentVersion, time.GetUtcNow(), tables).Write(), cancellation);
        return tables.Sum(t => t.Rows);
    }

    private static async Task<BackedUpTable> WriteAsync(ZipArchive archive, BackupTable table, MapDb db, Action<string, long>? progress, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var lines = new BufferedStream(archive.CreateEntry($"{table.Name}.jsonl", CompressionLevel.Fastest).Open(), 1 << 16);
        var rows = 0L;
        await foreach (var row in table.RowsAsync(db).WithCancellation(cancellation))
        {
            var line = table.Write(row);
            hash.AppendData(line);
            await lines.WriteAsync(line, cancellation);
            rows++;
            progress?.Invoke(table.Name, rows);
        }
        return new(table.Name, [.. table.Columns.Select(BackupTable.NameOf)], rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
