using System.Text.Json.Serialization;
using MapDashboard.Api.GeoJson;
using MapDashboard.Filters;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api;

/// <summary>A record as it was known at a moment.</summary>
internal static class PastRecords
{
    /// <summary>The moment that a request names; null when it names none.</summary>
    /// <exception cref="QueryFormatException">It is none, or there are several.</exception>
    public static DateTime? Moment(IQueryCollection query)
    {
        if (query[FilterKeys.AsOfKey] is not { Count: > 0 } values)
        {
            return null;
        }
        try
        {
            return values is [{ } text] ? Moments.Read(text) : throw new FormatException("it can only be one");
        }
        catch (FormatException malformed)
        {
            throw new QueryFormatException(FilterKeys.AsOfKey, $"\"{FilterKeys.AsOfKey}\" cannot be read: {malformed.Message}.");
        }
    }

    /// <exception cref="DecisionRefusedException">There was no such record then; with the reason, where there was one before or after.</exception>
    public static async Task<PastRecordFeature> GetAsync(string id, DateTime moment, RecordHistory history, CancellationToken cancellation) =>
        PastRecordFeature.Of(await history.AsOfAsync(id, moment, cancellation));
}

/// <summary>The same feature as of now, but for what is only known of now: evidence by field, why it is where it is, related records.</summary>
internal sealed record PastRecordFeature(string Id, Geometry Geometry, PastRecordProperties Properties)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Feature";

    public static PastRecordFeature Of(RecordVersion version) => new(version.Record!.Id, version.Record.Geometry, new(RecordProperties.Of(version.Record))
    {
        ReviewedBy = version.Record.ReviewedBy,
        ReviewedAt = version.Record.ReviewedAt,
        Note = version.Record.Note,
        Since = version.At,
        Quotes = Citations.Quotes(version.Record),
        Cite = new($"/api/records/{version.Record.Id}/cite/{version.Record.Hash}"),
    });
}

internal sealed record PastRecordProperties : RecordProperties
{
    internal PastRecordProperties(RecordProperties properties) : base(properties)
    {
    }

    /// <summary>Who had decided last about it; null when nobody had, as when and what they wrote.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    public string? Note { get; init; }

    /// <summary>When it became so, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What its documents said, at most 200 characters each.</summary>
    public required IReadOnlyList<string> Quotes { get; init; }

    /// <summary>The address of this very version.</summary>
    public required CiteProperties Cite { get; init; }
}
