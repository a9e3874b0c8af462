using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage.Backups;

/// <summary>Fills an empty store from an archive, in one transaction: ids, sequences and history as they were. What is wrong with the archive leaves the store as it was.</summary>
internal sealed class Restore(MapDbWriter writer)
{
    /// <param name="replaces">Deletes what is in the store first.</param>
    /// <returns>How many rows there are.</returns>
    /// <exception cref="InvalidDataException">The archive is none, cut off, changed or from a newer version, or the store is not empty.</exception>
    public async Task<long> ReadAsync(Stream from, bool replaces, Action<string, long>? progress, CancellationToken cancellation)
    {
        using var archive = Open(from);
        var manifest = Manifest(archive);
        return await writer.WriteAsync(
            async db =>
            {
                var tables = BackupTable.All(db);
                CheckKnown(manifest, tables);
                await MakeEmptyAsync(db, tables, replaces, cancellation);
                await db.DeferForeignKeysAsync(cancellation);
                var rows = 0L;
                foreach (var table in tables)
                {
                    if (manifest.Tables.FirstOrDefault(t => t.Name == table.Name) is { } backedUp)
                    {
                        rows += Fill(db, table, backedUp, archive, progress, cancellation);
                    }
                }
                await db.ContinueNumberingAsync(cancellation);
                await db.NoteExtentAsync(cancellation);
                return rows;
            },
            cancellation);
    }

    private static ZipArchive Open(Stream from)
    {
        try
        {
            return new(from, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("this is no backup of MapDashboard, or it is cut off");
        }
    }

    private static BackupManifest Manifest(ZipArchive archive)
    {
        using var manifest = (archive.GetEntry(BackupManifest.EntryName) ?? throw new InvalidDataException("this is no backup of MapDashboard: it has no manifest")).Open();
        return BackupManifest.Read(manifest);
    }

    /// <summary>What this version does not know it would lose; what an older one did not have must be able to be nothing.</summary>
    private static void CheckKnown(BackupManifest manifest, IReadOnlyList<BackupTable> tables)
    {
        foreach (var backedUp in manifest.Tables)
        {
            var table = tables.FirstOrDefault(t => t.Name == backedUp.Name);
            if (table is null || backedUp.Columns.Any(c => table.Columns.All(k => BackupTable.NameOf(k) != c)))
            {
                throw new InvalidDataException($"the backup is from a newer version of MapDashboard: it has more in \"{backedUp.Name}\" than this one knows");
            }
            if (table.Columns.FirstOrDefault(k => !k.IsNullable && !backedUp.Columns.Contains(BackupTable.NameOf(k))) is { } missing)
            {
                throw new InvalidDataException($"the backup is from an older version of MapDashboard that had no \"{BackupTable.NameOf(missing)}\" in \"{backedUp.Name}\": restore it with that version, then update");
            }
        }
    }

    private static async Task MakeEmptyAsync(MapDb db, IReadOnlyList<BackupTable> tables, bool replaces, CancellationToken cancellation)
    {
        foreach (var table in tables.Reverse())
        {
            if (replaces)
            {
                await table.DeleteAsync(db, cancellation);
            }
            else if (await table.AnyAsync(db, cancellation))
            {
                throw new InvalidDataException($"the store is not empty: it has rows in \"{table.Name}\"; --replace deletes what is there");
            }
        }
    }

    private static long Fill(MapDb db, BackupTable table, BackedUpTable backedUp, ZipArchive archive, Action<string, long>? progress, CancellationToken cancellation)
    {
        var entry = archive.GetEntry(backedUp.EntryName) ?? throw new InvalidDataException($"the backup lacks \"{backedUp.EntryName}\"");
        using var insert = new RowInserter(db, table.Type);
        var at = insert.Columns.Select(c => backedUp.Columns.ToList().IndexOf(BackupTable.NameOf(c))).ToArray();
        var (values, rows) = (new object?[at.Length], 0L);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines(entry, backedUp))
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(line.Span);
            using var row = Row(line, backedUp, rows + 1);
            for (var i = 0; i < at.Length; i++)
            {
                values[i] = at[i] < 0 ? null : insert.Stored(i, BackupTable.ReadValue(row.RootElement[at[i]], insert.Columns[i]));
            }
            insert.Insert(values);
            rows++;
            progress?.Invoke(table.Name, rows);
        }
        return rows == backedUp.Rows && Convert.ToHexStringLower(hash.GetHashAndReset()) == backedUp.Sha256
            ? rows
            : throw Damaged(backedUp);
    }

    private static JsonDocument Row(ReadOnlyMemory<byte> line, BackedUpTable backedUp, long number)
    {
        try
        {
            var row = JsonDocument.Parse(line);
            return row.RootElement.ValueKind == JsonValueKind.Array && row.RootElement.GetArrayLength() == backedUp.Columns.Count
                ? row
                : throw new JsonException("not an array of all columns");
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"the backup is damaged: line {number} of \"{backedUp.EntryName}\" cannot be read");
        }
    }

    private static InvalidDataException Damaged(BackedUpTable backedUp) => new($"the backup is damaged: \"{backedUp.EntryName}\" is not what it was when it was made");

    /// <summary>Lines with their ends.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ZipArchiveEntry entry, BackedUpTable backedUp)
    {
        using var lines = entry.Open();
        var (buffer, start, end) = (new byte[1 << 16], 0, 0);
        while (true)
        {
            var newLine = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newLine >= 0)
            {
                yield return buffer.AsMemory(start, newLine + 1);
                start += newLine + 1;
                continue;
            }
            var rest = end - start;
            var next = rest * 2 > buffer.Length ? new byte[buffer.Length * 2] : buffer;
            Buffer.BlockCopy(buffer, start, next, 0, rest);
            int read;
            try
            {
                read = lines.Read(next, rest, next.Length - rest);
            }
            catch (InvalidDataException)
            {
                throw Damaged(backedUp);
            }
            if (read == 0)
            {
                if (rest > 0)
                {
                    throw Damaged(backedUp);
                }
                yield break;
            }
            (buffer, start, end) = (next, 0, rest + read);
        }
    }
}
