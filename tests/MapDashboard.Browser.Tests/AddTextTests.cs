using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Texts that are dropped, chosen and pasted, and those that are no good.</summary>
public sealed class AddTextTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task SeveralFilesAreDroppedAndEachSaysWhatBecameOfIt()
    {
        await using var map = await browser.OpenAsync("#5/57/25", analyst: "Anna");
        await map.ChooseAsync("Add a text");
        await DropAsync(
            map,
            ("one.txt", Text("Liepaja")),
            ("two.md", Encoding.UTF8.GetBytes($"---\ntitle: A report of two\npublisher: The paper\n---\n{Patrols("Jelgava")}")),
            ("three.html", Encoding.UTF8.GetBytes($"<title>Three</title><script>document.title = 'owned'</script><p onclick=\"x()\">{Patrols("Ventspils")}</p>")),
            ("latin.txt", [0x43, 0x61, 0x66, 0xe9, 0x20, 0x61]),
            ("large.txt", Enumerable.Repeat((byte)'a', 5_000_000).ToArray()),
            ("paper.pdf", "%PDF"u8.ToArray()));
        await Expect(map.Dialog.Locator(".add-files li")).ToHaveCountAsync(6);
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();

        await Expect(State(map, "one.txt")).ToHaveTextAsync("added: 1 record");
        await Expect(State(map, "two.md")).ToHaveTextAsync("added: 1 record");
        await Expect(State(map, "three.html")).ToHaveTextAsync("added: 1 record");
        await Expect(State(map, "latin.txt")).ToContainTextAsync("not valid UTF-8 (byte 3)");
        await Expect(State(map, "large.txt")).ToContainTextAsync("too large: it has 5,000,000 bytes, at most 2,000,000");
        await Expect(State(map, "paper.pdf")).ToContainTextAsync("Only files that end in");
        await Expect(map.Dialog.Locator(".preview-head")).ToContainTextAsync("3 texts read: 3 records");
        Assert.NotEqual("owned", await map.Page.TitleAsync());
        Assert.Equal(3, (await browser.RecordsAsync("country=LV")).Count);
    }

    [Fact]
    public async Task AddingIsStoppedHalfWay_WhatWasReadStaysAndTheRestCanBeAddedLater()
    {
        await using var map = await browser.OpenAsync("#5/57/25", analyst: "Anna");
        await map.ChooseAsync("Add a text");
        await DropAsync(map, ("first.txt", Text("Tampere")), ("second.txt", Text("Turku")), ("third.txt", Text("Lahti")));
        var (asked, later) = (0, new TaskCompletionSource());
        await map.Page.RouteAsync("**/api/documents/file", async route =>
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                await later.Task; // the second is on its way for as long as it takes
            }
            await route.ContinueAsync();
        });
        var add = map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the map" });
        await add.ClickAsync();
        await Expect(State(map, "first.txt")).ToHaveTextAsync("added: 1 record");
        await Expect(map.Dialog.GetByText("Reading text 2 of 3.")).ToBeVisibleAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Expect(map.Dialog.GetByText("Stopped: 1 of 3 were read before.")).ToBeVisibleAsync();
        await Expect(State(map, "second.txt")).ToHaveTextAsync("stopped");
        await Expect(State(map, "third.txt")).ToHaveTextAsync("not added yet");
        await Expect(map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeHiddenAsync();
        Assert.Single(await browser.RecordsAsync("country=FI&year=2022"));

        later.SetResult();
        await add.ClickAsync();
        await Expect(State(map, "third.txt")).ToHaveTextAsync("added: 1 record");
        await Expect(State(map, "second.txt")).ToHaveTextAsync("added: 1 record");
        Assert.Equal(3, (await browser.RecordsAsync("country=FI&year=2022")).Count);
    }

    [Fact]
    public async Task AFileIsPreviewedAsTheServerReadsIt_AndNothingIsStored()
    {
        await using var map = await browser.OpenAsync("#5/57/25", analyst: "Anna");
        var before = (await browser.RecordsAsync()).Count;
        await map.ChooseAsync("Add a text");
        await DropAsync(
            map,
            ("report.md", Encoding.UTF8.GetBytes($"---\ntitle: A report from Daugavpils\n---\n{Patrols("Daugavpils")}")),
            ("latin.txt", [0x43, 0x61, 0x66, 0xe9, 0x20, 0x61]));
        map.Expect(400);
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Preview report.md" }).ClickAsync();
        await Expect(map.Dialog.Locator(".preview")).ToContainTextAsync("A report from Daugavpils");
        await Expect(map.Dialog.Locator(".preview-text mark").Filter(new() { HasText = "Daugavpils" })).ToBeVisibleAsync();
        await Expect(map.Dialog.Locator(".preview-text")).Not.ToContainTextAsync("title:");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Preview latin.txt" }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("latin.txt: It is not valid UTF-8");
        Assert.Equal(before, (await browser.RecordsAsync()).Count);
    }

    [Fact]
    public async Task AWallShowsWhatHasJustCome_ThenTheMapAsItWas()
    {
        await using var wall = await GuestPage.OpenAsync(browser, new Uri(browser.Address, "embed?follow=2&view=4/44/18&lang=en").ToString());
        await Expect(wall.Page.Locator("html:not([data-loading])")).ToBeAttachedAsync();
        var before = await wall.HashAsync();
        await browser.AddDocumentAsync(Patrols("Viljandi"));
        await Expect(wall.Page.Locator("#card .card-title")).ToContainTextAsync("Viljandi");
        Assert.StartsWith("#9/58.3", await wall.HashAsync(), StringComparison.Ordinal);
        await Expect(wall.Page.Locator("#card")).ToBeHiddenAsync();
        await wall.WaitAsync($"location.hash === '{before}'");
    }

    [Theory]
    [InlineData("Preview")]
    [InlineData("Add to the map")]
    public async Task APasteOfFiveMegabytesIsRefusedAndStaysInTheBox(string button)
    {
        await using var map = await browser.OpenAsync("#5/57/25", analyst: "Anna");
        map.Expect(413);
        var before = (await browser.RecordsAsync()).Count;
        await map.ChooseAsync("Add a text");
        // typing it would take minutes; the page cannot tell
        await map.Page.EvaluateAsync("text => { document.querySelector('#add-text').value = text.repeat(50000); }", "Chinese officers patrolled jointly with Latvian colleagues in Riga in 2019, and again in 2020. ....");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("This text is too long: it has 4,9");
        await Expect(map.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was stored");
        Assert.True(await map.Page.EvaluateAsync<int>("document.querySelector('#add-text').value.length") > 4_900_000);
        Assert.Equal(before, (await browser.RecordsAsync()).Count);
    }

    private static string Patrols(string town) => $"In 2022, Chinese and Latvian police officers began joint police patrols in {town}.";

    private static byte[] Text(string town) => Encoding.UTF8.GetBytes(Patrols(town));

    private static ILocator State(MapPage map, string file) => map.Dialog.Locator(".add-files li").Filter(new() { HasText = file }).Locator(".file-state");

    private static async Task DropAsync(MapPage map, params (string Name, byte[] Content)[] files)
    {
        var data = await map.Page.EvaluateHandleAsync(
            "files => { const data = new DataTransfer(); for (const { name, content } of files) data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name)); return data; }",
            files.Select(f => new { name = f.Name, content = Convert.ToBase64String(f.Content) }).ToArray());
        await map.Dialog.Locator(".add-form").DispatchEventAsync("drop", new { dataTransfer = data });
    }
}
