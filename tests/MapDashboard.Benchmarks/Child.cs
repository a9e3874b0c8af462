using System.Diagnostics;

namespace MapDashboard.Benchmarks;

/// <summary>A process of its own.</summary>
internal static class Child
{
    /// <returns>What it wrote and the seconds until it had ended.</returns>
    public static (string Output, double Seconds) Run(IEnumerable<string> arguments, int cores)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = cores.ToString();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (output, watch.Elapsed.TotalSeconds) : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
