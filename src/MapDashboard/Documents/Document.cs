using MapDashboard.Geoparsing;
using MapDashboard.Records;

namespace MapDashboard.Documents;

/// <summary>A text to add, with what is known of where it is from. What is not known stays null and is never invented.</summary>
/// <param name="Published">EDTF date ("2019", "2019-09", "2024-09-09").</param>
/// <param name="Language">BCP 47 tag; null to guess it.</param>
/// <param name="Kind">"article", or "brief": a summary in our own words.</param>
/// <param name="License">SPDX id or URL when the text may be shown whole to everybody; null when not.</param>
public sealed record NewDocument(
    string Text,
    string? Title = null,
    string? Author = null,
    string? Publisher = null,
    string? Url = null,
    string? Published = null,
    string? Language = null,
    string Kind = "article",
    string? License = null);

/// <param name="Id">Stable: made from the text as it first was, so that the same text has the same id everywhere.</param>
public sealed record StoredDocument(
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
    string Text,
    IReadOnlyList<string> RecordIds)
{
    /// <summary>Tells this version of the document from others.</summary>
    public string Hash => Storage.StableId.Of(string.Join('\u001f', Title, Author, Publisher, Url, Published, Language, Kind, License, Text), 26);

    /// <summary>As it would be given again.</summary>
    public NewDocument AsNew() => new(Text, Title, Author, Publisher, Url, Published, Language, Kind, License);
}

/// <summary>What became of a text.</summary>
/// <param name="Created">False when the very same text was there already; then nothing changed.</param>
/// <param name="Reading">What the geoparser read.</param>
public sealed record IntakeResult(StoredDocument Document, bool Created, GeoparsedText Reading)
{
    /// <summary>What became of records, of a document that was there already.</summary>
    public IReadOnlyList<RecordChange> Changes { get; init; } = [];
}

/// <summary>What becomes of a record by a change of a document.</summary>
/// <param name="Before">Null when it was not shown.</param>
/// <param name="After">Null when it is withdrawn.</param>
public sealed record RecordChange(string Id, SpatialRecord? Before, SpatialRecord? After);
