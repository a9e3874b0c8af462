using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>What analysts do. Each test brings a text of its own and looks at the records of that alone.</summary>
public sealed class AnalystTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Anna = "Anna";

    [Fact]
    public async Task AViewerSeesNothingOfIt()
    {
        await using var map = await browser.OpenAsync("#5/44/18&review");
        await Expect(map.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await Expect(map.Page.Locator(".account-button")).ToHaveCountAsync(0);
        await Expect(map.Review).ToBeHiddenAsync();
        await Expect(map.Page.Locator("#panel")).ToBeVisibleAsync();

        await map.ShowRecordsAsync();
        await map.Records.First.ClickAsync();
        await Expect(map.Card.GetByText("Cite", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(map.Card.Locator(".card-actions")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ATokenSignsIn_AndTheMenuSignsOut()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "sign-in").ToString());
        await page.GetByLabel("Code of a sign-in link").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("unknown, used up or revoked");

        await page.GetByLabel("Code of a sign-in link").FillAsync(await browser.TokenAsync("Vera"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator(".account-button")).ToContainTextAsync("Vera");
        await page.Locator(".account-button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheQueueIsWorkedThroughByKeys_AndTheNewestDecisionTakenBack()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Portuguese police officers began joint police patrols in Porto. Huawei installed 40 surveillance cameras in Braga in 2021.");
        await using var map = await browser.OpenAsync($"#5/41/-8&source={source}&review", analyst: Anna);
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
        await Expect(map.Review.Locator(".sentence mark").First).ToBeVisibleAsync();
        await Expect(map.Review.Locator(".sentence-context")).ToHaveCountAsync(1);
        Assert.Empty(await map.AccessibilityFaultsAsync());

        var first = await map.Review.Locator(".review-record").TextContentAsync();
        await map.PressAsync("a");
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        var accepted = Assert.Single(await browser.RecordsAsync($"source={source}&review=confirmed"))!;
        Assert.Equal(first, (string)accepted["properties"]!["title"]!);

        await map.PressAsync("r");
        await map.TypeAsync("says nothing new");
        await map.PressAsync("Enter");
        await Expect(map.Review.GetByText("Nothing waits")).ToBeVisibleAsync();
        Assert.Single(await browser.RecordsAsync($"source={source}"));

        await map.PressAsync("u");
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        Assert.Single(await browser.RecordsAsync($"source={source}&review=extracted"));
        await map.Page.Locator(".toast").First.WaitForAsync();
        await map.PressAsync("u");
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
        await Expect(map.Review.Locator(".review-record")).ToHaveTextAsync(first!);
    }

    [Fact]
    public async Task FieldsAreEditedInPlace_EscapeTakesBackWhatWasTyped_EnterSaves()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Bulgarian police officers began joint police patrols in Plovdiv.");
        await using var map = await browser.OpenAsync($"#5/42/24&source={source}&review", analyst: Anna);
        var title = map.Review.GetByLabel("Title");
        var before = await title.InputValueAsync();
        await map.PressAsync("e");
        await Expect(title).ToBeFocusedAsync();
        await map.TypeAsync("A slip");
        await map.PressAsync("Escape");
        await Expect(title).ToHaveValueAsync(before);

        await map.PressAsync("e");
        await map.TypeAsync("Patrols on the hills");
        await map.Review.GetByLabel("Dates").FillAsync("soon");
        await map.PressAsync("Enter");
        await Expect(map.Review.GetByRole(AriaRole.Alert)).ToContainTextAsync("“soon” is no date");
        await map.Review.GetByLabel("Dates").FillAsync("2024-05");
        await map.Review.GetByLabel("How much").FillAsync("12 officers");
        await map.Review.GetByLabel("Status").SelectOptionAsync("ended");
        await map.PressAsync("Enter");
        await Expect(map.Toast.First).ToContainTextAsync("Saved");
        var saved = Assert.Single(await browser.RecordsAsync($"source={source}&review=edited"))!["properties"]!;
        Assert.Equal(("Patrols on the hills", "ended", "2024-05", 12), ((string)saved["title"]!, (string)saved["status"]!, (string)saved["dates"]![0]!, (int)saved["quantities"]![0]!["value"]!));
    }

    [Fact]
    public async Task WhyHereOffersTheOtherPlaces_AndOneIsPicked()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Spanish police officers began joint police patrols in Cordoba.");
        await using var map = await browser.OpenAsync($"#5/40/-4&source={source}&review", analyst: Anna);
        var other = map.Review.Locator(".candidate:not(.is-chosen)").First;
        var name = await other.Locator("b").TextContentAsync();
        await Expect(map.Page.Locator(".ghost").First).ToBeAttachedAsync();
        await other.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(map.Page.Locator(".ghost.is-picked")).ToContainTextAsync(name!);
        await map.PressAsync("Enter");
        await Expect(map.Toast.First).ToContainTextAsync("Saved");
        var place = Assert.Single(await browser.RecordsAsync($"source={source}"))!["properties"]!["places"]![0]!;
        Assert.Equal(name, (string)place["name"]!);
    }

    [Fact]
    public async Task APlaceIsFoundInTheGazetteer()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Greek police officers began joint police patrols in Volos.");
        await using var map = await browser.OpenAsync($"#5/40/22&source={source}&review", analyst: Anna);
        await map.Review.GetByLabel("Another place").FillAsync("Kavala");
        await map.Review.GetByRole(AriaRole.Listbox, new() { Name = "Places" }).GetByRole(AriaRole.Option).First.WaitForAsync();
        await map.PressAsync("Enter");
        await Expect(map.Review.Locator(".edit-place")).ToContainTextAsync("Kavála");
        await map.Review.GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await Expect(map.Toast.First).ToContainTextAsync("Saved");
        Assert.Equal("Kavála", (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["properties"]!["places"]![0]!["name"]!);
    }

    [Fact]
    public async Task ARecordIsSplitAndTheSplitTakenBack()
    {
        var one = await browser.AddDocumentAsync("In 2022, Chinese and Lithuanian police officers began joint police patrols in Kaunas.");
        var other = await browser.AddDocumentAsync("Chinese police officers patrolled jointly with Lithuanian colleagues in Kaunas in 2022.");
        var source = $"{one},{other}";
        var id = (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["id"]!;
        await using var map = await browser.OpenAsync($"#5/55/24&source={source}&review", analyst: Anna);
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        await map.PressAsync("s");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose from 1 to 1");
        await map.Dialog.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
        Assert.Contains(await browser.RecordsAsync($"source={source}"), r => (string)r!["id"]! == id);

        await map.PressAsync("u");
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        Assert.Single(await browser.RecordsAsync($"source={source}"));
    }

    [Fact]
    public async Task TwoRecordsAreMergedAndTheMergeTakenBack()
    {
        var one = await browser.AddDocumentAsync("In 2022, Chinese and Slovenian police officers began joint police patrols in Maribor.");
        var other = await browser.AddDocumentAsync("In 2022, Chinese and Slovenian police officers began joint police patrols in Celje.");
        var source = $"{one},{other}";
        var ids = await IdsAsync();
        await using var map = await browser.OpenAsync($"#7/46/15&source={source}&review", analyst: Anna);
        var first = await map.MergeTheTwoAsync("Maribor", "Celje");
        var merged = Assert.Single(await browser.RecordsAsync($"source={source}"))!;
        Assert.Equal(2, (int)merged["properties"]!["sources"]!);
        await Expect(map.Review.Locator(".sentence")).ToHaveCountAsync(2);

        await map.PressAsync("u");
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
        await Expect(map.Review.Locator(".review-record")).ToHaveTextAsync(first);
        Assert.Equal(ids, await IdsAsync());

        // neither is known from before the merge any more
        await map.PressAsync("a");
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        await map.PressAsync("a");
        await Expect(map.Review.GetByText("Nothing waits")).ToBeVisibleAsync();

        async Task<List<string>> IdsAsync() => [.. (await browser.RecordsAsync($"source={source}")).Select(r => (string)r!["id"]!).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task WhatComesWhileNothingWaitsIsShownAtOnce_AndWhatCameMeanwhileAtTheEnd()
    {
        await using var map = await browser.OpenAsync("#7/-31/-64&country=AR&review", analyst: Anna);
        await Expect(map.Review.GetByText("Nothing waits")).ToBeVisibleAsync();
        await browser.AddDocumentAsync("In 2022, Chinese and Argentine police officers began joint police patrols in Mendoza.");
        await Expect(map.Left).ToHaveTextAsync("1 record left within the filters");
        await Expect(map.Review.GetByLabel("Title")).ToHaveValueAsync("Joint police patrols, Mendoza");

        await browser.AddDocumentAsync("In 2022, Chinese and Argentine police officers began joint police patrols in Rosario.");
        await map.PressAsync("a");
        await Expect(map.Review.GetByLabel("Title")).ToHaveValueAsync("Joint police patrols, Rosario");
        await map.PressAsync("u");
        await Expect(map.Review.GetByLabel("Title")).ToHaveValueAsync("Joint police patrols, Mendoza");
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
    }

    [Fact]
    public async Task AMarkerIsMovedByTheArrowKeys()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Estonian police officers began joint police patrols in Tartu.");
        var record = Assert.Single(await browser.RecordsAsync($"source={source}"))!;
        await using var map = await browser.OpenAsync($"#8/58/26&record={record["id"]}", analyst: Anna);
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Move the marker by hand" }).ClickAsync();
        await map.Page.Locator(".handle-icon").PressAsync("ArrowRight");
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await Expect(map.Toast.First).ToContainTextAsync("Saved");
        var moved = Assert.Single(await browser.RecordsAsync($"source={source}"))!["geometry"]!["coordinates"]!;
        Assert.True((double)moved[0]! > (double)record["geometry"]!["coordinates"]![0]!);
    }

    [Theory]
    [InlineData("Take theirs", "Hers", "signed")]
    [InlineData("Keep mine", "Mine", "signed")]
    public async Task TheSecondOfTwoSeesTheDifference_AndNothingIsOverwrittenUnasked(string choice, string title, string status)
    {
        var source = await browser.AddDocumentAsync(choice == "Keep mine" ? "In 2023, Chinese and Albanian police officers began joint police patrols in Durres." : "In 2023, Chinese and Albanian police officers began joint police patrols in Vlore.");
        var hash = $"#5/41/20&source={source}&review";
        await using var mine = await browser.OpenAsync(hash, analyst: Anna);
        await using var hers = await browser.OpenAsync(hash, analyst: "Bea");
        mine.Expect(412);
        await mine.Review.GetByLabel("Title").FillAsync("Mine");
        await hers.Review.GetByLabel("Title").FillAsync("Hers");
        await hers.Review.GetByLabel("Status").SelectOptionAsync("signed");
        await hers.PressAsync("Enter");
        await Expect(hers.Toast.First).ToContainTextAsync("Saved");

        await mine.Review.GetByLabel("Title").PressAsync("Enter");
        await Expect(mine.Dialog).ToContainTextAsync("Bea");
        await Expect(mine.Dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Title" })).ToContainTextAsync("MineHers");
        Assert.Equal("Hers", await OnlyAsync(source, "title"));
        await mine.Dialog.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Expect(mine.Review.GetByText("Nothing waits")).ToBeVisibleAsync();
        Assert.Equal((title, status), (await OnlyAsync(source, "title"), await OnlyAsync(source, "status")));
    }

    [Theory]
    [InlineData("Still reject it", "Koper", 0)]
    [InlineData("Take theirs", "Kranj", 1)]
    public async Task WhoRejectsWhatSomebodyHasEditedIsAskedFirst(string choice, string town, int left)
    {
        var source = await browser.AddDocumentAsync($"In 2023, Chinese and Slovenian police officers began joint police patrols in {town}.");
        var hash = $"#7/46/15&source={source}&review";
        await using var mine = await browser.OpenAsync(hash, analyst: Anna);
        await using var hers = await browser.OpenAsync(hash, analyst: "Bea");
        mine.Expect(412);
        await hers.Review.GetByLabel("Title").FillAsync("Hers");
        await hers.PressAsync("Enter");
        await Expect(hers.Toast.First).ToContainTextAsync("Saved");

        await mine.PressAsync("r");
        await mine.PressAsync("Enter");
        await Expect(mine.Dialog).ToContainTextAsync("before you could reject it");
        await Expect(mine.Dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Title" })).ToContainTextAsync("Hers");
        Assert.Single(await browser.RecordsAsync($"source={source}"));
        await mine.Dialog.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Expect(mine.Review.GetByText("Nothing waits")).ToBeVisibleAsync();
        Assert.Equal(left, (await browser.RecordsAsync($"source={source}")).Count);
    }

    [Fact]
    public async Task ATextIsPreviewedBeforeItIsSaved()
    {
        await using var map = await browser.OpenAsync("#5/44/18", analyst: Anna);
        var before = (await browser.RecordsAsync()).Count;
        await map.ChooseAsync("Add a text");
        await map.Dialog.GetByLabel("Text", new() { Exact = true }).FillAsync("In 2022, Chinese and Slovak police officers began joint police patrols in Kosice. <b>Nobody</b> was hurt.");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(map.Dialog.Locator(".preview-head")).ToContainTextAsync("1 claim");
        await Expect(map.Dialog.Locator(".preview-text mark").Filter(new() { HasText = "Kosice" })).ToBeVisibleAsync();
        await Expect(map.Dialog.Locator(".preview-text")).ToContainTextAsync("<b>Nobody</b>");
        Assert.Equal(before, (await browser.RecordsAsync()).Count);
        Assert.Empty(await map.AccessibilityFaultsAsync());

        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await map.Dialog.GetByLabel("Result").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToContainTextAsync("Košice");
        Assert.Equal(before + 1, (await browser.RecordsAsync()).Count);
    }

    [Fact]
    public async Task OfSeveralFilesABadOneDoesNotStopTheOthers()
    {
        await using var map = await browser.OpenAsync("#5/44/18", analyst: Anna);
        await map.ChooseAsync("Add a text");
        await map.Dialog.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "bad.txt", MimeType = "text/plain", Buffer = [0x41, 0xe9, 0x20, 0x42] },
            new() { Name = "good.html", MimeType = "text/html", Buffer = "<p>In 2022, Chinese and Polish police officers began joint police patrols in Gdynia.</p>"u8.ToArray() },
        });
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Dialog.Locator(".file-state.is-bad")).ToContainTextAsync("UTF-8");
        await Expect(map.Dialog.Locator(".file-state.is-good")).ToHaveTextAsync("added: 1 record");
    }

    [Fact]
    public async Task ACardIsEditedAndItsHistoryTellsOfIt()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Romanian police officers began joint police patrols in Brasov.");
        var id = (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["id"]!;
        await using var map = await browser.OpenAsync($"#5/44/18&record={id}", analyst: Anna);
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await map.Card.GetByLabel("Title").FillAsync("Patrols in the mountains");
        await map.PressAsync("Enter");
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync("Patrols in the mountains");
        await map.Card.GetByText("History", new() { Exact = true }).ClickAsync();
        await Expect(map.Card.Locator(".version").First).ToContainTextAsync("Edited by Anna");
        await Expect(map.Card.Locator(".version").First.Locator("ins").First).ToHaveTextAsync("Patrols in the mountains");

        await map.Toast.First.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(map.Card.Locator("h2")).Not.ToHaveTextAsync("Patrols in the mountains");
        await map.ChooseAsync("Audit");
        await Expect(map.Dialog.Locator(".audit-row.is-undone").Filter(new() { HasText = "Patrols in the mountains" })).ToContainTextAsync("taken back");
    }

    [Fact]
    public async Task ARecordByHandNeedsASource()
    {
        await using var map = await browser.OpenAsync("#8/44/18", analyst: Anna);
        await map.ChooseAsync("Add a record by hand");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Middle of the map" }).ClickAsync();
        await map.Card.GetByLabel("Title").FillAsync("A mast on a hill");
        await map.Card.GetByLabel("Dates").FillAsync("2020");
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Card.GetByRole(AriaRole.Alert)).ToContainTextAsync("A source is required");
        await map.Card.GetByLabel("Address").FillAsync("https://example.org/mast");
        await map.Card.GetByRole(AriaRole.Button, new() { Name = "Add to the map" }).ClickAsync();
        await Expect(map.Card.Locator("h2")).ToHaveTextAsync("A mast on a hill");
        // it has no claims that could support another record
        await Expect(map.Card.GetByRole(AriaRole.Button, new() { Name = "Reject" })).ToBeVisibleAsync();
        await Expect(map.Card.GetByRole(AriaRole.Button, new() { Name = "Merge" })).ToHaveCountAsync(0);
    }

    private async Task<string> OnlyAsync(string source, string property) => (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["properties"]![property]!;
}
