namespace MapDashboard.Hosting.Metrics;

/// <summary>How many requests took at most how long, in seconds.</summary>
internal sealed class DurationHistogram
{
    /// <summary>Upper bounds of the buckets; one more takes the rest.</summary>
    public static readonly double[] Bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    private readonly Lock _lock = new();
    private readonly long[] _counts = new long[Bounds.Length + 1];
    private double _sum;

    public void Add(double seconds)
    {
        var bucket = Array.FindIndex(Bounds, b => seconds <= b);
        lock (_lock)
        {
            _counts[bucket >= 0 ? bucket : Bounds.Length]++;
            _sum += seconds;
        }
    }

    /// <summary>The counts of each bucket with those before it, as Prometheus has them, and the sum of all durations.</summary>
    public (long[] Cumulative, double Sum) Read()
    {
        lock (_lock)
        {
            var (cumulative, total) = (new long[_counts.Length], 0L);
            for (var i = 0; i < _counts.Length; i++)
            {
                cumulative[i] = total += _counts[i];
            }
            return (cumulative, _sum);
        }
    }
}
