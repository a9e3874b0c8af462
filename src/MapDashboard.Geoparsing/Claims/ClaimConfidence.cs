using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// How likely a record is to be one that a careful reader would make too: a logistic regression over what had to be guessed, fitted on the practice texts
/// (those of Specs/Claims/README.md that were read). What is not likelier right than wrong is left out.
/// </summary>
internal static class ClaimConfidence
{
    /// <summary>Probability from which a statement is a claim; more than one half, for texts that nobody has worked with are read less well.</summary>
    private const double LikelyEnough = 0.58;

    private const double Plain = 0.74, DateFromElsewhere = -0.85, DateOfTheReport = -0.76, PlaceFromElsewhere = -0.55, BothFromElsewhere = 0.16, AreaOnly = -1.27, NamedTwice = 0.84, Site = -0.30, Line = 0.65, StatusIsSaid = 0.60, PlaceIsSure = 0.78;

    public static bool IsLikely(Statement s) => Probability(s) >= LikelyEnough;

    /// <summary>0 to 1: how likely it is, less where the place itself is doubtful.</summary>
    public static double Of(Statement s) => Math.Round(Math.Clamp(Probability(s) * (0.8 + (0.2 * s.PlaceConfidence)), 0.05, 0.95), 2);

    private static double Probability(Statement s)
    {
        var sentences = Spans(s, "claim");
        var places = Spans(s, "place");
        var dates = Spans(s, "date");
        var things = Spans(s, "program");
        bool Together(TextSpan a) => sentences.Any(x => x.Contains(a) && places.Any(x.Contains));
        var isDated = dates.Any(Together);
        var isNamed = things.Any(Together);
        var sum = Plain
            + (isDated || s.Dates.Count == 0 ? 0 : dates.Count > 0 ? DateFromElsewhere : DateOfTheReport)
            + (isNamed ? 0 : PlaceFromElsewhere)
            + (isDated || isNamed ? 0 : BothFromElsewhere)
            + (s.Places.All(p => p.Precision <= Precision.Region) ? AreaOnly : 0)
            + (things.Count > 1 ? NamedTwice : 0)
            + (s.Rule.IsSite || s.Rule.IsLine ? Site : 0)
            + (s.Shape == ClaimShape.Line ? Line : 0)
            + (s.HasStatus ? StatusIsSaid : 0)
            + (PlaceIsSure * s.Places.Min(p => p.Toponym.Resolution.Confidence));
        return 1 / (1 + Math.Exp(-sum));
    }

    private static List<TextSpan> Spans(Statement s, string field) => [.. s.Evidence.Where(e => e.Field == field).Select(e => e.Span).Distinct()];
}
