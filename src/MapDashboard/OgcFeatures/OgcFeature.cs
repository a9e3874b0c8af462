using System.Text.Json.Serialization;
using MapDashboard.Api.GeoJson;
using MapDashboard.Filters;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures;

/// <summary>A record as a feature: that of <c>/api/records</c> with its first and last day, in the coordinates asked for.</summary>
/// <param name="Links">Only of a feature that stands alone.</param>
internal sealed record OgcFeature(string Id, Geometry Geometry, OgcProperties Properties, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OgcLink>? Links = null)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Feature";

    public static OgcFeature Of(SpatialRecord record, Crs crs) => new(record.Id, crs.FromDegrees(Antimeridian.Cut(record.Geometry)), new(RecordProperties.Of(record), RecordTime.FirstDay(record.Dates), RecordTime.LastDay(record.Dates)));
}

internal sealed record OgcProperties : RecordProperties
{
    public OgcProperties(RecordProperties properties, string? start, string? end)
        : base(properties) => (Start, End) = (start, end);

    /// <summary>The first day of the dates; null without one.</summary>
    [JsonPropertyOrder(1)]
    public string? Start { get; }

    [JsonPropertyOrder(1)]
    public string? End { get; }
}
