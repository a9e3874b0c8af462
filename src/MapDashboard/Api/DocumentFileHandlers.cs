using System.Text.Json.Serialization;
using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MapDashboard.Api;

/// <summary>Files that are dropped on the page. One that is no good does not stop the others.</summary>
internal static class DocumentFileHandlers
{
    public static async Task<Ok<FileResults>> Add(HttpContext context, [FromServices] DocumentIntake intake, [FromServices] RecordIndexUpdater index, [FromServices] IOptions<LimitsOptions> limits)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("Files are sent as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        }
        var form = await ReadAsync(context.Request, context.RequestAborted);
        if (form.Files.Count == 0)
        {
            throw new BadHttpRequestException("There is no file in the form.");
        }
        var results = new List<FileResult>();
        foreach (var file in form.Files)
        {
            results.Add(await AddAsync(file, RecordDecisionHandlers.NameOf(context.User), intake, limits.Value.MaxRequestBytes, context.RequestAborted));
        }
        await index.CatchUpAsync(context.RequestAborted);
        return TypedResults.Ok(new FileResults(results));
    }

    private static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException($"The form cannot be read: {malformed.Message}");
        }
    }

    private static async Task<FileResult> AddAsync(IFormFile file, string by, DocumentIntake intake, int mostBytes, CancellationToken cancellation)
    {
        // a path says nothing here and is never used as one
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (!DocumentFile.IsKnown(name))
        {
            return new(name, StatusCodes.Status400BadRequest, Detail: "Only files that end in .txt, .md, .markdown, .html or .htm are read.");
        }
        if (file.Length > mostBytes)
        {
            return new(name, StatusCodes.Status413PayloadTooLarge, Detail: $"A file may have up to {mostBytes} bytes.");
        }
        try
        {
            using var stream = file.OpenReadStream();
            var document = DocumentFile.Parse(Path.GetExtension(name), DocumentFile.ReadAll(stream));
            var added = await intake.AddAsync(document with { Title = document.Title ?? Path.GetFileNameWithoutExtension(name) }, by, cancellation);
            return new(name, added.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, added.Document.Id, added.Document.RecordIds);
        }
        catch (Exception unfit) when (unfit is ArgumentException or InvalidDataException)
        {
            return new(name, StatusCodes.Status400BadRequest, Detail: unfit.Message);
        }
    }
}

/// <summary>What became of each file, in their order.</summary>
internal sealed record FileResults(IReadOnlyList<FileResult> Files);

/// <param name="Status">201 added, 200 known already, 400 or 413 refused.</param>
/// <param name="Records">Ids of the records that it supports.</param>
/// <param name="Detail">Of a refused one, why.</param>
internal sealed record FileResult(
    string Name,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Records = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail = null);
