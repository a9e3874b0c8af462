using System.Globalization;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>The calibration of one kind of answer.</summary>
/// <param name="Weights">Of the logistic score, in the order of <see cref="AnswerFeature"/>.</param>
/// <param name="Points">Score and observed share of right answers, both rising; straight lines between them, level beyond.</param>
internal sealed record AnswerCurve(IReadOnlyList<double> Weights, IReadOnlyList<(double Score, double Share)> Points)
{
    public double Confidence(double[] answer)
    {
        var score = Score(answer);
        var above = 0;
        while (above < Points.Count && Points[above].Score < score)
        {
            above++;
        }
        if (above == 0 || above == Points.Count)
        {
            return Points[Math.Min(above, Points.Count - 1)].Share;
        }
        var (low, high) = (Points[above - 1], Points[above]);
        return low.Share + (high.Share - low.Share) * (score - low.Score) / (high.Score - low.Score);
    }

    /// <summary>0 to 1.</summary>
    public double Score(double[] answer)
    {
        var sum = 0.0;
        for (var i = 0; i < answer.Length; i++)
        {
            sum += answer[i] * Weights[i];
        }
        return 1 / (1 + Math.Exp(-sum));
    }

    public void Write(TextWriter writer, AnswerKind kind)
    {
        foreach (var feature in Enum.GetValues<AnswerFeature>())
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind}\tweight\t{feature}\t{Weights[(int)feature]:0.000}\n"));
        }
        foreach (var (score, share) in Points)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind}\tpoint\t{score:0.0000}\t{share:0.0000}\n"));
        }
    }
}
