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

    /// <summary>EDTF strings, in the order of time.</summary>
    public required IReadOnlyList<string> Dates { get; init; }

    /// <summary>Every year the dates cover, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<RecordPlace> Places { get; init; }

    public required Precision Precision { get; init; }

    public required IReadOnlyList<string> Actors { get; init; }

    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    public required ReviewState Review { get; init; }

    /// <summary>Ids of the documents that support it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The evidence quotes, for search only.</summary>
    public required string SearchText { get; init; }

    /// <summary>The change that made this version; stored beside the record, for it is known only when the record is.</summary>
    [JsonIgnore]
    public long Sequence { get; init; }
}

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
