using MapDashboard.Changes;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MapDashboard.Documents;

/// <summary>Reads texts and stores what they say. One text at a time, whole or not at all.</summary>
/// <param name="read">The geoparser; pure, so it runs before the writer's turn comes.</param>
public sealed class DocumentIntake(
    Func<NewDocument, GeoparsedText> read,
    MapDbWriter writer,
    DocumentStore documents,
    ChangeFeed feed,
    TimeProvider time,
    LineCourses courses,
    IOptions<LimitsOptions> limits)
{
    private const int IdLength = 16;

    /// <summary>Losing candidates that are kept for a mention; more explain nothing and fill the store.</summary>
    private const int MostCandidates = 8;

    private readonly RecordWriter _records = new(time, courses);

    /// <summary>What a text says, without storing anything.</summary>
    /// <exception cref="ArgumentException">As of adding.</exception>
    public GeoparsedText Preview(NewDocument document)
    {
        DocumentCheck.Check(document, limits.Value.MaxTextLength);
        return read(document);
    }

    /// <summary>Reads and stores one text; returns after the commit.</summary>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="ArgumentException">The text is empty, binary or larger than the limit, or a field is malformed; the message says what is wrong.</exception>
    public async Task<IntakeResult> AddAsync(NewDocument document, string by, CancellationToken cancellation)
    {
        DocumentCheck.Check(document, limits.Value.MaxTextLength);
        var id = TextId(document.Text);
        if (await documents.KnownAsAsync(id, cancellation) is { } known)
        {
            return await KnownAsync(known, cancellation);
        }
        var reading = read(document);
        var stored = await writer.WriteAsync(db => StoreAsync(db, id, document, reading, by, cancellation), cancellation);
        if (stored is null)
        {
            return await KnownAsync((await documents.KnownAsAsync(id, cancellation))!, cancellation);
        }
        feed.Committed();
        return new(stored, Created: true, reading);
    }

    public Task<IntakeResult> AddAsync(NewDocument document, CancellationToken cancellation) => AddAsync(document, Access.TokenStore.Console, cancellation);

    private async Task<IntakeResult> KnownAsync(string id, CancellationToken cancellation) =>
        new((await documents.FindAsync(id, cancellation))!, Created: false, (await documents.ReadingAsync(id, cancellation))!);

    /// <summary>Null when somebody stored the same text since we looked.</summary>
    private async Task<StoredDocument?> StoreAsync(MapDb db, string id, NewDocument document, GeoparsedText reading, string by, CancellationToken cancellation)
    {
        if (await db.Documents.AnyAsync(d => d.Id == id || d.TextId == id, cancellation))
        {
            return null;
        }
        var row = Row(id, document, reading);
        db.Documents.Add(row);
        db.Decisions.Add(new() { At = row.Added, By = by, Kind = DecisionKinds.DocumentAdded, DocumentId = id });
        var recordIds = await _records.ReplaceAsync(db, id, Claims(id, document, reading), new(RecordWriter.Geoparser, Causes.Sources), cancellation);
        return DocumentStore.Stored(row, recordIds);
    }

    /// <summary>The same text has the same id everywhere.</summary>
    internal static string TextId(string text) => StableId.Of(DocumentCheck.Normalize(text), IdLength);

    internal static IReadOnlyList<SourcedClaim> Claims(string id, NewDocument document, GeoparsedText reading) =>
        [.. reading.Claims.Select((claim, i) => new SourcedClaim(id, document.Published, i, Quote(document.Text, claim), claim))];

    /// <summary>The toponyms as they are stored.</summary>
    internal static string Toponyms(GeoparsedText reading) => StoredJson.Write(reading.Toponyms.Select(Shortened));

    private DocumentRow Row(string id, NewDocument document, GeoparsedText reading) => new()
    {
        Id = id,
        Title = document.Title,
        Author = document.Author,
        Publisher = document.Publisher,
        Url = document.Url,
        Published = document.Published,
        Language = reading.Text.Language,
        Kind = document.Kind,
        License = document.License,
        Added = time.GetUtcNow(),
        Text = document.Text,
        TextId = id,
        Toponyms = Toponyms(reading),
    };

    private static Toponym Shortened(Toponym toponym) => toponym.Resolution.Candidates.Count <= MostCandidates
        ? toponym
        : toponym with { Resolution = toponym.Resolution with { Candidates = [.. toponym.Resolution.Candidates.Take(MostCandidates)] } };

    private static string Quote(string text, Claim claim) =>
        string.Join(' ', claim.Evidence.Where(e => e.Field == "claim").Select(e => e.Span.Of(text)).Distinct());
}
