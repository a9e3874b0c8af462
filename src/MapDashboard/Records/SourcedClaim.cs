using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Records;

/// <summary>A claim with where it is from.</summary>
/// <param name="Published">EDTF date of the document, null when unknown.</param>
/// <param name="Ordinal">Which claim of the document it is.</param>
/// <param name="Quote">The sentences that say it.</param>
internal sealed record SourcedClaim(string DocumentId, string? Published, int Ordinal, string Quote, Claim Claim);

/// <summary>What of a claim goes into one record: one of its places, or all of them as a line.</summary>
/// <param name="Places">For a place, its mentions (most often one); for a line, its stops in order, each once.</param>
internal sealed record ClaimShare(string RecordId, bool IsLine, IReadOnlyList<ClaimPlace> Places);
