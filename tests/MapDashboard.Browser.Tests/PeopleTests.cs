using MapDashboard.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Tokens for admins, the texts on the server for analysts.</summary>
public sealed class PeopleTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Tokens = "Access tokens";

    [Fact]
    public async Task AnAdminMakesATokenAndRevokesIt_AndWhoSignedInWithItIsOut()
    {
        await using var map = await browser.OpenAsync(analyst: "Boss", role: Role.Admin);
        await map.ChooseAsync(Tokens);
        await Expect(map.Dialog.GetByLabel("Name of the person or program")).ToBeFocusedAsync();
        var name = $"Vera {Guid.NewGuid().ToString("N")[..6]}";
        await map.TypeAsync(name);
        await map.PressAsync("Enter");
        await Expect(map.Dialog.GetByRole(AriaRole.Heading, new() { Name = $"The token for {name} is made" })).ToBeFocusedAsync();
        var link = await map.Dialog.GetByLabel("Sign-in link to hand over", new() { Exact = true }).InputValueAsync();
        Assert.StartsWith("md_", await map.Dialog.GetByLabel("Token, for programs and the sign-in page", new() { Exact = true }).InputValueAsync(), StringComparison.Ordinal);
        await Expect(Row(map, "Boss").GetByText("you", new() { Exact = true })).ToBeVisibleAsync();

        var other = await browser.NewPageAsync();
        await other.GotoAsync(link);
        await Expect(other.Locator(".account-button")).ToContainTextAsync(name);

        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Revoke {name}" }).ClickAsync();
        await Expect(map.Dialog.Last).ToContainTextAsync("signed out everywhere at once");
        await map.Dialog.Last.GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await Expect(map.Dialog.GetByRole(AriaRole.Status).Filter(new() { HasText = $"{name} is revoked." })).ToBeVisibleAsync();
        await Expect(Row(map, name).GetByText("revoked", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(map.Dialog.Locator(".token-new")).ToHaveCountAsync(0);
        await other.ReloadAsync();
        await Expect(other.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await other.Context.CloseAsync();

        await map.PressAsync("Escape");
        await map.ChooseAsync("Audit");
        await Expect(map.Dialog.Locator(".audit-row").Filter(new() { HasText = "Revoked a token" }).First).ToContainTextAsync(name);
    }

    [Fact]
    public async Task ACorrectionSaysWhatItChangesBeforeItIsSaved_AndChangesOnlyThat()
    {
        const string Patrols = "In 2024, Chinese and Lithuanian police officers began joint police patrols in Klaipeda.";
        const string Cameras = "Huawei installed 40 surveillance cameras in Siauliai in 2021.";
        var id = await browser.AddDocumentAsync($"{Patrols} {Cameras}");
        var before = await browser.RecordsAsync($"source={id}&layer=surveillance");
        await using var map = await browser.OpenAsync("#5/55/24", analyst: "Anna");
        await OpenDocumentAsync(map, id);
        await Expect(map.Dialog.Locator(".document-sentence")).ToHaveCountAsync(2);
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        var text = map.Dialog.GetByLabel("Text", new() { Exact = true });
        await text.FillAsync(" ");
        await SubmitAsync(map, "See what changes");
        await Expect(map.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("The text is empty");

        await text.FillAsync($"{Patrols.Replace("2024", "2023", StringComparison.Ordinal)} {Cameras}");
        await SubmitAsync(map, "See what changes");
        await Expect(map.Dialog.Locator(".document-effect")).ToContainTextAsync("1 record changes, none is withdrawn, none is new.");
        Assert.Equal("2024", (string)Assert.Single(await browser.RecordsAsync($"source={id}&layer=patrols"))!["properties"]!["dates"]![0]!);

        map.Expect(412);
        await browser.CorrectDocumentAsync(id, "A test article, corrected", $"{Patrols} {Cameras}");
        await SubmitAsync(map, "Save");
        await Expect(map.Dialog.Last.Locator(".conflict-table")).ToContainTextAsync("A test article, corrected");
        await map.Dialog.Last.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(map.Dialog.Locator(".document-effect")).ToContainTextAsync("1 record changes");
        await SubmitAsync(map, "Save");
        await Expect(map.Dialog.Locator(".document-said")).ToContainTextAsync("The correction is saved. 1 record changed", new() { UseInnerText = true });
        await Expect(map.Dialog.Locator(".document-heading")).ToHaveTextAsync("A test article, corrected");
        Assert.Equal("2023", (string)Assert.Single(await browser.RecordsAsync($"source={id}&layer=patrols"))!["properties"]!["dates"]![0]!);
        Assert.Equal(before.ToJsonString(), (await browser.RecordsAsync($"source={id}&layer=surveillance")).ToJsonString());
    }

    [Fact]
    public async Task ADeletedTextTakesItsRecordsAlong_AndTheirCardsSayWhy()
    {
        var id = await browser.AddDocumentAsync("In 2024, Chinese and Estonian police officers began joint police patrols in Haapsalu <img src=x onerror=alert(1)>.");
        var record = (string)Assert.Single(await browser.RecordsAsync($"source={id}"))!["id"]!;
        await using var map = await browser.OpenAsync("#5/58/24", analyst: "Anna");
        await OpenDocumentAsync(map, id);
        await Expect(map.Dialog.Locator(".document-text")).ToContainTextAsync("<img src=x");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(map.Dialog.Last).ToContainTextAsync("1 record is supported by this text alone and will be withdrawn.");
        await map.TypeAsync("a hoax");
        await map.PressAsync("Enter");
        await Expect(map.Dialog.GetByRole(AriaRole.Status).Filter(new() { HasText = "Deleted: A test article" })).ToBeVisibleAsync();
        await Expect(map.Dialog.Locator($".document-row[data-id='{id}']")).ToHaveCountAsync(0);
        await Expect(map.Dialog.GetByLabel("Search titles")).ToBeFocusedAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await map.ChooseAsync("Audit");
        await Expect(map.Dialog.Locator(".audit-row").Filter(new() { HasText = "a hoax" })).ToContainTextAsync("Deleted a text · A test article");
        await map.PressAsync("Escape");
        map.Expect(410);
        await map.Page.EvaluateAsync($"location.hash = '#5/58/24&record={record}'");
        await Expect(map.Card.GetByRole(AriaRole.Alert)).ToContainTextAsync("Its only source was deleted. “a hoax”");
    }

    [Fact]
    public async Task ViewersSeeNeither_AndAnalystsNoTokens()
    {
        await using var viewer = await browser.OpenAsync(analyst: "Guest", role: Role.Viewer);
        await viewer.Page.Locator(".account-button").ClickAsync();
        await Expect(viewer.Page.Locator("#account-menu li")).ToHaveTextAsync(["Sign out"]);
        await using var analyst = await browser.OpenAsync(analyst: "Anna");
        await analyst.Page.Locator(".account-button").ClickAsync();
        await Expect(analyst.Page.Locator("#account-menu").GetByText("Texts", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(analyst.Page.Locator("#account-menu").GetByText(Tokens)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task NothingStandsInTheWayOfAssistiveTechnology(ColorScheme theme, bool phone)
    {
        var id = await browser.AddDocumentAsync($"In {(phone ? 2021 : 2022)}, Chinese and Icelandic police officers began joint police patrols in {(phone ? "Akureyri" : "Reykjavik")}.");
        await using var map = await browser.OpenAsync("#5/65/25", theme, phone, analyst: "Boss", role: Role.Admin);
        await map.ChooseAsync(Tokens);
        await Expect(map.Dialog.GetByLabel("Name of the person or program")).ToBeFocusedAsync();
        await map.TypeAsync($"Program {Guid.NewGuid().ToString("N")[..6]}");
        await map.PressAsync("Enter");
        await Expect(map.Dialog.Locator(".token-new")).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await Row(map, "Boss").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).First.ClickAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.PressAsync("Escape");
        await map.PressAsync("Escape");

        await OpenDocumentAsync(map, id);
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await map.Dialog.GetByLabel("Published").FillAsync("2020");
        await map.Dialog.GetByLabel("Text", new() { Exact = true }).FillAsync("Nothing any more.");
        await SubmitAsync(map, "See what changes");
        await Expect(map.Dialog.Locator(".document-effect")).ToContainTextAsync("1 is withdrawn");
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(map.Dialog.Last.Locator(".document-outcome")).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.Dialog.Last.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "All texts" }).ClickAsync();
        await Expect(map.Dialog.Locator($".document-row[data-id='{id}'] button")).ToBeFocusedAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    private static ILocator Row(MapPage map, string name) => map.Dialog.Locator(".token-row").Filter(new() { HasText = name }).Filter(new() { HasText = name == "Boss" ? "you" : name });

    private static Task SubmitAsync(MapPage map, string words) => map.Dialog.Locator(".document-form button[type=submit]").Filter(new() { HasText = words }).ClickAsync();

    private static async Task OpenDocumentAsync(MapPage map, string id)
    {
        await map.ChooseAsync("Texts");
        await map.Dialog.GetByLabel("Search titles").FillAsync("test article");
        await map.Dialog.Locator($".document-row[data-id='{id}'] button").ClickAsync();
        await Expect(map.Dialog.Locator(".document-text")).ToBeVisibleAsync();
    }
}
