using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Api.GeoJson;
using MapDashboard.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MapDashboard.Api;

/// <summary>One version of a record to be cited. The JSON is always the same bytes: the clock, later versions and the server's address do not go into it. What became of the record since stands in the headers.</summary>
internal static class Citations
{
    private const string BibTeX = "application/x-bibtex; charset=utf-8";
    /// <summary>Why the record is no longer shown, percent-encoded as reasons have letters of all scripts.</summary>
    private const string WithdrawnHeader = "X-Withdrawn";

    private const string Csl = "application/vnd.citationstyles.csl+json";
    private const string Json = "application/json";

    /// <summary>The formats, with the names that they have in requests.</summary>
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal) { ["json"] = Json, ["bibtex"] = BibTeX, ["csl"] = Csl, ["csl-json"] = Csl };

    /// <summary>Adds the formats that are no object of this API.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (operation.Responses?["200"].Content is { } content)
        {
            content[BibTeX] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            content[Csl] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } }, Example = new JsonArray(new JsonObject { ["type"] = "dataset", ["title"] = "Joint police patrols, Belgrade" }) };
        }
        return Task.CompletedTask;
    }

    public static async Task<IResult> Get(string id, string hash, RecordHistory history, HttpContext context)
    {
        var format = context.Request.Query["format"] switch { [] => "json", [var one] => one, _ => null };
        if (format is null || !Formats.TryGetValue(format, out var mediaType))
        {
            throw new QueryFormatException("format", "\"format\" is json, bibtex or csl-json (csl for short).");
        }
        var cited = await history.FindAsync(id, hash, context.RequestAborted);
        if (cited is null)
        {
            return Problems.NotFound($"The record \"{id}\" never had a version \"{hash}\".");
        }
        var path = $"/api/records/{id}/cite/";
        if (cited.Now.IsSeen)
        {
            string Link(string? version, string relation) => $"<{context.Request.PathBase}{path}{version}>; rel=\"{relation}\"";
            var latest = Link(cited.Now.Hash, "latest-version");
            context.Response.Headers.Link = cited.Next is { } next ? $"{latest}, {Link(next.Hash, "successor-version")}" : latest;
        }
        if (cited.Now.Withdrawn is { } withdrawn)
        {
            context.Response.Headers[WithdrawnHeader] = Uri.EscapeDataString(withdrawn.Reason);
        }
        var (version, link) = (cited.Version, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{path}{hash}");
        return mediaType switch
        {
            BibTeX => TypedResults.Text(AsBibTeX(version, link), BibTeX, Encoding.UTF8),
            Csl => TypedResults.Text(AsCsl(version, link).ToJsonString(ApiJson.Options), Csl, Encoding.UTF8),
            _ => TypedResults.Json(new Citation(hash, path + hash, version.At, Feature(version.Record!), Quotes(version.Record!)), ApiJson.Options),
        };
    }

    /// <summary>The feature without the sequence, which tells when and not what.</summary>
    private static JsonNode Feature(SpatialRecord record)
    {
        var feature = JsonSerializer.SerializeToNode(RecordFeature.Of(record), ApiJson.Options)!;
        feature["properties"]!.AsObject().Remove("sequence");
        return feature;
    }

    // kept in the version itself, so that neither a corrected nor a deleted text takes them away
    public static IReadOnlyList<string> Quotes(SpatialRecord record) => [.. record.SearchText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(q => q.Length <= Quotation.Longest ? q : Quotation.Cut(q, new(0, q.Length), new(0, 0), Quotation.Longest).Of(q))];

    private static string AsBibTeX(RecordVersion version, string link)
    {
        var (record, at) = (version.Record!, version.At.UtcDateTime);
        (string Name, string Value)[] fields =
        [
            ("title", record.Title),
            ("author", "{MapDashboard}"),
            ("year", FormattableString.Invariant($"{at:yyyy}")),
            ("month", FormattableString.Invariant($"{at:MM}")),
            ("note", $"Version {record.Hash} of {at:yyyy-MM-dd}. {record.Summary}"),
            ("howpublished", $"\\url{{{link}}}"),
        ];
        var lines = fields.Select(f => $"  {f.Name} = {{{(f.Name is "author" or "howpublished" ? f.Value : Escaped(f.Value))}}}");
        return $"@misc{{mapdashboard-{record.Id}-{record.Hash[..6]},\n{string.Join(",\n", lines)}\n}}\n";
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\textbackslash{}",
        '{' or '}' or '%' or '&' or '#' or '_' or '$' => $"\\{c}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\n' or '\t' => " ",
        _ => c.ToString(),
    }));

    private static JsonArray AsCsl(RecordVersion version, string link)
    {
        var (record, at) = (version.Record!, version.At.UtcDateTime);
        return
        [
            new JsonObject
            {
                ["id"] = $"{record.Id}-{record.Hash}",
                ["type"] = "dataset",
                ["title"] = record.Title,
                ["author"] = new JsonArray(new JsonObject { ["literal"] = "MapDashboard" }),
                ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(at.Year, at.Month, at.Day)) },
                ["abstract"] = record.Summary,
                ["version"] = record.Hash,
                ["URL"] = link,
            },
        ];
    }
}

/// <param name="Url">The address of this answer on its server.</param>
/// <param name="Since">When the record first was so, UTC.</param>
/// <param name="Record">The feature as it was.</param>
/// <param name="Quotes">What its documents said, at most 200 characters each.</param>
internal sealed record Citation(string Hash, string Url, DateTimeOffset Since, JsonNode Record, IReadOnlyList<string> Quotes);
