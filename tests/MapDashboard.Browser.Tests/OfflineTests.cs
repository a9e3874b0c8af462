using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>What the page says, and what it still does, when nothing answers.</summary>
[Collection(Readers.Name)]
public sealed class OfflineTests(BrowserFixture browser)
{
    [Fact]
    public async Task WithoutNetworkThePageSaysSo_StaysOfUse_AndComesBackByItself()
    {
        var page = await browser.NewPageAsync(ColorScheme.Dark, phone: true);
        var (line, isCut) = ((IWebSocketRoute?)null, false);
        await page.RouteWebSocketAsync("**/hubs/map*", async route =>
        {
            if (isCut)
            {
                await route.CloseAsync();
                return;
            }
            line = route;
            route.ConnectToServer();
        });
        await page.AddInitScriptAsync("Math.random = () => 0.99"); // so that it waits 1 second, then 2
        await using var map = await MapPage.OpenAsync(page, browser.Address, "#5/44/18&tab=records");
        map.ExpectNoNetwork();
        await page.EvaluateAsync("""
            () => {
              globalThis.said = [];
              new MutationObserver(() => said.push(document.getElementById('live-text').textContent)).observe(document.getElementById('live-text'), { childList: true });
            }
            """);
        isCut = true;
        await line!.CloseAsync();
        await page.WaitForFunctionAsync("() => said.join().includes('Reconnecting in 2 s,Reconnecting in 1 s,Connecting')"); // a server that is away is waited for by the second
        await page.Context.SetOfflineAsync(true);
        await Expect(page.Locator("#live-line")).ToHaveAttributeAsync("data-state", "offline");
        await Expect(page.Locator("#live-text")).ToContainTextAsync("Offline, data of");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Retry now" })).ToBeVisibleAsync();

        await map.Records.First.ClickAsync();
        await Expect(map.Card.GetByRole(AriaRole.Alert)).ToContainTextAsync("The evidence could not be loaded. The server does not answer.");
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.PressAsync("Escape");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Charts" }).ClickAsync();
        var charts = page.GetByRole(AriaRole.Tabpanel, new() { Name = "Charts" });
        await Expect(charts).ToContainTextAsync("This part of the page could not be loaded");
        await map.ShowFiltersAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Police patrols" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("layer="));

        isCut = false;
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#live-text")).ToHaveTextAsync("Live");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Charts" }).ClickAsync();
        await Expect(charts).ToContainTextAsync("By country");
        await map.ShowRecordsAsync();
        await map.Records.First.ClickAsync();
        await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task RecordsThatCannotBeLoadedAreAskedForAgain()
    {
        var page = await browser.NewPageAsync();
        await page.RouteAsync("**/api/records*", route => route.AbortAsync());
        await page.GotoAsync(browser.Address.ToString());
        await Expect(page.Locator("#notice")).ToContainTextAsync("The records could not be loaded");
        await Expect(page.Locator("#notice")).ToContainTextAsync("The server does not answer.");
        await Expect(page.Locator("#live-text")).ToHaveTextAsync("Offline");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync(); // the map is there all the same
        await page.Keyboard.PressAsync("Escape");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator("#live-text")).ToHaveTextAsync("Live");
        await Expect(page.Locator("#notice")).ToBeHiddenAsync();
        await Expect(page.Locator("#records-badge")).ToHaveTextAsync($"{(await browser.RecordsAsync()).Count}");
        await page.Context.CloseAsync();
    }
}
