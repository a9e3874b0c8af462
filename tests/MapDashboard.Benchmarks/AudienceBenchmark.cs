using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace MapDashboard.Benchmarks;

/// <summary>How long a presenter's view takes to the last of a hall of followers, and what a follower costs the server.</summary>
internal static class AudienceBenchmark
{
    /// <summary>Between two views, so that each is sent by itself; the server sends at most ten a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static void Run(Setting setting) => RunAsync(setting).GetAwaiter().GetResult();

    private static async Task RunAsync(Setting setting)
    {
        var (followers, views) = setting.IsSmoke ? (5, 2) : (500, 100);
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        File.Copy(Path.Combine(setting.Root, "seeds", "vocabulary.yaml"), Path.Combine(folder, "vocabulary.yaml"));
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = Start(setting, folder, address);
        try
        {
            using var analyst = new HttpClient { BaseAddress = address };
            analyst.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(server));
            using var answer = await analyst.PostAsync("/api/stages", null);
            var stage = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            await FollowAsync(address, stage.GetProperty("code").GetString()!, stage.GetProperty("presenterKey").GetString()!, server, followers, views);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FollowAsync(Uri address, string code, string key, Process server, int count, int views)
    {
        using var presenter = new StageFollower();
        await presenter.ConnectAsync(address);
        var before = MemoryOf(server);
        var followers = new List<StageFollower>();
        var joining = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            followers.Add(new StageFollower());
            await followers[^1].ConnectAsync(address);
            await followers[^1].CallAsync("Join", code);
        }
        Console.WriteLine($"{count} followers joined one after the other in {joining.Elapsed.TotalSeconds:0.0} s");

        var (all, last) = (new List<double>(), new List<double>());
        var processor = server.TotalProcessorTime;
        for (var i = 0; i < views; i++)
        {
            var view = $"#6/{44 + (i / 1000.0):0.000}/20.5&layer=patrols,surveillance&year=2016..{2017 + (i % 8)}&record=r{i}";
            var waiting = followers.Select(f => f.WaitForAsync(view)).ToList();
            var began = Stopwatch.GetTimestamp();
            await presenter.CallAsync("Drive", code, key, view);
            await Task.WhenAll(waiting);
            var times = followers.Select(f => Stopwatch.GetElapsedTime(began, f.Last.At).TotalMilliseconds).ToList();
            all.AddRange(times);
            last.Add(times.Max());
            await Task.Delay(Pause);
        }
        server.Refresh();
        Console.WriteLine($"a follower has the view after: median {At(all, 0.5):0} ms, p99 {At(all, 0.99):0} ms");
        Console.WriteLine($"the last follower has it after: median {At(last, 0.5):0} ms, p99 {At(last, 0.99):0} ms ({views} views)");
        Console.WriteLine($"the server's processor time: {(server.TotalProcessorTime - processor).TotalMilliseconds / views:0.0} ms a view");
        Console.WriteLine($"the server's memory: {(MemoryOf(server) - before) / 1000.0 / count:0} kB a follower (working set {before / 1e6:0} MB before, {MemoryOf(server) / 1e6:0} MB after)");
        followers.ForEach(f => f.Dispose());
    }

    private static double At(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(share * values.Count))];
    }

    private static long MemoryOf(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static Process Start(Setting setting, string folder, Uri address)
    {
        // built beside this one: bin/CONFIGURATION/FRAMEWORK
        var own = Path.Combine(setting.Root, "tests", "MapDashboard.Benchmarks");
        var program = Path.Combine(setting.Root, "src", "MapDashboard", Path.GetRelativePath(own, AppContext.BaseDirectory), "MapDashboard.dll");
        string[] arguments = [program, "--urls", address.ToString(), "--Seeds:Path", folder, "--ConnectionStrings:MapDashboard", $"Data Source={Path.Combine(folder, "map.gpkg")}", "--Logging:LogLevel:Default", "Error"];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
    }

    /// <summary>The admin's token, which the server tells once when it is ready.</summary>
    private static async Task<string> TokenAsync(Process server)
    {
        while (await server.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Admin token", StringComparison.Ordinal))
            {
                _ = server.StandardError.ReadToEndAsync();
                return line[(line.LastIndexOf(' ') + 1)..];
            }
        }
        throw new InvalidOperationException("The server ended before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
