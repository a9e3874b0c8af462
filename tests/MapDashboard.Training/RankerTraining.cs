using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Training;

/// <summary>A gold text with its placed mentions, for learning which namesake is meant.</summary>
internal sealed record PlacedDocument(GoldDocument Gold, AnalyzedText Text, IReadOnlyList<Mention> Mentions)
{
    public static PlacedDocument Of(ReadDocument document, ToponymRecognizer recognizer) =>
        new(document.Gold, document.Text, recognizer.Take(document.Text, [.. document.Gold.Toponyms.Select(t => t.Span)]));
}

/// <summary>
/// Learns the resolver's weights: softmax over the candidates of a name, pulled towards the weights it starts from. What the other places of the text say
/// depends on the weights themselves, so that the values are read anew a few times.
/// </summary>
internal sealed class RankerTraining(Gazetteer gazetteer, RankerOptions options)
{
    private const double NearKilometers = 161;

    private sealed record Choice(double[][] Values, bool[] Near, double Weight);

    public ResolutionWeights Learn(IReadOnlyList<PlacedDocument> documents, ResolutionWeights start)
    {
        var weights = start;
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var resolver = new ToponymResolver(gazetteer, weights, Calibration.Unlearned);
            weights = Fit([.. documents.SelectMany(d => Choices(d, resolver))], start, weights);
        }
        return weights;
    }

    private static IEnumerable<Choice> Choices(PlacedDocument document, ToponymResolver resolver)
    {
        var groups = resolver.Rank(document.Text, document.Mentions, out var groupOf);
        foreach (var group in groups.Where(g => g.Candidates.Count > 1))
        {
            var golds = document.Gold.Toponyms.Where((t, i) => groupOf[i] == group && t.Latitude is not null).ToList();
            foreach (var same in golds.GroupBy(t => (t.Latitude, t.Longitude)))
            {
                var near = group.Candidates.Select(c => IsNear(c.Place, same.First())).ToArray();
                if (near.Contains(true) && near.Contains(false))
                {
                    yield return new([.. group.Candidates.Select(c => c.Values.ToArray())], near, Math.Sqrt(same.Count()));
                }
            }
        }
    }

    private ResolutionWeights Fit(List<Choice> choices, ResolutionWeights prior, ResolutionWeights from)
    {
        var count = ResolutionWeights.Count;
        var weights = Enumerable.Range(0, count).Select(i => from[i]).ToArray();
        var (first, second) = (new double[count], new double[count]);
        for (var step = 1; step <= options.Steps; step++)
        {
            var gradient = Gradient(choices, weights);
            for (var i = 0; i < count; i++)
            {
                var g = gradient[i] / choices.Count - options.Decay * (weights[i] - prior[i]);
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.999 * second[i] + 0.001 * g * g;
                weights[i] += options.Rate * (first[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }
        return new(weights);
    }

    /// <summary>Of the log probability that the chosen candidate is a near one.</summary>
    private static double[] Gradient(List<Choice> choices, double[] weights)
    {
        var gradient = new double[weights.Length];
        foreach (var choice in choices)
        {
            var scores = choice.Values.Select(v => Dot(v, weights)).ToArray();
            var most = scores.Max();
            var (all, near) = (0.0, 0.0);
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] = Math.Exp(scores[c] - most);
                all += scores[c];
                near += choice.Near[c] ? scores[c] : 0;
            }
            for (var c = 0; c < scores.Length; c++)
            {
                var pull = choice.Weight * scores[c] * ((choice.Near[c] ? 1 / Math.Max(near, 1e-12) : 0) - 1 / all);
                if (Math.Abs(pull) > 1e-7)
                {
                    for (var i = 0; i < weights.Length; i++)
                    {
                        gradient[i] += pull * choice.Values[c][i];
                    }
                }
            }
        }
        return gradient;
    }

    private static double Dot(double[] values, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    /// <summary>Within 161 km, which the benchmarks count as right.</summary>
    public static bool IsNear(Place place, GoldToponym gold) => GreatCircle.Kilometers(place.Longitude, place.Latitude, gold.Longitude!.Value, gold.Latitude!.Value) <= NearKilometers;
}

/// <param name="Decay">Pull towards the weights it starts from.</param>
internal sealed record RankerOptions(int Passes, int Steps, double Rate, double Decay);
