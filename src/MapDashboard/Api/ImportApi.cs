using MapDashboard.Access;
using MapDashboard.Changes;
using MapDashboard.Hosting;
using MapDashboard.Imports;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MapDashboard.Api;

/// <summary>Files of records, taken in whole or not at all. The body is the file; it is kept on disk while it is read, so its size costs no memory.</summary>
internal static class ImportApi
{
    /// <summary>A file keeps a processor and the disk busy: one at a time, others wait.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    private static readonly (string, string)[] Keys =
    [
        ("name", "The file's name; its extension says the format: csv, tsv, geojson, json, geojsonl, ndjson, kml, kmz."),
        ("layer", "The layer of records that name none."),
        ("source", "Address or title of what records are from that name no source."),
        ("sourceTitle", "The title that goes with an address."),
        ("map", "Columns whose names say nothing here, or something else: `column=field`, several with `|` between; the field `-` leaves one out."),
        ("delimiter", "Of CSV: one character, or `tab`; found out without it."),
        ("encoding", "Of CSV that is not UTF-8: `windows-1250`, `windows-1251`, `gb18030` …"),
    ];

    public static void MapImport(this IEndpointRouteBuilder api)
    {
        var import = api.MapGroup("/import").WithTags("Import").RequireAuthorization(Roles.Analyst).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status413PayloadTooLarge);

        import.MapPost("", Import).WithName("ImportRecords").WithSummary("Takes the records of a file onto the map, all or none of them")
            .WithDescription("CSV, GeoJSON (a FeatureCollection or a feature a line), KML or KMZ as the body. When anything is wrong, nothing is stored and the answer is 422: problem details with the faults by line in \"faults\". The same file again changes nothing.")
            .WithQuery(Keys).WithFileBody().Produces<ImportBody>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        import.MapPost("/preview", Preview).WithName("PreviewImport").WithSummary("Says what would be imported of a file and what is wrong with it; stores nothing")
            .WithQuery(Keys).WithFileBody().Produces<ImportBody>();
        import.MapGet("", List).WithName("ListImports").WithSummary("The files that were taken in, the newest first, at most 100");
        import.MapDelete("/{id:long}", Undo).WithName("UndoImport").WithSummary("Takes an import back, whole or not at all")
            .WithDescription("The records that it brought go, those that it renewed say again what earlier files said; what another import says of them stays. 404 when there is none, or it was taken back before.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<PastImport>>> List([FromServices] ImportLog log, CancellationToken cancellation) => TypedResults.Ok(await log.ListAsync(cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> Undo(long id, [FromServices] ImportLog log, [FromServices] RecordIndexUpdater index, HttpContext context)
    {
        if (await log.UndoAsync(id, RecordDecisionHandlers.NameOf(context.User), context.RequestAborted) is null)
        {
            return Problems.NotFound($"There is no import {id} that could be taken back.");
        }
        await index.CatchUpAsync(context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static Task<IResult> Import(HttpContext context, [FromServices] Importer importer, [FromServices] RecordIndexUpdater index, [FromServices] IOptions<LimitsOptions> limits) =>
        WithFileAsync(context, limits.Value.MaxImportBytes, async (file, request) =>
        {
            var report = await importer.ImportAsync(file, request, RecordDecisionHandlers.NameOf(context.User), null, context.RequestAborted);
            await index.CatchUpAsync(context.RequestAborted);
            return report.FaultCount == 0 ? TypedResults.Ok(ImportBody.Of(report)) : Refused(report);
        });

    /// <summary>Problem details with what a preview says of the file's form and faults.</summary>
    private static ProblemHttpResult Refused(ImportReport report) => TypedResults.Problem(
        title: "Nothing was imported",
        detail: FormattableString.Invariant($"The file has {report.FaultCount} {(report.FaultCount == 1 ? "fault" : "faults")}; the first is in line {report.Faults[0].Line}: {report.Faults[0].Message}"),
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>
        {
            ["format"] = report.Format,
            ["rows"] = report.Rows,
            ["columns"] = report.Columns,
            ["faultCount"] = report.FaultCount,
            ["faults"] = report.Faults,
        });

    private static Task<IResult> Preview(HttpContext context, [FromServices] Importer importer, [FromServices] IOptions<LimitsOptions> limits) =>
        WithFileAsync(context, limits.Value.MaxImportBytes, async (file, request) => TypedResults.Ok(ImportBody.Of(await importer.PreviewAsync(file, request, null, context.RequestAborted))));

    private static async Task<IResult> WithFileAsync(HttpContext context, long mostBytes, Func<Stream, ImportRequest, Task<IResult>> work)
    {
        var request = Request(context.Request.Query);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // more than is taken in, so that what is too large is told so here
            size.MaxRequestBodySize = mostBytes + LimitsOptions.ReadAwayBytes;
        }
        if (context.Request.ContentLength > mostBytes)
        {
            throw TooLarge(context, mostBytes);
        }
        await Turn.WaitAsync(context.RequestAborted);
        try
        {
            await using var file = TemporaryFile();
            await SaveAsync(context, file, mostBytes);
            return await work(file, request);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A file that nobody else can read, and that is gone with the process however it ends (on Windows: when it is closed).</summary>
    internal static FileStream TemporaryFile()
    {
        var path = Path.Combine(Path.GetTempPath(), $"mapdashboard-import-{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (OperatingSystem.IsWindows())
        {
            return new(path, options);
        }
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private static ImportRequest Request(IQueryCollection query)
    {
        string? Said(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
        try
        {
            return ImportRequest.Of(Path.GetFileName((Said("name") ?? "records").Replace('\\', '/')), Said("map")?.Split('|') ?? [], Said("layer"), Said("source"), Said("sourceTitle"), Said("delimiter"), Said("encoding"));
        }
        catch (ArgumentException wrong)
        {
            throw new QueryFormatException(wrong.ParamName ?? "map", wrong.Message.Split(" (Parameter")[0]);
        }
    }

    private static async Task SaveAsync(HttpContext context, FileStream file, long mostBytes)
    {
        var buffer = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            if (file.Length + read > mostBytes)
            {
                throw TooLarge(context, mostBytes);
            }
            await file.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
        }
        file.Position = 0;
    }

    private static BadHttpRequestException TooLarge(HttpContext context, long mostBytes)
    {
        // the rest stands in the way of another request
        context.Response.Headers.Connection = "close";
        return new(FormattableString.Invariant($"The file may have up to {mostBytes:N0} bytes (Limits:MaxImportBytes); the command \"import\" takes larger ones."), StatusCodes.Status413PayloadTooLarge);
    }
}
