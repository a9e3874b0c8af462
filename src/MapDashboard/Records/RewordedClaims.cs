using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Records;

/// <summary>Keeps what was split off apart when the very sentence that says it is corrected: a corrected sentence is another claim, but the same statement.</summary>
internal static class RewordedClaims
{
    /// <summary>How much of two quotes is the same where one is a correction of the other, 0 to 1.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>Adds to the splits that hold the claims that now say what claims of the document that are gone said. Those stay named: the correction may be taken back.</summary>
    /// <param name="before">The document's claims so far.</param>
    /// <param name="after">Those in their place.</param>
    public static async Task KeepSplitAsync(MapDb db, string documentId, IReadOnlyList<SourcedClaim> before, IReadOnlyList<SourcedClaim> after, CancellationToken cancellation)
    {
        var successors = Successors(before, after);
        if (successors.Count == 0)
        {
            return;
        }
        foreach (var split in await db.Decisions.Where(d => d.Kind == DecisionKinds.Split && !d.Undone).ToListAsync(cancellation))
        {
            var claims = StoredJson.Read<HashSet<SplitClaim>>(split.Body!);
            var known = claims.Count;
            claims.UnionWith(successors.Where(s => claims.Contains(new(documentId, s.Was))).Select(s => new SplitClaim(documentId, s.Is)).ToList());
            if (claims.Count > known)
            {
                split.Body = StoredJson.Write(claims);
            }
        }
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Keys of claims that are gone, with the keys of those that say the same of the same thing in other words.</summary>
    public static IReadOnlyList<(string Was, string Is)> Successors(IReadOnlyList<SourcedClaim> before, IReadOnlyList<SourcedClaim> after)
    {
        var (old, now) = (before.Select(c => c.Key).ToHashSet(), after.Select(c => c.Key).ToHashSet());
        var gone = before.Where(c => !now.Contains(c.Key)).Select(c => (Claim: c, Records: Records(c), Pairs: Pairs(c.Quote))).ToList();
        if (gone.Count == 0)
        {
            return [];
        }
        var pairs = new List<(string, string)>();
        foreach (var claim in after.Where(c => !old.Contains(c.Key)))
        {
            var (records, words) = (Records(claim), Pairs(claim.Quote));
            var nearest = gone.Where(g => g.Records.Overlaps(records)).Select(g => (g.Claim.Key, Likeness: Likeness(g.Pairs, words))).OrderByDescending(g => g.Likeness).FirstOrDefault();
            if (nearest.Likeness >= LeastAlike)
            {
                pairs.Add((nearest.Key, claim.Key));
            }
        }
        return pairs;
    }

    private static HashSet<string> Records(SourcedClaim claim) => [.. RecordMatcher.Split(claim.Claim).Select(s => s.RecordId)];

    // of letters and not of words: not all scripts have spaces
    private static HashSet<(char, char)> Pairs(string quote) => [.. quote.Zip(quote.Skip(1))];

    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
