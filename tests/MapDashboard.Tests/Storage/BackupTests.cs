using System.IO.Compression;
using System.Text;
using MapDashboard.Storage.Backups;
using MapDashboard.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Storage;

/// <summary>The whole store out and in again.</summary>
public sealed class BackupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARestoredStoreAnswersAsTheOneItIsFrom()
    {
        await using var from = new MapApplication();
        var document = await from.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Београд RS 20.4 44.8 bri 2018 owned", "Lima PE -77.02824 -12.04318 surveillance 2021 active");
        using var ana = await Caller.NewAsync(from, "Ana");
        var ids = (await from.GetAsync("/api/records"))["features"]!.AsArray().Select(f => (string)f!["id"]!).ToList();
        await ana.EditAsync(ids[0], """{"title": "Corrected"}""");
        (await ana.PostAsync($"/api/records/{ids[1]}/review", """{"decision": "reject", "note": "twice"}""")).Ok();
        var line = """{"title": "A line", "layer": "bri", "status": "active", "dates": ["2019"], "geometry": {"type": "LineString", "coordinates": [[178, -18], [-172, -14]]}, "source": {"url": "https://example.org/a"}}""";
        (await ana.PostAsync("/api/records", line)).Is(System.Net.HttpStatusCode.Created);
        var moment = Uri.EscapeDataString(DateTime.UtcNow.ToString("O"));
        string[] addresses = ["/api/records?limit=1000", "/api/changes?after=0&limit=1000", $"/api/records/{ids[0]}", $"/api/records/{ids[0]}/history", $"/api/records/{ids[1]}/history", "/api/facets", "/api/documents", $"/api/documents/{document["id"]}", "/export.csv", "/api/stories", $"/api/records?asOf={moment}"];
        using var archive = new MemoryStream();
        await from.Services.GetRequiredService<Backup>().WriteAsync(archive, null, Cancellation);

        await using var to = new MapApplication();
        var restored = await RestoreAsync(to, archive, replaces: true);
        Assert.True(restored > 10);
        Assert.Equal(await AnswersAsync(from, addresses), await AnswersAsync(to, addresses));
        // numbers go on where they were
        foreach (var app in new[] { from, to })
        {
            using var ben = await Caller.NewAsync(app, "Ben");
            (await ben.PostAsync("/api/documents", """{"text": "Bor RS 22.09 44.07 bri 2018 owned"}""")).Is(System.Net.HttpStatusCode.Created);
        }
        Assert.Equal((long)(await from.GetAsync("/api/changes?after=0&limit=1000"))["last"]!, (long)(await to.GetAsync("/api/changes?after=0&limit=1000"))["last"]!);
    }

    [Fact]
    public async Task AStoreMovesToPostgreSqlAndBackWithoutLoss()
    {
        var postgres = PostgresCluster.Shared;
        const string Database = "moved";
        string[] addresses = ["/api/records?limit=1000", "/api/changes?after=0&limit=1000", "/api/facets", "/api/documents", "/export.csv"];
        (string, string)[] SettingsOf(string provider, string connection) => [("Storage:Provider", provider), ("ConnectionStrings:MapDashboard", connection)];
        var folder = Directory.CreateTempSubdirectory("mapdashboard-test-").FullName;
        try
        {
            await using var first = new MapApplication { Settings = SettingsOf("Sqlite", $"Data Source={Path.Combine(folder, "first.gpkg")}") };
            await first.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Београд RS 20.4 44.8 bri 2018 owned");
            using var ana = await Caller.NewAsync(first, "Ana");
            await ana.EditAsync((string)(await first.GetAsync("/api/records"))["features"]![0]!["id"]!, """{"title": "Corrected"}""");
            await using var middle = new MapApplication { Settings = SettingsOf("PostgreSql", postgres.Create(Database)) };
            await using var last = new MapApplication { Settings = SettingsOf("Sqlite", $"Data Source={Path.Combine(folder, "last.gpkg")}") };
            foreach (var (from, to) in new[] { (first, middle), (middle, last) })
            {
                using var archive = new MemoryStream();
                await from.Services.GetRequiredService<Backup>().WriteAsync(archive, null, Cancellation);
                await RestoreAsync(to, archive, replaces: true);
                Assert.Equal(await AnswersAsync(from, addresses), await AnswersAsync(to, addresses));
                // what is stored next goes on with the numbers
                using var next = await Caller.NewAsync(to, $"Who writes after the move to {(to == middle ? "PostgreSQL" : "SQLite")}");
                (await next.PostAsync("/api/documents", $$"""{"text": "Bor{{(to == middle ? 1 : 2)}} RS 22.09 44.07 bri 2018 owned"}""")).Is(System.Net.HttpStatusCode.Created);
            }
        }
        finally
        {
            postgres.Drop(Database);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ABackupOfAnotherKindOrADamagedOneLeavesTheStoreAsItWas()
    {
        using var from = new TestStore();
        await from.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        using var archive = new MemoryStream();
        await new Backup(from.Databases, TimeProvider.System).WriteAsync(archive, null, Cancellation);
        using var to = new TestStore();

        async Task RefusedAsync(Stream stream, string because)
        {
            stream.Position = 0;
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => new Restore(to.Writer).ReadAsync(stream, false, null, Cancellation));
            Assert.Contains(because, refused.Message, StringComparison.Ordinal);
            Assert.Equal("0", Assert.Single(to.Query("SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM documents) + (SELECT count(*) FROM changes)")));
        }

        await RefusedAsync(new MemoryStream(archive.ToArray()[..(int)(archive.Length / 2)]), "cut off");
        await RefusedAsync(new MemoryStream("no archive"u8.ToArray()), "no backup");
        await RefusedAsync(Changed(archive, "manifest.json", m => m.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)), "newer version");
        await RefusedAsync(Changed(archive, "manifest.json", m => m.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal)), "newer version");
        await RefusedAsync(Changed(archive, "records.jsonl", r => r.Replace("Belgrade", "Beograd!", StringComparison.Ordinal)), "damaged");
        await RefusedAsync(Changed(archive, "changes.jsonl", r => r[..(r.Length / 2)]), "damaged");

        archive.Position = 0;
        Assert.True(await new Restore(to.Writer).ReadAsync(archive, false, null, Cancellation) > 5);
        Assert.Equal((await from.AllAsync()).Select(r => (r.Id, r.Hash, r.Sequence)), (await to.AllAsync()).Select(r => (r.Id, r.Hash, r.Sequence)));
        archive.Position = 0;
        Assert.Contains("not empty", (await Assert.ThrowsAsync<InvalidDataException>(() => new Restore(to.Writer).ReadAsync(archive, false, null, Cancellation))).Message, StringComparison.Ordinal);
        archive.Position = 0;
        Assert.True(await new Restore(to.Writer).ReadAsync(archive, true, null, Cancellation) > 5);
    }

    private static MemoryStream Changed(MemoryStream archive, string entry, Func<string, string> change)
    {
        var copy = new MemoryStream();
        copy.Write(archive.ToArray());
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(entry)!.Open(), Encoding.UTF8))
            {
                text = reader.ReadToEnd();
            }
            Assert.NotEqual(text, change(text));
            zip.GetEntry(entry)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }
        return copy;
    }

    /// <summary>And has the server read the store anew, as a start does.</summary>
    private static async Task<long> RestoreAsync(MapApplication app, MemoryStream archive, bool replaces)
    {
        archive.Position = 0;
        var rows = await app.Services.GetRequiredService<Restore>().ReadAsync(archive, replaces, null, Cancellation);
        var map = await app.Services.GetRequiredService<MapDashboard.Changes.StoredMap>().LoadAsync(null, Cancellation);
        app.Services.GetRequiredService<MapDashboard.Changes.RecordIndex>().Load(map);
        return rows;
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(MapApplication app, string[] addresses)
    {
        using var client = app.CreateClient();
        var answers = new List<string>();
        foreach (var address in addresses)
        {
            answers.Add($"{address}\n{await client.GetStringAsync(address, Cancellation)}");
        }
        return answers;
    }
}
