using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

[Collection(Readers.Name)]
public sealed partial class StageTests(BrowserFixture browser)
{
    private const string Start = "#5/44/20";

    [Fact]
    public async Task AnAudienceFollowsThePresenter()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, code) = await OpenStageAsync(presenter);
        await using var follower = await FollowAsync(link, phone: true);
        await Expect(Bar(follower)).ToContainTextAsync("Following the presenter");
        await Expect(Bar(presenter)).ToContainTextAsync("1 follower");
        Assert.Empty(await follower.AccessibilityFaultsAsync());
        Assert.Empty(await presenter.AccessibilityFaultsAsync());

        // filters, time and view
        await ShowAsync(presenter, "#7/44.8/20.5&layer=patrols&year=2016..2020");
        await ExpectHashAsync(follower, "#6/44.8/20.5&layer=patrols&year=2016..2020", isPhone: true);
        await Expect(follower.Page.Locator("#filters-badge")).ToHaveTextAsync("2");

        // a latecomer arrives in the right state, by typing the code in small letters
        var late = await LateAsync(code.ToLowerInvariant());
        await ExpectHashAsync(late, "#7/44.8/20.5&layer=patrols&year=2016..2020");

        // the selected record, to both
        var record = (string)(await browser.RecordsAsync("layer=patrols&country=RS"))[0]!["id"]!;
        await ShowAsync(presenter, $"#7/44.8/20.5&record={record}");
        await Expect(follower.Card).ToBeVisibleAsync();
        await ExpectHashAsync(follower, $"#6/44.8/20.5&record={record}", isPhone: true);
        await Expect(late.Card).ToBeVisibleAsync();
        await Expect(follower.Card.Locator(".card-title")).ToHaveTextAsync(await presenter.Card.Locator(".card-title").InnerTextAsync());
        await Expect(Bar(follower)).ToBeInViewportAsync();

        // a scene of a story, as the presenter has it
        await ShowAsync(presenter, "#story=who-walks-the-beat&scene=2");
        foreach (var map in new[] { follower, late })
        {
            await Expect(map.Page.Locator(".story-progress")).ToHaveTextAsync("2 / 7");
            await Expect(Bar(map)).ToBeInViewportAsync();
        }
        Assert.Equal(await presenter.Page.Locator(".story-title").InnerTextAsync(), await late.Page.Locator(".story-title").InnerTextAsync());
        await presenter.PressAsync("PageDown");
        await Expect(follower.Page.Locator(".story-progress")).ToHaveTextAsync("3 / 7");
        await presenter.PressAsync("Escape");
        await Expect(follower.Page.Locator(".story-caption")).ToHaveCountAsync(0);
        await late.DisposeAsync();
        await Expect(Bar(presenter)).ToContainTextAsync("1 follower");

        async Task<MapPage> LateAsync(string typed)
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(new Uri(browser.Address, "stage").ToString());
            await page.GetByLabel("Code of the stage").FillAsync("nonsense");
            await page.GetByRole(AriaRole.Button, new() { Name = "Follow" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("six letters and digits");
            await page.GetByLabel("Code of the stage").FillAsync(typed);
            await page.GetByRole(AriaRole.Button, new() { Name = "Follow" }).ClickAsync();
            await page.WaitForURLAsync($"**/stage/{code}**");
            return await MapPage.OpenAsync(page, browser.Address, $"stage/{code}");
        }
    }

    [Fact]
    public async Task WhoWandersOffIsLeftAloneAndReturns()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, _) = await OpenStageAsync(presenter);
        await using var wanderer = await FollowAsync(link, phone: false);
        await Expect(Bar(wanderer)).ToContainTextAsync("Following the presenter");

        foreach (var wander in new Func<Task>[]
        {
            () => wanderer.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync(),
            () => wanderer.Page.Locator("#filters").GetByRole(AriaRole.Checkbox, new() { Name = "Police patrols" }).First.ClickAsync(),
            async () =>
            {
                await wanderer.Page.Locator("#map").FocusAsync();
                await wanderer.PressAsync("ArrowRight");
            },
        })
        {
            await wander();
            await Expect(Bar(wanderer)).ToContainTextAsync("You look around on your own");
            var own = await wanderer.HashAsync();
            await ShowAsync(presenter, "#6/47.5/19&layer=bri");
            await ShowAsync(presenter, "#6/44.8/20.5&layer=surveillance");
            Assert.Equal(own, await wanderer.HashAsync());
            Assert.Empty(await wanderer.AccessibilityFaultsAsync());
            await wanderer.Page.GetByRole(AriaRole.Button, new() { Name = "Return to presenter" }).ClickAsync();
            await Expect(Bar(wanderer)).ToContainTextAsync("Following the presenter");
            await ExpectHashAsync(wanderer, "#6/44.8/20.5&layer=surveillance");
        }
        // what does not change what is shown is no wandering
        await wanderer.ShowRecordsAsync();
        await Expect(Bar(wanderer)).ToContainTextAsync("Following the presenter");
    }

    [Fact]
    public async Task AnImpostorShowsNothing()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, code) = await OpenStageAsync(presenter);
        Assert.DoesNotContain('#', link);
        await using var follower = await FollowAsync(link, phone: false);
        await using var impostor = await FollowAsync(link, phone: false);
        var refusal = await impostor.Page.EvaluateAsync<string>("""
            async (code) => {
              const connection = new signalR.HubConnectionBuilder().withUrl(new URL('hubs/stage', document.baseURI).href).configureLogging(signalR.LogLevel.None).build();
              await connection.start();
              return connection.invoke('Drive', code, 'a key that I made up', '#2/0/0&layer=none').then(() => 'shown', (error) => error.message);
            }
            """, code);
        Assert.Contains("not the presenter's key", refusal, StringComparison.Ordinal);
        await ShowAsync(presenter, "#6/44.8/20.5&layer=surveillance");
        await ExpectHashAsync(follower, "#6/44.8/20.5&layer=surveillance");
    }

    [Fact]
    public async Task WhoHasThePresentersLinkTakesOverAndIsTakenOverFrom()
    {
        await using var first = await browser.OpenAsync(Start, analyst: "presenter");
        await first.Page.EvaluateAsync("void (navigator.clipboard.writeText = async (text) => { globalThis.copied = text; })");
        var (link, code) = await OpenStageAsync(first, async dialog =>
        {
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Copy the presenter’s link" }).ClickAsync();
            await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Whoever opens it can present");
        });
        var own = await first.Page.EvaluateAsync<string>("copied");
        await using var follower = await FollowAsync(link, phone: false);
        await ShowAsync(first, "#6/44.8/20.5&layer=surveillance");
        await ExpectHashAsync(follower, "#6/44.8/20.5&layer=surveillance");

        await using var second = await MapPage.OpenAsync(await browser.NewPageAsync(), browser.Address, new Uri(own).PathAndQuery.TrimStart('/') + new Uri(own).Fragment);
        Assert.DoesNotContain(new Uri(own).Fragment, second.Page.Url, StringComparison.Ordinal);
        await Expect(Bar(second)).ToContainTextAsync("Somebody else presents");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Expect(Bar(second)).ToContainTextAsync("1 follower");
        await ExpectHashAsync(second, "#6/44.8/20.5&layer=surveillance"); // the audience stays where it was
        await Expect(Bar(first)).ToContainTextAsync("Somebody else presents");
        await ShowAsync(first, "#6/40/10");
        await ShowAsync(second, "#6/47.5/19");
        await ExpectHashAsync(follower, "#6/47.5/19");

        // a reload goes on where it was
        await second.Page.ReloadAsync();
        await Expect(Bar(second)).ToContainTextAsync($"{code[..3]} {code[3..]}");
        await ShowAsync(second, "#7/47.5/19");
        await ExpectHashAsync(follower, "#7/47.5/19");
    }

    [Fact]
    public async Task APinIsSeenByAllAndIsGoneAfterAWhile()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, _) = await OpenStageAsync(presenter);
        await using var follower = await FollowAsync(link, phone: true);
        await Expect(Bar(follower)).ToContainTextAsync("Following the presenter");
        var hands = new Hands(presenter, keyboard: true);
        await hands.PressAsync(presenter.Page.GetByRole(AriaRole.Button, new() { Name = "Point", Exact = true }));
        await hands.PressAsync(presenter.Page.GetByRole(AriaRole.Button, new() { Name = "Point at the centre" }));
        await Expect(follower.Page.Locator(".stage-pin")).ToBeInViewportAsync();
        await Expect(presenter.Page.Locator(".stage-pin")).ToBeInViewportAsync();
        await Expect(follower.Page.Locator("#announcer")).ToContainTextAsync("points at a place");
        await Expect(follower.Page.Locator(".stage-pin")).ToHaveCountAsync(0);
        await presenter.Page.Locator("#map").ClickAsync(new() { Position = new() { X = 900, Y = 300 } });
        await Expect(follower.Page.Locator(".stage-pin")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task AHostileViewIsText()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, _) = await OpenStageAsync(presenter);
        await using var follower = await FollowAsync(link, phone: false);
        presenter.Expect(404);
        follower.Expect(404);
        const string Hostile = "<img src=x onerror=\"document.title='caught'\">";
        var value = Uri.EscapeDataString(Hostile).Replace("%20", "+", StringComparison.Ordinal);
        await ShowAsync(presenter, $"#5/44/20&program={Uri.EscapeDataString($"\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Replace("%20", "+", StringComparison.Ordinal)}&q={value}&record={value}");
        await Expect(follower.Page.Locator("#search-input")).ToHaveValueAsync(Hostile);
        await Expect(follower.Page.Locator("#chips")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await follower.Page.Locator("img[src=x]").CountAsync());
        Assert.DoesNotContain("caught", await follower.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsClosedOrUnknownSaysSo()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, _) = await OpenStageAsync(presenter);
        await using var follower = await FollowAsync(link, phone: true);
        await Expect(Bar(follower)).ToContainTextAsync("Following the presenter");
        await presenter.Page.GetByRole(AriaRole.Button, new() { Name = "Close stage" }).ClickAsync();
        await Expect(presenter.Dialog).ToContainTextAsync("1 follower will be told");
        await presenter.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close stage" }).ClickAsync();
        await Expect(Bar(presenter)).ToContainTextAsync("The stage is closed");
        await Expect(Bar(follower)).ToContainTextAsync("The presenter has closed the stage");
        Assert.Empty(await follower.AccessibilityFaultsAsync());

        await using var late = await FollowAsync(link, phone: true);
        await Expect(late.Dialog).ToContainTextAsync("There is no stage");
        Assert.Empty(await late.AccessibilityFaultsAsync());
        await late.Dialog.GetByLabel("Code of the stage").FillAsync("222 222");
        await late.Dialog.GetByRole(AriaRole.Button, new() { Name = "Follow" }).ClickAsync();
        await late.Page.WaitForURLAsync("**/stage/222222**");
        await Expect(late.Dialog).ToContainTextAsync("222 222");
    }

    [Fact]
    public async Task WhoWasCutOffComesBackToWhatIsShownNow()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, _) = await OpenStageAsync(presenter);
        await using var follower = await FollowAsync(link, phone: false);
        await Expect(Bar(follower)).ToContainTextAsync("Following the presenter");
        await follower.Page.EvaluateAsync("for (const socket of globalThis.sockets) socket.close()");
        await Expect(Bar(follower)).ToContainTextAsync("Connection lost");
        await ShowAsync(presenter, "#6/47.5/19&layer=bri");
        await Expect(Bar(follower)).ToContainTextAsync("Following the presenter");
        await ExpectHashAsync(follower, "#6/47.5/19&layer=bri");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task TheCodeAndThePageThatAsksForItAreAccessible(ColorScheme theme)
    {
        await using var presenter = await browser.OpenAsync(Start, theme, analyst: "presenter");
        await OpenStageAsync(presenter, async dialog =>
        {
            await Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
            Assert.Empty(await presenter.AccessibilityFaultsAsync());
        });
        await presenter.Page.GotoAsync(new Uri(browser.Address, "stage").ToString());
        await Expect(presenter.Page.GetByLabel("Code of the stage")).ToBeFocusedAsync();
        Assert.Empty(await presenter.AccessibilityFaultsAsync());
    }

    private static ILocator Bar(MapPage map) => map.Page.Locator(".stage-bar");

    private static async Task<(string Link, string Code)> OpenStageAsync(MapPage map, Func<ILocator, Task>? look = null)
    {
        await map.ChooseAsync("Open a stage");
        var link = await map.Dialog.GetByLabel("Link for the audience").InputValueAsync();
        if (look is not null)
        {
            await look(map.Dialog);
        }
        await map.PressAsync("Escape");
        return (link, Code().Match(link).Groups[1].Value);
    }

    private async Task<MapPage> FollowAsync(string link, bool phone)
    {
        var page = await browser.NewPageAsync(phone: phone);
        // so that a test can cut them
        await page.AddInitScriptAsync("globalThis.sockets = []; globalThis.WebSocket = class extends WebSocket { constructor(...given) { super(...given); globalThis.sockets.push(this); } };");
        return await MapPage.OpenAsync(page, browser.Address, new Uri(link).PathAndQuery.TrimStart('/'));
    }

    /// <summary>As following a link does.</summary>
    private static async Task ShowAsync(MapPage map, string hash) => await map.Page.EvaluateAsync("(hash) => { location.hash = hash; }", hash);

    /// <summary>Waits until the page shows this; its map may stand a pixel off, for it glides by whole ones.</summary>
    /// <param name="isPhone">It stands a zoom further off, so that 390 pixels hold what the presenter's middle 760 hold, and lower, under what the panel covers.</param>
    private static async Task ExpectHashAsync(MapPage map, string hash, bool isPhone = false)
    {
        const string IsShown = """
            ([hash, slack]) => {
              const [[view, ...rest], [shown, ...others]] = [hash, location.hash].map((text) => text.slice(1).split('&'));
              const numbers = shown.split('/').map(Number);
              return rest.join() === others.join() && view.split('/').every((number, i) => Math.abs(number - numbers[i]) < (i === 1 ? slack : 0.05));
            }
            """;
        try
        {
            await map.Page.WaitForFunctionAsync(IsShown, new object[] { hash, isPhone ? 4 : 0.05 }, new() { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            Assert.Equal(hash, await map.HashAsync());
        }
    }

    [GeneratedRegex("/stage/([A-Z0-9]{6})$")]
    private static partial Regex Code();
}
