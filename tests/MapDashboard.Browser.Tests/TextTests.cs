using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>A text has an address: from a record to its sentence and back, for whoever may read it.</summary>
public sealed class TextTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task AViewerGoesFromARecordToItsSentenceInAnOpenText_AndFromASentenceToItsRecord()
    {
        var record = (await browser.RecordsAsync("layer=surveillance"))[0]!;
        var id = (string)record["id"]!;
        await using var map = await browser.OpenAsync($"#6/44/20&record={id}");
        await map.Card.GetByRole(AriaRole.Link, new() { Name = "Show in the text" }).First.ClickAsync();
        await Expect(map.Dialog.Locator(".document-heading")).ToBeFocusedAsync();
        await Expect(map.Dialog.Locator(".is-asked").First).ToBeInViewportAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Correct" })).ToHaveCountAsync(0);
        Assert.Empty(await map.AccessibilityFaultsAsync());
        var address = map.Page.Url;
        Assert.Matches($"record={id}&document=[0-9a-z]+$", address);

        await map.Page.GoBackAsync();
        await Expect(map.Dialog).ToHaveCountAsync(0);
        await Expect(map.Card).ToBeVisibleAsync();
        await map.Page.GoForwardAsync();
        await Expect(map.Dialog.Locator(".is-asked").First).ToBeVisibleAsync();

        var other = map.Dialog.Locator(".document-sentence:not(.is-asked)").First;
        var toRecord = other.GetByRole(AriaRole.Button, new() { NameRegex = new("^On the map: ") }).First;
        var name = (await toRecord.GetAttributeAsync("aria-label"))!["On the map: ".Length..];
        await toRecord.ClickAsync();
        await Expect(map.Dialog).ToHaveCountAsync(0);
        Assert.DoesNotContain("document=", map.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(id, map.Page.Url, StringComparison.Ordinal);
        Assert.StartsWith((await map.Card.Locator("h2").TextContentAsync())!, name, StringComparison.Ordinal);
        await map.Page.GoBackAsync();
        await Expect(map.Dialog.Locator(".document-heading")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ALinkToAText_ShowsItWholeToAnalysts_AndToOthersOnlyWhatItBecame()
    {
        const string Text = "Nothing of this is for everybody to read. In 2024, Chinese and Latvian police officers began joint police patrols in Liepaja.";
        var id = await browser.AddDocumentAsync(Text);
        var record = (string)Assert.Single(await browser.RecordsAsync($"source={id}"))!["id"]!;
        await using var analyst = await browser.OpenAsync($"#6/56/22&document={id}", analyst: "Anna");
        await Expect(analyst.Dialog.Locator(".document-text")).ToContainTextAsync("Nothing of this");
        await analyst.PressAsync("Escape");
        await Expect(analyst.Dialog).ToHaveCountAsync(0);
        Assert.DoesNotContain("document=", analyst.Page.Url, StringComparison.Ordinal);

        await using var viewer = await browser.OpenAsync($"#6/56/22&record={record}");
        await Expect(viewer.Card.Locator(".passage")).ToBeVisibleAsync();
        await Expect(viewer.Card.GetByRole(AriaRole.Link, new() { Name = "Show in the text" })).ToHaveCountAsync(0);
        await viewer.Page.EvaluateAsync($"location.hash = '#6/56/22&document={id}'");
        await Expect(viewer.Dialog).ToContainTextAsync("not ours to show");
        await Expect(viewer.Dialog).Not.ToContainTextAsync("Nothing of this");
        await viewer.Dialog.Locator(".document-record").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(viewer.Card.Locator("h2")).ToContainTextAsync("Liepāja");
        viewer.Expect(404);
        await viewer.Page.EvaluateAsync("location.hash = '#6/56/22&document=nonsense'");
        await Expect(viewer.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be opened");
    }

    [Fact]
    public async Task ThatNothingIsCorrectedYetIsSeenOnAPhone()
    {
        var id = await browser.AddDocumentAsync("In 2024, Chinese and Latvian police officers began joint police patrols in Valmiera.");
        await using var map = await browser.OpenAsync($"#6/56/22&document={id}", phone: true, analyst: "Anna");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "See what changes" }).ClickAsync();
        var fault = map.Dialog.GetByText("Nothing is changed yet.");
        await Expect(fault).ToBeVisibleAsync();
        Assert.True(await fault.EvaluateAsync<bool>("e => { const { left, top } = e.getBoundingClientRect(); return e.contains(document.elementFromPoint(left + 4, top + 4)); }"));
    }

    [Fact]
    public async Task AnAnalystGoesBackAndForwardBetweenTheListAndATextOfIt()
    {
        var id = await browser.AddDocumentAsync("In 2024, Chinese and Latvian police officers began joint police patrols in Jelgava.");
        await using var map = await browser.OpenAsync("#6/56/22", analyst: "Anna");
        await map.ChooseAsync("Texts");
        await map.Dialog.Locator($".document-row[data-id='{id}'] button").ClickAsync();
        await Expect(map.Dialog.Locator(".document-text")).ToBeVisibleAsync();
        Assert.EndsWith($"document={id}", map.Page.Url, StringComparison.Ordinal);
        await map.Page.GoBackAsync();
        await Expect(map.Dialog.Locator($".document-row[data-id='{id}'] button")).ToBeFocusedAsync();
        await map.Page.GoForwardAsync();
        await Expect(map.Dialog.Locator(".document-text")).ToBeVisibleAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "All texts" }).ClickAsync();
        Assert.DoesNotContain("document=", map.Page.Url, StringComparison.Ordinal);
    }
}
