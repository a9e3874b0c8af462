using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>What an analyst has just done is done, and nothing of it stays in the way of what comes next.</summary>
public sealed class OwnNewsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task ARecordThatOneSplitsOffIsNoNews_ThoughTheNewsIsFasterThanTheAnswer()
    {
        var one = await browser.AddDocumentAsync("In 2022, Chinese and Finnish police officers began joint police patrols in Oulu.");
        var other = await browser.AddDocumentAsync("Chinese police officers patrolled jointly with Finnish colleagues in Oulu in 2022.");
        await using var map = await browser.OpenAsync($"#5/62/25&source={one},{other}&review", analyst: "Anna");
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        await map.Page.RouteAsync("**/split", async route =>
        {
            var answer = await route.FetchAsync();
            await Expect(map.Page.Locator(".symbol.is-stack, .symbol.is-cluster").First).ToBeAttachedAsync(); // the map has the second one already
            await route.FulfillAsync(new() { Response = answer });
        });
        await map.PressAsync("s");
        await map.Dialog.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await Expect(map.Toast.First).ToContainTextAsync("Split");
        Assert.Equal(0, await map.Page.Locator(".toast-count").CountAsync());
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
    }

    [Fact]
    public async Task ARecordMadeByHandIsNoNews_AndItsSourceWithoutATitleGoesByItsSite()
    {
        await using var map = await browser.OpenAsync("#8/62.9/30", analyst: "Anna");
        await map.ChooseAsync("Add a record by hand");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Middle of the map" }).ClickAsync();
        await map.Card.GetByLabel("Title").FillAsync("A mast among lakes");
        await map.Card.GetByLabel("Dates").FillAsync("2020");
        await map.Card.GetByLabel("Address").FillAsync("https://lakes.example.org/mast?id=1");
        await map.Page.RouteAsync("**/api/records", async route =>
        {
            var answer = await route.FetchAsync();
            await Expect(map.Page.Locator(".symbol[aria-label*='A mast among lakes']")).ToBeAttachedAsync();
            await route.FulfillAsync(new() { Response = answer });
        });
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync("A mast among lakes");
        Assert.Equal(0, await map.Page.Locator(".toast-count").CountAsync());
        await Expect(map.Card.GetByRole(AriaRole.Link, new() { Name = "lakes.example.org" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheNextTextDoesNotInheritTitleAndDateOfTheOneBefore()
    {
        await using var map = await browser.OpenAsync("#5/62/25", analyst: "Anna");
        await map.ChooseAsync("Add a text");
        await map.Dialog.GetByLabel("Text", new() { Exact = true }).FillAsync("In 2022, Chinese and Finnish police officers began joint police patrols in Vaasa.");
        await map.Dialog.GetByLabel("Title").FillAsync("Of Vaasa");
        await map.Dialog.GetByLabel("Publisher").FillAsync("The paper");
        await map.Dialog.GetByLabel("Published").FillAsync("2022-05");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Dialog.GetByLabel("Result")).ToContainTextAsync("Vaasa");
        foreach (var (field, left) in new[] { ("Title", ""), ("Publisher", "The paper"), ("Published", "") })
        {
            await Expect(map.Dialog.GetByLabel(field)).ToHaveValueAsync(left);
        }
    }
}
