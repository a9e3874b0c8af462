using MapDashboard.Filters;
using Microsoft.OpenApi;

namespace MapDashboard.Api;

internal static class FilterEndpoints
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["limit"] = "The most to answer with, 1 to 1000.",
        ["order"] = "`confidence` (usual) for the least sure first, or `newest`.",
        ["sort"] = "`newest` or `oldest`, by the last or the first year; `title`, `place` (the first one's name) or `country` (its country and then its name), with `-` before it from the end; what has none comes last. Else by id.",
        ["facets"] = "Which keys to count, with commas: `layer,program,time`; also `actor`, `actorKind`, `precision`, `time` and `amounts` (what records say in numbers, added up by unit), which are only counted when they are named. Usually all but these.",
        ["areas"] = "`apart`: what is known to its region or country only is in no cluster, but counted in `areas`, by its region or country. Else it counts where its place is written.",
        ["cursor"] = "Where the page begins, from `next` of the page before.",
        ["bbox"] = "What is looked at: `west,south,east,north` in degrees; west is greater than east where it crosses the antimeridian.",
        ["zoom"] = "Of a web map with tiles of 256 pixels, 0 to 24.",
        ["before"] = "Only changes before this sequence: where the page before ended.",
        ["after"] = "The last sequence that is known; 0 for everything.",
    };

    /// <summary>Names the query keys of an endpoint that takes a <see cref="FilterQuery"/>, for reading them and in its description.</summary>
    /// <param name="otherKeys">Those that are not the filter's.</param>
    public static RouteHandlerBuilder WithFilter(this RouteHandlerBuilder endpoint, params string[] otherKeys) => endpoint
        .WithMetadata(new OtherQueryKeys(otherKeys))
        .DescribeQuery([.. FilterKeys.All.Where(k => !otherKeys.Contains(k.Name)).Select(k => (k.Name, k.Description)), .. otherKeys.Select(k => (k, Others[k]))]);

    /// <summary>Names the query keys of an endpoint without a filter.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params (string Name, string Description)[] keys) => endpoint
        .WithMetadata(new QueryKeys([.. keys.Select(k => k.Name)]))
        .DescribeQuery(keys);

    /// <summary>Refuses query keys that an endpoint does not name: ignoring them would hide the mistake. Where there is a filter, it does so itself.</summary>
    public static RouteGroupBuilder RefusesUnknownKeys(this RouteGroupBuilder endpoints) => endpoints.AddEndpointFilter((invocation, next) =>
    {
        var (query, metadata) = (invocation.HttpContext.Request.Query, invocation.HttpContext.GetEndpoint()?.Metadata);
        if (metadata?.GetMetadata<OtherQueryKeys>() is null)
        {
            (metadata?.GetMetadata<QueryKeys>() ?? QueryKeys.None).Check(query);
        }
        return next(invocation);
    });

    private static RouteHandlerBuilder DescribeQuery(this RouteHandlerBuilder endpoint, params (string Name, string Description)[] keys) => endpoint
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. keys.Select(k => new OpenApiParameter
            {
                Name = k.Name,
                In = ParameterLocation.Query,
                Description = k.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            })];
            return Task.CompletedTask;
        });

    /// <summary>Describes a body that the handler reads itself.</summary>
    public static RouteHandlerBuilder WithJsonBody<T>(this RouteHandlerBuilder endpoint) => endpoint
        .AddOpenApiOperationTransformer(async (operation, context, cancellation) =>
        {
            var schema = await context.GetOrCreateSchemaAsync(typeof(T), cancellationToken: cancellation);
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
            };
        });

    /// <summary>Describes a form of files that the handler reads itself.</summary>
    public static RouteHandlerBuilder WithFiles(this RouteHandlerBuilder endpoint) => endpoint
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            var form = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["files"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = file } } };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = form } } };
            return Task.CompletedTask;
        });

    /// <summary>Describes a file that is the body as it is.</summary>
    public static RouteHandlerBuilder WithFileBody(this RouteHandlerBuilder endpoint) => endpoint
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var file = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = file } };
            return Task.CompletedTask;
        });
}
