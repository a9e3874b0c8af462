using System.Diagnostics;
using MapDashboard.Documents;
using MapDashboard.Geoparsing;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using MapDashboard.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MapDashboard.Benchmarks;

/// <summary>
/// How many documents a second go into the store, SQLite beside PostgreSQL, by one writer and by eight, there also by three servers at once; and views on stages.
/// PostgreSQL is measured when MAPDASHBOARD_BENCHMARK_POSTGRES is the connection string of a server on which a database may be made and dropped.
/// </summary>
internal static class WritesBenchmark
{
    private const string Database = "mapdashboard_writes";
    private const int Stages = 4;

    private static readonly string[] Cities =
    [
        "Belgrade", "Budapest", "Vienna", "Athens", "Rome", "Madrid", "Paris", "Berlin", "Warsaw", "Prague", "Sofia", "Bucharest", "Zagreb", "Sarajevo", "Skopje", "Tirana", "Lisbon", "Dublin", "Oslo", "Stockholm",
        "Helsinki", "Tallinn", "Riga", "Vilnius", "Minsk", "Kyiv", "Ankara", "Cairo", "Nairobi", "Accra", "Lima", "Quito", "Bangkok", "Hanoi", "Manila", "Jakarta", "Colombo", "Islamabad", "Tashkent", "Astana",
    ];

    public static void Run(Setting setting) => RunAsync(setting).GetAwaiter().GetResult();

    private static async Task RunAsync(Setting setting)
    {
        // read before, for only storing is measured
        var readings = Cities.SelectMany(c => (string[])[$"Local and Chinese police began joint patrols in {c} in September 2019.", $"Huawei installed 200 surveillance cameras in {c} in 2020."])
            .Select(text => (Text: text, Reading: setting.Geoparser.Read(text, "en"))).Where(r => r.Reading.Claims.Count > 0).ToList();
        Console.WriteLine($"{readings.Count} readings with {readings.Average(r => r.Reading.Claims.Count):0.0} claims on average");
        var server = Environment.GetEnvironmentVariable("MAPDASHBOARD_BENCHMARK_POSTGRES");
        var seconds = setting.IsSmoke ? 0.2 : 10;
        Console.WriteLine($"{"",-44}{"documents/s",12}{"p50 ms",10}{"p99 ms",10}");
        foreach (var (servers, writers) in ((int, int)[])[(1, 1), (1, 8), (3, 9)])
        {
            if (servers == 1)
            {
                var folder = Directory.CreateTempSubdirectory("mapdashboard-writes-").FullName;
                await WriteAsync($"SQLite, {writers} writing", new(SqliteMapDb.Options($"Data Source={folder}/map.gpkg")), 1, writers, readings, seconds);
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
            if (server is not null)
            {
                await WriteAsync($"PostgreSQL, {servers} server(s), {writers} writing", new(Fresh(server)), servers, writers, readings, seconds);
            }
        }
        if (server is not null)
        {
            await DriveAsync(new(Fresh(server)), seconds);
            Drop(server);
        }
    }

    private static async Task WriteAsync(string name, MapDbFactory databases, int servers, int writers, List<(string Text, GeoparsedText Reading)> readings, double seconds)
    {
        await PrepareAsync(databases);
        var known = readings.ToDictionary(r => r.Text, r => r.Reading);
        var intakes = Enumerable.Range(0, servers).Select(_ => new DocumentIntake(d => known[d.Text.Split('\n')[0]], new(databases), new(databases), new(databases), TimeProvider.System, LineCourses.None, Options.Create(new LimitsOptions()))).ToList();
        await Report(name, writers, seconds, (writer, n) => intakes[writer % servers].AddAsync(new($"{readings[((n + 1) * 7 + writer) % readings.Count].Text}\nDocument {n} of writer {writer}.", Title: "A document"), CancellationToken.None));
    }

    /// <summary>Each drives a stage of its own as fast as it is let.</summary>
    private static async Task DriveAsync(MapDbFactory databases, double seconds)
    {
        await PrepareAsync(databases);
        var (store, seats, now) = (new StageStore(databases, new(databases)), new SharedSeats(databases, TimeProvider.System), DateTimeOffset.UtcNow);
        var rows = Enumerable.Range(0, Stages).Select(i => new StageRow { Code = $"BENCH{i}", KeySha256 = "", OpenedBy = "benchmark", Opened = now, LastDriven = now, View = "" }).ToList();
        foreach (var row in rows)
        {
            await store.TryAddAsync(row, CancellationToken.None);
        }
        var stages = rows.Select(r => new LiveStage(r, TimeProvider.System)).ToList();
        await Report($"PostgreSQL, views on {Stages} stages", Stages, seconds, (i, n) => seats.ActAsync(stages[i], () => stages[i].Drive(new($"c{i}", "", null), $"#9/44.8/{n % 180}"), CancellationToken.None));
    }

    private static async Task Report(string name, int writers, double seconds, Func<int, int, Task> write)
    {
        await write(0, -1);
        var began = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var own = new List<double>();
            for (var n = 0; n == 0 || began.Elapsed.TotalSeconds < seconds; n++)
            {
                var at = Stopwatch.GetTimestamp();
                await write(writer, n);
                own.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            }
            return own;
        })));
        var all = times.SelectMany(t => t).Order().ToList();
        Console.WriteLine($"{name,-44}{all.Count / began.Elapsed.TotalSeconds,12:N0}{all[all.Count / 2],10:0.0}{all[(int)(all.Count * 0.99)],10:0.0}");
    }

    private static Task PrepareAsync(MapDbFactory databases) => new DatabaseStart(databases, TimeProvider.System, NullLogger<DatabaseStart>.Instance).PrepareAsync(CancellationToken.None);

    private static DbContextOptions<PostgresMapDb> Fresh(string server)
    {
        Drop(server);
        return PostgresMapDb.Options(new NpgsqlConnectionStringBuilder(server) { Database = Database }.ToString());
    }

    private static void Drop(string server)
    {
        NpgsqlConnection.ClearAllPools();
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {Database} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }
}
