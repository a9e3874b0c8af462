using System.Text.Json.Serialization;

namespace MapDashboard.Api.GeoJson;

/// <summary>A page of records as a GeoJSON feature collection.</summary>
/// <param name="NumberMatched">How many the filter selects.</param>
/// <param name="NumberReturned">How many are on this page.</param>
/// <param name="Next">Address of the next page; null at the end.</param>
/// <param name="Sequence">The last change that this answer knows of: where to go on live.</param>
public sealed record RecordFeatures(IReadOnlyList<RecordFeature> Features, int NumberMatched, int NumberReturned, string? Next, long Sequence)
{
    [JsonPropertyOrder(-1)]
    public string Type => "FeatureCollection";
}
