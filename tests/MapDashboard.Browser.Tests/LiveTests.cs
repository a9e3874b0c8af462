using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>What happens on an open map when another record comes.</summary>
public sealed class LiveTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task WhatIsNewIsAnnounced_TheOpenCardStaysAndTheMapIsStill_AndTheMapOfBeforeIsKnown()
    {
        await browser.AddDocumentAsync("In 2021, Chinese and Moldovan police officers began joint police patrols in Cahul.");
        var cahul = (string)Assert.Single(await browser.RecordsAsync("country=MD"))!["id"]!;
        await using var map = await browser.OpenAsync($"#9/45.9/28.2&record={cahul}");
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Cahul");
        var (hash, place) = (await map.HashAsync(), await PlaceAsync());
        var before = DateTime.UtcNow;

        await browser.AddDocumentAsync("In 2023, Chinese and Moldovan police officers began joint police patrols in Balti, Ungheni and Soroca.");
        await Expect(map.Toast).ToContainTextAsync("3 new");
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Cahul");
        Assert.Equal((hash, place), (await map.HashAsync(), await PlaceAsync()));
        await map.Toast.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(map.Toast).ToHaveCountAsync(0);
        await map.Page.WaitForFunctionAsync("(hash) => location.hash !== hash", hash);

        foreach (var (moment, count) in new[] { ("", 4), ($"&asOf={before.ToString("o", CultureInfo.InvariantCulture)}", 1) })
        {
            await using var embedded = await GuestPage.OpenAsync(browser, new Uri(browser.Address, $"embed?panel=list&lang=en&country=MD{moment}").ToString());
            await Expect(embedded.Page.Locator(".record-row")).ToHaveCountAsync(count);
            await Expect(embedded.Page.Locator(".record-row").Filter(new() { HasText = "Cahul" })).ToHaveCountAsync(1);
        }

        // where a record is drawn says more than the address, which a map that jumped and came back would not change
        async Task<(float, float)> PlaceAsync() => await map.Page.Locator(".symbol.is-selected").BoundingBoxAsync() is { } box ? (box.X, box.Y) : default;
    }
}
