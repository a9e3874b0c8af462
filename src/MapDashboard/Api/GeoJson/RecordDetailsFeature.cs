using System.Text.Json.Serialization;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api.GeoJson;

/// <summary>A record with all that its card shows: the same feature, with more properties.</summary>
public sealed record RecordDetailsFeature(string Id, Geometry Geometry, RecordDetailsProperties Properties)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Feature";

    public static RecordDetailsFeature Of(RecordDetails details) => new(
        details.Record.Id,
        details.Record.Geometry,
        new(RecordProperties.Of(details.Record), details.Evidence, [.. details.Why.Select(WhyHere.Of)], details.Related)
        {
            ReviewedBy = details.Record.ReviewedBy,
            ReviewedAt = details.Record.ReviewedAt,
            Note = details.Record.Note,
            Agreement = details.Agreement,
            Claims = details.Claims,
            Cite = new($"/api/records/{details.Record.Id}/cite/{details.Record.Hash}"),
        });
}

public sealed record RecordDetailsProperties : RecordProperties
{
    internal RecordDetailsProperties(RecordProperties properties, IReadOnlyList<Evidence> evidence, IReadOnlyList<WhyHere> why, IReadOnlyList<string> related)
        : base(properties) => (Evidence, Why, Related) = (evidence, why, related);

    /// <summary>The quotes that say so.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>For each mention that placed it: which places it might be, best first.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<WhyHere> Why { get; }

    /// <summary>Ids of related records.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> Related { get; }

    /// <summary>Who decided last about it; null when nobody has, as when and what they wrote.</summary>
    [JsonPropertyOrder(1)]
    public string? ReviewedBy { get; init; }

    /// <summary>UTC.</summary>
    [JsonPropertyOrder(1)]
    public DateTimeOffset? ReviewedAt { get; init; }

    [JsonPropertyOrder(1)]
    public string? Note { get; init; }

    /// <summary>Fields of which several documents say something: where they agree, and where not.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Agreement> Agreement { get; init; } = [];

    /// <summary>The claims that support it, as a split names them.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<ClaimInRecord> Claims { get; init; } = [];

    /// <summary>The address of this very version.</summary>
    [JsonPropertyOrder(1)]
    public required CiteProperties Cite { get; init; }
}

public sealed record CiteProperties(string Url);

public sealed record WhyHere(string Mention, IReadOnlyList<WhyHereCandidate> Candidates)
{
    public static WhyHere Of(PlaceExplanation why) => new(why.Mention, [.. why.Candidates.Select(WhyHereCandidate.Of)]);
}

/// <param name="Geonameid">Null where GeoNames has no entry.</param>
/// <param name="Score">Sum of the reasons' weights; only comparable among the candidates of one mention.</param>
public sealed record WhyHereCandidate(string Name, string Country, long? Geonameid, double Lat, double Lon, double Score, IReadOnlyList<Reason> Reasons)
{
    public static WhyHereCandidate Of(ExplainedCandidate c) => new(
        c.Name,
        c.Country,
        c.GeoNamesId,
        Math.Round(c.Latitude, GeometryJsonConverter.Decimals),
        Math.Round(c.Longitude, GeometryJsonConverter.Decimals),
        Math.Round(c.Score, 3),
        c.Reasons);
}
