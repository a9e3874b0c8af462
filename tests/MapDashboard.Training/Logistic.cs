namespace MapDashboard.Training;

/// <summary>One decision to learn from.</summary>
/// <param name="Offset">Log odds that are already given.</param>
internal readonly record struct Example(uint[] Features, bool Positive, float Weight, double Offset);

/// <summary>Logistic regression by stochastic gradient descent with AdaGrad steps; the same seed gives the same weights.</summary>
internal static class Logistic
{
    public static float[] Learn(IReadOnlyList<Example> examples, int size, Func<uint, int> indexOf, LogisticOptions options)
    {
        var (weights, squares, seen) = (new float[size], new float[size], new int[size]);
        var sums = options.Averaged > 0 ? new float[size] : [];
        foreach (var feature in examples.SelectMany(e => e.Features))
        {
            seen[indexOf(feature)]++;
        }
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var example = examples[i];
                var sum = example.Offset;
                foreach (var feature in example.Features)
                {
                    sum += weights[indexOf(feature)];
                }
                var error = example.Weight * ((example.Positive ? 1 : 0) - 1 / (1 + Math.Exp(-sum)));
                foreach (var feature in example.Features)
                {
                    var at = indexOf(feature);
                    if (seen[at] < options.LeastCount)
                    {
                        continue; // what occurs a few times only could be learned by heart
                    }
                    var gradient = (float)(error - options.Decay / seen[at] * weights[at]);
                    squares[at] += gradient * gradient;
                    weights[at] += options.Step * gradient / MathF.Sqrt(squares[at] + 1);
                }
            }
            for (var at = 0; at < sums.Length && epoch >= options.Epochs - options.Averaged; at++)
            {
                sums[at] += weights[at] / options.Averaged;
            }
        }
        return options.Averaged > 0 ? sums : weights;
    }
}

/// <param name="Decay">Strength of the pull towards zero, spread over the occurrences of a feature.</param>
/// <param name="LeastCount">Features with fewer occurrences get no weight.</param>
/// <param name="Averaged">Of how many last epochs the mean of the weights is taken, which depends less on the order of the examples than those of the last; 0 for the last alone.</param>
internal sealed record LogisticOptions(int Epochs, float Step, double Decay, int LeastCount, int Seed, int Averaged = 0);
