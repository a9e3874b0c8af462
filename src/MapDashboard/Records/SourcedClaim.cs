using MapDashboard.Geoparsing.Claims;
using MapDashboard.Storage;

namespace MapDashboard.Records;

/// <summary>A claim with where it is from.</summary>
/// <param name="Published">EDTF date of the document, null when unknown.</param>
/// <param name="Ordinal">Which claim of the document it is.</param>
/// <param name="Quote">The sentences that say it.</param>
internal sealed record SourcedClaim(string DocumentId, string? Published, int Ordinal, string Quote, Claim Claim)
{
    /// <summary>Tells it from the document's other claims; the same when the document is read again, or corrected elsewhere. Claims with different places that one sentence makes may share it.</summary>
    public string Key => StableId.Of(string.Join('\n', Claim.Layer, Claim.Program, Claim.Subject, Quote), KeyLength);

    private const int KeyLength = 12;
}

/// <summary>A claim and the part of it that goes into one record.</summary>
internal sealed record Support(SourcedClaim Claim, ClaimShare Share);

/// <summary>What of a claim goes into one record: one of its places, or all of them as a line.</summary>
/// <param name="RecordId">Where it belongs of itself; people may have put it elsewhere (<see cref="Assignment"/>).</param>
/// <param name="Places">For a place, its mentions (most often one); for a line, its stops in order, each once.</param>
internal sealed record ClaimShare(string RecordId, bool IsLine, IReadOnlyList<ClaimPlace> Places);
