using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>One part of a candidate's score; the parts add up to it.</summary>
/// <param name="Kind">Stable key: "name", "population", "country", "co-mention", "distance", "kind", "focus" ...</param>
/// <param name="Weight">What it adds; negative when it speaks against the candidate.</param>
/// <param name="Detail">What was seen, for people: "Serbia is named in the text".</param>
public sealed record Reason(string Kind, double Weight, string Detail)
{
    /// <summary>The same for programs; empty where a store is older than these.</summary>
    public IReadOnlyList<ReasonFact> Facts { get; init; } = [];
}

/// <summary>A place that a mention might be.</summary>
/// <param name="Score">Sum of the reasons' weights; only comparable among the candidates of one mention.</param>
public sealed record Candidate(Place Place, double Score, IReadOnlyList<Reason> Reasons);

public enum ResolutionOutcome
{
    /// <summary>No place fits; the mention is still a toponym.</summary>
    None,

    /// <summary>One place.</summary>
    One,

    /// <summary>Several fit about equally well; the first candidate is a guess.</summary>
    Ambiguous,
}

/// <summary>Which place a mention is: none, one or ambiguous, with the losers kept.</summary>
/// <param name="Candidates">Best first; empty exactly when <paramref name="Outcome"/> is <see cref="ResolutionOutcome.None"/>.</param>
/// <param name="Confidence">0 to 1: the share of answers like this that name a place within 161 km of the right one; a mention that is no place name counts as wrong, unless it was given.</param>
public sealed record ToponymResolution(ResolutionOutcome Outcome, IReadOnlyList<Candidate> Candidates, double Confidence)
{
    public static ToponymResolution None { get; } = new(ResolutionOutcome.None, [], 0);

    /// <summary>The best candidate's place, also when ambiguous; null when there is none.</summary>
    public Place? Place => Candidates.Count > 0 ? Candidates[0].Place : null;
}
