using System.Text.Json.Nodes;
using MapDashboard.Api;
using MapDashboard.Filters;

namespace MapDashboard.OgcFeatures;

/// <summary>The OpenAPI 3.0 document of <c>/ogc</c>, as Part 1 wants it (class oas30). Written by hand: the framework's is 3.1 and describes the whole server.</summary>
internal static class OgcOpenApi
{
    private static readonly string[] ItemsKeys = ["f", "limit", "offset", "cursor", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-lang", "filter-crs", .. ItemsQuery.FilterKeys];

    public static JsonObject Of(OgcAddresses addresses, OgcCollections collections) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject
        {
            ["title"] = "MapDashboard, OGC API – Features",
            ["version"] = "1.0.0",
            ["description"] = "The records of the map as GeoJSON, for QGIS, GDAL, ArcGIS and others. Reading needs no account.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = addresses.Root }),
        ["paths"] = new JsonObject
        {
            ["/"] = Get("getLandingPage", "What is here", OgcFormats.Json, ["f"]),
            ["/conformance"] = Get("getConformanceDeclaration", "The conformance classes that are met", OgcFormats.Json, ["f"]),
            ["/collections"] = Get("getCollections", "All records, and those of each layer", OgcFormats.Json, ["f"]),
            ["/collections/{collectionId}"] = Get("describeCollection", "One collection", OgcFormats.Json, ["collectionId", "f"]),
            ["/collections/{collectionId}/queryables"] = Get("getQueryables", "What a filter can name", OgcFormats.Schema, ["collectionId", "f"]),
            ["/collections/{collectionId}/items"] = Get("getFeatures", "A page of records, in the order of their ids", RecordsApi.GeoJsonMediaType, ["collectionId", .. ItemsKeys]),
            ["/collections/{collectionId}/items/{featureId}"] = Get("getFeature", "One record", RecordsApi.GeoJsonMediaType, ["collectionId", "featureId", "f", "crs"]),
        },
        ["components"] = new JsonObject
        {
            ["parameters"] = Parameters(collections),
            ["schemas"] = new JsonObject
            {
                ["problem"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["status"] = Type("integer"), ["title"] = Type("string"), ["detail"] = Type("string") },
                },
            },
        },
    };

    private static JsonObject Get(string id, string summary, string mediaType, string[] parameters) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["tags"] = new JsonArray("Features"),
            ["parameters"] = new JsonArray([.. parameters.Select(p => new JsonObject { ["$ref"] = $"#/components/parameters/{p}" })]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = summary,
                    ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = Type("object") }, [OgcFormats.Html] = new JsonObject { ["schema"] = Type("string") } },
                },
                ["304"] = new JsonObject { ["description"] = "What the client has is still so (If-None-Match)" },
                ["400"] = Refused("The query cannot be understood"),
                ["404"] = Refused("There is no such thing"),
                ["406"] = Refused("The client accepts none of the forms"),
            },
        },
    };

    private static JsonObject Refused(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [Problems.MediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/problem" } } },
    };

    private static JsonObject Parameters(OgcCollections collections)
    {
        var crs = OneOf([.. Crs.All.Select(c => c.Uri)]);
        crs["default"] = Crs.Crs84.Uri;
        var all = new JsonObject
        {
            ["collectionId"] = Path("collectionId", "A collection", OneOf([.. collections.All.Select(c => c.Id)])),
            ["featureId"] = Path("featureId", "A record's id", Type("string")),
            ["f"] = Query("f", "The form of the answer; without it the header Accept says", OneOf("json", "html")),
            ["limit"] = Query("limit", "The most records on a page", new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = PageAt.MostLimit, ["default"] = PageAt.UsualLimit }),
            ["offset"] = Query("offset", "How many to leave out; the links next and prev are steady while records change, this is not", new() { ["type"] = "integer", ["minimum"] = 0, ["default"] = 0 }),
            ["cursor"] = Query("cursor", "Where a page begins, out of the links next and prev", Type("string")),
            ["bbox"] = Query("bbox", "What touches this box: lower corner, upper corner, with or without heights; west is greater than east across 180°", new() { ["type"] = "array", ["minItems"] = 4, ["maxItems"] = 6, ["items"] = Type("number") }),
            ["bbox-crs"] = Query("bbox-crs", "What bbox is given in", crs.DeepClone().AsObject()),
            ["crs"] = Query("crs", "What the geometries of the answer are to be in", crs.DeepClone().AsObject()),
            ["datetime"] = Query("datetime", "An instant or day, or an interval of two with a slash between, either of which may be open (..)", Type("string")),
            ["filter"] = Query("filter", "An expression of CQL2", Type("string")),
            ["filter-lang"] = Query("filter-lang", "How it is written", OneOf("cql2-text", "cql2-json")),
            ["filter-crs"] = Query("filter-crs", "What its geometries are given in", crs),
        };
        foreach (var key in FilterKeys.All.Where(k => ItemsQuery.FilterKeys.Contains(k.Name)))
        {
            all[key.Name] = Query(key.Name, key.Description, Type("string"));
        }
        return all;
    }

    private static JsonObject Path(string name, string description, JsonObject schema) => new() { ["name"] = name, ["in"] = "path", ["required"] = true, ["description"] = description, ["schema"] = schema };

    private static JsonObject Query(string name, string description, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = "query", ["required"] = false, ["description"] = description, ["schema"] = schema, ["style"] = "form", ["explode"] = false };

    private static JsonObject OneOf(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };

    private static JsonObject Type(string type) => new() { ["type"] = type };
}
