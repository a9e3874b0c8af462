using System.Text.Json.Serialization;
using MapDashboard.Geoparsing.Claims;
using NetTopologySuite.Geometries;

namespace MapDashboard.Records;

/// <summary>What the map shows: one program at one place or along one line, built from the claims of one or more documents. Immutable.</summary>
public sealed record SpatialRecord
{
    /// <summary>Stable: the same thing read again, in any order, from any document, has the same id.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Layer key of the vocabulary.</summary>
    public required string Layer { get; init; }

    public required string Program { get; init; }

    /// <summary>What the thing is: "Steel mill", "Joint police patrols".</summary>
    public required string Subject { get; init; }

    public required string Status { get; init; }

    /// <summary>Point or line, SRID 4326, longitude first. A country-level record has its country's label point, to be drawn as an area.</summary>
    public required Geometry Geometry { get; init; }

    /// <summary>A person drew it; else it is where the places are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDrawn { get; init; }

    /// <summary>EDTF strings, in the order of time.</summary>
    public required IReadOnlyList<string> Dates { get; init; }

    /// <summary>Every year the dates cover, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<RecordPlace> Places { get; init; }

    public required Precision Precision { get; init; }

    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>What each of <see cref="Actors"/> is, in their order, null where that is not known; null as a whole where it is known of none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ActorKind?>? ActorKinds { get; init; }

    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    public required ReviewState Review { get; init; }

    /// <summary>Ids of the documents that support it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The evidence quotes, for search only.</summary>
    public required string SearchText { get; init; }

    /// <summary>Who decided last about it; null when nobody has, as the two that follow.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReviewedBy { get; init; }

    /// <summary>UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>What the last person who wrote anything about it wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>Where a record drawn by hand is from; null for those that were read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManualSource? Manual { get; init; }

    /// <summary>Where an imported record is from beyond the documents here; null for all others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RecordOrigin>? Origins { get; init; }

    /// <summary>Made from all of the above, so that this version can be cited and told from others; stored nowhere, for it is known when the rest is.</summary>
    [JsonIgnore]
    public string Hash { get; init; } = "";

    /// <summary>The change that made this version; stored beside the record, for it is known only when the record is.</summary>
    [JsonIgnore]
    public long Sequence { get; init; }
}

/// <summary>The source of a record drawn by hand: a document here, or an address elsewhere.</summary>
/// <param name="Quote">What it says, at most 200 characters; null when not given, as the title.</param>
public sealed record ManualSource(string? DocumentId, string? Url, string? Title, string? Quote);

/// <summary>A source of an imported record, as its file names it.</summary>
/// <param name="DocumentId">Of another dashboard that exported it; null else.</param>
/// <param name="Title">Null when not said, as publisher and address, of which one is.</param>
/// <param name="Published">EDTF date, null when not said.</param>
public sealed record RecordOrigin(string? DocumentId, string? Title, string? Publisher, string? Url, string? Published);

/// <param name="GeoNamesId">Null where GeoNames has no entry.</param>
public sealed record RecordPlace(string Name, string Country, long? GeoNamesId, double Longitude, double Latitude);

public enum ReviewState
{
    /// <summary>Machine only.</summary>
    Extracted,
    Confirmed,
    Edited,

    /// <summary>Never shown.</summary>
    Rejected,
}
