using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MapDashboard.Benchmarks;

/// <summary>
/// A server process with many records in its database: how long until it answers, how much memory it takes, and its answers over HTTP, asked from this process beside it. After eight at a
/// time stands what an answer took of the server's processor time, for on a busy machine the clock says less.
/// </summary>
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
            var (started, processor) = (watch.Elapsed.TotalSeconds, server.TotalProcessorTime.TotalSeconds);
            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            var memory = client.GetStringAsync("/memory").Result.Split(' ').Select(m => long.Parse(m, CultureInfo.InvariantCulture) / 1e6).ToArray();
            Console.WriteLine(FormattableString.Invariant($"answers after {started:0.0} s and {processor:0.0} s of processor time; working set {memory[0]:0} MB, after a collection {memory[1]:0} MB, of which objects {memory[2]:0} MB\n{MapLatency.Head}"));
            void Ask(string what, IReadOnlyList<(double Longitude, double Latitude, int Zoom)> some, Func<(double Longitude, double Latitude, int Zoom), string> address) =>
                ServingBenchmark.Ask(client, server, what, some, address);
            Ask("view, no filter", looks, look => $"/api/view?{View(look)}");
            Ask("view, layer=projects&year=2020..", looks, look => $"/api/view?{View(look)}&layer=projects&year=2020..");
            Ask("tile, no filter", looks, look => Tile(look));
            Ask("tile, layer=projects&year=2020..", looks, look => $"{Tile(look)}?layer=projects&year=2020..");
            Ask("facets, layer=projects&year=2020..", [.. looks.Take(looks.Count / 5)], _ => "/api/facets?layer=projects&year=2020..");
            Ask("records in a box, 100 of them", [.. looks.Take(looks.Count / 5)], look => $"/api/records?bbox={Bbox(look)}&year=2020&layer=projects");
            foreach (var path in (string[])["/api/records", "/ogc/collections/records/items"])
            {
                Ask($"{path}: a box of half a degree, one year, one layer", looks, look => $"{path}?bbox={Around(look)}&year=2020&layer=projects&limit=1000");
                Ask($"{path}: the first 1,000 in a box of half a degree", [.. looks.Take(looks.Count / 2)], look => $"{path}?bbox={Around(look)}&limit=1000");
            }
            var after = client.GetStringAsync("/memory").Result.Split(' ').Select(m => long.Parse(m, CultureInfo.InvariantCulture) / 1e6).ToArray();
            Console.WriteLine(FormattableString.Invariant($"\nafterwards: working set {after[0]:0} MB, after a collection {after[1]:0} MB, of which objects {after[2]:0} MB"));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    private static void Ask(HttpClient client, Process server, string what, IReadOnlyList<(double Longitude, double Latitude, int Zoom)> looks, Func<(double Longitude, double Latitude, int Zoom), string> address)
    {
        long Bytes((double Longitude, double Latitude, int Zoom) look) => client.GetByteArrayAsync(address(look)).Result.Length;
        Console.WriteLine(MapLatency.Of(looks, looks.Count / 10, Bytes).Row(what));
        server.Refresh();
        var (watch, asked, processor) = (Stopwatch.StartNew(), 0, server.TotalProcessorTime);
        Parallel.ForEachAsync(looks, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (look, cancellation) =>
        {
            await client.GetByteArrayAsync(address(look), cancellation);
            Interlocked.Increment(ref asked);
        }).Wait();
        watch.Stop();
        server.Refresh();
        var each = (server.TotalProcessorTime - processor).TotalMilliseconds / asked;
        Console.WriteLine(FormattableString.Invariant($"| … {AtATime} at a time, {each:0.00} ms of the server's processor each | | | | {asked / watch.Elapsed.TotalSeconds:N0} | | |"));
    }

    private static string View((double Longitude, double Latitude, int Zoom) look) => FormattableString.Invariant($"bbox={Bbox(look)}&zoom={look.Zoom}");

    private static string Bbox((double Longitude, double Latitude, int Zoom) look) => MapBenchmark.Bounds(look) is var b
        ? FormattableString.Invariant($"{Wrapped(b.West):0.######},{b.South:0.######},{Wrapped(b.East):0.######},{b.North:0.######}") : "";

    /// <summary>A box around a record, as desktop programs ask for.</summary>
    private static string Around((double Longitude, double Latitude, int Zoom) look)
    {
        const double Half = 0.25;
        var (longitude, latitude) = (Math.Clamp(look.Longitude, -180 + Half, 180 - Half), Math.Clamp(look.Latitude, -85 + Half, 85 - Half));
        return FormattableString.Invariant($"{longitude - Half:0.######},{latitude - Half:0.######},{longitude + Half:0.######},{latitude + Half:0.######}");
    }

    private static string Tile((double Longitude, double Latitude, int Zoom) look) => MapBenchmark.Tile(look) is var tile ? $"/tiles/{tile.Z}/{tile.X}/{tile.Y}.mvt" : "";

    private static double Wrapped(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
