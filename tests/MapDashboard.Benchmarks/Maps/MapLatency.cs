using System.Diagnostics;

namespace MapDashboard.Benchmarks;

/// <summary>How long requests take one after the other, and how much they answer with.</summary>
internal sealed record MapLatency(double P50, double P99, double Most, double PerSecond, double MeanBytes, long MostBytes)
{
    public const string Head = "| what | p50 ms | p99 ms | slowest ms | a second | kB on average | kB at most |\n|---|---|---|---|---|---|---|";

    /// <param name="ask">Returns how many bytes were answered.</param>
    public static MapLatency Of<T>(IReadOnlyList<T> requests, int warmUps, Func<T, long> ask)
    {
        foreach (var request in requests.Take(warmUps))
        {
            ask(request);
        }
        var (times, bytes) = (new List<double>(), new List<long>());
        foreach (var request in requests)
        {
            var start = Stopwatch.GetTimestamp();
            bytes.Add(ask(request));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return new(times[times.Count / 2], times[times.Count * 99 / 100], times[^1], 1000 / times.Average(), bytes.Average(), bytes.Max());
    }

    public string Row(string what) => FormattableString.Invariant($"| {what} | {P50:0.00} | {P99:0.00} | {Most:0.0} | {PerSecond:N0} | {MeanBytes / 1000:0.0} | {MostBytes / 1000.0:0.0} |");
}
