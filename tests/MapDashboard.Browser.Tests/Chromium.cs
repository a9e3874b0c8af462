using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MapDashboard.Browser.Tests.Chromium))]

namespace MapDashboard.Browser.Tests;

/// <summary>The one browser of all tests; each of their pages has a context of its own, which remembers nothing of the others.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // the headless shell draws the same page with a third of the work
    private static readonly string[] KnownPlaces =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser; null when there is one.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("MAPDASHBOARD_CHROMIUM") ?? KnownPlaces.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            Missing = "no Chromium found: install it, or name it in MAPDASHBOARD_CHROMIUM";
            return;
        }

        // what is waited for comes at once, unless the machine has other things to do
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A context of its own. Without a browser the test is skipped, unless MAPDASHBOARD_REQUIRE_BROWSER is 1: then it fails.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        if (Missing is not null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("MAPDASHBOARD_REQUIRE_BROWSER") == "1", Missing);
            Assert.Fail(Missing);
        }
        return await _browser!.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
