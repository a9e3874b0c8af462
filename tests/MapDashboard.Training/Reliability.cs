namespace MapDashboard.Training;

/// <summary>Whether of the answers given with 0.9 nine in ten are right. Each fold is judged by a calibration that was learned on the others.</summary>
internal static class Reliability
{
    private const int Bins = 10;

    public static void Write(TextWriter writer, IReadOnlyList<Observation> observations)
    {
        var judged = observations.GroupBy(o => o.Fold).SelectMany(fold =>
        {
            var calibration = CalibrationTraining.Learn([.. observations.Where(o => o.Fold != fold.Key)]);
            return fold.Select(o => (o.Kind, Confidence: calibration.Confidence(o.Kind, o.Answer), o.IsRight));
        }).ToList();
        foreach (var kind in judged.GroupBy(j => j.Kind).OrderBy(g => g.Key))
        {
            var error = 0.0;
            foreach (var bin in kind.GroupBy(j => Math.Min(Bins - 1, (int)(j.Confidence * Bins))).OrderBy(g => g.Key))
            {
                var (mean, right) = (bin.Average(j => j.Confidence), bin.Average(j => j.IsRight ? 1.0 : 0));
                error += Math.Abs(mean - right) * bin.Count() / kind.Count();
                writer.WriteLine($"{kind.Key,-8} {(double)bin.Key / Bins:0.0}-{(bin.Key + 1.0) / Bins:0.0} {bin.Count(),6} answers, mean confidence {mean:.000}, right {right:.000}");
            }
            var brier = kind.Average(j => Math.Pow(j.Confidence - (j.IsRight ? 1 : 0), 2));
            writer.WriteLine($"{kind.Key,-8} expected calibration error {error:.000}, Brier score {brier:.000}, all {kind.Average(j => j.IsRight ? 1.0 : 0):.000} right");
        }
    }
}
