using MapDashboard.Changes.Columns;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MapDashboard.Changes;

/// <summary>Reads the whole map from the store, as a server does when it starts: what is stored goes straight into columns, so that a million records never are a million objects.</summary>
public sealed class StoredMap(IDbContextFactory<MapDb> databases)
{
    private static readonly string Rejected = RecordRows.Stored(ReviewState.Rejected);

    /// <summary>Every record that is not rejected, at the sequence they stand at, read in one transaction.</summary>
    /// <param name="progress">Told now and then how many have been read.</param>
    public async Task<RecordSnapshot> LoadAsync(Action<int>? progress, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginReadingAsync(cancellation);
        var sequence = await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        // as bytes from the database's own reader: a text would be made of each, to be made bytes again for the JSON reader
        await using var command = db.Records.Where(r => r.Review != Rejected).OrderBy(r => r.Fid).Select(r => new { r.Body, r.Sequence }).CreateDbCommand();
        command.Transaction = snapshot.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        // making blocks takes longer than reading and packing together, so that is done beside them
        var (packer, making, rows) = (new RecordPacker(), new Queue<Task<RecordBlock>>(), new StoredBlock());
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(reader);
            if (rows.Count == RecordBlock.Size)
            {
                making.Enqueue(BlockAsync(rows, cancellation));
                rows = new();
            }
            while (making.Count > 2 * Environment.ProcessorCount)
            {
                packer.Add(await making.Dequeue());
                progress?.Invoke(packer.Count);
            }
        }
        foreach (var block in making.Append(BlockAsync(rows, cancellation)))
        {
            packer.Add(await block);
        }
        progress?.Invoke(packer.Count);
        return RecordSnapshot.Of(packer.Pack(), sequence);
    }

    private static Task<RecordBlock> BlockAsync(StoredBlock rows, CancellationToken cancellation) => Task.Run(() => RecordBlock.Of(rows), cancellation);
}
