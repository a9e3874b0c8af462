using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>Signing in, the audit, and that what analysts see can be used by everybody, light and dark.</summary>
public sealed class AnalystLooksTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task ThePrintedLinkSignsInOnce()
    {
        var link = await browser.SignInLinkAsync("Dora");
        var page = await browser.NewPageAsync();
        await page.GotoAsync(link);
        await Expect(page.Locator(".account-button")).ToContainTextAsync("Dora");
        Assert.DoesNotContain(new Uri(link).Fragment[1..], page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        Assert.DoesNotContain(new Uri(link).Fragment[1..], page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();

        var second = await browser.NewPageAsync();
        await second.GotoAsync(link);
        await Expect(second.GetByRole(AriaRole.Status)).ToContainTextAsync("unknown, used up or revoked");
        await Expect(second.GetByLabel("Code of a sign-in link")).ToBeFocusedAsync();
        await second.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task NothingStandsInTheWayOfAssistiveTechnology(ColorScheme theme)
    {
        var source = await browser.AddDocumentAsync($"Chinese and Spanish police officers began joint police patrols in Cordoba in {(theme == ColorScheme.Dark ? 2023 : 2024)}.");
        await using var map = await browser.OpenAsync($"#5/40/-4&source={source}&review", theme, analyst: "Anna");
        await Expect(map.Review.Locator(".candidate").First).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.Review.GetByRole(AriaRole.Button, new() { Name = "Move the marker by hand" }).ClickAsync();
        await map.Review.GetByRole(AriaRole.Button, new() { Name = "Draw a line" }).ClickAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());

        await map.ChooseAsync("Add a text");
        await map.Dialog.GetByLabel("Text", new() { Exact = true }).FillAsync("Huawei installed 40 surveillance cameras in Braga in 2021.");
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(map.Dialog.Locator(".preview-head")).ToContainTextAsync("claim");
        Assert.Empty(await map.AccessibilityFaultsAsync());
        await map.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await map.ChooseAsync("Audit");
        await Expect(map.Dialog.Locator(".audit-row").First).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task TheSignInPageCanBeUsedByEverybody(ColorScheme theme)
    {
        var page = await browser.NewPageAsync(theme);
        await page.GotoAsync(new Uri(browser.Address, "sign-in").ToString());
        Assert.Empty(await page.AxeFaultsAsync());
        await page.GetByLabel("Code of a sign-in link").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("unknown");
        Assert.Empty(await page.AxeFaultsAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheAuditIsNotCrowdedBySignIns_AndShowsOnePerson()
    {
        await browser.AddDocumentAsync("Huawei installed 12 surveillance cameras in Coimbra in 2021.");
        await using var map = await browser.OpenAsync("#5/40/-4", analyst: "Anna");
        await map.ChooseAsync("Audit");
        await Expect(map.Dialog.Locator(".audit-row").First).ToBeVisibleAsync();
        await Expect(map.Dialog.Locator(".audit-kind").Filter(new() { HasText = "Signed in" })).ToHaveCountAsync(0);

        await map.Dialog.GetByLabel("What").SelectOptionAsync("Tokens and sign-ins");
        await Expect(map.Dialog.Locator(".audit-kind").Filter(new() { HasText = "Signed in" }).First).ToBeVisibleAsync();
        await map.Dialog.GetByLabel("What").SelectOptionAsync("Texts");
        await Expect(map.Dialog.Locator(".audit-kind").Filter(new() { HasNotText = "Added a text" })).ToHaveCountAsync(0);
        await Expect(map.Dialog.Locator(".audit-kind").First).ToBeVisibleAsync();
        var person = await map.Dialog.Locator(".audit-by").First.TextContentAsync();
        await map.Dialog.GetByLabel("Who").SelectOptionAsync(person!);
        await Expect(map.Dialog.Locator(".audit-by").Filter(new() { HasNotText = person! })).ToHaveCountAsync(0);
        await Expect(map.Dialog.Locator(".audit-by").First).ToHaveTextAsync(person!);
    }

    [Fact]
    public async Task OnlyTheRecordsOwnPlacesAreMarkedInItsSentence()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Portuguese police officers began joint police patrols in Faro and Evora.");
        await using var map = await browser.OpenAsync($"#5/39/-8&source={source}&review", analyst: "Anna");
        await Expect(map.Left).ToHaveTextAsync("2 records left within the filters");
        var marks = map.Review.Locator(".sentence mark[data-field=place]");
        await Expect(marks).ToHaveCountAsync(1);
        var first = await marks.TextContentAsync();
        await map.PressAsync("j");
        await Expect(marks).Not.ToHaveTextAsync(first!);
        await Expect(marks).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task ACardOfAPastMomentShowsWhatWasKnownThen()
    {
        var source = await browser.AddDocumentAsync("In 2024, Chinese and Portuguese police officers began joint police patrols in Aveiro.");
        var id = (string)Assert.Single(await browser.RecordsAsync($"source={source}"))!["id"]!;
        await using var map = await browser.OpenAsync($"#5/39/-8&record={id}&asOf={DateTime.UtcNow:yyyy-MM-dd}", analyst: "Anna");
        await Expect(map.Card.Locator(".passage").First).ToBeVisibleAsync();
        map.Expect(404);
        await map.Page.EvaluateAsync($"location.hash = '#5/39/-8&record={id}&asOf=2020-01-01'");
        await Expect(map.Card.GetByRole(AriaRole.Alert)).ToContainTextAsync("It has been known only since 2");
    }
}
