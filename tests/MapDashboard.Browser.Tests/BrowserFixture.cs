using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MapDashboard.Browser.Tests;

/// <summary>The whole server with its seeds on a real port, and pages of the one browser that show it.</summary>
public class BrowserFixture(Chromium chromium) : IAsyncLifetime
{
    private Server? _made;

    /// <summary>Of the server, as in its configuration.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    private Server Running => _made ??= new(Settings);

    public Uri Address => Running.ClientOptions.BaseAddress;

    /// <summary>The origin of the one site that an embedded map listens to; a test that needs the site starts it.</summary>
    public static string ListedOrigin { get; } = HostSite.FreeOrigin();

    public ValueTask InitializeAsync()
    {
        if (chromium.Missing is null)
        {
            Running.StartServer();
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>A page of its own with nothing remembered. It is live when this returns.</summary>
    /// <param name="analyst">Name to sign in with; null for a viewer.</param>
    /// <param name="role">Of who signs in.</param>
    /// <param name="live">How the page says that it is live.</param>
    /// <param name="moves">The reader has nothing against motion; else, as nearly all tests, wants none.</param>
    public async Task<MapPage> OpenAsync(string hash = "", ColorScheme theme = ColorScheme.Light, bool phone = false, string? analyst = null, string live = "Live", bool moves = false, Role role = Role.Analyst)
    {
        var context = await ContextAsync(theme, phone, moves: moves);
        if (analyst is not null)
        {
            await SignInAsync(context, await TokenAsync(analyst, role));
        }
        return await MapPage.OpenAsync(await context.NewPageAsync(), Address, hash, live);
    }

    /// <summary>A page of its own that shows nothing yet.</summary>
    public async Task<IPage> NewPageAsync(ColorScheme theme = ColorScheme.Light, bool phone = false) => await (await ContextAsync(theme, phone)).NewPageAsync();

    /// <summary>A page of a browser that runs no scripts.</summary>
    public async Task<IPage> NewPageWithoutScriptsAsync() => await (await ContextAsync(ColorScheme.Light, phone: false, scripts: false)).NewPageAsync();

    private Task<IBrowserContext> ContextAsync(ColorScheme theme, bool phone, bool scripts = true, bool moves = false) => chromium.NewContextAsync(new()
    {
        ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
        HasTouch = phone,
        ColorScheme = theme,
        ReducedMotion = moves ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
        JavaScriptEnabled = scripts,
    });

    /// <summary>A token of somebody whose name is not taken yet, although tests use names again.</summary>
    public Task<string> TokenAsync(string name, Role role = Role.Analyst) =>
        Running.Services.GetRequiredService<TokenStore>().CreateAsync($"{name} {Guid.NewGuid().ToString("N")[..6]}", role, TestContext.Current.CancellationToken);

    /// <summary>A link as the server prints them.</summary>
    public async Task<string> SignInLinkAsync(string analyst) =>
        $"{Address}sign-in#{await Running.Services.GetRequiredService<SessionStore>().CreateCodeAsync(analyst, Role.Analyst, TestContext.Current.CancellationToken)}";

    private async Task SignInAsync(IBrowserContext context, string token)
    {
        var answer = await context.APIRequest.PostAsync(new Uri(Address, "api/session").ToString(), new() { DataObject = new { token } });
        Assert.Equal(204, answer.Status);
    }

    /// <summary>Adds a text as an analyst does.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddDocumentAsync(string text)
    {
        var token = await TokenAsync("browser test");
        using var client = Running.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.PostAsJsonAsync("/api/documents", new { title = "A test article", publisher = "Test", published = "2024", language = "en", text }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"]!;
    }

    /// <summary>Puts another version in the place of a document, as another analyst does.</summary>
    public async Task CorrectDocumentAsync(string id, string title, string text)
    {
        using var client = await AnalystAsync();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.PutAsJsonAsync($"/api/documents/{id}", new { title, publisher = "Test", published = "2024", language = "en", text }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Adds a story as an analyst does.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddStoryAsync(JsonObject story)
    {
        using var client = await AnalystAsync();
        using var answer = await client.PostAsJsonAsync("/api/stories", story, TestContext.Current.CancellationToken);
        return (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"]!;
    }

    /// <summary>Puts another version in the place of a story, as another analyst does.</summary>
    public async Task ChangeStoryAsync(string id, JsonObject story)
    {
        using var client = await AnalystAsync();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.PutAsJsonAsync($"/api/stories/{id}", story, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<HttpClient> AnalystAsync()
    {
        var client = Running.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync("browser test"));
        return client;
    }

    public async Task<JsonArray> RecordsAsync(string filter = "")
    {
        using var client = Running.CreateClient();
        var page = await client.GetFromJsonAsync<JsonNode>($"/api/records?limit=1000&{filter}", TestContext.Current.CancellationToken);
        return page!["features"]!.AsArray();
    }

    public async Task<JsonArray> DocumentsAsync()
    {
        using var client = Running.CreateClient();
        return (await client.GetFromJsonAsync<JsonNode>("/api/documents", TestContext.Current.CancellationToken))!["documents"]!.AsArray();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Running.DisposeAsync();
    }

    private sealed class Server : WebApplicationFactory<Program>
    {
        private readonly IReadOnlyDictionary<string, string> _settings;
        private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-browser-").FullName;

        public Server(IReadOnlyDictionary<string, string> settings)
        {
            _settings = settings;
            UseKestrel(0);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => _settings.Aggregate(builder, (b, setting) => b.UseSetting(setting.Key, setting.Value))
            .UseSetting("ConnectionStrings:MapDashboard", $"Data Source={Path.Combine(_folder, "test.gpkg")}")
            .UseSetting("Embedding:Origins:0", ListedOrigin)
            .ConfigureServices(s => s.AddOneGazetteer());

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(_folder))
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(_folder, recursive: true);
            }
        }
    }
}
