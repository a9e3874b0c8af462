using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Hosting;
using MapDashboard.Storage;
using MapDashboard.Tests.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace MapDashboard.Tests.Storage;

/// <summary>Starting on PostgreSQL, and ending there without a farewell.</summary>
public sealed class PostgresStartTests : ProgramTests
{
    [Fact]
    public async Task WhoMayMakeNeitherDatabaseNorPostGisIsToldWhatToAskFor()
    {
        var cluster = PostgresCluster.Shared;
        cluster.Execute("postgres", "CREATE ROLE plain LOGIN");
        cluster.Execute("postgres", "CREATE DATABASE plainmap OWNER plain");
        Assert.Contains("CREATE DATABASE \"nowhere\" OWNER \"plain\"", await RefusalAsync(cluster.Connection("nowhere", "plain")), StringComparison.Ordinal);
        Assert.Contains("CREATE EXTENSION postgis", await RefusalAsync(cluster.Connection("plainmap", "plain")), StringComparison.Ordinal);
        Assert.Contains("stranger", await RefusalAsync(cluster.Connection("plainmap", "stranger")), StringComparison.Ordinal);
        // once it is there the role does the rest by itself
        cluster.Execute("plainmap", "CREATE EXTENSION postgis");
        await PrepareAsync(cluster.Connection("plainmap", "plain"));
        Assert.Equal(["0"], cluster.Query("plainmap", "SELECT count(*) FROM records", "plain"));
    }

    [Theory]
    [InlineData("Oracle", "Host=127.0.0.1;Database=x", "Sqlite or PostgreSql")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Database=x;Username=y", "127.0.0.1:1) cannot be reached")]
    [InlineData("PostgreSql", "Data Source=map.gpkg", "ConnectionStrings:MapDashboard")]
    public async Task ABadConfigurationIsOneLineAndAnExitCode(string provider, string connection, string says)
    {
        var (exit, output, error) = await RunAsync("", "token", "list", $"--Storage:Provider={provider}", $"--ConnectionStrings:MapDashboard={connection}");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(says, Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKilledServerLosesNothingThatItAnswered()
    {
        var cluster = PostgresCluster.Shared;
        var (database, settings) = ("killed", new[] { "--Storage:Provider=PostgreSql", $"--ConnectionStrings:MapDashboard={cluster.Connection("killed")}", $"--Seeds:Path={Folder}", "--urls=http://127.0.0.1:0" });
        File.Copy(Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, "vocabulary.yaml"), Path.Combine(Folder, "vocabulary.yaml"));
        var token = (await RunAsync("", ["token", "create", "--role", "analyst", "--name", "Ana", .. settings])).Output.Trim();
        var answered = new ConcurrentBag<string>();
        using (var server = Start(settings))
        {
            var address = await AddressAsync(server);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(w => Task.Run(async () =>
            {
                using var client = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
                for (var n = 0; ; n++)
                {
                    try
                    {
                        using var answer = await client.PostAsJsonAsync("/api/documents", new { text = $"Report {w}/{n}. Serbian and Chinese police began joint patrols in Belgrade and Novi Sad in September {2000 + n}." }, Cancellation);
                        answered.Add((string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["id"]!);
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
                    if (answered.Count >= 12 && !server.HasExited)
                    {
                        server.Kill();
                    }
                }
            })));
        }
        Assert.InRange(answered.Count, 12, 40);
        Assert.Empty(answered.Except(cluster.Query(database, "SELECT id FROM documents")));
        Assert.Equal(cluster.Query(database, "SELECT max(sequence) FROM changes"), cluster.Query(database, "SELECT count(*) FROM changes"));
        Assert.Equal(["0"], cluster.Query(database, "SELECT count(*) FROM documents AS d WHERE NOT EXISTS (SELECT 1 FROM claims AS c WHERE c.document_id = d.id)"));

        // nothing that the dead one held is in the way of the next
        using var feed = new MapDbWriter(new MapDbFactory(PostgresMapDb.Options(cluster.Connection(database))));
        Assert.True(await feed.WriteAsync(db => Task.FromResult(db.Settings.Add(new() { Key = "after", Value = "killing" }) is not null), Cancellation));
    }

    private static async Task<Uri> AddressAsync(Process server)
    {
        const string Before = "MapDashboard is at ";
        while (await server.StandardError.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith(Before, StringComparison.Ordinal))
            {
                _ = (server.StandardError.ReadToEndAsync(Cancellation), server.StandardOutput.ReadToEndAsync(Cancellation));
                return new(line[Before.Length..].Split(' ')[0]);
            }
        }
        throw new InvalidOperationException("The server ended.");
    }

    private static async Task<string> RefusalAsync(string connection) => (await Assert.ThrowsAsync<InvalidDataException>(() => PrepareAsync(connection))).Message;

    private static Task PrepareAsync(string connection) =>
        new DatabaseStart(new MapDbFactory(PostgresMapDb.Options(connection)), TimeProvider.System, NullLogger<DatabaseStart>.Instance).PrepareAsync(Cancellation);
}
