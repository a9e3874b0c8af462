namespace MapDashboard.Training;

/// <summary>Found and missed.</summary>
internal sealed class Count
{
    public int Right { get; set; }
    public int Given { get; set; }
    public int Gold { get; set; }

    /// <summary>Gold mentions with coordinates, and how many of them were found within 161 km.</summary>
    public int Placed { get; set; }
    public int Near { get; set; }

    public double Precision => (double)Right / Math.Max(1, Given);
    public double Recall => (double)Right / Math.Max(1, Gold);
    public double F1 => 2.0 * Right / Math.Max(1, Given + Gold);
    public double EndToEnd => (double)Near / Math.Max(1, Placed);
}
