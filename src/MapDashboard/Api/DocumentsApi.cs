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
            .WithName("ListDocuments").WithSummary("The source documents, the newest first, without their texts");
        documents.MapGet("/{id}", Get)
            .WithName("GetDocument").WithSummary("A document with what was read out of it")
            .WithDescription("The text only for analysts, unless it is freely licensed or a brief in our own words.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        documents.MapPost("", Add)
            .WithName("AddDocument").WithSummary("Adds a text: reads it, and puts what it says on the map before it answers")
            .WithDescription("The very same text again changes nothing and answers 200 with the same id.")
            .WithJsonBody<NewDocument>()
            .RequireAuthorization(Roles.Analyst)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task<Ok<DocumentList>> List(DocumentStore documents, CancellationToken cancellation) =>
        TypedResults.Ok(new DocumentList([.. (await documents.ListAsync(cancellation)).Select(DocumentEntry.Of)]));

    private static async Task<Results<Ok<DocumentBody>, ProblemHttpResult>> Get(string id, DocumentStore documents, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (await documents.FindAsync(id, cancellation) is not { } document)
        {
            return Problems.NotFound($"There is no document \"{id}\".");
        }
        var isOpen = document.License is not null || document.Kind == "brief";
        return TypedResults.Ok(DocumentBody.Of(document, await documents.ReadingAsync(id, cancellation), isOpen || user.IsInRole(Roles.Analyst)));
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
            added = await intake.AddAsync(document, cancellation);
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
