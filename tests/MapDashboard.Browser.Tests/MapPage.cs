using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>The page as a reader knows it. Closing it checks that it was quiet: no error in the console, no request to another host.</summary>
public sealed class MapPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    private MapPage(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(!IsOwn(request.Url, address), $"request to another host: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    public ILocator Records => Page.Locator("#records .record-row");

    public ILocator Symbols => Page.Locator(".symbol");

    public ILocator Card => Page.Locator("#card");

    public ILocator Toast => Page.Locator(".toast");

    public static async Task<MapPage> OpenAsync(IPage page, Uri address, string hash)
    {
        var map = new MapPage(page, address);
        await page.GotoAsync(new Uri(address, hash).ToString());
        await Expect(page.Locator("#live-text")).ToHaveTextAsync("Live");
        return map;
    }

    public Task ShowRecordsAsync() => Page.GetByRole(AriaRole.Tab, new() { Name = "Records" }).ClickAsync();

    public Task ShowFiltersAsync() => Page.GetByRole(AriaRole.Tab, new() { Name = "Filters" }).ClickAsync();

    public Task<string> HashAsync() => Page.EvaluateAsync<string>("location.hash");

    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_faults);
    }

    private static bool IsOwn(string url, Uri address) =>
        url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal) || new Uri(url).Authority == address.Authority;

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Add(fault);
        }
    }
}
