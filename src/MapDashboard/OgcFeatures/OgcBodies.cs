using System.Globalization;
using System.Text.Json.Serialization;
using MapDashboard.Api;
using MapDashboard.OgcFeatures.Cql2;

namespace MapDashboard.OgcFeatures;

internal sealed record LandingBody(string Title, string Description, string Attribution, IReadOnlyList<OgcLink> Links);

internal sealed record ConformanceBody(IReadOnlyList<string> ConformsTo, IReadOnlyList<OgcLink> Links);

internal sealed record CollectionsBody(IReadOnlyList<OgcLink> Links, IReadOnlyList<CollectionBody> Collections, IReadOnlyList<string> Crs);

/// <param name="Extent">Null, and then not written, while there are no records.</param>
internal sealed record CollectionBody(
    string Id,
    string Title,
    string Description,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExtentBody? Extent,
    string ItemType,
    IReadOnlyList<string> Crs,
    string StorageCrs,
    IReadOnlyList<OgcLink> Links)
{
    public static CollectionBody Of(OgcCollection collection, OgcExtent? extent, OgcAddresses addresses, IEnumerable<OgcLink> ownLinks)
    {
        var (here, items) = (addresses.Collection(collection.Id), addresses.Items(collection.Id));
        return new(
            collection.Id, collection.Title, collection.Description, extent is null ? null : ExtentBody.Of(extent), "feature", [.. OgcFeatures.Crs.All.Select(c => c.Uri)], OgcFeatures.Crs.Crs84.Uri,
            [
                .. ownLinks,
                new($"{items}?f=json", "items", RecordsApi.GeoJsonMediaType, $"{collection.Title} as GeoJSON"),
                new($"{items}?f=html", "items", OgcFormats.Html, $"{collection.Title} for people"),
                new($"{here}/queryables?f=json", OgcLink.Queryables, OgcFormats.Schema, "What a filter can name"),
            ]);
    }
}

internal sealed record ExtentBody(SpatialBody Spatial, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TemporalBody? Temporal)
{
    public static ExtentBody Of(OgcExtent extent) => new(
        new([[extent.Box.MinX, extent.Box.MinY, extent.Box.MaxX, extent.Box.MaxY]], OgcFeatures.Crs.Crs84.Uri),
        extent.Time is { } time ? new([[Written(time.Start), Written(time.End)]]) : null);

    private static string Written(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

internal sealed record SpatialBody(IReadOnlyList<IReadOnlyList<double>> Bbox, string Crs);

internal sealed record TemporalBody(IReadOnlyList<IReadOnlyList<string?>> Interval);

/// <summary>What a filter can name, as a JSON schema (Part 3, 6.2).</summary>
internal sealed record QueryablesBody(
    [property: JsonPropertyName("$schema")] string Schema,
    [property: JsonPropertyName("$id")] string Id,
    string Type,
    string Title,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> Properties,
    bool AdditionalProperties)
{
    public static QueryablesBody Of(OgcCollection collection, OgcAddresses addresses) => new(
        "https://json-schema.org/draft/2020-12/schema", $"{addresses.Collection(collection.Id)}/queryables", "object", collection.Title, QueryableProperty.All.ToDictionary(q => q.Name, Describe), false);

    public static string TypeOf(QueryableProperty queryable) => queryable.Value switch
    {
        CqlDouble => "number",
        CqlItems => "array",
        CqlShape => "geometry",
        CqlTime { IsInterval: true } => "interval",
        CqlTime => "date",
        _ => "string",
    };

    private static IReadOnlyDictionary<string, object> Describe(QueryableProperty queryable)
    {
        var described = new Dictionary<string, object> { ["title"] = queryable.Description };
        switch (TypeOf(queryable))
        {
            case "geometry":
                (described["format"], described["x-ogc-role"]) = ("geometry-any", "primary-geometry");
                break;
            case "date":
                (described["type"], described["format"], described["x-ogc-role"]) = ("string", "date", $"primary-interval-{queryable.Name}");
                break;
            case "array":
                (described["type"], described["items"]) = ("array", new Dictionary<string, string> { ["type"] = queryable.Name == "years" ? "integer" : "string" });
                break;
            case var type:
                described["type"] = type == "interval" ? "string" : type;
                break;
        }
        return described;
    }
}
