using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

[Collection(Readers.Name)]
public sealed partial class StageTests(BrowserFixture browser)
{
    private const string Start = "#5/44/20";

    [Fact]
    public async Task ThreeFollowThePresenter_OneFromTheStart_OneWhoComesLate_OneWhoWandersOff_AndNobodyElseIsFollowed()
    {
        await using var presenter = await browser.OpenAsync(Start, analyst: "presenter");
        var (link, code, own) = await OpenStageForTwoAsync(presenter);
        Assert.DoesNotContain('#', link);
        await using var early = await FollowAsync(link, phone: true);
        await Expect(Bar(early)).ToContainTextAsync("Following the presenter");
        await Expect(Bar(presenter)).ToContainTextAsync("1 follower");
        Assert.Empty(await early.AccessibilityFaultsAsync());
        Assert.Empty(await presenter.AccessibilityFaultsAsync());

        // filters, time and view
        await ShowAsync(presenter, "#7/44.8/20.5&layer=patrols&year=2016..2020");
        await ExpectHashAsync(early, "#6/44.8/20.5&layer=patrols&year=2016..2020", isPhone: true);
        await Expect(early.Page.Locator("#filters-badge")).ToHaveTextAsync("2");

        // the latecomer arrives in the right state, by typing the code in small letters; the wanderer by the link
        await using var late = await LateAsync(code);
        await ExpectHashAsync(late, "#7/44.8/20.5&layer=patrols&year=2016..2020");
        await using var wanderer = await FollowAsync(link, phone: false);
        await ExpectHashAsync(wanderer, "#7/44.8/20.5&layer=patrols&year=2016..2020");
        await Expect(Bar(presenter)).ToContainTextAsync("3 followers");

        // the selected record, to all but who looks around
        await wanderer.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await Expect(Bar(wanderer)).ToContainTextAsync("You look around on your own");
        var wandered = await wanderer.HashAsync();
        var record = (string)(await browser.RecordsAsync("layer=patrols&country=RS"))[0]!["id"]!;
        await ShowAsync(presenter, $"#7/44.8/20.5&record={record}");
        await ExpectHashAsync(early, $"#6/44.8/20.5&record={record}", isPhone: true);
        await ExpectHashAsync(late, $"#7/44.8/20.5&record={record}");
        Assert.Equal(await presenter.Card.Locator(".card-title").InnerTextAsync(), await early.Card.Locator(".card-title").InnerTextAsync());
        Assert.Equal(wandered, await wanderer.HashAsync());
        await wanderer.Page.GetByRole(AriaRole.Button, new() { Name = "Return to presenter" }).ClickAsync();
        await ExpectHashAsync(wanderer, $"#7/44.8/20.5&record={record}");
        await Expect(wanderer.Card).ToBeVisibleAsync();

        // the impostor: without a key, with one that is made up, with that of another stage
        foreach (var (key, refusal) in await ImpostorAsync(presenter, code))
        {
            Assert.True(refusal.Contains("not the presenter's key", StringComparison.Ordinal), $"{key}: {refusal}");
        }

        // a scene of a story, and nothing of what the impostor wanted to show
        await ShowAsync(presenter, "#story=who-walks-the-beat&scene=2");
        foreach (var map in new[] { early, late, wanderer })
        {
            await Expect(map.Page.Locator(".story-progress")).ToHaveTextAsync("2 / 7");
            await Expect(Bar(map)).ToBeInViewportAsync();
        }
        await presenter.PressAsync("PageDown");
        await Expect(early.Page.Locator(".story-progress")).ToHaveTextAsync("3 / 7");
        await presenter.PressAsync("Escape");
        await Expect(early.Page.Locator(".story-caption")).ToHaveCountAsync(0);
        await ShowAsync(presenter, "#6/44.8/20.5&layer=surveillance");
        await ExpectHashAsync(late, "#6/44.8/20.5&layer=surveillance");

        // who has the presenter's link takes over, and only then shows something
        await using var second = await MapPage.OpenAsync(await browser.NewPageAsync(), browser.Address, new Uri(own).PathAndQuery.TrimStart('/') + new Uri(own).Fragment);
        Assert.DoesNotContain(new Uri(own).Fragment, second.Page.Url, StringComparison.Ordinal);
        await Expect(Bar(second)).ToContainTextAsync("Somebody else presents");
        await ShowAsync(second, "#3/0/0&layer=bri");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Expect(Bar(second)).ToContainTextAsync("3 followers");
        await ExpectHashAsync(second, "#6/44.8/20.5&layer=surveillance"); // the audience stays where it was
        await Expect(Bar(presenter)).ToContainTextAsync("Somebody else presents");
        await ShowAsync(presenter, "#6/40/10");
        await ShowAsync(second, "#6/47.5/19");
        await ExpectHashAsync(early, "#5/47.5/19", isPhone: true);
        await ExpectHashAsync(late, "#6/47.5/19");
        await ExpectHashAsync(wanderer, "#6/47.5/19");

        // a reload goes on where it was
        await second.Page.ReloadAsync();
        await Expect(Bar(second)).ToContainTextAsync($"{code[..3]} {code[3..]}");
        await ShowAsync(second, "#7/47.5/19");
        await ExpectHashAsync(late, "#7/47.5/19");
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

    /// <summary>With the link by which another device can present.</summary>
    private static async Task<(string Link, string Code, string Own)> OpenStageForTwoAsync(MapPage map)
    {
        await map.Page.EvaluateAsync("void (navigator.clipboard.writeText = async (text) => { globalThis.copied = text; })");
        var (link, code) = await OpenStageAsync(map, async dialog =>
        {
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Copy the presenter’s link" }).ClickAsync();
            await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Whoever opens it can present");
        });
        return (link, code, await map.Page.EvaluateAsync<string>("copied"));
    }

    /// <summary>Comes by the page that asks for the code.</summary>
    private async Task<MapPage> LateAsync(string code)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "stage").ToString());
        await page.GetByLabel("Code of the stage").FillAsync("nonsense");
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("six letters and digits");
        await page.GetByLabel("Code of the stage").FillAsync(code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow" }).ClickAsync();
        await page.WaitForURLAsync($"**/stage/{code}**");
        return await MapPage.OpenAsync(page, browser.Address, $"stage/{code}");
    }

    /// <summary>What the server says to who tries to present without the key, by the key that was tried.</summary>
    private async Task<Dictionary<string, string>> ImpostorAsync(MapPage presenter, string code)
    {
        var foreign = await presenter.Page.EvaluateAsync<string>("""
            async () => {
              const { csrf } = await (await fetch('api/me')).json();
              const opened = await fetch('api/stages', { method: 'POST', headers: { 'X-CSRF': csrf, 'Content-Type': 'application/json' }, body: JSON.stringify({ view: '2/0/0' }) });
              return (await opened.json()).presenterKey;
            }
            """);
        return await presenter.Page.EvaluateAsync<Dictionary<string, string>>("""
            async ([code, foreign]) => {
              const connection = new signalR.HubConnectionBuilder().withUrl(new URL('hubs/stage', document.baseURI).href).configureLogging(signalR.LogLevel.None).build();
              await connection.start();
              const said = {};
              for (const [who, key] of Object.entries({ 'no key': '', 'made up': 'a key that I made up', 'of another stage': foreign })) {
                for (const [method, ...given] of [['Drive', '#2/0/0&layer=none'], ['TakeOver', 'me'], ['Present', 'me'], ['Point', 20, 44]]) {
                  said[`${who}, ${method}`] = await connection.invoke(method, code, key, ...given).then(() => 'done', (error) => error.message);
                }
              }
              await connection.stop();
              return said;
            }
            """, new[] { code, foreign });
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
