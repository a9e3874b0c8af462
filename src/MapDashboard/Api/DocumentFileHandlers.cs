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
        var results = new List<FileResult>();
        foreach (var file in await FilesAsync(context.Request, context.RequestAborted))
        {
            results.Add(await AddAsync(file, RecordDecisionHandlers.NameOf(context.User), intake, limits.Value.MaxRequestBytes, context.RequestAborted));
        }
        await index.CatchUpAsync(context.RequestAborted);
        return TypedResults.Ok(new FileResults(results));
    }

    /// <summary>What would be read out of one file; nothing is stored.</summary>
    public static async Task<Results<Ok<FilePreview>, ProblemHttpResult>> Preview(HttpContext context, [FromServices] DocumentIntake intake, [FromServices] IOptions<LimitsOptions> limits)
    {
        var files = await FilesAsync(context.Request, context.RequestAborted);
        if (files.Count != 1)
        {
            throw new BadHttpRequestException("One file is previewed at a time.");
        }
        if (Fault(files[0], limits.Value.MaxRequestBytes) is { } fault)
        {
            return TypedResults.Problem(fault.Detail, statusCode: fault.Status);
        }
        try
        {
            var document = Parse(files[0]);
            return TypedResults.Ok(FilePreview.Of(document, intake.Preview(document)));
        }
        catch (Exception unfit) when (unfit is ArgumentException or InvalidDataException)
        {
            return TypedResults.Problem(unfit.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IFormFileCollection> FilesAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("Files are sent as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        }
        try
        {
            var form = await request.ReadFormAsync(cancellation);
            return form.Files.Count > 0 ? form.Files : throw new BadHttpRequestException("There is no file in the form.");
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException($"The form cannot be read: {malformed.Message}");
        }
    }

    private static async Task<FileResult> AddAsync(IFormFile file, string by, DocumentIntake intake, int mostBytes, CancellationToken cancellation)
    {
        if (Fault(file, mostBytes) is { } fault)
        {
            return fault;
        }
        var name = Name(file);
        try
        {
            var added = await intake.AddAsync(Parse(file), by, cancellation);
            return new(name, added.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, added.Document.Id, added.Document.RecordIds);
        }
        catch (Exception unfit) when (unfit is ArgumentException or InvalidDataException)
        {
            return new(name, StatusCodes.Status400BadRequest, Detail: unfit.Message);
        }
    }

    // a path says nothing here and is never used as one
    private static string Name(IFormFile file) => Path.GetFileName(file.FileName.Replace('\\', '/'));

    private static FileResult? Fault(IFormFile file, int mostBytes) =>
        !DocumentFile.IsKnown(Name(file)) ? new(Name(file), StatusCodes.Status400BadRequest, Detail: "Only files that end in .txt, .md, .markdown, .html or .htm are read.")
        : file.Length > mostBytes ? new(Name(file), StatusCodes.Status413PayloadTooLarge, Detail: FormattableString.Invariant($"The file is too large: it has {file.Length:N0} bytes, at most {mostBytes:N0} are taken."))
        : null;

    /// <exception cref="InvalidDataException">It is no text.</exception>
    private static NewDocument Parse(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        var document = DocumentFile.Parse(Path.GetExtension(Name(file)), DocumentFile.ReadAll(stream));
        return document with { Title = document.Title ?? Path.GetFileNameWithoutExtension(Name(file)) };
    }
}

/// <summary>What a file says, not stored.</summary>
/// <param name="Text">As it is read: Markdown without front matter, HTML without markup. The spans are those of this text.</param>
/// <param name="Published">EDTF date, null when the file does not say, as publisher, author and URL.</param>
internal sealed record FilePreview(string? Title, string? Publisher, string? Author, string? Url, string? Published, string Text, string Language, IReadOnlyList<ToponymBody> Toponyms, IReadOnlyList<ClaimBody> Claims)
{
    public static FilePreview Of(NewDocument document, Geoparsing.GeoparsedText reading) => new(
        document.Title,
        document.Publisher,
        document.Author,
        document.Url,
        document.Published,
        reading.Text.Text,
        reading.Text.Language,
        [.. reading.Toponyms.Select(ToponymBody.Of)],
        [.. reading.Claims.Select(ClaimBody.Of)]);
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
