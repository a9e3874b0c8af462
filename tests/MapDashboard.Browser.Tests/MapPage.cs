using Microsoft.Playwright;

namespace MapDashboard.Browser.Tests;

/// <summary>The page as a reader knows it. Closing it checks that it was quiet: no error in the console, no request to another host.</summary>
public sealed class MapPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];
    private int? _expected;
    private bool _hasNetwork = true;

    private MapPage(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsExpected(message.Text), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(!IsOwn(request.Url, address), $"request to another host: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400 && response.Status != _expected, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    public ILocator Records => Page.Locator("#records .record-row");

    /// <summary>
    /// The symbols in the window. They are drawn on a canvas; this is their buttons, which stand exactly over them, with the name, the states and the class of the kind
    /// (<c>is-point</c>, <c>is-stack</c>, <c>is-cluster</c>, <c>is-area</c>, <c>is-line</c>; <c>is-bare</c>: nothing is drawn). They are made when the page has nothing else to do.
    /// </summary>
    public ILocator Symbols => Page.Locator(".symbol");

    /// <summary>Those that the Tab key reaches, from west to east; there are some when all are made.</summary>
    public ILocator ReachableSymbols => Page.Locator(".symbol[tabindex='0']");

    public ILocator Card => Page.Locator("#card");

    public ILocator Toast => Page.Locator(".toast");

    public static async Task<MapPage> OpenAsync(IPage page, Uri address, string hash, string live = "Live")
    {
        var map = new MapPage(page, address);
        await page.GotoAsync(new Uri(address, hash).ToString());
        await Assertions.Expect(page.Locator("#live-text")).ToHaveTextAsync(live);
        return map;
    }

    public ILocator Review => Page.Locator("#review");

    /// <summary>How many records wait in the review queue, in the page's words.</summary>
    public ILocator Left => Review.Locator(".review-count");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    /// <summary>From the menu of who is signed in.</summary>
    public async Task ChooseAsync(string entry)
    {
        await Page.Locator(".account-button").ClickAsync();
        await Page.Locator("#account-menu").GetByRole(AriaRole.Button, new() { Name = entry }).ClickAsync();
    }

    /// <summary>In the review queue, with two records left whose texts name one place each: the shown one is made one with the other.</summary>
    /// <returns>What stood there of the shown one.</returns>
    public async Task<string> MergeTheTwoAsync(string place, string other)
    {
        await Assertions.Expect(Left).ToHaveTextAsync("2 records left within the filters");
        var shown = (await Review.Locator(".review-record").TextContentAsync())!;
        await PressAsync("m");
        await TypeAsync(shown.Contains(other, StringComparison.Ordinal) ? place : other);
        await Assertions.Expect(Dialog.Locator(".record-row")).ToHaveCountAsync(1);
        await PressAsync("Enter");
        await Assertions.Expect(Left).ToHaveTextAsync("1 record left within the filters");
        return shown;
    }

    /// <summary>From now on an answer with this status is no fault: the server is to refuse something.</summary>
    public void Expect(int status) => _expected = status;

    /// <summary>From now on it is no fault that nothing can be fetched.</summary>
    public void ExpectNoNetwork() => _hasNetwork = false;

    public Task ShowRecordsAsync() => Page.GetByRole(AriaRole.Tab, new() { Name = "Records" }).ClickAsync();

    public Task ShowFiltersAsync() => Page.GetByRole(AriaRole.Tab, new() { Name = "Filters" }).ClickAsync();

    public Task<string> HashAsync() => Page.EvaluateAsync<string>("location.hash");

    /// <summary>What <see cref="Axe"/> finds on the whole page.</summary>
    public Task<IReadOnlyList<string>> AccessibilityFaultsAsync() => Page.AxeFaultsAsync();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_faults);
    }

    private bool IsExpected(string message) => (!_hasNetwork && message.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)) || _expected is { } status && message.Contains($"status of {status} ", StringComparison.Ordinal);

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
