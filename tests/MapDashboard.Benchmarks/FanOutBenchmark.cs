using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace MapDashboard.Benchmarks;

/// <summary>
/// How soon changes are with many viewers, beside socket.io and plain WebSockets of ws: the same changes, the same raw viewers (<c>fan-out/viewers.mjs</c>), one server after
/// the other, round by round. The peers send from memory; ours commits each change to its database first.
/// </summary>
internal static class FanOutBenchmark
{
    private const int Bytes = 500;
    private static readonly string[] Kinds = ["mapdashboard", "socket.io", "ws"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static void Run(Setting setting)
    {
        var folder = Path.Combine(setting.Root, "tests", "MapDashboard.Benchmarks", "fan-out");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Say(folder, "npm", ["ci", "--silent"]);
        }
        var (viewers, seconds, rounds) = setting.IsSmoke ? (20, 1, 1) : (1_000, 10, 3);
        int[] rates = setting.IsSmoke ? [20] : [10, 50, 100, 200, 400];
        Console.WriteLine($"{viewers:N0} viewers, changes of {Bytes} bytes; milliseconds since the commit (peers: since sending), in brackets p99 since the change was due; medians of {rounds}");
        Console.WriteLine("| changes/s | server | delivered/s | p50 | p99 | processor µs per delivery | KiB per viewer |\n|---|---|---|---|---|---|---|");
        foreach (var rate in rates)
        {
            var measured = Enumerable.Range(0, rounds).SelectMany(_ => Kinds.Select(k => (Kind: k, Result: Measured(setting, folder, k, viewers, rate, seconds)))).ToLookup(m => m.Kind, m => m.Result);
            foreach (var kind in Kinds)
            {
                double Median(string field) => Measure.Median(measured[kind].Select(r => r.GetProperty(field).GetDouble()));
                var isWhole = measured[kind].All(r => r.GetProperty("delivered").GetInt64() == r.GetProperty("wanted").GetInt64());
                Console.WriteLine($"| {rate} | {kind} | {Median("perSecond"):N0}{(isWhole ? "" : " (some never came)")} | {Median("p50"):0.0} | {Median("p99"):0.0} ({Median("dueP99"):0.0}) | {Median("microseconds"):0.0} | {Median("kibPerViewer"):0} |");
            }
        }
    }

    private static JsonElement Measured(Setting setting, string folder, string kind, int viewers, int rate, int seconds)
    {
        var (port, data) = (FreePort().ToString(), Directory.CreateTempSubdirectory("mapdashboard-fan-out-").FullName);
        File.Copy(Path.Combine(setting.Root, "seeds", "vocabulary.yaml"), Path.Combine(data, "vocabulary.yaml"));
        using var server = kind == "mapdashboard"
            ? Start(folder, "dotnet", [typeof(FanOutBenchmark).Assembly.Location, "fan-out-child", port, data])
            : Start(folder, "node", ["--expose-gc", "peers.mjs", kind, port]);
        try
        {
            if (server.StandardOutput.ReadLine() != "ready")
            {
                throw new InvalidOperationException($"The server of {kind} did not start: {server.StandardError.ReadToEnd()}");
            }
            return JsonDocument.Parse(Say(folder, "node", ["viewers.mjs", kind, port, viewers.ToString(), rate.ToString(), seconds.ToString(), Bytes.ToString(), server.Id.ToString()])).RootElement;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
            Directory.Delete(data, recursive: true);
        }
    }

    private static string Say(string folder, string program, IEnumerable<string> arguments)
    {
        using var process = Start(folder, program, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
    }

    private static Process Start(string folder, string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
