using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Commands;
using MapDashboard.Storage;
using MapDashboard.Storage.Backups;
using MapDashboard.Tests.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Storage;

/// <summary>What holds of one server holds of three.</summary>
public sealed class SeveralServersTests(ThreeServers three) : IClassFixture<ThreeServers>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartedAtOnceTheyMakeTablesSeedsAndAdminOnce()
    {
        var servers = await three.ReadyAsync();
        foreach (var server in servers)
        {
            Assert.True((int)(await server.GetAsync("/api/records?q=Belgrade"))["numberMatched"]! > 0);
            Assert.Equal("healthy", (string?)(await server.GetAsync("/health/ready"))["status"]);
        }
        Assert.Equal(["1"], Query("SELECT count(*) FROM documents WHERE id IN (SELECT document_id FROM decisions WHERE by = 'console')"));
        Assert.Equal(["admin"], Query("SELECT name FROM tokens WHERE name LIKE 'admin%'"));
        Assert.Equal(Query("SELECT migration_id FROM (SELECT \"MigrationId\" AS migration_id FROM \"__EFMigrationsHistory\") AS m").Distinct(), Query("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task TheModelIsWhatItsMigrationsMake()
    {
        await three.ReadyAsync();
        await using var db = new PostgresMapDb(PostgresMapDb.Options(PostgresCluster.Shared.Connection(three.Database)));
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task WhatOneStoresTheOthersShow()
    {
        var servers = await three.ReadyAsync();
        using var ana = await three.CallerAsync(0, "Ana writes");
        var added = (await ana.PostAsync("/api/documents", """{"text": "Zemun RS 20.4 44.85 surveillance 2021 active", "title": "From the first"}""")).Is(HttpStatusCode.Created);
        var seen = await ThreeServers.UntilAsync(servers[1], "/api/records?year=2021", r => (int)r["numberMatched"]! == 1);
        Assert.Equal((string?)added["records"]![0], (string?)seen["features"]![0]!["id"]);
        await ThreeServers.UntilAsync(servers[2], "/api/facets?year=2021", f => f["source"]!.AsArray().Any(s => (string?)s!["title"] == "From the first"));

        (await ana.SendAsync("PUT", $"/api/documents/{added["id"]}", """{"text": "Zemun RS 20.4 44.85 surveillance 2021 active", "title": "Corrected"}""", "*")).Ok();
        await ThreeServers.UntilAsync(servers[2], "/api/facets?year=2021", f => f["source"]!.AsArray().Any(s => (string?)s!["title"] == "Corrected"));
    }

    [Fact]
    public async Task RestoreDoesNotReplaceWhatAServerRunsOn()
    {
        var servers = await three.ReadyAsync();
        var archive = Path.Combine(Path.GetTempPath(), $"{three.Database}.zip");
        try
        {
            await using (var file = File.Create(archive))
            {
                await servers[0].Services.GetRequiredService<Backup>().WriteAsync(file, null, Cancellation);
            }
            using var ana = await three.CallerAsync(0, "Ana after the backup");
            var added = (await ana.PostAsync("/api/documents", """{"text": "Zemun RS 20.4 44.85 surveillance 2018 active", "title": "After the backup"}""")).Is(HttpStatusCode.Created);
            Assert.Equal(1, await BackupCommands.Restore(new(servers[1].Services)).Parse([archive, "--replace"]).InvokeAsync(cancellationToken: Cancellation));
            Assert.Equal([(string)added["id"]!], Query("SELECT id FROM documents WHERE title = 'After the backup'"));
        }
        finally
        {
            File.Delete(archive);
        }
    }

    [Fact]
    public async Task AFollowerOfOneGetsTheChangesOfAllOnceAndInOrder()
    {
        var servers = await three.ReadyAsync();
        using var client = servers[1].CreateClient();
        await using var hub = await HubClient.ConnectAsync(client.BaseAddress!, "/hubs/map");
        var (_, start) = await hub.SubscribeAsync(0, "");
        var writers = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => three.CallerAsync(i, $"Writer {i}")));
        await Task.WhenAll(writers.Select((w, i) => Task.Run(async () =>
        {
            for (var n = 0; n < 10; n++)
            {
                (await w.PostAsync("/api/documents", $$"""{"text": "Town{{i}}x{{n}} RS {{20 + i}} {{40 + n}} bri 1999 ended\nTown{{i}}y{{n}} RS {{20 + i}}.5 {{40 + n}} bri 1999 ended"}""")).Is(HttpStatusCode.Created);
            }
        })));
        var sequences = new List<long>();
        while (sequences.Count < 60)
        {
            sequences.AddRange((await hub.ChangesAsync()).Select(c => c.Sequence));
        }
        Assert.Equal(Enumerable.Range(1, 60).Select(i => start + i), sequences);
    }

    [Fact]
    public async Task TheSameTextToldToAllAtOnceIsOneDocument()
    {
        var writers = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => three.CallerAsync(i, $"Repeats {i}")));
        var answers = await Task.WhenAll(writers.Select(w => w.PostAsync("/api/documents", """{"text": "Nis RS 21.9 43.32 patrols 1998 active"}""")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created], answers.Select(a => a.Status).Order());
        Assert.Single(answers.Select(a => (string?)a.Body["id"]).Distinct());
    }

    [Fact]
    public async Task OfTwoWhoCorrectTheSameVersionOnDifferentServersOneIsRefused()
    {
        var (first, second) = (await three.CallerAsync(0, "Edits here"), await three.CallerAsync(1, "Edits there"));
        var id = (string)(await first.PostAsync("/api/documents", """{"text": "Vienna AT 16.37 48.2 patrols 1997 active"}""")).Is(HttpStatusCode.Created)["records"]![0]!;
        var tag = (await first.GetAsync($"/api/records/{id}")).Tag;
        await ThreeServers.UntilAsync(() => second.GetAsync($"/api/records/{id}"), a => a.Tag == tag);
        var answers = await Task.WhenAll(new[] { first, second }.Select((c, i) => c.SendAsync("PATCH", $"/api/records/{id}", $$"""{"title": "Title {{i}}"}""", tag)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task WhoSignsInThroughAProxyIsSignedInEverywhereUntilTheTokenIsRevoked()
    {
        var servers = await three.ReadyAsync();
        var code = await servers[0].Services.GetRequiredService<SessionStore>().CreateCodeAsync("Proxied", Role.Analyst, Cancellation);
        // a connection for each request, so that each comes to another server
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = three.Proxy };
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsJsonAsync("/api/session", new { code }, Cancellation)).StatusCode);
        for (var i = 0; i < 3; i++)
        {
            var me = (await browser.GetFromJsonAsync<JsonNode>("/api/me", Cancellation))!;
            Assert.Equal("Proxied", (string?)me["name"]);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents") { Content = JsonContent.Create(new { text = $"Novi RS 19.8 45.2 patrols 199{i} active" }), Headers = { { "X-CSRF", (string)me["csrf"]! } } };
            Assert.Equal(HttpStatusCode.Created, (await browser.SendAsync(request, Cancellation)).StatusCode);
        }
        await servers[1].Services.GetRequiredService<TokenStore>().RevokeAsync("Proxied", Cancellation);
        for (var i = 0; i < 3; i++)
        {
            Assert.NotEqual("Proxied", (string?)(await browser.GetFromJsonAsync<JsonNode>("/api/me", Cancellation))!["name"]);
        }
    }

    [Fact]
    public async Task WhatWasNotHeardWhileTheConnectionWasLostIsCaughtUp()
    {
        var servers = await three.ReadyAsync();
        using var ana = await three.CallerAsync(0, "Ana goes on");
        for (var i = 0; i < 3; i++)
        {
            Query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'MapDashboard news' AND datname = current_database()");
            (await ana.PostAsync("/api/documents", $$"""{"text": "Cut{{i}} RS 20.4 44.85 surveillance 1995 active"}""")).Is(HttpStatusCode.Created);
            await ThreeServers.UntilAsync(servers[2], "/api/records?year=1995", r => (int)r["numberMatched"]! == i + 1);
        }
        // they listen again
        await ThreeServers.UntilAsync(() => Task.FromResult(Query("SELECT pid FROM pg_stat_activity WHERE application_name = 'MapDashboard news' AND datname = current_database()")), l => l.Count == 3);
    }

    [Fact]
    public async Task ABrokenTransactionLeavesNoGapInTheLog()
    {
        var servers = await three.ReadyAsync();
        using var ana = await three.CallerAsync(0, "Ana no gap");
        const string Insert = "INSERT INTO changes (kind, record_id, at, by) VALUES ('delete', 'nobody', now(), 'test'), ('delete', 'nobody', now(), 'test')";
        Query($"BEGIN; {Insert}; ROLLBACK");
        (await ana.PostAsync("/api/documents", """{"text": "Graz AT 15.4 47.1 patrols 1994 active"}""")).Is(HttpStatusCode.Created);
        Query(Insert);
        Assert.Equal(Query("SELECT max(sequence) FROM changes"), Query("SELECT count(*) FROM changes"));
        Assert.NotEmpty(servers);
    }

    [Fact]
    public async Task ANulWhichNoTextOfTheDatabaseCanHoldIsNoFaultOfTheServer()
    {
        using var ana = await three.CallerAsync(0, "Ana asks");
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.GetAsync("/api/audit?by=%00")).Status);
        foreach (var address in (string[])["/api/records?source=%00&asOf=2026-01-01", "/api/changes?after=0&actor=%00", "/api/places?q=%00"])
        {
            Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync(address)).Status);
        }
        (await ana.PostAsync("/api/documents", """{"text": "Police in \u0000 Belgrade"}""")).Is(HttpStatusCode.BadRequest);
    }

    private IReadOnlyList<string> Query(string sql) => PostgresCluster.Shared.Query(three.Database, sql);
}
