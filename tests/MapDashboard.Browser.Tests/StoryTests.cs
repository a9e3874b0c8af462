using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Stories: told by the keys of a clicker, by themselves and from the speaker's window; made with the keyboard; safe with what people write.</summary>
public sealed class StoryTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Starter = "stories/who-walks-the-beat";

    [Fact]
    public async Task AStoryIsToldByTheKeysOfAClickerAlone()
    {
        await using var map = await browser.OpenAsync(Starter);
        await StandsAsync(map, 1, 7, "Twenty-five records, three texts");
        await map.PressAsync("PageDown");
        await StandsAsync(map, 2, 7, "It began in Italy");
        await Expect(map.Page).ToHaveURLAsync(new Regex("#6/43\\.9/11\\.2&layer=patrols&country=IT&story=who-walks-the-beat&scene=2$"));
        await Expect(map.Page.Locator("#announcer")).ToHaveTextAsync("Scene 2 of 7: It began in Italy");
        await Expect(map.Page.Locator(".story-legend li")).ToHaveTextAsync(["Police patrols"]);
        foreach (var (key, scene) in new[] { ("ArrowRight", 3), ("Space", 4), ("PageUp", 3), ("End", 7), ("PageDown", 7), ("ArrowLeft", 6), ("Home", 1), ("PageUp", 1) })
        {
            await map.PressAsync(key);
            await Expect(map.Page.Locator(".story-progress")).ToHaveTextAsync($"{scene} / 7");
        }
        foreach (var isFull in new[] { true, false })
        {
            await map.PressAsync("f");
            await map.Page.WaitForFunctionAsync("(isFull) => (document.fullscreenElement !== null) === isFull", isFull);
        }
        await map.PressAsync("b");
        await Expect(map.Page.Locator(".story-black")).ToBeVisibleAsync();
        await map.PressAsync("PageDown");
        await Expect(map.Page.Locator(".story-black")).ToBeHiddenAsync();
        await StandsAsync(map, 1, 7, "Twenty-five records, three texts");
        await map.PressAsync("o");
        await Expect(map.Dialog.Locator(".story-tile")).ToHaveCountAsync(7);
        await map.PressAsync("PageDown");
        await map.PressAsync("PageDown");
        await map.PressAsync("Enter");
        await StandsAsync(map, 3, 7, "Serbia takes it over");
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Belgrade");
        await map.PressAsync("Escape");
        await Expect(map.Page.Locator(".story")).ToHaveCountAsync(0);
        await Expect(map.Page.Locator(".masthead")).ToBeVisibleAsync();
        Assert.DoesNotContain("story=", await map.HashAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatWasChangedSinceShowsWhatItSays()
    {
        await using var map = await browser.OpenAsync("#5/47/12&layer=bri&story=who-walks-the-beat&scene=2");
        await StandsAsync(map, 2, 7, "It began in Italy");
        Assert.Matches(@"^#5/47(\.0\d)?/12(\.0\d)?&layer=bri&story=who-walks-the-beat&scene=2$", await map.HashAsync()); // to the pixel
        await map.PressAsync("PageDown");
        await StandsAsync(map, 3, 7, "Serbia takes it over");
        await map.Page.GoBackAsync();
        await StandsAsync(map, 2, 7, "It began in Italy");
        await Expect(map.Page).ToHaveURLAsync(new Regex(@"#5/47(\.0\d)?/12(\.0\d)?&layer=bri"));
    }

    [Fact]
    public async Task TheSpeakerReadsTheNotesAndTurnsThePagesInAWindowOfTheirOwn()
    {
        await using var map = await browser.OpenAsync(Starter);
        await StandsAsync(map, 1, 7, "Twenty-five records, three texts");
        var speaker = await map.Page.RunAndWaitForPopupAsync(() => map.PressAsync("s"));
        await Expect(speaker.Locator(".speaker-notes")).ToContainTextAsync("Begin with how to read it");
        await Expect(speaker.Locator(".speaker-next h3")).ToHaveTextAsync("It began in Italy");
        await Expect(speaker.Locator(".speaker-clock")).ToHaveTextAsync(new Regex(@"^\d\d:\d\d:\d\d$"));
        await speaker.Keyboard.PressAsync("PageDown");
        await StandsAsync(map, 2, 7, "It began in Italy");
        await Expect(speaker.Locator("h1")).ToHaveTextAsync("It began in Italy");
        await speaker.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        await StandsAsync(map, 1, 7, "Twenty-five records, three texts");
        await map.PressAsync("Escape");
        await Expect(speaker.Locator(".speaker-state")).ToContainTextAsync("The story was left");
    }

    [Fact]
    public async Task AKioskGoesOnByItselfAndBeginsAnew()
    {
        var id = await browser.AddStoryAsync(Story("Kiosk", Scene("First", "4/44/20"), Scene("Second", "5/44/20")));
        await using var embedded = await GuestPage.OpenAsync(browser, new Uri(browser.Address, $"embed?story={id}&autoplay=1&loop").ToString());
        await using var map = await browser.OpenAsync($"stories/{id}?autoplay=1&loop");
        foreach (var title in new[] { "First", "Second", "First" })
        {
            await Expect(map.Page.Locator(".story-title")).ToHaveTextAsync(title);
            await Expect(embedded.Page.Locator(".story-title")).ToHaveTextAsync(title);
        }
        await map.PressAsync("a");
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { Name = "Play by itself" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task AHostileCaptionIsInert()
    {
        const string Caption = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\"> [click](javascript:document.title='x') ![p](https://example.org/p.png) [out](https://example.org/) **bold**";
        var id = await browser.AddStoryAsync(Story("Hostile", Scene("<b>Raw</b>", "4/44/20", Caption)));
        await using var map = await browser.OpenAsync($"stories/{id}");
        var text = map.Page.Locator(".story-text");
        await Expect(text.Locator("strong")).ToHaveTextAsync("bold");
        await Expect(text).ToContainTextAsync("<script>");
        await Expect(map.Page.Locator(".story-title")).ToHaveTextAsync("<b>Raw</b>");
        Assert.Equal(0, await text.Locator("script, img, [onerror], [href^=javascript]").CountAsync());
        Assert.Equal("noopener noreferrer", await text.GetByRole(AriaRole.Link, new() { Name = "out" }).GetAttributeAsync("rel"));
        Assert.NotEqual("x", await map.Page.TitleAsync());
    }

    [Fact]
    public async Task ASceneWhoseRecordIsGoneIsShownWithoutIt()
    {
        var id = await browser.AddStoryAsync(Story("Gone", Scene("Nothing here", "6/44.8/20.5&record=goneforever1")));
        await using var map = await browser.OpenAsync($"stories/{id}");
        await StandsAsync(map, 1, 1, "Nothing here");
        await Expect(map.Card).ToBeHiddenAsync();
        await Expect(map.Page.Locator("#notice")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AStoryThatIsNotThereLeavesTheMapAndSaysSo()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "#6/44/20&story=no-such-story&scene=2").ToString());
        await Expect(page.Locator("#notice")).ToContainTextAsync("cannot be shown");
        await Expect(page.Locator(".masthead")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OnAPhoneTheCaptionDoesNotHideTheSelectedPlace()
    {
        await using var map = await browser.OpenAsync("stories/who-walks-the-beat?scene=3", phone: true);
        await StandsAsync(map, 3, 7, "Serbia takes it over");
        var selected = await map.Page.Locator(".symbol.is-selected").BoundingBoxAsync();
        var caption = await map.Page.Locator(".story-caption").BoundingBoxAsync();
        Assert.True(selected!.Y > 0 && selected.Y + selected.Height < caption!.Y, $"{selected.Y} + {selected.Height} below {caption!.Y}");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Sources of the record" }).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Belgrade");
    }

    [Fact]
    public async Task AnAnalystMakesAStoryWithTheKeyboardAlone()
    {
        await using var map = await browser.OpenAsync("#6/44.3/19.4&layer=surveillance", analyst: "Tessa");
        var hands = new Hands(map, keyboard: true);
        await hands.OpenTabAsync("Stories");
        await hands.PressAsync(Button(map, "New story"));
        await hands.WriteAsync(map.Page.GetByLabel("Title of the story"), "Made by keys");
        await hands.PressAsync(Button(map, "Add this view as a scene"));
        await Expect(map.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Surveillance");
        await hands.WriteAsync(map.Page.GetByLabel("Caption").First, "Said **once**");
        await hands.PressAsync(Button(map, "Add this view as a scene"));
        await Expect(map.Page.Locator(".scene")).ToHaveCountAsync(2);
        await hands.WriteAsync(map.Page.GetByLabel("Title", new() { Exact = true }).Nth(1), "The second");
        await hands.PressAsync(Button(map, "Move “The second” up"));
        await Expect(map.Page.Locator(".scene-name")).ToHaveTextAsync(["The second", "Surveillance"]);
        await hands.PressAsync(map.Page.Locator(".scene").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Duplicate" }));
        await Expect(map.Page.Locator(".scene")).ToHaveCountAsync(3);
        await hands.PressAsync(map.Page.Locator(".scene").Nth(2).GetByRole(AriaRole.Button, new() { Name = "Delete" }));
        await Expect(map.Page.Locator(".scene")).ToHaveCountAsync(2);
        await hands.PressAsync(Button(map, "Save"));
        await Expect(map.Page.Locator(".story-state")).ToHaveTextAsync("Saved.");
        await hands.PressAsync(map.Page.Locator(".story-foot").GetByRole(AriaRole.Button, new() { Name = "Present" }));
        await StandsAsync(map, 1, 2, "The second");
        await map.PressAsync("PageDown");
        await Expect(map.Page.Locator(".story-text strong")).ToHaveTextAsync("once");
        await map.PressAsync("Escape");
        await Expect(map.Page.Locator(".story-foot").GetByRole(AriaRole.Button, new() { Name = "Present" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ScenesAreOrderedByDragging_WhatCannotBeIsNotSaved_AndWhoSavesOverSomebodyElseIsAskedFirst()
    {
        var id = await browser.AddStoryAsync(Story("Shared work", Scene("One", "4/44/20"), Scene("Two", "4/44/20"), Scene("Three", "4/44/20")));
        await using var map = await browser.OpenAsync("#tab=stories", analyst: "Uma");
        await map.Page.Locator($"[aria-labelledby='story-{id}']").GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        var names = map.Page.Locator(".scene-name");
        foreach (var (dragged, onto, order) in new (int, int, string[])[] { (0, 2, ["Two", "Three", "One"]), (2, 1, ["Two", "One", "Three"]) })
        {
            await map.Page.Locator(".scene-grip").Nth(dragged).DragToAsync(map.Page.Locator(".scene").Nth(onto));
            await Expect(names).ToHaveTextAsync(order);
        }
        await names.Nth(0).ClickAsync();
        var seconds = map.Page.Locator("[data-part=seconds]");
        await seconds.FillAsync("3601");
        await Button(map, "Save").ClickAsync();
        await Expect(seconds).ToBeFocusedAsync();
        await Expect(map.Page.Locator(".story-state")).ToHaveTextAsync("Not saved yet");
        await seconds.FillAsync("3600");
        await map.Page.GetByLabel("Title of the story").FillAsync("Mine");
        await browser.ChangeStoryAsync(id, Story("Theirs", Scene("One", "4/44/20")));
        map.Expect(412);
        await Button(map, "Save").ClickAsync();
        await Expect(map.Dialog).ToContainTextAsync("Theirs");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save mine over it" }).ClickAsync();
        await Expect(map.Page.Locator(".story-state")).ToHaveTextAsync("Saved.");
        await Expect(names).ToHaveTextAsync(["Two", "One", "Three"]);
        await Expect(seconds).ToHaveValueAsync("3600"); // its form is still open
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Light, true)]
    public async Task EverybodyCanFollowAStory(ColorScheme theme, bool phone)
    {
        await using var map = await browser.OpenAsync($"{Starter}?scene=3", theme, phone);
        await StandsAsync(map, 3, 7, "Serbia takes it over");
        await Expect(map.Page.Locator(".story-text strong").First).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.PressAsync("o");
        await Expect(map.Dialog).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task EverybodyCanMakeAStory(ColorScheme theme)
    {
        await using var map = await browser.OpenAsync("#6/44.3/19.4&layer=surveillance&tab=stories", theme, analyst: "Vera");
        await Expect(map.Page.Locator(".story-entry").First).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await Button(map, "New story").ClickAsync();
        await Button(map, "Add this view as a scene").ClickAsync();
        await Expect(map.Page.GetByLabel("Caption")).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    [Fact]
    public async Task TheHandoutQuotesTheSourcesOfWhatEachSceneShows()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, $"{Starter}/handout").ToString());
        await Expect(page.Locator(".handout-scene")).ToHaveCountAsync(7);
        var serbia = page.Locator(".handout-scene").Nth(2);
        await Expect(serbia.Locator(".handout-records b").First).ToHaveTextAsync("Joint police patrols, Belgrade");
        await Expect(serbia.Locator(".handout-quote").First).ToContainTextAsync("joint patrols");
        await Expect(page.Locator(".handout-sources li")).ToHaveCountAsync(3);
        // each picture has come, and each is another
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.handout-scene .handout-map')].filter((p) => p.complete && p.naturalWidth > 0).length === 7");
        Assert.Equal(7, await page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.handout-map')].map((p) => p.src)).size"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheHandoutOfASceneOfAnEarlierMomentSaysWhatWasKnownThen()
    {
        var id = await browser.AddStoryAsync(Story("Then", Scene("Nothing was known", "6/44.8/20.5&asOf=2020-01-01&record=r1"), Scene("By now", $"6/44.8/20.5&layer=patrols&asOf={DateTime.UtcNow:yyyy-MM-dd}")));
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, $"stories/{id}/handout").ToString());
        var scenes = page.Locator(".handout-scene");
        await Expect(scenes.Nth(1).Locator("h3")).ToHaveTextAsync(["What the map shows here", "What was said then"]);
        await Expect(scenes.Nth(1).Locator(".handout-quote").First).ToContainTextAsync("patrol");
        await Expect(scenes.Nth(0).Locator("h3")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task StandsAsync(MapPage map, int scene, int count, string title)
    {
        await Expect(map.Page.Locator(".story-progress")).ToHaveTextAsync($"{scene} / {count}");
        await Expect(map.Page.Locator(".story-title")).ToHaveTextAsync(title);
    }

    private static ILocator Button(MapPage map, string name) => map.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static JsonObject Story(string title, params JsonNode[] scenes) => new() { ["title"] = title, ["language"] = "en", ["scenes"] = new JsonArray(scenes) };

    private static JsonObject Scene(string title, string view, string? caption = null) => new() { ["title"] = title, ["view"] = view, ["caption"] = caption };
}
