using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace MapDashboard.Api;

/// <summary>/openapi/v1.json: what the endpoints do not say of themselves.</summary>
internal static class ApiDescription
{
    private const string Token = "token";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // HEAD is GET without the body
        options.ShouldInclude = d => !HttpMethods.IsHead(d.HttpMethod ?? "");
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API token, from the command `token create`. Reading needs none.",
            });
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
            {
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
            }
            return Task.CompletedTask;
        });
    });

    /// <summary>Describes the tag of an answer that <see cref="EntityTags"/> gives, and that who has it already gets 304.</summary>
    public static RouteHandlerBuilder WithEntityTag(this RouteHandlerBuilder endpoint) => endpoint
        .Produces(StatusCodes.Status304NotModified)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], new OpenApiParameter
            {
                Name = "If-None-Match",
                In = ParameterLocation.Header,
                Description = "The `ETag` of an earlier answer.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }];
            foreach (var response in (operation.Responses ?? []).Where(r => r.Key is "200" or "304").Select(r => r.Value).OfType<OpenApiResponse>())
            {
                response.Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers["ETag"] = new OpenApiHeader { Description = "The same as long as the answer is.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
            return Task.CompletedTask;
        });
}
