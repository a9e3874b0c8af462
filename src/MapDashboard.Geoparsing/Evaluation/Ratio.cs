namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>Precision, recall and their harmonic mean; nought where there is nothing to divide by.</summary>
public readonly record struct Ratio(int Right, int Given, int Gold)
{
    public double Precision => Given == 0 ? 0 : (double)Right / Given;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
