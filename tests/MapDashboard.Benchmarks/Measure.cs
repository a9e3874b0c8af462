using System.Diagnostics;

namespace MapDashboard.Benchmarks;

/// <summary>What a piece of work takes.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">That the process was given: what the clock would show if nothing else ran.</param>
/// <param name="Bytes">Allocated on this thread.</param>
internal readonly record struct Cost(double Seconds, double ProcessorSeconds, long Bytes);

/// <summary>Medians of repeated runs, after some that only warm up.</summary>
internal static class Measure
{
    public static Cost Of(Setting setting, Action work) => Of(setting.Runs, setting.IsSmoke ? 0 : 2, work);

    public static Cost Of(int runs, int warmUps, Action work)
    {
        var costs = new List<Cost>();
        for (var run = -warmUps; run < runs; run++)
        {
            GC.Collect();
            var (bytes, processor, watch) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            work();
            var cost = new Cost(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
            costs.AddRange(run < 0 ? [] : [cost]);
        }
        return new(Median(costs.Select(c => c.Seconds)), Median(costs.Select(c => c.ProcessorSeconds)), costs[^1].Bytes);
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
