using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MapDashboard.Benchmarks;

/// <summary>A server process with many records in its database: how long until it answers, how much memory it takes, and its answers over HTTP, asked from this process beside it.</summary>
internal static class ServingBenchmark
{
    private const int AtATime = 8;

    public static void Run(Setting setting)
    {
        foreach (var count in setting.IsSmoke ? (int[])[1_000] : [100_000, 1_000_000])
        {
            var folder = Directory.CreateTempSubdirectory("mapdashboard-serving-").FullName;
            try
            {
                File.Copy(Path.Combine(setting.Root, "seeds", "vocabulary.yaml"), Path.Combine(folder, "vocabulary.yaml"));
                var made = new MadeUpMap(setting.Gazetteer, seed: 42);
                var written = Stopwatch.StartNew();
                MadeUpDatabase.Write(Path.Combine(folder, "map.gpkg"), made.Records(count));
                Console.WriteLine($"\n{count:N0} records, written straight into the tables in {written.Elapsed.TotalSeconds:0} s");
                Measured(folder, [.. made.Looks([.. made.Records(Math.Min(count, 100_000))]).Take(setting.IsSmoke ? 20 : 2_000)]);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Measured(string folder, IReadOnlyList<(double Longitude, double Latitude, int Zoom)> looks)
    {
        var (port, watch) = (FreePort(), Stopwatch.StartNew());
        using var server = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServingBenchmark).Assembly.Location, "map-child", port, folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = server.StandardError.ReadToEndAsync();
        try
        {
            if (server.StandardOutput.ReadLine() != "ready")
            {
                throw new InvalidOperationException("The server did not start.");
            }
            var started = watch.Elapsed.TotalSeconds;
            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            var memory = client.GetStringAsync("/memory").Result.Split(' ').Select(m => long.Parse(m, CultureInfo.InvariantCulture) / 1e6).ToArray();
            Console.WriteLine(FormattableString.Invariant($"answers after {started:0.0} s; working set {memory[0]:0} MB, after a collection {memory[1]:0} MB, of which objects {memory[2]:0} MB\n{MapLatency.Head}"));
            Ask(client, "view, no filter", looks, look => $"/api/view?{View(look)}");
            Ask(client, "view, layer=projects&year=2020..", looks, look => $"/api/view?{View(look)}&layer=projects&year=2020..");
            Ask(client, "tile, no filter", looks, look => Tile(look));
            Ask(client, "tile, layer=projects&year=2020..", looks, look => $"{Tile(look)}?layer=projects&year=2020..");
            Ask(client, "facets, layer=projects&year=2020..", [.. looks.Take(looks.Count / 5)], _ => "/api/facets?layer=projects&year=2020..");
            Ask(client, "records in a box, 100 of them", [.. looks.Take(looks.Count / 5)], look => $"/api/records?bbox={Bbox(look)}&year=2020&layer=projects");
            var after = client.GetStringAsync("/memory").Result.Split(' ').Select(m => long.Parse(m, CultureInfo.InvariantCulture) / 1e6).ToArray();
            Console.WriteLine(FormattableString.Invariant($"\nafterwards: working set {after[0]:0} MB, after a collection {after[1]:0} MB, of which objects {after[2]:0} MB"));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    private static void Ask(HttpClient client, string what, IReadOnlyList<(double Longitude, double Latitude, int Zoom)> looks, Func<(double Longitude, double Latitude, int Zoom), string> address)
    {
        long Bytes((double Longitude, double Latitude, int Zoom) look) => client.GetByteArrayAsync(address(look)).Result.Length;
        Console.WriteLine(MapLatency.Of(looks, looks.Count / 10, Bytes).Row(what));
        var (watch, asked) = (Stopwatch.StartNew(), 0);
        Parallel.ForEachAsync(looks, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (look, cancellation) =>
        {
            await client.GetByteArrayAsync(address(look), cancellation);
            Interlocked.Increment(ref asked);
        }).Wait();
        Console.WriteLine(FormattableString.Invariant($"| … {AtATime} at a time | | | | {asked / watch.Elapsed.TotalSeconds:N0} | | |"));
    }

    private static string View((double Longitude, double Latitude, int Zoom) look) => FormattableString.Invariant($"bbox={Bbox(look)}&zoom={look.Zoom}");

    private static string Bbox((double Longitude, double Latitude, int Zoom) look) => MapBenchmark.Bounds(look) is var b
        ? FormattableString.Invariant($"{Wrapped(b.West):0.######},{b.South:0.######},{Wrapped(b.East):0.######},{b.North:0.######}") : "";

    private static string Tile((double Longitude, double Latitude, int Zoom) look) => MapBenchmark.Tile(look) is var tile ? $"/tiles/{tile.Z}/{tile.X}/{tile.Y}.mvt" : "";

    private static double Wrapped(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
