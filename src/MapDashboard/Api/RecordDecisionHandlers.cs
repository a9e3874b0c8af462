using System.Security.Claims;
using System.Text.Json;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.Net.Http.Headers;

namespace MapDashboard.Api;

/// <summary>Edits, reviews, merges and splits: reads what was decided, has it done, and answers with the record as it is then.</summary>
internal sealed class RecordDecisionHandlers(JsonBodies json, RecordBodies bodies, RecordDecisions decisions, RecordStore store, RecordHistory history, RecordIndexUpdater index, DocumentStore documents)
{
    private const string Rejected = "rejected";

    public async Task<IResult> EditAsync(string id, HttpContext context)
    {
        if (SeenBy(context.Request) is not { } seen)
        {
            return TypedResults.Problem("An edit says with If-Match which version it is of: the ETag of the record.", statusCode: StatusCodes.Status428PreconditionRequired);
        }
        var (edit, note) = await json.ReadAsync(context.Request, bodies.Edit, context.RequestAborted);
        return await AnswerAsync(id, context, () => decisions.EditAsync(id, edit, By(context, note, seen), context.RequestAborted));
    }

    public async Task<IResult> ReviewAsync(string id, HttpContext context)
    {
        var (decision, note) = await json.ReadAsync(context.Request, Review, context.RequestAborted);
        return await AnswerAsync(id, context, () => decisions.ReviewAsync(id, decision, By(context, note), context.RequestAborted));
    }

    public async Task<IResult> UndoAsync(string id, HttpContext context)
    {
        if (SeenBy(context.Request) is not { } seen)
        {
            return TypedResults.Problem("What is taken back is the newest decision: say with If-Match of which version, the ETag of the answer to the decision, or * of any.", statusCode: StatusCodes.Status428PreconditionRequired);
        }
        var note = await json.ReadAsync(context.Request, null, NoteOnly, context.RequestAborted);
        return await AnswerAsync(id, context, () => decisions.UndoAsync(id, By(context, note, seen), context.RequestAborted));
    }

    public async Task<IResult> MergeAsync(string id, HttpContext context)
    {
        var (into, note) = await json.ReadAsync(context.Request, Merge, context.RequestAborted);
        return await AnswerAsync(into, context, () => decisions.MergeAsync(id, into, By(context, note), context.RequestAborted), asked: id);
    }

    public async Task<IResult> SplitAsync(string id, HttpContext context)
    {
        var (claims, note) = await json.ReadAsync(context.Request, Split, context.RequestAborted);
        var made = "";
        return await AnswerAsync(id, context, async () => made = await decisions.SplitAsync(id, claims, By(context, note), context.RequestAborted), () => made);
    }

    public async Task<IResult> CreateAsync(HttpContext context)
    {
        var (record, note) = await json.ReadAsync(context.Request, bodies.Manual, context.RequestAborted);
        if (record.Source is { DocumentId: { } source, Quote: { } quote } && await documents.FindAsync(source, context.RequestAborted) is { } document && !document.Text.Contains(quote, StringComparison.Ordinal))
        {
            throw new MalformedBodyException("source.quote", $"does not stand in document \"{source}\", letter by letter");
        }
        var made = "";
        return await AnswerAsync("", context, async () => made = await decisions.CreateAsync(record, By(context, note), context.RequestAborted), () => made);
    }

    /// <param name="made">Id of a record that the decision makes; else the answer is the record that it was about.</param>
    /// <param name="asked">The record whose version If-Match names, when the answer is another.</param>
    private async Task<IResult> AnswerAsync(string id, HttpContext context, Func<Task> decide, Func<string>? made = null, string? asked = null)
    {
        try
        {
            await decide();
        }
        catch (DecisionRefusedException changed) when (changed.Refusal == Refusal.Changed)
        {
            return await ChangedAsync(asked ?? id, changed, context);
        }
        // who has the answer finds the record so in all other answers
        await index.CatchUpAsync(context.RequestAborted);
        var shown = made?.Invoke() ?? id;
        if (await store.DetailsAsync(shown, context.RequestAborted) is not { } details)
        {
            var standing = await history.StandingAsync(shown, context.RequestAborted);
            context.Response.Headers.ETag = standing.Hash is null ? default : $"\"{standing.Hash}\"";
            return TypedResults.Ok(new WithdrawnBody(shown, standing.Hash is null ? "withdrawn" : Rejected, standing.Withdrawn?.Reason));
        }
        context.Response.Headers.ETag = $"\"{details.Record.Hash}\"";
        if (made is not null)
        {
            context.Response.Headers.Location = $"{context.Request.PathBase}/api/records/{shown}";
        }
        return TypedResults.Json(RecordDetailsFeature.Of(details), ApiJson.Options, RecordsApi.GeoJsonMediaType, made is null ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    /// <summary>Says what the record is now, so that nothing is overwritten unseen.</summary>
    private async Task<IResult> ChangedAsync(string id, DecisionRefusedException changed, HttpContext context)
    {
        var problem = Problems.Refused(changed);
        if (await store.DetailsAsync(id, context.RequestAborted) is { } details)
        {
            problem.Extensions["current"] = RecordDetailsFeature.Of(details);
            problem.Extensions["etag"] = $"\"{details.Record.Hash}\"";
        }
        else
        {
            Problems.Tell(problem, (await history.StandingAsync(id, context.RequestAborted)).Withdrawn);
        }
        return TypedResults.Problem(problem);
    }

    private static Act By(HttpContext context, string? note, Seen? seen = null) => new(NameOf(context.User), note, seen ?? SeenBy(context.Request) ?? Seen.Anything);

    /// <summary>Who is signed in.</summary>
    public static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in where somebody must be.");

    /// <summary>Null without If-Match. A weak tag matches nothing, as the standard has it.</summary>
    public static Seen? SeenBy(HttpRequest request)
    {
        var tags = request.GetTypedHeaders().IfMatch;
        return request.Headers.IfMatch.Count == 0 ? null
            : tags.Contains(EntityTagHeaderValue.Any) ? Seen.Anything
            : new([.. tags.Where(t => !t.IsWeak).Select(t => t.Tag.ToString().Trim('"'))]);
    }

    private static (string Kind, string? Note) Review(JsonElement body)
    {
        var fields = new BodyFields(body, "", "decision", "note");
        var decision = fields.Text("decision", 20, t => t is DecisionKinds.Confirm or DecisionKinds.Reject or DecisionKinds.Reset ? null : "is none of confirm, reject, reset");
        var note = RecordBodies.Note(fields);
        fields.Require("decision", decision);
        fields.ThrowIfMalformed();
        return (decision!, note);
    }

    private static (string Into, string? Note) Merge(JsonElement body)
    {
        var fields = new BodyFields(body, "", "into", "note");
        var (into, note) = (fields.Text("into", 100), RecordBodies.Note(fields));
        fields.Require("into", into);
        fields.ThrowIfMalformed();
        return (into!, note);
    }

    private static (IReadOnlyList<(string, int)> Claims, string? Note) Split(JsonElement body)
    {
        var fields = new BodyFields(body, "", "claims", "note");
        var (claims, note) = (fields.List("claims", 1000, SplitClaim), RecordBodies.Note(fields));
        fields.Require("claims", claims is [] ? null : claims);
        fields.ThrowIfMalformed();
        return (claims!, note);
    }

    private static (string, int) SplitClaim(JsonElement json, string path)
    {
        var fields = new BodyFields(json, path, "documentId", "ordinal");
        var (document, ordinal) = (fields.Text("documentId", 100), fields.Number("ordinal", 0, int.MaxValue));
        fields.Require("documentId", document);
        fields.Require("ordinal", ordinal);
        if (ordinal is { } number && !double.IsInteger(number))
        {
            fields.Fail("ordinal", "must be a whole number");
        }
        fields.ThrowIfMalformed();
        return (document!, (int)ordinal!.Value);
    }

    public static string? NoteOnly(JsonElement body)
    {
        var fields = new BodyFields(body, "", "note");
        var note = RecordBodies.Note(fields);
        fields.ThrowIfMalformed();
        return note;
    }
}

/// <summary>A record that a decision took from the map.</summary>
/// <param name="Review">"rejected", or "withdrawn" when nothing supports it any more.</param>
internal sealed record WithdrawnBody(string Id, string Review, string? Reason);
