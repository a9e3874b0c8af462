using NetTopologySuite.Geometries;

namespace MapDashboard.Storage;

/// <summary>A source text as it was given, and the toponyms read out of it.</summary>
public sealed class DocumentRow
{
    public required string Id { get; set; }

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Publisher { get; set; }

    public string? Url { get; set; }

    public string? Published { get; set; }

    public required string Language { get; set; }

    public required string Kind { get; set; }

    public string? License { get; set; }

    /// <summary>Whether everybody may read the text whole: a brief in our own words, or freely licensed.</summary>
    public bool IsOpen => License is not null || Kind == "brief";

    public DateTimeOffset Added { get; set; }

    public required string Text { get; set; }

    /// <summary>Made from the present text as <see cref="Id"/> was made from the first one, so that a corrected text is known again too.</summary>
    public required string TextId { get; set; }

    /// <summary>JSON list of <see cref="Geoparsing.Resolution.Toponym"/>, candidates and reasons included.</summary>
    public required string Toponyms { get; set; }
}

/// <summary>What one document says, the n-th claim of it.</summary>
public sealed class ClaimRow
{
    public long Id { get; set; }

    public required string DocumentId { get; set; }

    public int Ordinal { get; set; }

    /// <summary>JSON of <see cref="Geoparsing.Claims.Claim"/>, evidence spans included.</summary>
    public required string Body { get; set; }

    /// <summary>The sentences that say it, so that building a record need not load whole texts.</summary>
    public required string Quote { get; set; }
}

/// <summary>A feature of the GeoPackage: columns for people with a GIS, the whole record as JSON for this program.</summary>
public sealed class RecordRow
{
    /// <summary>The feature id that GeoPackage asks for.</summary>
    public long Fid { get; set; }

    public required string Id { get; set; }

    public required string Title { get; set; }

    public required string Summary { get; set; }

    public required string Layer { get; set; }

    public required string Program { get; set; }

    public required string Subject { get; set; }

    public required string Status { get; set; }

    /// <summary>EDTF strings with ", " between.</summary>
    public required string Dates { get; set; }

    public int? FirstYear { get; set; }

    public int? LastYear { get; set; }

    /// <summary>Names with ", " between.</summary>
    public required string Places { get; set; }

    /// <summary>Alpha-2 codes with ", " between.</summary>
    public required string Countries { get; set; }

    public required string Precision { get; set; }

    /// <summary>Names with "; " between.</summary>
    public required string Actors { get; set; }

    public double Confidence { get; set; }

    public required string Review { get; set; }

    /// <summary>How many documents support it.</summary>
    public int Sources { get; set; }

    public DateTimeOffset Changed { get; set; }

    /// <summary>The change that made this version.</summary>
    public long Sequence { get; set; }

    /// <summary>JSON of <see cref="Records.SpatialRecord"/>.</summary>
    public required string Body { get; set; }

    public required Geometry Geometry { get; set; }
}

/// <summary>Which claim supports which record.</summary>
public sealed class RecordClaimRow
{
    public required string RecordId { get; set; }

    public long ClaimId { get; set; }
}

/// <summary>An entry of the append-only change log.</summary>
public sealed class ChangeRow
{
    public long Sequence { get; set; }

    /// <summary>"upsert" or "delete".</summary>
    public required string Kind { get; set; }

    public required string RecordId { get; set; }

    /// <summary>JSON of the record as of this change; null for a delete.</summary>
    public string? Record { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who made it: "geoparser" or the name of a token.</summary>
    public required string By { get; set; }

    /// <summary>Why, as the record's history names it (<see cref="Causes"/>); null in entries older than the history.</summary>
    public string? Cause { get; set; }

    /// <summary>What whoever made it wrote about it; of a delete, why.</summary>
    public string? Note { get; set; }

    /// <summary>The decision that made it; null for the machine's doing.</summary>
    public long? DecisionId { get; set; }
}

/// <summary>An API token; the token itself is nowhere.</summary>
public sealed class TokenRow
{
    public required string Name { get; set; }

    public required string Role { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the token.</summary>
    public required string Sha256 { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset? LastUsed { get; set; }

    public bool Revoked { get; set; }
}

/// <summary>Something this store remembers of itself, such as whether the seeds were loaded.</summary>
public sealed class SettingRow
{
    public required string Key { get; set; }

    public required string Value { get; set; }
}

/// <summary>The kinds of change as stored.</summary>
public static class ChangeKinds
{
    public const string Upsert = "upsert";
    public const string Delete = "delete";
}
