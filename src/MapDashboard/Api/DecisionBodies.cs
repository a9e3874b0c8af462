using System.Text.Json.Nodes;

namespace MapDashboard.Api;

/// <summary>What may be corrected; each field may be left out, and null takes its correction back.</summary>
/// <param name="Dates">EDTF: 2019, 2019-09, 2019-09-24, 2016~, 2019/2023, 2013/...</param>
/// <param name="Places">Each a <c>geonameid</c>, or name, country, lon and lat; several are the stops of a line.</param>
/// <param name="ActorKinds">person, body, company, state or null of each of <c>actors</c>, in their order; left out, names keep the kinds that are known.</param>
/// <param name="Geometry">GeoJSON Point or LineString, drawn by hand.</param>
internal record RecordPatchBody(
    string? Title,
    string? Summary,
    string? Layer,
    string? Program,
    string? Subject,
    string? Status,
    IReadOnlyList<string>? Dates,
    IReadOnlyList<NewPlaceBody>? Places,
    JsonObject? Geometry,
    string? Precision,
    IReadOnlyList<string>? Actors,
    IReadOnlyList<string?>? ActorKinds,
    IReadOnlyList<NewQuantityBody>? Quantities,
    string? Note);

internal sealed record NewRecordBody(
    string Title,
    string? Summary,
    string Layer,
    string? Program,
    string? Subject,
    string Status,
    IReadOnlyList<string> Dates,
    IReadOnlyList<NewPlaceBody>? Places,
    JsonObject? Geometry,
    string? Precision,
    IReadOnlyList<string>? Actors,
    IReadOnlyList<string?>? ActorKinds,
    IReadOnlyList<NewQuantityBody>? Quantities,
    string? Note,
    SourceBody Source);

internal sealed record NewPlaceBody(long? Geonameid, string? Name, string? Country, double? Lon, double? Lat);

internal sealed record NewQuantityBody(double Value, string Unit, string? Text);

/// <summary>Where a record made by hand is from: a document here, or an address.</summary>
internal sealed record SourceBody(string? Url, string? DocumentId, string? Quote, string? Title);

/// <param name="Decision">confirm, reject or reset.</param>
internal sealed record ReviewBody(string Decision, string? Note);

internal sealed record MergeBody(string Into, string? Note);

internal sealed record SplitBody(IReadOnlyList<ClaimReference> Claims, string? Note);

/// <param name="Ordinal">Which claim of the document, from 0.</param>
internal sealed record ClaimReference(string DocumentId, int Ordinal);
