namespace MapDashboard.Training;

/// <summary>The scores of each corpus in each part of the cross-validation.</summary>
internal sealed class FoldScores(Func<string, ScoringOptions> optionsOf)
{
    private readonly SortedDictionary<string, Score[]> _scores = new(StringComparer.Ordinal);

    public IEnumerable<string> Corpora => _scores.Keys;

    public Score Of(string corpus, int fold) => All(corpus)[fold];

    public Score[] All(string corpus) => _scores.TryGetValue(corpus, out var scores)
        ? scores
        : _scores[corpus] = [.. Enumerable.Range(0, Training.Corpora.Folds).Select(_ => new Score(optionsOf(corpus)))];

    /// <summary>Mean and standard deviation over the parts.</summary>
    public static string Spread(IReadOnlyList<Score> folds, Func<Score, double> measure)
    {
        var mean = folds.Average(measure);
        return $"{mean:.000} ± {Math.Sqrt(folds.Average(s => (measure(s) - mean) * (measure(s) - mean))):.000}";
    }
}
