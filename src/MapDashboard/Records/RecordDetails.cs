namespace MapDashboard.Records;

/// <summary>What a record's card shows beyond the map's own data.</summary>
/// <param name="Why">For each mention that placed the record: the candidates and their reasons.</param>
/// <param name="Related">Ids of other records of the same documents or place, the closest first.</param>
public sealed record RecordDetails(SpatialRecord Record, IReadOnlyList<Evidence> Evidence, IReadOnlyList<PlaceExplanation> Why, IReadOnlyList<string> Related)
{
    /// <summary>Where several documents say something of one field.</summary>
    public IReadOnlyList<Agreement> Agreement { get; init; } = [];

    /// <summary>The sentences whole, as only those see them who may read the texts.</summary>
    public IReadOnlyList<EvidenceSentence> Sentences { get; init; } = [];

    /// <summary>The claims that support it, as a split names them.</summary>
    public IReadOnlyList<ClaimInRecord> Claims { get; init; } = [];
}

/// <summary>A sentence that supports a record, and what in it says what.</summary>
/// <param name="Start">UTF-16 offset in the document's text.</param>
/// <param name="Before">The sentence before it in its text; empty when there is none, or it supports the record, too.</param>
/// <param name="After">The same behind it.</param>
public sealed record EvidenceSentence(string DocumentId, string Text, int Start, int End, IReadOnlyList<FieldSpan> Spans, string Before, string After);

/// <param name="Start">UTF-16 offset in the document's text, as <paramref name="End"/>.</param>
public sealed record FieldSpan(string Field, int Start, int End);

/// <param name="Ordinal">Which claim of the document it is, from 0.</param>
public sealed record ClaimInRecord(string DocumentId, int Ordinal, string Quote);

/// <summary>A quote that supports one field, as a W3C Web Annotation selects it.</summary>
/// <param name="DocumentId">Null for an address elsewhere that a record made by hand names.</param>
/// <param name="Title">Null when the document has none, as publisher, author and URL.</param>
/// <param name="Kind">Kind of the document: "article", or "brief" for a summary in our own words, which is never shown as a quotation; "manual" for what somebody named by hand.</param>
/// <param name="Published">EDTF date, null when unknown.</param>
/// <param name="Exact">At most 200 characters around the span where the text is not freely licensed.</param>
/// <param name="Start">UTF-16 offset in the document's text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Field">What it says: claim, place, date, status, actor, quantity, program.</param>
/// <param name="Value">Which one of the field: the place's name, the EDTF date, the status, the actor, the quantity's text; null for "claim".</param>
public sealed record Evidence(
    string? DocumentId,
    string? Title,
    string? Publisher,
    string? Author,
    string? Url,
    string? Published,
    string Kind,
    string Exact,
    string Prefix,
    string Suffix,
    int Start,
    int End,
    string Field,
    string? Value)
{
    /// <summary>Of the document and so of the quote, as a BCP 47 tag; null for an address elsewhere.</summary>
    public string? Language { get; init; }

    /// <summary>Whether everybody may read the document's text whole, not only analysts.</summary>
    public bool IsOpen { get; init; }
}

public sealed record PlaceExplanation(string Mention, IReadOnlyList<ExplainedCandidate> Candidates);

public sealed record ExplainedCandidate(string Name, string Country, long? GeoNamesId, double Longitude, double Latitude, double Score, IReadOnlyList<Geoparsing.Resolution.Reason> Reasons);
