using System.Text.Json.Serialization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api.GeoJson;

/// <summary>A record as a GeoJSON feature.</summary>
public sealed record RecordFeature(string Id, Geometry Geometry, RecordProperties Properties)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Feature";

    public static RecordFeature Of(SpatialRecord record) => new(record.Id, record.Geometry, RecordProperties.Of(record));
}

/// <param name="Dates">EDTF strings.</param>
/// <param name="Course">How a line was drawn: "straight" from place to place, by the "stations" of a course that is known, "partly" so and straight elsewhere, or "drawn" by a person. Between two positions it takes the short way round, across 180° too. A point is "drawn" when a person has placed it; else it has none.</param>
/// <param name="ActorKinds">What each of the actors is, in their order, null where that is not known; left out where it is known of none.</param>
/// <param name="Sources">How many sources support it: documents, and an address that an analyst gave.</param>
/// <param name="Documents">The ids of the documents among them, as the key "source" of the filter takes them.</param>
/// <param name="Sequence">The change that made this version.</param>
public record RecordProperties(
    string Title,
    string Summary,
    string Layer,
    string Program,
    string Subject,
    string Status,
    IReadOnlyList<string> Dates,
    IReadOnlyList<int> Years,
    IReadOnlyList<PlaceProperties> Places,
    Precision Precision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Course,
    IReadOnlyList<string> Actors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ActorKind?>? ActorKinds,
    IReadOnlyList<Quantity> Quantities,
    double Confidence,
    ReviewState Review,
    int Sources,
    IReadOnlyList<string> Documents,
    long Sequence)
{
    public static RecordProperties Of(SpatialRecord record) => new(
        record.Title,
        record.Summary,
        record.Layer,
        record.Program,
        record.Subject,
        record.Status,
        record.Dates,
        record.Years,
        [.. record.Places.Select(PlaceProperties.Of)],
        record.Precision,
        CourseOf(record),
        record.Actors,
        record.ActorKinds,
        record.Quantities,
        Math.Round(record.Confidence, 3),
        record.Review,
        record.Sources.Count + (record.Manual?.Url is null ? 0 : 1) + (record.Origins?.Count ?? 0),
        record.Sources,
        record.Sequence);

    /// <summary>As <see cref="Course"/>; null for what has none.</summary>
    internal static string? CourseOf(SpatialRecord record) =>
        record.IsDrawn ? "drawn" : record.Geometry is not LineString line ? null : LineCourse.Of(line, record.Places.Count, record.Places);
}

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Geonameid">Null where GeoNames has no entry.</param>
public sealed record PlaceProperties(string Name, string Country, long? Geonameid, double Lat, double Lon)
{
    public static PlaceProperties Of(RecordPlace place) =>
        new(place.Name, place.Country, place.GeoNamesId, Math.Round(place.Latitude, GeometryJsonConverter.Decimals), Math.Round(place.Longitude, GeometryJsonConverter.Decimals));
}
