using System.Text.Json.Nodes;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Exports;

/// <summary>A server with a few records: read and made by hand, points and a line, in several scripts, one of them rejected.</summary>
public sealed class ExportedMap : IAsyncLifetime
{
    public const string HostileTitle = "=HYPERLINK(\"http://evil.example\",\"x\") </name><script>alert('1')</script> & \"Ђоковић\" 警察";

    public MapApplication App { get; } = new();

    public string RejectedId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await App.AddAsync(
            "Belgrade RS 20.46513 44.80401 patrols 2019 active",
            "Novi-Sad RS 19.83694 45.25167 patrols 2019 active",
            "Smederevo RS 20.93 44.66278 bri 2016 owned",
            "Budapest HU 19.03991 47.49801 bri 2020 planned",
            "Lima PE -77.02824 -12.04318 surveillance 2021 active");
        using var ana = await Caller.NewAsync(App, "Ana");
        await CreateAsync(ana, "Београд – Будимпешта, 高铁", "[[20.46, 44.8], [19.84, 45.25], [19.04, 47.5]]", "2018-05/2025~");
        await CreateAsync(ana, HostileTitle, null, "2013/..");
        RejectedId = await CreateAsync(ana, "Never to be seen", null, "2022");
        (await ana.PostAsync($"/api/records/{RejectedId}/review", """{"decision": "reject"}""")).Ok();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public async Task<string> TextAsync(string address)
    {
        using var client = App.CreateClient();
        return System.Text.Encoding.UTF8.GetString(await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
    }

    /// <summary>Saves an answer and calls back with the file's path.</summary>
    public async Task WithFileAsync(string address, string extension, Func<string, Task> look)
    {
        var folder = Directory.CreateTempSubdirectory("mapdashboard-test-");
        try
        {
            using var client = App.CreateClient();
            var file = Path.Combine(folder.FullName, $"export.{extension}");
            await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            await look(file);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CreateAsync(Caller ana, string title, string? line, string date)
    {
        var body = new JsonObject
        {
            ["title"] = title,
            ["layer"] = "bri",
            ["status"] = "active",
            ["dates"] = new JsonArray(date),
            ["source"] = new JsonObject { ["url"] = "https://example.org/report?a=1&b=2", ["title"] = "A report <b>on</b> it" },
        };
        if (line is null)
        {
            body["places"] = new JsonArray(new JsonObject { ["geonameid"] = 792680 });
        }
        else
        {
            body["geometry"] = new JsonObject { ["type"] = "LineString", ["coordinates"] = JsonNode.Parse(line) };
        }
        return (string)(await ana.PostAsync("/api/records", body.ToJsonString())).Is(System.Net.HttpStatusCode.Created)["id"]!;
    }
}
