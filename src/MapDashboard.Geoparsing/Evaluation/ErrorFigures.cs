namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>How far off the resolved names are.</summary>
/// <param name="Count">Of the names with a distance.</param>
/// <param name="Near">Share of them within <see cref="Score.NearKilometers"/> (A@161).</param>
/// <param name="Curve">Area under the curve of the sorted ln(1 + km), as a share of the worst: 0 is best (Jurgens et al. 2015).</param>
public sealed record ErrorFigures(int Count, double Near, double MeanKilometers, double MedianKilometers, double Curve)
{
    /// <summary>Half the earth's circumference, and what a name counts that was found but not resolved.</summary>
    public const double FarthestKilometers = 20039;

    private static readonly double Farthest = Math.Log(FarthestKilometers);

    /// <summary>Null when there are none.</summary>
    public static ErrorFigures? Of(IEnumerable<double> kilometers)
    {
        var sorted = kilometers.Order().ToList();
        if (sorted.Count == 0)
        {
            return null;
        }
        var middle = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(sorted.Count, (double)sorted.Count(e => e <= Score.NearKilometers) / sorted.Count, sorted.Sum() / sorted.Count, median, Area(sorted));
    }

    private static double Area(List<double> sorted)
    {
        var logs = sorted.ConvertAll(e => Math.Log(1 + e));
        return logs.Count == 1 ? logs[0] / Farthest : logs.Zip(logs.Skip(1), (a, b) => (a + b) / 2).Sum() / (Farthest * (logs.Count - 1));
    }
}
