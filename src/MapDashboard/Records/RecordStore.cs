using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>The records as they are stored: what the reading side asks for details.</summary>
public sealed class RecordStore(IDbContextFactory<MapDb> databases)
{
    private const int MostRelated = 12;
    private static readonly string Rejected = RecordRows.Stored(ReviewState.Rejected);

    /// <summary>Null when there is no such record or it is rejected.</summary>
    public async Task<RecordDetails?> DetailsAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginReadingAsync(cancellation);
        var row = await db.Records.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Review != Rejected, cancellation);
        if (row is null)
        {
            return null;
        }
        var record = RecordRows.Record(row.Body, row.Sequence);
        var assignment = await Assignment.LoadAsync(db, cancellation);
        var support = (await SupportRows.OfAsync(db, [id], cancellation))[id].SelectMany(c => assignment.Of(c.Claim)).Where(s => s.RecordId == id).Select(s => s.Support).ToLookup(s => s.Claim.DocumentId);
        var documents = await db.Documents.AsNoTracking().Where(d => EF.Parameter(record.Sources).Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellation);
        var evidence = new List<Evidence>();
        var why = new List<PlaceExplanation>();
        var sentences = new List<EvidenceSentence>();
        foreach (var document in record.Sources.Where(documents.ContainsKey).Select(s => documents[s]))
        {
            var said = support[document.Id].ToList();
            evidence.AddRange(said.SelectMany(s => Quote(document, s)).Distinct());
            why.AddRange(Explain(document, said));
            sentences.AddRange(Sentences(document, said));
        }
        if (record.Manual is { } manual)
        {
            evidence.Add(Said(manual, manual.DocumentId is null ? null : documents.GetValueOrDefault(manual.DocumentId)));
        }
        evidence.AddRange((record.Origins ?? []).Select(o => new Evidence(null, o.Title, o.Publisher, null, o.Url, o.Published, "manual", "", "", "", 0, 0, "claim", null)));
        return new(record, evidence, [.. why.DistinctBy(w => (w.Mention, w.Candidates[0].GeoNamesId))], await RelatedAsync(db, record, cancellation))
        {
            Agreement = Agreement.Of([.. support.SelectMany(g => g)]),
            Sentences = sentences,
            Claims = [.. support.SelectMany(g => g).Select(s => s.Claim).Distinct().Select(c => new ClaimInRecord(c.DocumentId, c.Ordinal, Shortened(c.Quote)))],
        };
    }

    private static IEnumerable<Evidence> Quote(DocumentRow document, Support support)
    {
        foreach (var (field, span, value) in OwnEvidence(support))
        {
            var cut = Quotation.Cut(document.Text, span, Trigger(support.Claim.Claim, span), document.IsOpen ? int.MaxValue : Quotation.Longest);
            yield return new(
                document.Id,
                document.Title,
                document.Publisher,
                document.Author,
                document.Url,
                document.Published,
                document.Kind,
                cut.Of(document.Text),
                Quotation.Prefix(document.Text, cut),
                Quotation.Suffix(document.Text, cut),
                cut.Start,
                cut.End,
                field,
                value)
            { Language = document.Language, IsOpen = document.IsOpen };
        }
    }

    /// <summary>Without the other places of the claim: they are other records.</summary>
    private static IEnumerable<EvidenceSpan> OwnEvidence(Support support) =>
        support.Claim.Claim.Evidence.Where(e => e.Field != "place" || support.Share.Places.Any(p => p.Span.Overlaps(e.Span) || p.Place.Name == e.Value));

    /// <summary>Each sentence once, with the spans that stand in it.</summary>
    private static IEnumerable<EvidenceSentence> Sentences(DocumentRow document, IReadOnlyList<Support> said)
    {
        var spans = said.SelectMany(OwnEvidence).Distinct().ToList();
        var sentences = spans.Where(e => e.Field == "claim").Select(e => e.Span).Distinct().ToList();
        bool AreNeighbours(TextSpan one, TextSpan next) => one.End <= next.Start && document.Text.AsSpan(one.End, next.Start - one.End).IsWhiteSpace();
        return sentences.Select(sentence => new EvidenceSentence(
            document.Id,
            sentence.Of(document.Text),
            sentence.Start,
            sentence.End,
            [.. spans.Where(e => e.Field != "claim" && sentence.Contains(e.Span)).Select(e => new FieldSpan(e.Field, e.Span.Start, e.Span.End))],
            sentences.Any(s => AreNeighbours(s, sentence)) ? "" : Surroundings.Before(document.Text, sentence),
            sentences.Any(s => AreNeighbours(sentence, s)) ? "" : Surroundings.After(document.Text, sentence)));
    }

    private static string Shortened(string quote) => Quotation.Cut(quote, new(0, quote.Length), new(0, 0), Quotation.Longest).Of(quote);

    /// <summary>The source that somebody named for a record made by hand; the quote is where it stands in the text; where a corrected text no longer has it, the span is empty.</summary>
    private static Evidence Said(ManualSource source, DocumentRow? document)
    {
        var quote = source.Quote ?? "";
        var start = document?.Text.IndexOf(quote, StringComparison.Ordinal) ?? 0;
        var span = start < 0 ? new TextSpan(0, 0) : new(start, start + quote.Length);
        return new(source.DocumentId, source.Title ?? document?.Title, document?.Publisher, document?.Author, source.Url ?? document?.Url, document?.Published, "manual", quote, "", "", span.Start, span.End, "claim", null) { Language = document?.Language, IsOpen = document?.IsOpen ?? false };
    }

    /// <summary>What a long sentence is cut around: the words that name the program, else any that tell something.</summary>
    private static TextSpan Trigger(Claim claim, TextSpan sentence) =>
        claim.Evidence.Where(e => e.Field != "claim" && sentence.Contains(e.Span)).OrderBy(e => e.Field == "program" ? 0 : 1).Select(e => (TextSpan?)e.Span).FirstOrDefault() ?? sentence;

    private static IEnumerable<PlaceExplanation> Explain(DocumentRow document, IReadOnlyList<Support> said)
    {
        var spans = said.SelectMany(s => s.Share.Places).Select(p => p.Span).ToHashSet();
        return StoredJson.Read<List<Toponym>>(document.Toponyms)
            .Where(t => t.Resolution.Candidates.Count > 0 && spans.Contains(t.Span))
            .Select(t => new PlaceExplanation(t.Surface, [.. t.Resolution.Candidates.Select(Explained)]));
    }

    private static ExplainedCandidate Explained(Candidate candidate) => new(
        candidate.Place.Name,
        candidate.Place.Country,
        candidate.Place.Id > 0 ? candidate.Place.Id : null,
        candidate.Place.Longitude,
        candidate.Place.Latitude,
        candidate.Score,
        candidate.Reasons);

    /// <summary>The same place counts as much as any number of shared documents.</summary>
    private static async Task<IReadOnlyList<string>> RelatedAsync(MapDb db, SpatialRecord record, CancellationToken cancellation)
    {
        var sharing = await (
            from link in db.RecordClaims
            join claim in db.Claims on link.ClaimId equals claim.Id
            where EF.Parameter(record.Sources).Contains(claim.DocumentId) && link.RecordId != record.Id
            group claim.DocumentId by link.RecordId into documents
            select new { Id = documents.Key, Count = documents.Distinct().Count() }).ToDictionaryAsync(d => d.Id, d => d.Count, cancellation);
        var there = await db.RecordsIn(record.Geometry.EnvelopeInternal).Where(r => r.Id != record.Id && r.Review != Rejected)
            .Select(r => new { r.Id, r.Geometry }).Take(500).ToListAsync(cancellation);
        var samePlace = there.Where(r => r.Geometry.EqualsTopologically(record.Geometry)).Select(r => r.Id).ToHashSet();
        var related = sharing.Keys.Union(samePlace)
            .OrderByDescending(id => samePlace.Contains(id)).ThenByDescending(id => sharing.GetValueOrDefault(id)).ThenBy(id => id, StringComparer.Ordinal)
            .Take(MostRelated * 2).ToList();
        var shown = await db.Records.Where(r => EF.Parameter(related).Contains(r.Id) && r.Review != Rejected).Select(r => r.Id).ToListAsync(cancellation);
        return [.. related.Where(shown.Contains).Take(MostRelated)];
    }
}
