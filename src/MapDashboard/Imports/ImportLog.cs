using MapDashboard.Changes;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Imports;

/// <summary>The imports that there were, and taking one of them back, whole or not at all.</summary>
internal sealed class ImportLog(IDbContextFactory<MapDb> databases, MapDbWriter writer, ChangeFeed feed, TimeProvider time, LineCourses courses)
{
    private const int Most = 100;
    private const int AtOnce = 200;

    private readonly RecordWriter _records = new(time, courses);

    /// <summary>The newest first, at most 100.</summary>
    public async Task<IReadOnlyList<PastImport>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Imports(db).AsNoTracking().OrderByDescending(d => d.Id).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(d => (Row: d, Trace: StoredJson.Read<ImportTrace>(d.Body!))).Select(i => new PastImport(i.Row.Id, i.Row.At, i.Row.By, i.Trace.File, i.Trace.Source, i.Trace.Added, i.Trace.Renewed, i.Row.Undone))];
    }

    /// <summary>
    /// Makes the records what they were without the import: those that it brought go, those that it renewed say again what the files before it said. What another import says of them stays,
    /// and what people decided about them holds again as soon as a file brings them again.
    /// </summary>
    /// <returns>How many records it was about; null when there is no such import, or it was taken back before.</returns>
    public async Task<int?> UndoAsync(long id, string by, CancellationToken cancellation)
    {
        var about = await writer.WriteAsync(db => UndoAsync(db, id, by, cancellation), cancellation);
        feed.Committed();
        return about;
    }

    private async Task<int?> UndoAsync(MapDb db, long id, string by, CancellationToken cancellation)
    {
        if (await Imports(db).SingleOrDefaultAsync(d => d.Id == id && !d.Undone, cancellation) is not { } import)
        {
            return null;
        }
        import.Undone = true;
        var undo = new DecisionRow { At = time.GetUtcNow(), By = by, Kind = DecisionKinds.Undo, Body = StoredJson.Write(id), Note = import.Note };
        db.Decisions.Add(undo);
        await db.SaveChangesAsync(cancellation);
        // what it said of records that were here before is a decision for each, of the same moment
        await db.Decisions.Where(d => d.Kind == DecisionKinds.Import && d.RecordId != null && d.Id > id && d.At == import.At && d.By == import.By).ExecuteUpdateAsync(s => s.SetProperty(d => d.Undone, true), cancellation);
        var ids = await db.Changes.Where(c => c.DecisionId == id).Select(c => c.RecordId).Distinct().OrderBy(r => r).ToListAsync(cancellation);
        var cause = new Cause(by, Causes.Restored, import.Note, DecisionId: undo.Id);
        foreach (var some in ids.Chunk(AtOnce))
        {
            db.ChangeTracker.Clear();
            await _records.RebuildAsync(db, some, await Assignment.LoadAsync(db, cancellation), cause, cancellation);
        }
        db.ChangeTracker.Clear();
        return ids.Count;
    }

    private static IQueryable<DecisionRow> Imports(MapDb db) => db.Decisions.Where(d => d.Kind == DecisionKinds.Import && d.RecordId == null && d.Body != null);
}

/// <summary>An import as it is told of afterwards.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Name of a token, "console" for the command line.</param>
/// <param name="File">Its name.</param>
/// <param name="Source">Where records are from that name no source; null when it was not said.</param>
/// <param name="Added">How many records were new by it.</param>
/// <param name="Renewed">How many it told otherwise than an earlier file.</param>
/// <param name="Undone">It was taken back.</param>
internal sealed record PastImport(long Id, DateTimeOffset At, string By, string File, string? Source, int Added, int Renewed, bool Undone);
