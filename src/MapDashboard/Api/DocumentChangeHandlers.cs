using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapDashboard.Api;

/// <summary>Previews, corrections, re-reading and deletion of documents.</summary>
internal static class DocumentChangeHandlers
{
    public static async Task<Results<Ok<DocumentPreview>, ProblemHttpResult>> Preview(HttpContext context, [FromServices] NewDocumentReader reader, [FromServices] DocumentIntake intake)
    {
        var document = await reader.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            var reading = intake.Preview(document);
            return TypedResults.Ok(new DocumentPreview(reading.Text.Language, [.. reading.Toponyms.Select(ToponymBody.Of)], [.. reading.Claims.Select(ClaimBody.Of)]));
        }
        catch (ArgumentException unfit)
        {
            return TypedResults.Problem(Problems.Malformed("text", unfit.Message));
        }
    }

    public static async Task<Results<Ok<DocumentEffect>, ProblemHttpResult>> PreviewCorrection(string id, HttpContext context, [FromServices] NewDocumentReader reader, [FromServices] DocumentChanges changes)
    {
        var document = await reader.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            return TypedResults.Ok(DocumentEffect.Of(await changes.PreviewCorrectionAsync(id, document, By(context, null), context.RequestAborted)));
        }
        catch (ArgumentException unfit)
        {
            return TypedResults.Problem(Problems.Malformed("text", unfit.Message));
        }
    }

    public static async Task<Ok<DocumentEffect>> PreviewDeletion(string id, HttpContext context, [FromServices] DocumentChanges changes) =>
        TypedResults.Ok(DocumentEffect.Of(await changes.PreviewDeletionAsync(id, By(context, null), context.RequestAborted)));

    public static async Task<Results<Ok<AddedDocument>, ProblemHttpResult>> Correct(
        string id,
        HttpContext context,
        [FromServices] NewDocumentReader reader,
        [FromServices] DocumentChanges changes,
        [FromServices] DocumentTitles titles,
        [FromServices] RecordIndexUpdater index)
    {
        if (RecordDecisionHandlers.SeenBy(context.Request) is not { } seen)
        {
            return TypedResults.Problem("A correction says with If-Match which version it is of: the ETag of the document.", statusCode: StatusCodes.Status428PreconditionRequired);
        }
        var document = await reader.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            var corrected = await changes.CorrectAsync(id, document, By(context, null) with { Seen = seen }, context.RequestAborted);
            titles.Forget(id);
            return await AnswerAsync(corrected, context, index);
        }
        catch (ArgumentException unfit)
        {
            return TypedResults.Problem(Problems.Malformed("text", unfit.Message));
        }
    }

    public static async Task<Ok<AddedDocument>> Reread(string id, HttpContext context, [FromServices] JsonBodies json, [FromServices] DocumentChanges changes, [FromServices] RecordIndexUpdater index)
    {
        var note = await json.ReadAsync(context.Request, null, RecordDecisionHandlers.NoteOnly, context.RequestAborted);
        return await AnswerAsync(await changes.RereadAsync(id, By(context, note), context.RequestAborted), context, index);
    }

    public static async Task<NoContent> Delete(string id, HttpContext context, [FromServices] JsonBodies json, [FromServices] DocumentChanges changes, [FromServices] RecordIndexUpdater index)
    {
        var note = await json.ReadAsync(context.Request, null, RecordDecisionHandlers.NoteOnly, context.RequestAborted);
        await changes.DeleteAsync(id, By(context, note), context.RequestAborted);
        await index.CatchUpAsync(context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AddedDocument>> AnswerAsync(IntakeResult stored, HttpContext context, RecordIndexUpdater index)
    {
        await index.CatchUpAsync(context.RequestAborted);
        context.Response.Headers.ETag = $"\"{stored.Document.Hash}\"";
        return TypedResults.Ok(AddedDocument.Of(stored));
    }

    private static Act By(HttpContext context, string? note) => new(RecordDecisionHandlers.NameOf(context.User), note, RecordDecisionHandlers.SeenBy(context.Request) ?? Seen.Anything);
}

/// <summary>What a text says, not stored.</summary>
/// <param name="Language">BCP 47 tag, as given or guessed.</param>
internal sealed record DocumentPreview(string Language, IReadOnlyList<ToponymBody> Toponyms, IReadOnlyList<ClaimBody> Claims);
