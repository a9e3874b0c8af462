using System.Text.Json.Serialization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Api;

/// <summary>A toponym as the commands write it too.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Use">Metonym or demonym; left out for the place itself.</param>
/// <param name="Feature">GeoNames feature code.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record ToponymBody(
    int Start,
    int End,
    string Surface,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ToponymUse? Use,
    long? Geonameid,
    string? Name,
    string? Country,
    double? Lat,
    double? Lon,
    string? Feature,
    double Score)
{
    public static ToponymBody Of(Toponym t)
    {
        var place = t.Resolution.Place;
        return new(
            t.Span.Start,
            t.Span.End,
            t.Surface,
            t.Use == ToponymUse.Literal ? null : t.Use,
            place?.Id > 0 ? place.Id : null,
            place?.Name,
            place?.Country,
            place?.Latitude,
            place?.Longitude,
            place?.FeatureCode,
            Math.Round(t.Resolution.Confidence, 3));
    }
}

/// <summary>A claim as the commands write it too.</summary>
/// <param name="Records">Ids of the records that it supports; left out of what is not stored.</param>
internal sealed record ClaimBody(
    string Layer,
    string Program,
    string Subject,
    IReadOnlyList<ClaimPlaceBody> Places,
    IReadOnlyList<string> Dates,
    IReadOnlyList<int> Years,
    string Status,
    IReadOnlyList<string> Actors,
    IReadOnlyList<ActorKind> ActorKinds,
    IReadOnlyList<Quantity> Quantities,
    double Confidence,
    IReadOnlyList<EvidenceBody> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Records = null)
{
    public static ClaimBody Of(Claim c) => new(
        c.Layer,
        c.Program,
        c.Subject,
        [.. c.Places.Select(ClaimPlaceBody.Of)],
        [.. c.Dates.Select(d => d.Edtf)],
        c.Years,
        c.Status,
        c.Actors,
        c.ActorKinds,
        c.Quantities,
        Math.Round(c.Confidence, 3),
        [.. c.Evidence.Select(e => new EvidenceBody(e.Span.Start, e.Span.End, e.Field, e.Value))]);
}

internal sealed record ClaimPlaceBody(string Name, long? Geonameid, string Country, double Lat, double Lon, Precision Precision)
{
    public static ClaimPlaceBody Of(ClaimPlace p) =>
        new(p.Place.Name, p.Place.Id > 0 ? p.Place.Id : null, p.Place.Country, p.Place.Latitude, p.Place.Longitude, p.Precision);
}

/// <param name="Field">What the span says: claim, place, date, status, actor, quantity, program.</param>
/// <param name="Value">Which one of the field: the place's name, the EDTF date, the status, the actor, the quantity's text; null for "claim".</param>
internal sealed record EvidenceBody(int Start, int End, string Field, string? Value);
