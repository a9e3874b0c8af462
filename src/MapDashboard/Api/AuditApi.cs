using System.Globalization;
using MapDashboard.Access;
using MapDashboard.Records;
using MapDashboard.Storage;
using MapDashboard.Stories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Api;

/// <summary>Who did what when: the log of decisions, with what each changed.</summary>
internal static class AuditApi
{
    private const int UsualLimit = 50;
    private static readonly string[] Kept = ["limit", "by", "kind"];

    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapGet("/audit", List).WithTags("Audit")
        .WithName("ListAudit").WithSummary("Who did what when, the newest first: decisions, documents, stories, tokens, sign-ins")
        .WithQuery(("limit", "The most to answer with, 1 to 1000; usually 50."), ("cursor", "Where the page begins, from `next`."), ("by", "Who did it."), ("kind", "What was done: `edit`, `reject`, `document-added`, `sign-in` ...; several with commas."))
        .RequireAuthorization(Roles.Analyst)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Ok<AuditPage>> List(Limit limit, Cursor cursor, IDbContextFactory<MapDb> databases, HttpContext context)
    {
        var (by, kinds) = (context.Request.Query["by"].ToString(), Kinds(context.Request.Query["kind"].ToString()));
        if (by.Any(char.IsControl))
        {
            throw new QueryFormatException("by", "\"by\" holds control characters, which nobody's name does.");
        }
        var before = cursor.LastId.Length == 0 ? long.MaxValue
            : long.TryParse(cursor.LastId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new QueryFormatException("cursor", "The cursor is not one that was given out here.");
        await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
        var most = limit.Or(UsualLimit);
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.Id < before && (by == "" || d.By == by) && (kinds.Count == 0 || EF.Parameter(kinds).Contains(d.Kind)))
            .OrderByDescending(d => d.Id).Take(most + 1).ToListAsync(context.RequestAborted);
        var page = decisions.Take(most).ToList();
        var entries = await EntriesAsync(db, page, context.RequestAborted);
        var people = await db.Decisions.Select(d => d.By).Distinct().OrderBy(b => b).ToListAsync(context.RequestAborted);
        return TypedResults.Ok(new AuditPage(entries, people, decisions.Count > most ? $"{context.Request.PathBase}{context.Request.Path}?{Query(context.Request.Query, new(page[^1].Id.ToString(CultureInfo.InvariantCulture)))}" : null));
    }

    private static List<string> Kinds(string text)
    {
        var kinds = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        return kinds.Find(k => !DecisionKinds.All.Contains(k)) is { } unknown
            ? throw new QueryFormatException("kind", $"\"kind\" is none of {string.Join(", ", DecisionKinds.All)}: \"{unknown}\".")
            : kinds;
    }

    private static string Query(IQueryCollection asked, Cursor next) =>
        string.Join('&', [.. Kept.Where(asked.ContainsKey).Select(k => $"{k}={Uri.EscapeDataString(asked[k].ToString())}"), $"cursor={next}"]);

    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(MapDb db, IReadOnlyList<DecisionRow> page, CancellationToken cancellation)
    {
        var (ids, documents) = (page.Select(d => (long?)d.Id).ToList(), page.Select(d => d.DocumentId).OfType<string>().Distinct().ToList());
        // of an import, which makes any number of records, none
        var own = from c in db.Changes.AsNoTracking()
                  join d in db.Decisions on c.DecisionId equals d.Id
                  where EF.Parameter(ids).Contains(c.DecisionId) && d.RecordId == c.RecordId
                  select new
                  {
                      Change = c,
                      Before = db.Changes.Where(b => b.RecordId == c.RecordId && b.Sequence < c.Sequence && b.Record != null).OrderByDescending(b => b.Sequence).Select(b => b.Record).FirstOrDefault(),
                  };
        var changes = (await own.ToListAsync(cancellation)).ToLookup(c => c.Change.DecisionId);
        var titles = await db.Documents.Where(d => EF.Parameter(documents).Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Title, cancellation);
        return [.. page.Select(d =>
        {
            var change = changes[d.Id].FirstOrDefault();
            var (before, after) = (Record(change?.Before), Record(change?.Change.Record));
            var title = d.RecordId is not null ? (after ?? before)?.Title : d.DocumentId is not null ? Deleted(d) ?? titles.GetValueOrDefault(d.DocumentId) : Story(d)?.Title;
            return new AuditEntry(d.At, d.By, d.Kind, d.RecordId, d.OtherId, d.DocumentId, Story(d)?.Id, Token(d), title, d.Note, d.Undone, FieldChange.Between(before, after));
        })];
    }

    private static SpatialRecord? Record(string? body) => body is null ? null : RecordRows.Record(body, 0);

    private static StoryTrace? Story(DecisionRow decision) =>
        decision.Kind is DecisionKinds.StoryAdded or DecisionKinds.StoryChanged or DecisionKinds.StoryDeleted ? StoredJson.Read<StoryTrace>(decision.Body!) : null;

    /// <summary>The title of a document that was deleted; none is known of one deleted before titles were kept.</summary>
    private static string? Deleted(DecisionRow decision) =>
        decision is { Kind: DecisionKinds.DocumentDeleted, Body: { } title } ? StoredJson.Read<string>(title) : null;

    private static string? Token(DecisionRow decision) =>
        decision.Kind is DecisionKinds.TokenMade or DecisionKinds.TokenRevoked or DecisionKinds.SignInLink ? StoredJson.Read<string>(decision.Body!) : null;
}

/// <param name="People">Everybody who ever did something, by name.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, IReadOnlyList<string> People, string? Next);

/// <param name="At">UTC.</param>
/// <param name="By">Name of a token, "console" for the command line.</param>
/// <param name="OtherId">Of a merge the record merged into, of a split the new one.</param>
/// <param name="Token">Name of the token that was made or revoked, or that a sign-in link is for.</param>
/// <param name="Title">Of the record, the document or the story, where it has one.</param>
/// <param name="Undone">It was taken back.</param>
/// <param name="Changed">What it changed in its record.</param>
internal sealed record AuditEntry(
    DateTimeOffset At,
    string By,
    string Kind,
    string? RecordId,
    string? OtherId,
    string? DocumentId,
    string? StoryId,
    string? Token,
    string? Title,
    string? Note,
    bool Undone,
    IReadOnlyList<FieldChange> Changed);
