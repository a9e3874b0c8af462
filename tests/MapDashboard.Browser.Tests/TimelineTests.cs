using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

public sealed class TimelineTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string View = "#5/44/18";

    [Fact]
    public async Task TheRangeIsMadeMovedAndResizedWithTheMouseInOneEntryOfTheHistory()
    {
        await using var map = await browser.OpenAsync(View);
        var entries = await map.Page.EvaluateAsync<int>("history.length");
        await DragAsync(map, map.Page.Locator(".timeline-plot"), 0.32, 0.48);
        var made = await RangeAsync(map);
        Assert.True(made.To > made.From);

        await DragAsync(map, map.Page.Locator(".timeline-window"), 0.5, 0.5 + 1.0 / (made.To - made.From + 1));
        Assert.Equal((made.From + 1, made.To + 1), await RangeAsync(map));

        var first = (await map.Page.GetByRole(AriaRole.Slider, new() { Name = "First year" }).BoundingBoxAsync())!;
        var year = (await map.Page.Locator(".timeline-plot").BoundingBoxAsync())!.Width / await YearsAsync(map);
        await map.Page.Mouse.MoveAsync(first.X + 12, first.Y + 20);
        await map.Page.Mouse.DownAsync();
        await map.Page.Mouse.MoveAsync(first.X + 12 - (2 * year), first.Y + 20, new() { Steps = 5 });
        await map.Page.Mouse.UpAsync();
        Assert.Equal((made.From - 1, made.To + 1), await RangeAsync(map));
        Assert.Equal(entries, await map.Page.EvaluateAsync<int>("history.length"));

        var some = (await browser.RecordsAsync($"year={made.From - 1}..{made.To + 1}")).Count;
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(some.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task AClickOnABarChoosesItsYearAndAnotherClickAllYears()
    {
        await using var map = await browser.OpenAsync(View);
        var box = (await map.Page.Locator(".timeline-plot").BoundingBoxAsync())!;
        await map.Page.Mouse.ClickAsync(box.X + (box.Width / await YearsAsync(map) * 1.5f), box.Y + 40);
        await Expect(map.Page).ToHaveURLAsync(new Regex(@"year=\d{4}$"));
        await map.Page.Mouse.ClickAsync(box.X + (box.Width / await YearsAsync(map) * 1.5f), box.Y + 40);
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("year="));
    }

    [Fact]
    public async Task TheRangeIsChosenByKeysAlone()
    {
        await using var map = await browser.OpenAsync(View);
        var first = map.Page.GetByRole(AriaRole.Slider, new() { Name = "First year" });
        var last = map.Page.GetByRole(AriaRole.Slider, new() { Name = "Last year" });
        var (from, to) = (await NumberAsync(first, "aria-valuemin"), await NumberAsync(last, "aria-valuemax"));
        await Expect(first).ToHaveAttributeAsync("aria-valuetext", $"{from}, no limit");

        await first.FocusAsync();
        await map.PressAsync("PageUp");
        await map.PressAsync("ArrowLeft");
        await Expect(first).ToHaveAttributeAsync("aria-valuetext", $"{from + 4}");
        await map.PressAsync("Tab");
        await Expect(last).ToBeFocusedAsync();
        await Expect(last).ToHaveAttributeAsync("aria-valuemin", $"{from + 4}");
        await map.PressAsync("ArrowDown");
        await Expect(map.Page).ToHaveURLAsync(new Regex($"year={from + 4}..{to - 1}$"));

        await map.PressAsync("Home");
        await Expect(map.Page).ToHaveURLAsync(new Regex($"year={from + 4}$"));
        await map.PressAsync("End");
        await map.PressAsync("Shift+Tab");
        await map.PressAsync("Home");
        await Expect(map.Page).Not.ToHaveURLAsync(new Regex("year="));
    }

    [Theory]
    [InlineData("From year", "20x9", "“20x9” is not a year. Write four digits")]
    [InlineData("To year", "201", "“201” is not a year. Write four digits")]
    [InlineData("From year", "2023", "The first year, 2023, is after the last, 2020.")]
    public async Task ATypedRangeThatIsNoneIsSaidAndChangesNothing(string field, string text, string problem)
    {
        await using var map = await browser.OpenAsync($"{View}&year=2016..2020");
        var badge = await map.Page.Locator("#records-badge").TextContentAsync();
        await map.Page.GetByLabel(field).FillAsync(text);
        await map.PressAsync("Enter");
        await Expect(map.Page.Locator("#timeline").GetByRole(AriaRole.Alert)).ToContainTextAsync(problem);
        Assert.EndsWith("&year=2016..2020", await map.HashAsync(), StringComparison.Ordinal);
        await Expect(map.Page.Locator("#records-badge")).ToHaveTextAsync(badge!);
        Assert.Empty(await map.AccessibilityFaultsAsync());

        await map.PressAsync("Escape");
        await Expect(map.Page.Locator("#timeline").GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
        await Expect(map.Page.GetByLabel("From year")).ToHaveValueAsync("2016");
    }

    [Fact]
    public async Task ATypedRangeIsTakenAsItIsAndEmptyMeansNoLimit()
    {
        await using var map = await browser.OpenAsync(View);
        await map.Page.GetByLabel("From year").FillAsync("2001");
        await map.Page.GetByLabel("To year").FillAsync("2018");
        await map.PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex("year=2001..2018$"));
        await Expect(map.Page.GetByRole(AriaRole.Slider, new() { Name = "First year" })).ToHaveAttributeAsync("aria-valuenow", "2001");
        await map.Page.GetByLabel("From year").FillAsync("");
        await map.PressAsync("Enter");
        await Expect(map.Page).ToHaveURLAsync(new Regex(@"year=\.\.2018$"));
        await map.Page.GoBackAsync();
        await Expect(map.Page.GetByLabel("From year")).ToHaveValueAsync("2001");
    }

    [Fact]
    public async Task PlayingGoesOnUntilTheReaderDoesSomethingElse()
    {
        await using var map = await browser.OpenAsync(View);
        Assert.DoesNotContain("year=", await map.HashAsync(), StringComparison.Ordinal);
        var entries = await map.Page.EvaluateAsync<int>("history.length");
        await map.Page.GetByLabel("Speed").SelectOptionAsync("4");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex("year=201[7-9]$"));
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeVisibleAsync();

        await map.Page.GetByRole(AriaRole.Slider, new() { Name = "Last year" }).PressAsync("ArrowUp");
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
        await Expect(map.Page.Locator("#timeline").GetByRole(AriaRole.Status)).ToContainTextAsync("Paused. 20");
        var paused = await map.HashAsync();
        await Task.Delay(600, TestContext.Current.CancellationToken); // two steps, were it still playing
        Assert.Equal(paused, await map.HashAsync());
        Assert.Equal(entries, await map.Page.EvaluateAsync<int>("history.length"));
    }

    [Fact]
    public async Task ARangeThatGrowsEndsWithTheLastYearAndCanBeSteppedBack()
    {
        await using var map = await browser.OpenAsync(View);
        var last = await NumberAsync(map.Page.GetByRole(AriaRole.Slider, new() { Name = "Last year" }), "aria-valuemax");
        var first = last - await YearsAsync(map) + 1;
        await map.Page.GetByLabel("Speed").SelectOptionAsync("4");
        await map.Page.GetByLabel("How to play").SelectOptionAsync("grow");
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex($"year={first}..{last}$"));
        await Expect(map.Page.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "A year back" }).ClickAsync();
        await Expect(map.Page).ToHaveURLAsync(new Regex($"year={first}..{last - 1}$"));
    }

    [Fact]
    public async Task LongAndUncertainDatesAreDrawnAsSuchAndCounted()
    {
        await browser.AddDocumentAsync("Between 2015 and 2019 Chinese and Italian police officers carried out joint police patrols in Turin.");
        await browser.AddDocumentAsync("Around 2017, Chinese and Croatian police officers began joint police patrols in Rijeka.");
        await using var map = await browser.OpenAsync(View);
        await map.Page.GetByLabel("From year").FillAsync("2017");
        await map.Page.GetByLabel("To year").FillAsync("2017");
        await map.PressAsync("Enter");
        await Expect(map.Page.Locator(".timeline-text")).ToHaveTextAsync("2017: 2 records, 1 over several years, 1 uncertain");
        Assert.True(await map.Page.Locator(".timeline-bar.is-long").CountAsync() >= 5);
        await Expect(map.Page.Locator(".timeline-bar.is-unsure")).ToHaveCountAsync(1);

        var undated = (await browser.RecordsAsync()).Count(r => r!["properties"]!["years"]!.AsArray().Count == 0);
        await Expect(map.Page.Locator(".timeline-keys")).ToContainTextAsync($"No date {undated}, hidden");
    }

    [Fact]
    public async Task TheBarsCountUnderAllOtherFilters()
    {
        await using var map = await browser.OpenAsync($"{View}&layer=surveillance&year=2016");
        var dated = (await browser.RecordsAsync("layer=surveillance")).SelectMany(r => r!["properties"]!["years"]!.AsArray()).Select(y => (int)y!).Distinct().Count();
        await Expect(map.Page.Locator("#timeline tbody tr th").Filter(new() { HasTextRegex = new Regex(@"^\d{4}$") })).ToHaveCountAsync(dated);
        await Expect(map.Page.Locator(".timeline-keys li").First).ToContainTextAsync("Surveillance");
    }

    [Fact]
    public async Task ItCollapses()
    {
        await using var map = await browser.OpenAsync(View);
        var toggle = map.Page.GetByRole(AriaRole.Button, new() { Name = "Timeline" });
        await toggle.ClickAsync();
        await Expect(toggle).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(map.Page.Locator(".timeline-plot")).ToBeHiddenAsync();
        await toggle.ClickAsync();
        await Expect(map.Page.Locator(".timeline-plot")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task OnAPhoneItStandsInThePanelAndIsUsedByTouch()
    {
        await using var map = await browser.OpenAsync(View, phone: true);
        await map.ShowFiltersAsync();
        var plot = map.Page.Locator("#filters-panel .timeline-plot");
        await Expect(plot).ToBeVisibleAsync();
        var box = (await plot.BoundingBoxAsync())!;
        await map.Page.Touchscreen.TapAsync(box.X + (box.Width / await YearsAsync(map) * 1.5f), box.Y + 40);
        await Expect(map.Page).ToHaveURLAsync(new Regex(@"year=\d{4}$"));
        Assert.True(await map.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        await map.Page.SetViewportSizeAsync(1280, 800);
        await Expect(map.Page.Locator("#stage .timeline-plot")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task NothingOfItStandsInTheWayOfAssistiveTechnology(ColorScheme theme, bool phone)
    {
        await using var map = await browser.OpenAsync($"{View}&year=2016..2019", theme, phone);
        await map.ShowFiltersAsync();
        await Expect(map.Page.Locator(".timeline-plot")).ToBeVisibleAsync();
        Assert.Empty(await map.AccessibilityFaultsAsync());
    }

    private static async Task DragAsync(MapPage map, ILocator element, double from, double to)
    {
        var box = (await element.BoundingBoxAsync())!;
        await map.Page.Mouse.MoveAsync(box.X + (box.Width * (float)from), box.Y + 20);
        await map.Page.Mouse.DownAsync();
        await map.Page.Mouse.MoveAsync(box.X + (box.Width * (float)to), box.Y + 20, new() { Steps = 5 });
        await map.Page.Mouse.UpAsync();
    }

    private static async Task<(int From, int To)> RangeAsync(MapPage map)
    {
        var match = Regex.Match(await map.HashAsync(), @"year=(\d{4})\.\.(\d{4})$");
        Assert.True(match.Success, await map.HashAsync());
        return (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    private static async Task<int> YearsAsync(MapPage map) =>
        await NumberAsync(map.Page.GetByRole(AriaRole.Slider, new() { Name = "Last year" }), "aria-valuemax") -
        await NumberAsync(map.Page.GetByRole(AriaRole.Slider, new() { Name = "First year" }), "aria-valuemin") + 1;

    private static async Task<int> NumberAsync(ILocator slider, string attribute) =>
        int.Parse((await slider.GetAttributeAsync(attribute))!, CultureInfo.InvariantCulture);
}
