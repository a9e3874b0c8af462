using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Training;

/// <summary>An answer given to a text that the model had not seen, and whether it was right.</summary>
internal sealed record Observation(int Fold, AnswerKind Kind, double[] Answer, bool IsRight);

/// <summary>Learns what share of answers is right: logistic regression, then pooled adjacent violators on its scores.</summary>
internal static class CalibrationTraining
{
    /// <summary>Fewer answers than this make no point of the curve.</summary>
    private const int LeastAnswers = 80;

    private const int Steps = 1500;
    private const double Rate = 0.02, Decay = 0.001;

    /// <summary>The answers to a document's mentions. What annotators marked but could not place is left out, and so are demonyms where they are not marked.</summary>
    public static IEnumerable<Observation> Observe(GoldDocument gold, int fold, AnalyzedText text, IReadOnlyList<Mention> mentions, ToponymResolver resolver)
    {
        resolver.Rank(text, mentions, out var groupOf);
        var byPlace = gold.Toponyms.DistinctBy(t => t.Span).ToDictionary(t => t.Span);
        for (var i = 0; i < mentions.Count; i++)
        {
            var marked = byPlace.GetValueOrDefault(mentions[i].Span);
            if (groupOf[i].Best is { } best && (marked is null ? mentions[i].Use != ToponymUse.Demonym || gold.Corpus is "lgl" or "gwn" : marked.Latitude is not null))
            {
                yield return new(fold, Answer.Kind(mentions[i]), Answer.Describe(mentions[i], groupOf[i]), marked is not null && RankerTraining.IsNear(best.Place, marked));
            }
        }
    }

    public static Calibration Learn(IReadOnlyList<Observation> observations) =>
        new([.. Enum.GetValues<AnswerKind>().Select(kind => Curve([.. observations.Where(o => o.Kind == kind)]))]);

    private static AnswerCurve Curve(IReadOnlyList<Observation> observations)
    {
        var unbent = new AnswerCurve(Logistic(observations), []);
        return unbent with { Points = Rising([.. observations.Select(o => (unbent.Score(o.Answer), o.IsRight)).OrderBy(o => o.Item1)]) };
    }

    private static double[] Logistic(IReadOnlyList<Observation> observations)
    {
        var (weights, first, second) = (new double[Answer.Features], new double[Answer.Features], new double[Answer.Features]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[weights.Length];
            var curve = new AnswerCurve(weights, []);
            foreach (var each in observations)
            {
                var error = ((each.IsRight ? 1 : 0) - curve.Score(each.Answer)) / observations.Count;
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] += error * each.Answer[i];
                }
            }
            for (var i = 0; i < gradient.Length; i++)
            {
                var g = gradient[i] - Decay * weights[i];
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.999 * second[i] + 0.001 * g * g;
                weights[i] += Rate * (first[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }
        return weights;
    }

    /// <summary>The rising steps that fit best, each at the middle of its scores; one right and one wrong answer more than seen keep the ends off 0 and 1.</summary>
    private static List<(double Score, double Share)> Rising(List<(double Score, bool IsRight)> answers)
    {
        var blocks = new List<(double Scores, double Right, int Count)>();
        for (var start = 0; start < answers.Count; start += LeastAnswers)
        {
            var end = answers.Count - start < 2 * LeastAnswers ? answers.Count : start + LeastAnswers;
            var part = answers[start..end];
            blocks.Add((part.Sum(a => a.Score), part.Count(a => a.IsRight), part.Count));
            while (blocks.Count > 1 && Share(blocks[^2]) >= Share(blocks[^1]))
            {
                var (low, high) = (blocks[^2], blocks[^1]);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (low.Scores + high.Scores, low.Right + high.Right, low.Count + high.Count);
            }
            if (end == answers.Count)
            {
                break;
            }
        }
        return [.. blocks.Select(b => (b.Scores / b.Count, Share(b)))];

        static double Share((double Scores, double Right, int Count) block) => (block.Right + 1) / (block.Count + 2);
    }
}
