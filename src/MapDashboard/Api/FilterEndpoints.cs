using MapDashboard.Filters;
using Microsoft.OpenApi;

namespace MapDashboard.Api;

internal static class FilterEndpoints
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["limit"] = "The most to answer with, 1 to 1000.",
        ["cursor"] = "Where the page begins, from `next` of the page before.",
        ["after"] = "The last sequence that is known; 0 for everything.",
    };

    /// <summary>Names the query keys of an endpoint that takes a <see cref="FilterQuery"/>, for reading them and in its description.</summary>
    /// <param name="otherKeys">Those that are not the filter's.</param>
    public static RouteHandlerBuilder WithFilter(this RouteHandlerBuilder endpoint, params string[] otherKeys) => endpoint
        .WithMetadata(new OtherQueryKeys(otherKeys))
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .WithQuery([.. FilterKeys.All.Select(k => (k.Name, k.Description)), .. otherKeys.Select(k => (k, Others[k]))]);

    /// <summary>Describes query keys that are not read by ordinary binding.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params (string Name, string Description)[] keys) => endpoint
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
}
