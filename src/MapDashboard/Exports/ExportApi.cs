using MapDashboard.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace MapDashboard.Exports;

/// <summary><c>/export.geojson</c> and its like: everything that a filter selects, as a file.</summary>
internal static class ExportApi
{
    public static void MapExports(this IEndpointRouteBuilder app) => app.MapGet("/export.{format}", Get).AnswersHead().WithTags("Exports")
        .WithName("Export").WithSummary("All records that a filter selects, with the titles and addresses of their sources, as a file")
        .WithDescription("In one answer, however many they are. GeoJSON has the properties of `/api/records` and `sourceList`. CSV begins with a byte order mark; a text that a spreadsheet would take for a formula stands behind an apostrophe. Texts of documents are in none of them.")
        .WithFilter()
        .WithEntityTag()
        .Produces<Stream>(StatusCodes.Status200OK, ExportFormat.All[0].MediaType, [.. ExportFormat.All.Skip(1).Select(f => f.MediaType)])
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var format = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == "format");
            if (format is not null)
            {
                format.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ExportFormat.All.Select(f => System.Text.Json.Nodes.JsonValue.Create(f.Key))] };
            }
            return Task.CompletedTask;
        });

    private static async Task<Results<PushStreamHttpResult, StatusCodeHttpResult>> Get(string format, FilterQuery query, Exporter exporter, TimeProvider time, HttpContext context)
    {
        var chosen = ExportFormat.Find(format) ?? throw new QueryFormatException("format", $"\"{format}\" is no format to export; there are {string.Join(", ", ExportFormat.All.Select(f => f.Key))}.");
        var (sequence, sources) = await exporter.VersionAsync(query.Filter, context.RequestAborted);
        if (EntityTags.IsKnown(context, sequence, sources))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var selection = await exporter.SelectAsync(query.Filter, context.RequestAborted);
        return TypedResults.Stream(to => chosen.WriteAsync(selection, to, context.RequestAborted), chosen.MediaType, ExportFileName.Of(chosen, query.Filter, time.GetUtcNow()));
    }
}
