using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Api.GeoJson;
using MapDashboard.Records;

namespace MapDashboard.Api;

/// <summary>What one version changed.</summary>
/// <param name="Before">As the API writes the field; null when it was not there.</param>
internal sealed record FieldChange(string Field, JsonNode? Before, JsonNode? After)
{
    private static readonly string[] Derived = ["sequence", "years", "summary", "confidence", "documents"];

    /// <summary>The fields that differ between two versions; none for the first and for one that went.</summary>
    public static IReadOnlyList<FieldChange> Between(SpatialRecord? before, SpatialRecord? after)
    {
        if (before is null || after is null)
        {
            return [];
        }
        var (old, now) = (Fields(before), Fields(after));
        return [.. old.Where(f => !JsonNode.DeepEquals(f.Value, now[f.Key])).Select(f => new FieldChange(f.Key, f.Value?.DeepClone(), now[f.Key]?.DeepClone()))];
    }

    private static JsonObject Fields(SpatialRecord record)
    {
        var fields = JsonSerializer.SerializeToNode(RecordProperties.Of(record), ApiJson.Options)!.AsObject();
        fields.TryAdd("actorKinds", null);
        foreach (var derived in Derived)
        {
            fields.Remove(derived);
        }
        fields["geometry"] = JsonSerializer.SerializeToNode(record.Geometry, ApiJson.Options);
        fields["sources"] = JsonSerializer.SerializeToNode(record.Sources, ApiJson.Options);
        return fields;
    }
}
