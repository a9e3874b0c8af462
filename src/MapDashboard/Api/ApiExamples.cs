using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MapDashboard.Api;

/// <summary>Examples of <c>/openapi/v1.json</c>, out of <c>ApiExamples.json</c>: of parameters by tag and name or by name alone, of bodies by operation, of answers by schema.</summary>
internal static class ApiExamples
{
    private const string Json = "json";

    public static void Add(IEnumerable<OpenApiOperation> operations)
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream("Api/ApiExamples.json") ?? throw new InvalidOperationException("Api/ApiExamples.json is not embedded");
        var examples = JsonNode.Parse(stream)!;
        foreach (var operation in operations)
        {
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            {
                var tag = operation.Tags?.FirstOrDefault()?.Name;
                parameter.Example = (examples["parameters"]![$"{tag}/{parameter.Name}"] ?? examples["parameters"]![parameter.Name!])?.DeepClone();
            }
            foreach (var body in JsonOf(operation.RequestBody?.Content))
            {
                body.Example = examples["bodies"]![operation.OperationId!]?.DeepClone();
            }
            foreach (var answer in (operation.Responses ?? []).Values.SelectMany(r => JsonOf(r.Content)))
            {
                answer.Example = answer.Schema switch
                {
                    OpenApiSchemaReference schema => examples["answers"]![schema.Reference.Id!]?.DeepClone(),
                    { Items: OpenApiSchemaReference item } when examples["answers"]![item.Reference.Id!] is { } one => new JsonArray(one.DeepClone()),
                    _ => answer.Example,
                };
            }
        }
    }

    private static IEnumerable<OpenApiMediaType> JsonOf(IDictionary<string, OpenApiMediaType>? content) => (content ?? new Dictionary<string, OpenApiMediaType>()).Where(c => c.Key.EndsWith(Json, StringComparison.Ordinal)).Select(c => c.Value);
}
