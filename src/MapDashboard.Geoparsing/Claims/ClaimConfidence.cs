using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// How likely a record is to be one that a careful reader would make too: a logistic regression over what had to be guessed, fitted on the practice texts
/// (those of Specs/Claims/README.md that were read). What is not likelier right than wrong is left out.
/// </summary>
internal static class ClaimConfidence
{
    /// <summary>Probability from which a statement is a claim.</summary>
    private const double LikelyEnough = 0.5;

    private const double Plain = 1.63, DateFromElsewhere = -0.95, DateOfTheReport = -0.61, PlaceFromElsewhere = -0.82, BothFromElsewhere = 0.47, AreaOnly = -1.07, NamedTwice = 0.64, Site = -0.43, Line = 0.21;

    public static bool IsLikely(Statement s) => Probability(s) >= LikelyEnough;

    /// <summary>0 to 1: how likely it is, less where the place itself is doubtful.</summary>
    public static double Of(Statement s) => Math.Round(Math.Clamp(Probability(s) * (0.8 + (0.2 * s.PlaceConfidence)) + (s.HasStatus ? 0.05 : 0), 0.05, 0.95), 2);

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
            + (s.Shape == ClaimShape.Line ? Line : 0);
        return 1 / (1 + Math.Exp(-sum));
    }

    private static List<TextSpan> Spans(Statement s, string field) => [.. s.Evidence.Where(e => e.Field == field).Select(e => e.Span).Distinct()];
}
