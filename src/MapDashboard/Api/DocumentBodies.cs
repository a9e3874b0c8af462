using MapDashboard.Documents;
using MapDashboard.Geoparsing;

namespace MapDashboard.Api;

/// <param name="NumberMatched">How many there are in all that were asked for.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record DocumentList(IReadOnlyList<DocumentEntry> Documents, int NumberMatched, string? Next);

/// <summary>Bibliographic data of a document.</summary>
/// <param name="Published">EDTF date, null when unknown.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind">"article", or "brief": a summary in our own words.</param>
/// <param name="Added">UTC.</param>
/// <param name="ClaimCount">How many claims were read out of it.</param>
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
    int ClaimCount,
    IReadOnlyList<string> Records)
{
    public static DocumentEntry Of(ListedDocument listed)
    {
        var d = listed.Document;
        return new(d.Id, d.Title, d.Author, d.Publisher, d.Url, d.Published, d.Language, d.Kind, d.License, d.Added, listed.ClaimCount, d.RecordIds);
    }
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
    /// <param name="recordsOf">Ids of the records that each claim supports.</param>
    public static DocumentBody Of(StoredDocument d, GeoparsedText? reading, ILookup<int, string> recordsOf, bool withText) => new(
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
        [.. (reading?.Claims ?? []).Select((claim, i) => ClaimBody.Of(claim) with { Records = [.. recordsOf[i]] })],
        withText ? d.Text : null);
}

/// <summary>What became of a text that was sent.</summary>
/// <param name="Changes">What became of records, of a document that was there already and was corrected or read again; else none.</param>
internal sealed record AddedDocument(string Id, IReadOnlyList<ToponymBody> Toponyms, IReadOnlyList<ClaimBody> Claims, IReadOnlyList<string> Records, IReadOnlyList<RecordChangeBody> Changes)
{
    public static AddedDocument Of(IntakeResult added) => new(
        added.Document.Id,
        [.. added.Reading.Toponyms.Select(ToponymBody.Of)],
        [.. added.Reading.Claims.Select(ClaimBody.Of)],
        added.Document.RecordIds,
        [.. added.Changes.Select(RecordChangeBody.Of)]);
}
