using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Documents;
using MapDashboard.Geoparsing;
using MapDashboard.Hosting;
using MapDashboard.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests;

/// <summary>The whole server over HTTP on an empty database of its own; only the geoparser is the <see cref="FakeGeoparser"/>.</summary>
public sealed class MapApplication : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly ConcurrentDictionary<Role, Lazy<Task<string>>> _tokens = [];

    public MapApplication() : this(null)
    {
    }

    /// <param name="folder">Of another application that has ended, for what a restart does; its database stays there.</param>
    /// <param name="time">Another clock than the system's.</param>
    internal MapApplication(string? folder, TimeProvider? time = null)
    {
        (_folder, _ownsFolder) = (folder ?? Directory.CreateTempSubdirectory("mapdashboard-test-").FullName, folder is null);
        Time = time;
        UseKestrel(0);
    }

    private TimeProvider? Time { get; }

    /// <summary>Configuration other than the usual one.</summary>
    internal (string Key, string Value)[] Settings { get; init; } = [];

    /// <summary>A client that bears a token of this role; null for none.</summary>
    public async Task<HttpClient> ClientAsync(Role? role)
    {
        var client = CreateClient();
        if (role is { } needed)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(needed));
        }
        return client;
    }

    public Task<string> TokenAsync(Role role) => _tokens.GetOrAdd(role, r => new(() =>
        Services.GetRequiredService<TokenStore>().CreateAsync($"test {r}", r, TestContext.Current.CancellationToken))).Value;

    /// <summary>Adds a document with claims, one for each line.</summary>
    public async Task<JsonNode> AddAsync(params string[] lines)
    {
        using var client = await ClientAsync(Role.Analyst);
        using var answer = await client.PostAsJsonAsync("/api/documents", new { text = string.Join('\n', lines), title = lines[0], published = "2024" }, TestContext.Current.CancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonNode> GetAsync(string address)
    {
        using var client = CreateClient();
        return (await client.GetFromJsonAsync<JsonNode>(address, TestContext.Current.CancellationToken))!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (Settings.All(s => s.Key != "Storage:Provider"))
        {
            builder.UseStoreOf(_folder);
        }
        // the vocabulary alone: no documents to begin with
        var vocabulary = Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, "vocabulary.yaml");
        File.Copy(vocabulary, Path.Combine(_folder, "vocabulary.yaml"), overwrite: true);
        builder.UseSetting("Seeds:Path", _folder);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureServices(s => s.AddOneGazetteer().AddSingleton<Func<NewDocument, GeoparsedText>>(FakeGeoparser.Read));
        if (Time is { } time)
        {
            builder.ConfigureServices(s => s.AddSingleton(time));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsFolder)
        {
            TestStorage.Delete(_folder);
        }
    }
}
