using MapDashboard.Documents;
using MapDashboard.Geoparsing;

namespace MapDashboard.Api;

internal sealed record DocumentList(IReadOnlyList<DocumentEntry> Documents);

/// <summary>Bibliographic data of a document.</summary>
/// <param name="Published">EDTF date, null when unknown.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind">"article", or "brief": a summary in our own words.</param>
/// <param name="Added">UTC.</param>
/// <param name="Records">Ids of the records that it supports.</param>
internal sealed record DocumentEntry(
    string Id,
    string? Title,
    string? Author,
    string? Publisher,
    string? Url,
    string? Published,
    string Language,
    string Kind,
    string? License,
    DateTimeOffset Added,
    IReadOnlyList<string> Records)
{
    public static DocumentEntry Of(StoredDocument d) =>
        new(d.Id, d.Title, d.Author, d.Publisher, d.Url, d.Published, d.Language, d.Kind, d.License, d.Added, d.RecordIds);
}

/// <param name="Text">Null for who may not read it whole.</param>
internal sealed record DocumentBody(
    string Id,
    string? Title,
    string? Author,
    string? Publisher,
    string? Url,
    string? Published,
    string Language,
    string Kind,
    string? License,
    DateTimeOffset Added,
    IReadOnlyList<string> Records,
    IReadOnlyList<ToponymBody> Toponyms,
    IReadOnlyList<ClaimBody> Claims,
    string? Text)
{
    public static DocumentBody Of(StoredDocument d, GeoparsedText? reading, bool withText) => new(
        d.Id,
        d.Title,
        d.Author,
        d.Publisher,
        d.Url,
        d.Published,
        d.Language,
        d.Kind,
        d.License,
        d.Added,
        d.RecordIds,
        [.. (reading?.Toponyms ?? []).Select(ToponymBody.Of)],
        [.. (reading?.Claims ?? []).Select(ClaimBody.Of)],
        withText ? d.Text : null);
}

/// <summary>What became of a text that was sent.</summary>
internal sealed record AddedDocument(string Id, IReadOnlyList<ToponymBody> Toponyms, IReadOnlyList<ClaimBody> Claims, IReadOnlyList<string> Records)
{
    public static AddedDocument Of(IntakeResult added) => new(
        added.Document.Id,
        [.. added.Reading.Toponyms.Select(ToponymBody.Of)],
        [.. added.Reading.Claims.Select(ClaimBody.Of)],
        added.Document.RecordIds);
}
