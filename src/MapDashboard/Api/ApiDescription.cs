using System.Text.Json.Serialization;
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
            OpenApiOperation[] operations = [.. document.Paths.Values.SelectMany(p => p.Operations?.AsEnumerable() ?? []).Select(o => o.Value)];
            foreach (var body in operations.SelectMany(o => o.RequestBody?.Content?.AsEnumerable() ?? []))
            {
                MayLeaveOut(body.Value.Schema);
            }
            ApiExamples.Add(operations);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // what is not written when it is null is not always there
            foreach (var property in context.JsonTypeInfo.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) is true))
            {
                schema.Required?.Remove(property.Name);
            }
            // of JSON that is kept as it is, it is not said by itself that it may be null
            foreach (var property in context.JsonTypeInfo.Properties.Where(p => p.AssociatedParameter is { IsNullable: true }))
            {
                if (schema.Properties?.TryGetValue(property.Name, out var described) is true && described is OpenApiSchema { Type: { } type } own)
                {
                    own.Type = type | JsonSchemaType.Null;
                }
            }
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

    /// <summary>In a body null and nothing are the same, so what may be null need not be there.</summary>
    private static void MayLeaveOut(IOpenApiSchema? schema)
    {
        foreach (var (name, property) in schema?.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Type?.HasFlag(JsonSchemaType.Null) is true || property.OneOf?.Any(s => s.Type == JsonSchemaType.Null) is true)
            {
                schema!.Required?.Remove(name);
            }
            MayLeaveOut(property);
        }
        if (schema?.Items is { } item)
        {
            MayLeaveOut(item);
        }
        foreach (var part in schema?.OneOf ?? [])
        {
            MayLeaveOut(part);
        }
    }

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
