using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Hosting;

namespace MapDashboard.Tests.Api;

/// <summary>
/// The API's contract is a file under review, <c>openapi.approved.txt</c> beside this one: routes, parameters, bodies and answers, one a line, out of <c>/openapi/v1.json</c>.
/// After a change that is meant: <c>APPROVE_API=1 dotnet test tests/MapDashboard.Tests --filter ApiContractTests</c>, and look at what git says of it.
/// </summary>
public sealed class ApiContractTests(MapApplication app) : IClassFixture<MapApplication>
{
    private static readonly string Approved = Path.Combine(Folders.Data("tests", AppContext.BaseDirectory)!, "MapDashboard.Tests", "Api", "openapi.approved.txt");

    [Fact]
    public async Task ItIsTheApprovedOne()
    {
        var contract = Contract(await app.GetAsync("/openapi/v1.json"));
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
        {
            await File.WriteAllTextAsync(Approved, contract, TestContext.Current.CancellationToken);
        }
        var (now, then) = (contract.Split('\n'), (await File.ReadAllTextAsync(Approved, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n'));
        var changes = then.Except(now).Select(l => $"- {l}").Concat(now.Except(then).Select(l => $"+ {l}")).ToList();
        Assert.True(changes.Count == 0 && now.Length == then.Length, $"The API is not what openapi.approved.txt says. If that is meant: APPROVE_API=1 dotnet test tests/MapDashboard.Tests --filter ApiContractTests\n{string.Join('\n', changes)}");
    }

    [Fact]
    public async Task EveryOperationSaysWhatItIs()
    {
        var operations = (await app.GetAsync("/openapi/v1.json"))["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (Name: $"{o.Key} {p.Key}", Operation: o.Value!))).ToList();
        Assert.Empty(operations.Where(o => o.Operation["summary"] is null || o.Operation["tags"] is null).Select(o => o.Name));
        var ids = operations.Select(o => (string?)o.Operation["operationId"]).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task EverythingHasAnExampleThatIsWhatItsSchemaSays()
    {
        var document = await app.GetAsync("/openapi/v1.json");
        var (missing, faults) = (new List<string>(), new List<string>());
        foreach (var (name, operation) in document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => ((string)o.Value!["operationId"]!, o.Value))))
        {
            missing.AddRange((operation!["parameters"]?.AsArray() ?? []).Where(p => p!["example"] is null).Select(p => $"{name} {p!["name"]}"));
            var contents = (operation["responses"]!.AsObject().Select(r => r.Value!["content"])).Append(operation["requestBody"]?["content"]);
            foreach (var (type, media) in contents.OfType<JsonObject>().SelectMany(c => c).Where(c => c.Key.EndsWith("json", StringComparison.Ordinal) && c.Value!["schema"]?["format"] is null))
            {
                if (media!["example"] is { } example)
                {
                    faults.AddRange(JsonShape.Faults(example, media["schema"]!, document, $"{name} {type}"));
                }
                else if ((string?)media["schema"]?["$ref"] != "#/components/schemas/Stream")
                {
                    missing.Add($"{name} {type}");
                }
            }
        }
        Assert.Empty(missing.Concat(faults));
    }

    [Theory]
    [InlineData("/api/records")]
    [InlineData("/api/records?year=x", 400)]
    [InlineData("/api/records/{id}")]
    [InlineData("/api/records/nope", 404, "/api/records/{id}")]
    [InlineData("/api/records/{id}/history")]
    [InlineData("/api/facets")]
    [InlineData("/api/facets?facets=layer,actor,actorKind,precision,time,amounts")]
    [InlineData("/api/view?bbox=-180,-85,180,85&zoom=3")]
    [InlineData("/api/view?bbox=-180,-85,180,85&zoom=3&areas=apart")]
    [InlineData("/api/changes?after=0")]
    [InlineData("/api/documents")]
    [InlineData("/api/places?q=Belgrade")]
    [InlineData("/api/vocabulary")]
    [InlineData("/api/stories")]
    [InlineData("/api/me")]
    [InlineData("/api/review")]
    [InlineData("/api/audit")]
    [InlineData("/api/tokens")]
    [InlineData("/api/webhooks")]
    [InlineData("/api/import")]
    public async Task AnswersAreWhatTheirSchemaSays(string address, int status = 200, string? path = null)
    {
        await app.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active");
        var document = await app.GetAsync("/openapi/v1.json");
        var id = (string)(await app.GetAsync("/api/records?limit=1"))["features"]![0]!["id"]!;
        using var caller = new Caller(await app.ClientAsync(Role.Admin));
        var answer = (await caller.GetAsync(address.Replace("{id}", id, StringComparison.Ordinal))).Is((HttpStatusCode)status);
        var content = document["paths"]![path ?? address.Split('?')[0]]!["get"]!["responses"]![$"{status}"]!["content"]!.AsObject();
        Assert.Empty(JsonShape.Faults(answer, content.First().Value!["schema"]!, document, address));
    }

    private static string Contract(JsonNode document)
    {
        var lines = new StringBuilder();
        foreach (var (path, methods) in document["paths"]!.AsObject().OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (var (method, operation) in methods!.AsObject().OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                var name = $"{method.ToUpperInvariant()} {path}";
                lines.Append(name).Append(operation!["security"] is null ? "" : " (token)").Append('\n');
                foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                {
                    lines.Append(name).Append($" {parameter!["in"]} {parameter["name"]}: {Type(parameter["schema"])}\n");
                }
                foreach (var (type, body) in operation["requestBody"]?["content"]?.AsObject() ?? [])
                {
                    lines.Append(name).Append($" body {type}: {Type(body!["schema"])}\n");
                }
                foreach (var (status, answer) in operation["responses"]!.AsObject())
                {
                    var forms = answer!["content"]?.AsObject().Select(c => $" {c.Key}: {Type(c.Value!["schema"])}") ?? [];
                    lines.Append(name).Append($" answers {status}{string.Join(',', forms)}\n");
                }
            }
        }
        foreach (var (schema, shape) in document["components"]!["schemas"]!.AsObject().OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            lines.Append($"{schema}: {string.Join(", ", shape!["properties"]?.AsObject().Select(p => $"{p.Key} {Type(p.Value)}") ?? [Type(shape)])}\n");
        }
        return lines.ToString();
    }

    /// <summary>A schema in a word: its name, its type or types, of arrays that of their items.</summary>
    private static string Type(JsonNode? schema) => schema switch
    {
        null => "anything",
        _ when schema["$ref"] is { } reference => ((string)reference!).Split('/')[^1],
        _ when schema["oneOf"] is JsonArray parts => string.Join('|', parts.Select(Type)),
        _ when schema["enum"] is JsonArray values => string.Join('|', values.Select(v => v?.ToString() ?? "null")),
        _ when schema["type"] is JsonArray types => string.Join('|', types.Select(t => (string?)t == "array" ? $"{Type(schema["items"])}[]" : (string?)t)),
        _ when (string?)schema["type"] == "array" => $"{Type(schema["items"])}[]",
        _ => (string?)schema["type"] ?? "anything",
    };
}
