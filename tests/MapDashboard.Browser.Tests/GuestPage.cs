using Microsoft.Playwright;

namespace MapDashboard.Browser.Tests;

/// <summary>A page with the map in a frame, or the framed page itself. Closing it checks that it was quiet: no error in the console, no request but to the dashboard and to the page's own site.</summary>
internal sealed class GuestPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    private GuestPage(IPage page, params string[] authorities)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !authorities.Contains(new Uri(request.Url).Authority), $"request to another host: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>What is in the frame.</summary>
    public IFrameLocator Embed => Page.FrameLocator("iframe");

    public IFrame Frame => Page.Frames.Single(f => f.Url.Contains("/embed", StringComparison.Ordinal));

    public static async Task<GuestPage> OpenAsync(BrowserFixture browser, string address, ColorScheme theme = ColorScheme.Light, bool phone = false)
    {
        var page = new GuestPage(await browser.NewPageAsync(theme, phone), browser.Address.Authority, new Uri(address).Authority);
        await page.Page.GotoAsync(address);
        return page;
    }

    public Task<string> HashAsync() => Frame.EvaluateAsync<string>("location.hash");

    /// <summary>Waits until an expression of the page around the map is true.</summary>
    public Task WaitAsync(string expression) => Page.WaitForFunctionAsync($"() => {expression}");

    /// <summary>Calls a method of the element: "setFilters('layer=bri')".</summary>
    public Task CallAsync(string call) => Page.EvaluateAsync($"document.querySelector('map-dashboard').{call}");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_faults);
    }

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Add(fault);
        }
    }
}
