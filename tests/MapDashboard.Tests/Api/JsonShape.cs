using System.Text.Json;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Api;

/// <summary>Compares JSON with a schema of an OpenAPI document: types, what must be there, and nothing that is not described.</summary>
internal static class JsonShape
{
    public static IEnumerable<string> Faults(JsonNode? value, JsonNode schema, JsonNode document, string at)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Faults(value, document["components"]!["schemas"]![reference.Split('/')[^1]]!, document, at);
        }
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray parts)
        {
            var tried = parts.Select(p => Faults(value, p!, document, at).ToList()).ToList();
            return tried.Exists(t => t.Count == 0) ? [] : tried.MaxBy(t => t.Count)!;
        }
        string[] types = schema["type"] switch { null => [], JsonArray several => [.. several.Select(t => (string)t!)], var one => [(string)one!] };
        if (types.Length > 0 && !types.Any(t => Is(value, t)))
        {
            return [$"{at}: {value?.GetValueKind().ToString() ?? "null"} is no {string.Join('|', types)}"];
        }
        return value switch
        {
            JsonArray list when schema["items"] is { } items => list.SelectMany((v, i) => Faults(v, items, document, $"{at}/{i}")),
            JsonObject members => OfObject(members, schema, document, at),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonObject members, JsonNode schema, JsonNode document, string at)
    {
        foreach (var missing in (schema["required"]?.AsArray() ?? []).Select(r => (string)r!).Where(r => !members.ContainsKey(r)))
        {
            yield return $"{at}: \"{missing}\" is not there";
        }
        foreach (var (name, value) in members)
        {
            var member = schema["properties"]?[name] ?? schema["additionalProperties"];
            // problem details may say more (RFC 9457)
            if (member is null && schema["properties"] is { } described && described["instance"] is null)
            {
                yield return $"{at}: \"{name}\" is not described";
            }
            foreach (var fault in member is JsonObject ? Faults(value, member, document, $"{at}/{name}") : [])
            {
                yield return fault;
            }
        }
    }

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type is "number" or "integer",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => type == "null",
    };
}
