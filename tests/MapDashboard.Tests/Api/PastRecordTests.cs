using System.Globalization;
using System.Net;

namespace MapDashboard.Tests.Api;

public sealed class PastRecordTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private static int _count;

    private readonly string _town = $"Ford{Interlocked.Increment(ref _count)}";
    private string _before = "";
    private string _id = "";
    private Caller _ana = null!;

    public async ValueTask InitializeAsync()
    {
        _ana = await Caller.NewAsync(app, $"Ana {_town}");
        _before = await NowAsync();
        _id = (string)(await app.AddAsync($"{_town} RS 20.5 44.5 patrols 2019 active"))["records"]![0]!;
    }

    public ValueTask DisposeAsync()
    {
        _ana.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ARecordIsGivenAsItWasKnownThen()
    {
        var read = await NowAsync();
        await _ana.EditAsync(_id, """{"title": "The ford", "note": "known so"}""");
        var edited = await NowAsync();
        await _ana.EditAsync(_id, """{"title": "The bridge"}""");

        var first = (await AsOfAsync(read)).Ok();
        Assert.Equal(($"Subject of patrols, {_town}", "extracted"), ((string?)first["properties"]!["title"], (string?)first["properties"]!["review"]));
        Assert.Contains(_town, (string?)Assert.Single(first["properties"]!["quotes"]!.AsArray()), StringComparison.Ordinal);
        Assert.Null(first["properties"]!["evidence"]);
        var second = (await AsOfAsync(edited)).Ok();
        Assert.Equal(("The ford", "known so"), ((string?)second["properties"]!["title"], (string?)second["properties"]!["note"]));
        Assert.Equal("The bridge", (string?)(await AsOfAsync("2999-01-01")).Ok()["properties"]!["title"]);

        var cited = (await _ana.GetAsync((string)second["properties"]!["cite"]!["url"]!)).Ok();
        Assert.Equal("The ford", (string?)cited["record"]!["properties"]!["title"]);
        var map = await app.GetAsync($"/api/records?q={_town}&asOf={edited}");
        Assert.Equal("The ford", (string?)map["features"]![0]!["properties"]!["title"]);
    }

    [Fact]
    public async Task BeforeItCameAndAfterItWentTheReasonIsGiven()
    {
        Assert.StartsWith("known only since 2", (string?)(await AsOfAsync(_before)).Is(HttpStatusCode.NotFound)["reason"], StringComparison.Ordinal);
        (await _ana.PostAsync($"/api/records/{_id}/review", """{"decision": "reject", "note": "a rumour"}""")).Ok();
        var gone = await NowAsync();
        (await _ana.SendAsync("POST", $"/api/records/{_id}/undo", null, "*")).Ok();
        Assert.Equal($"rejected by Ana {_town}: a rumour", (string?)(await AsOfAsync(gone)).Is(HttpStatusCode.Gone)["reason"]);
        (await AsOfAsync(await NowAsync())).Ok();
        Assert.Null((await _ana.GetAsync($"/api/records/nonsense?asOf={gone}")).Is(HttpStatusCode.NotFound)["reason"]);
    }

    [Theory]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("asOf=", "asOf")]
    [InlineData("asOf=2026-02-30", "asOf")]
    [InlineData("asOf=2026-01-01&asOf=2026-01-02", "asOf")]
    [InlineData("as_of=2026-01-01", "as_of")]
    [InlineData("layer=bri", "layer")]
    public async Task WhatIsNoMomentIsNamed(string query, string key) =>
        Assert.NotNull((await _ana.GetAsync($"/api/records/{_id}?{query}")).Is(HttpStatusCode.BadRequest)["errors"]![key]);

    private Task<Answer> AsOfAsync(string moment) => _ana.GetAsync($"/api/records/{_id}?asOf={moment}");

    /// <summary>Nothing else happens within its millisecond.</summary>
    private static async Task<string> NowAsync()
    {
        await Task.Delay(3, TestContext.Current.CancellationToken);
        var now = Uri.EscapeDataString(DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));
        await Task.Delay(3, TestContext.Current.CancellationToken);
        return now;
    }
}
