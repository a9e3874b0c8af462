using MapDashboard.Changes;
using MapDashboard.Geoparsing;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MapDashboard.Documents;

/// <summary>Corrects, reads again and deletes stored documents: each whole or not at all, records and change log included.</summary>
/// <param name="read">The geoparser; pure, so it runs before the writer's turn comes.</param>
public sealed class DocumentChanges(
    Func<NewDocument, GeoparsedText> read,
    MapDbWriter writer,
    DocumentStore documents,
    ChangeFeed feed,
    TimeProvider time,
    LineCourses courses,
    IOptions<LimitsOptions> limits)
{

    private readonly RecordWriter _records = new(time, courses);

    /// <summary>Puts a corrected text or other bibliographic data in the place of what is stored; the id stays. Only the records change whose claims changed.</summary>
    /// <exception cref="ArgumentException">It is not fit; see <see cref="DocumentIntake"/>.</exception>
    /// <exception cref="DocumentRefusedException">It is not there, not what the person saw, or another document has the text.</exception>
    public Task<IntakeResult> CorrectAsync(string id, NewDocument document, Act act, CancellationToken cancellation)
    {
        DocumentCheck.Check(document, limits.Value.MaxTextLength);
        return StoreAsync(id, document, act, DecisionKinds.DocumentChanged, cancellation);
    }

    /// <summary>Reads it with the machine as it is now.</summary>
    /// <exception cref="DocumentRefusedException">It is not there, or not what the person saw.</exception>
    public async Task<IntakeResult> RereadAsync(string id, Act act, CancellationToken cancellation)
    {
        var stored = await documents.FindAsync(id, cancellation) ?? throw await documents.MissingAsync(id, cancellation);
        // a text corrected in the meantime has been read by the machine as it is now
        return await StoreAsync(id, stored.AsNew(), act with { Seen = act.Seen.Hashes is null ? new([stored.Hash]) : act.Seen }, DecisionKinds.DocumentReread, cancellation);
    }

    /// <summary>What a correction would change; nothing is stored.</summary>
    /// <exception cref="ArgumentException">As of correcting.</exception>
    /// <exception cref="DocumentRefusedException">As of correcting.</exception>
    public Task<IReadOnlyList<RecordChange>> PreviewCorrectionAsync(string id, NewDocument document, Act act, CancellationToken cancellation)
    {
        DocumentCheck.Check(document, limits.Value.MaxTextLength);
        var reading = read(document);
        return writer.TryAsync(async db => (await PutAsync(db, id, document, reading, act, DecisionKinds.DocumentChanged, cancellation)).Changes, cancellation);
    }

    /// <summary>Deletes a document; records that only it supported go with it, others lose that source.</summary>
    /// <exception cref="DocumentRefusedException">It is not there, or not what the person saw.</exception>
    public async Task DeleteAsync(string id, Act act, CancellationToken cancellation)
    {
        await writer.WriteAsync(db => RemoveAsync(db, id, act, cancellation), cancellation);
        feed.Committed();
    }

    /// <summary>What deleting it would change; nothing is stored.</summary>
    /// <exception cref="DocumentRefusedException">It is not there.</exception>
    public Task<IReadOnlyList<RecordChange>> PreviewDeletionAsync(string id, Act act, CancellationToken cancellation) =>
        writer.TryAsync(async db => await RecordChanges.OfAsync(db, await RemoveAsync(db, id, act, cancellation), cancellation), cancellation);

    /// <returns>The id of the decision.</returns>
    private async Task<long> RemoveAsync(MapDb db, string id, Act act, CancellationToken cancellation)
    {
        var row = await RowAsync(db, id, act, cancellation);
        // the audit can say what it was
        var decision = await LogAsync(db, id, DecisionKinds.DocumentDeleted, act, cancellation, row.Title is null ? null : StoredJson.Write(row.Title));
        var why = Withdrawal.WithNote(Withdrawal.SourceDeleted, act.Note);
        db.ChangeTracker.Clear();
        await _records.DeleteAsync(db, id, new(act.By, Causes.Deleted, act.Note, why, decision), cancellation);
        return decision;
    }

    private async Task<IntakeResult> StoreAsync(string id, NewDocument document, Act act, string kind, CancellationToken cancellation)
    {
        var reading = read(document);
        var result = await writer.WriteAsync(db => PutAsync(db, id, document, reading, act, kind, cancellation), cancellation);
        feed.Committed();
        return result;
    }

    private async Task<IntakeResult> PutAsync(MapDb db, string id, NewDocument document, GeoparsedText reading, Act act, string kind, CancellationToken cancellation)
    {
        var row = await RowAsync(db, id, act, cancellation);
        var textId = DocumentIntake.TextId(document.Text);
        if (await db.Documents.AnyAsync(d => d.Id != id && (d.Id == textId || d.TextId == textId), cancellation))
        {
            throw new DocumentRefusedException(Refusal.Impossible, "Another document has this text already.");
        }
        Fill(row, document, reading, textId);
        var decision = await LogAsync(db, id, kind, act, cancellation);
        var cause = new Cause(RecordWriter.Geoparser, Causes.Sources, null, Withdrawal.NoLongerSaid, decision);
        var stored = DocumentStore.Stored(row, await _records.ReplaceAsync(db, id, DocumentIntake.Claims(id, document, reading), cause, cancellation));
        return new(stored, Created: false, reading) { Changes = await RecordChanges.OfAsync(db, decision, cancellation) };
    }

    private static void Fill(DocumentRow row, NewDocument document, GeoparsedText reading, string textId)
    {
        row.Title = document.Title;
        row.Author = document.Author;
        row.Publisher = document.Publisher;
        row.Url = document.Url;
        row.Published = document.Published;
        row.Language = reading.Text.Language;
        row.Kind = document.Kind;
        row.License = document.License;
        row.Text = document.Text;
        row.TextId = textId;
        row.Toponyms = DocumentIntake.Toponyms(reading);
    }

    private async Task<DocumentRow> RowAsync(MapDb db, string id, Act act, CancellationToken cancellation)
    {
        var row = await db.Documents.SingleOrDefaultAsync(d => d.Id == id, cancellation) ?? throw await documents.MissingAsync(id, cancellation);
        return act.Seen.Hashes is null || act.Seen.Hashes.Contains(DocumentStore.Stored(row, []).Hash)
            ? row
            : throw new DocumentRefusedException(Refusal.Changed, $"Somebody has changed \"{id}\" since: look at it again.");
    }

    private async Task<long> LogAsync(MapDb db, string id, string kind, Act act, CancellationToken cancellation, string? body = null)
    {
        var decision = new DecisionRow { At = time.GetUtcNow(), By = act.By, Kind = kind, DocumentId = id, Note = act.Note, Body = body };
        db.Decisions.Add(decision);
        await db.SaveChangesAsync(cancellation);
        return decision.Id;
    }
}
