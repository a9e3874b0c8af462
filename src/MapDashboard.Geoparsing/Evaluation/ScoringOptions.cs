namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>Which gold names are asked for. All, unless something is left out.</summary>
/// <param name="OnlyGazetted">Leave out gold names without a GeoNames id.</param>
/// <param name="WithoutDemonyms">Leave out gold names that are marked as demonyms ("Serbian").</param>
/// <param name="StrictDrop">An answer about a gold name that is left out is wrong; else it is neither right nor wrong.</param>
public sealed record ScoringOptions(bool OnlyGazetted = false, bool WithoutDemonyms = false, bool StrictDrop = false)
{
    internal bool LeavesOut(GoldToponym toponym) => (WithoutDemonyms && toponym.IsDemonym) || (OnlyGazetted && toponym.GeonameId is null or 0);
}
