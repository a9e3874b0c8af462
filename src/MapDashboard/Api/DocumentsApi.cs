using System.Security.Claims;
using MapDashboard.Access;
using MapDashboard.Changes;
using MapDashboard.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapDashboard.Api;

internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("Documents");

        documents.MapGet("", List)
            .WithName("ListDocuments").WithSummary("The source documents, the newest first, without their texts")
            .WithQuery(("q", "Words that each begin a word of title, publisher, author or address, without regard to case, accents and Serbian script."), ("limit", "The most to answer with, 1 to 1000; without it all."), ("cursor", "Where the page begins, from `next`."));
        documents.MapGet("/{id}", Get)
            .WithName("GetDocument").WithSummary("A document with what was read out of it")
            .WithDescription("The text only for analysts, unless it is freely licensed or a brief in our own words.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        documents.MapWriting();
    }

    private static void MapWriting(this IEndpointRouteBuilder all)
    {
        var documents = all.MapGroup("").RequireAuthorization(Roles.Analyst)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

        documents.MapPost("", Add)
            .WithName("AddDocument").WithSummary("Adds a text: reads it, and puts what it says on the map before it answers")
            .WithDescription("The very same text again changes nothing and answers 200 with the same id.")
            .WithJsonBody<NewDocument>();
        documents.MapPost("/preview", DocumentChangeHandlers.Preview)
            .WithName("PreviewDocument").WithSummary("What would be read out of a text; nothing is stored").WithJsonBody<NewDocument>();
        documents.MapPost("/file", DocumentFileHandlers.Add)
            .WithName("AddFiles").WithSummary("Adds files: text, Markdown with front matter, HTML; each is taken whole or not at all")
            .WithDescription("`multipart/form-data`. UTF-8, UTF-16 with byte order mark, and what HTML declares of older encodings, such as windows-1250, windows-1251 or GB18030.").WithFiles();
        documents.MapPost("/file/preview", DocumentFileHandlers.Preview)
            .WithName("PreviewFile").WithSummary("What would be read out of a file; nothing is stored").WithFiles();
        documents.MapPut("/{id}", DocumentChangeHandlers.Correct)
            .WithName("CorrectDocument").WithSummary("Puts a corrected text or other bibliographic data in its place; changes only what that changes")
            .WithDescription("The id stays, and so do the ids of records, corrections and rejections. `If-Match` is required.")
            .WithJsonBody<NewDocument>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        documents.MapPost("/{id}/preview", DocumentChangeHandlers.PreviewCorrection)
            .WithName("PreviewCorrection").WithSummary("What a corrected text or other bibliographic data would change of records; nothing is stored").WithJsonBody<NewDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        documents.MapGet("/{id}/deletion", DocumentChangeHandlers.PreviewDeletion)
            .WithName("PreviewDeletion").WithSummary("What deleting a document would change of records; nothing is stored")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        documents.MapDelete("/{id}", DocumentChangeHandlers.Delete)
            .WithName("DeleteDocument").WithSummary("Deletes a document and withdraws what only it supported; the body may hold a `note`")
            .WithDescription("`If-Match` may name the version that is meant, the ETag of the document: then another one stays, and the answer is 412.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        documents.MapPost("/{id}/reread", DocumentChangeHandlers.Reread)
            .WithName("RereadDocument").WithSummary("Reads it again with the machine as it is now; corrections and rejections stay")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Ok<DocumentList>> List(Limit limit, Cursor cursor, DocumentPages pages, HttpContext context)
    {
        var words = context.Request.Query["q"].ToString();
        var (page, matched, next) = await pages.ReadAsync(words, cursor, limit.Or(int.MaxValue), context.RequestAborted);
        return TypedResults.Ok(new DocumentList([.. page.Select(DocumentEntry.Of)], matched, next is null ? null : DocumentPages.Address(context.Request, next)));
    }

    private static async Task<Ok<DocumentBody>> Get(string id, DocumentStore documents, ClaimsPrincipal user, HttpContext context, CancellationToken cancellation)
    {
        var document = await documents.FindAsync(id, cancellation) ?? throw await documents.MissingAsync(id, cancellation);
        context.Response.Headers.ETag = $"\"{document.Hash}\"";
        var isOpen = document.License is not null || document.Kind == "brief";
        return TypedResults.Ok(DocumentBody.Of(document, await documents.ReadingAsync(id, cancellation), await documents.RecordsByClaimAsync(id, cancellation), isOpen || user.IsInRole(Roles.Analyst)));
    }

    private static async Task<Results<Created<AddedDocument>, Ok<AddedDocument>, ProblemHttpResult>> Add(
        HttpContext context,
        [FromServices] NewDocumentReader reader,
        [FromServices] DocumentIntake intake,
        [FromServices] RecordIndexUpdater index,
        CancellationToken cancellation)
    {
        var document = await reader.ReadAsync(context.Request, cancellation);
        IntakeResult added;
        try
        {
            added = await intake.AddAsync(document, RecordDecisionHandlers.NameOf(context.User), cancellation);
        }
        catch (ArgumentException unfit)
        {
            return TypedResults.Problem(Problems.Malformed("text", unfit.Message));
        }
        // who has the answer finds the records in all other answers
        await index.CatchUpAsync(cancellation);
        var body = AddedDocument.Of(added);
        return added.Created ? TypedResults.Created($"{context.Request.PathBase}{context.Request.Path.Value?.TrimEnd('/')}/{body.Id}", body) : TypedResults.Ok(body);
    }
}
