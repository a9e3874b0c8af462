using System.Net;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Stories;
using MapDashboard.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MapDashboard.Tests.Stories;

public sealed class StageTests : IAsyncDisposable
{
    private const string Belgrade = "#9/44.8/20.5&layer=patrols";
    private const string Budapest = "#9/47.5/19.05&year=2016..2020&record=r1&story=s1&scene=2";

    private readonly ShiftedTime _time = new();
    private readonly MapApplication _app;

    public StageTests() => _app = new(null, _time);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task OnlyAnalystsOpenAStage()
    {
        using var stranger = await Caller.NewAsync(_app, "viewer", Role.Viewer);
        (await stranger.PostAsync("/api/stages")).Is(HttpStatusCode.Forbidden);
        using var analyst = await Caller.NewAsync(_app, "analyst");
        var opened = (await analyst.PostAsync("/api/stages", $$"""{"view":"{{Belgrade}}"}""")).Is(HttpStatusCode.Created);
        var code = (string)opened["code"]!;
        Assert.Equal(code, StageCode.Read(code));
        Assert.EndsWith($"/stage/{code}", (string)opened["url"]!, StringComparison.Ordinal);
        Assert.StartsWith("http://", (string)opened["url"]!, StringComparison.Ordinal);
        Assert.True(((string)opened["presenterKey"]!).Length >= 22);
        Assert.Equal(12, ((DateTimeOffset)opened["expires"]! - _time.GetUtcNow()).TotalHours, 1);
        Assert.Contains("colour", (await analyst.PostAsync("/api/stages", """{"view":"#colour=red"}""")).Is(HttpStatusCode.BadRequest)["errors"]!["view"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoJoinsIsTheStateAndThenWhatIsDriven()
    {
        var (code, key) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await using var early = await ConnectAsync();
        Assert.Equal("""{"sequence":0,"view":""}""", (await early.CallAsync("Join", code.ToLowerInvariant()))!.ToJsonString());

        await presenter.CallAsync("Drive", code, key, Belgrade);
        var first = await early.EventAsync("state");
        Assert.Equal(Belgrade, (string)first!["view"]!);

        await using var late = await ConnectAsync();
        Assert.Equal(first.ToJsonString(), (await late.CallAsync("Join", code))!.ToJsonString());
        await presenter.CallAsync("Drive", code, key, Budapest);
        var (second, same) = (await early.EventAsync("state"), await late.EventAsync("state"));
        Assert.Equal(Budapest, (string)second!["view"]!);
        Assert.Equal(second.ToJsonString(), same!.ToJsonString());
        Assert.True((long)second["sequence"]! > (long)first["sequence"]!);
    }

    [Fact]
    public async Task WithoutTheKeyNobodyDrives()
    {
        var (code, key) = await OpenAsync();
        var (_, foreign) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await using var impostor = await ConnectAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        using var errors = new Errors();
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(errors);
        foreach (var wrong in new[] { null, "", foreign, key[..^1], key.ToUpperInvariant(), TokenStore.Hash(key) })
        {
            Assert.Contains("presenter's key", await impostor.RefusalAsync("Drive", code, wrong, Budapest), StringComparison.Ordinal);
            Assert.Contains("presenter's key", await impostor.RefusalAsync("Point", code, wrong, 20, 44), StringComparison.Ordinal);
            Assert.Contains("presenter's key", await impostor.RefusalAsync("Present", code, wrong, "page"), StringComparison.Ordinal);
            Assert.Contains("presenter's key", await impostor.RefusalAsync("TakeOver", code, wrong, "page"), StringComparison.Ordinal);
        }
        Assert.Contains("no stage", await impostor.RefusalAsync("Drive", "222222", key, Budapest), StringComparison.Ordinal);
        await presenter.CallAsync("Drive", code, key, Belgrade);
        Assert.Equal([Belgrade], await follower.ViewsUpToAsync(Belgrade));
        Assert.Empty(errors.Logged); // what is refused is no fault of the server's
    }

    [Fact]
    public async Task AMalformedViewIsNamedAndNothingIsSent()
    {
        var (code, key) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        Assert.Contains("\"colour\"", await presenter.RefusalAsync("Drive", code, key, "#6/44/20&colour=red"), StringComparison.Ordinal);
        Assert.Contains("8000", await presenter.RefusalAsync("Drive", code, key, $"#q={new string('a', 8000)}"), StringComparison.Ordinal);
        Assert.Contains("missing", await presenter.RefusalAsync("Drive", code, key, null), StringComparison.Ordinal);
        Assert.Contains("place on earth", await presenter.RefusalAsync("Point", code, key, 20, 91), StringComparison.Ordinal);
        await presenter.CallAsync("Drive", code, key, Belgrade);
        Assert.Equal([Belgrade], await follower.ViewsUpToAsync(Belgrade));
    }

    [Fact]
    public async Task AnUnknownCodeIsNoStage()
    {
        await using var follower = await ConnectAsync();
        Assert.Null(await follower.CallAsync("Join", "222222"));
        Assert.Null(await follower.CallAsync("Join", "no code"));
        Assert.Null(await follower.CallAsync("Join", (JsonNode?)null));
    }

    [Fact]
    public async Task WhoGuessesCodesIsStoppedAndWhoKnowsTheirsIsNot()
    {
        var (code, _) = await OpenAsync();
        await using var hall = await ConnectAsync();
        for (var i = 0; i < 100; i++)
        {
            Assert.NotNull(await hall.CallAsync("Join", code));
        }
        await using var guesser = await ConnectAsync();
        for (var i = 0; i < 30; i++)
        {
            Assert.Null(await guesser.CallAsync("Join", $"22222{2 + (i % 8)}"));
        }
        Assert.Contains("Wait", await guesser.RefusalAsync("Join", "222222"), StringComparison.Ordinal);
        using var caller = await Caller.NewAsync(_app, "analyst");
        (await caller.SendAsync("DELETE", "/api/stages/222222")).Is(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task WhoTakesOverPresentsAndTheOtherIsRefusedUntilHeTakesOverAgain()
    {
        var (code, key) = await OpenAsync();
        await using var first = await ConnectAsync();
        await using var second = await ConnectAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        Assert.True((bool)(await first.CallAsync("Present", code, key, "one"))!["presents"]!);
        Assert.False((bool)(await second.CallAsync("Present", code, key, "two"))!["presents"]!);
        Assert.Contains("Take over", await second.RefusalAsync("Drive", code, key, Belgrade), StringComparison.Ordinal);

        Assert.True((bool)(await second.CallAsync("TakeOver", code, key, "two"))!["presents"]!);
        await first.EventAsync("takenOver");
        Assert.Contains("Take over", await first.RefusalAsync("Drive", code, key, Belgrade), StringComparison.Ordinal);
        Assert.Contains("Take over", await first.RefusalAsync("Point", code, key, 20, 44), StringComparison.Ordinal);
        await second.CallAsync("Drive", code, key, Budapest);
        Assert.Equal([Budapest], await follower.ViewsUpToAsync(Budapest));

        Assert.Equal(Budapest, (string)(await first.CallAsync("TakeOver", code, key, "one"))!["view"]!);
        await second.EventAsync("takenOver");
        await first.CallAsync("Drive", code, key, Belgrade);
        Assert.Equal([Belgrade], await follower.ViewsUpToAsync(Belgrade));
    }

    [Fact]
    public async Task WhoComesWithTheKeyTakesOverByDriving()
    {
        var (code, key) = await OpenAsync();
        await using var first = await ConnectAsync();
        await using var second = await ConnectAsync();
        await first.CallAsync("Drive", code, key, Belgrade);
        await second.CallAsync("Drive", code, key, Budapest);
        await first.EventAsync("takenOver");
        Assert.Contains("Take over", await first.RefusalAsync("Drive", code, key, Belgrade), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APresenterWhoseConnectionWasLostIsKnownAgain()
    {
        var (code, key) = await OpenAsync();
        await using var lost = await ConnectAsync();
        await lost.CallAsync("Present", code, key, "one");
        await using var back = await ConnectAsync();
        Assert.True((bool)(await back.CallAsync("Present", code, key, "one"))!["presents"]!);
        await back.CallAsync("Drive", code, key, Belgrade);
    }

    [Fact]
    public async Task ManyViewsInAShortTimeAreFewEventsAndTheLastOneStands()
    {
        var (code, key) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        var began = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 1; i <= 100; i++)
        {
            await presenter.CallAsync("Drive", code, key, $"#6/44/{i}");
        }
        var seen = await follower.ViewsUpToAsync("#6/44/100");
        // one at once, and then at most one for each interval that has passed
        Assert.InRange(seen.Count, 1, 2 + (int)(began.Elapsed / LiveStage.Interval));
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal("#6/44/100", (string)(await follower.CallAsync("Join", code))!["view"]!);
    }

    [Fact]
    public async Task ThePresenterPointsAndLearnsHowManyFollow()
    {
        var (code, key) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await presenter.CallAsync("Drive", code, key, Belgrade);
        await using (var follower = await ConnectAsync())
        {
            await follower.CallAsync("Join", code);
            while ((int)(await presenter.EventAsync("followers"))!["count"]! != 1)
            {
            }
            await presenter.CallAsync("Point", code, key, 20.5, 44.8);
            Assert.Equal("""{"longitude":20.5,"latitude":44.8}""", (await follower.EventAsync("pointed"))!.ToJsonString());
        }
        while ((int)(await presenter.EventAsync("followers"))!["count"]! != 0)
        {
        }
    }

    [Fact]
    public async Task WhoJoinsAnotherStageFollowsOnlyThat()
    {
        var ((code, key), (other, otherKey)) = (await OpenAsync(), await OpenAsync());
        await using var presenter = await ConnectAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        await follower.CallAsync("Join", other);
        await presenter.CallAsync("Drive", code, key, Belgrade);
        await presenter.CallAsync("Drive", other, otherKey, Budapest);
        Assert.Equal([Budapest], await follower.ViewsUpToAsync(Budapest));
    }

    [Fact]
    public async Task AStageIsClosedByItsKeyAlone()
    {
        var (code, key) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await presenter.CallAsync("Drive", code, key, Belgrade);
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        Assert.Equal(HttpStatusCode.Forbidden, await CloseAsync(code, null));
        Assert.Equal(HttpStatusCode.Forbidden, await CloseAsync(code, "wrong"));
        Assert.Equal(HttpStatusCode.NoContent, await CloseAsync(code.ToLowerInvariant(), key));
        await follower.EventAsync("closed");
        await presenter.EventAsync("closed");
        Assert.Equal(HttpStatusCode.NotFound, await CloseAsync(code, key));
        Assert.Null(await follower.CallAsync("Join", code));
        Assert.Contains("no stage", await presenter.RefusalAsync("Drive", code, key, Belgrade), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStageOnWhichNothingIsShownForTwelveHoursCloses()
    {
        var (code, key) = await OpenAsync();
        await using var presenter = await ConnectAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        _time.Pass(TimeSpan.FromHours(11));
        await presenter.CallAsync("Drive", code, key, Belgrade);
        _time.Pass(TimeSpan.FromHours(11));
        Assert.NotNull(await follower.CallAsync("Join", code));
        _time.Pass(TimeSpan.FromHours(2));
        Assert.Null(await follower.CallAsync("Join", code));
    }

    [Fact]
    public async Task WhoFollowsAStageThatExpiresIsTold()
    {
        var (code, _) = await OpenAsync();
        await using var follower = await ConnectAsync();
        await follower.CallAsync("Join", code);
        _time.Pass(TimeSpan.FromHours(13));
        await follower.EventAsync("closed");
    }

    private Task<StageClient> ConnectAsync() => StageClient.ConnectAsync(_app);

    private async Task<(string Code, string Key)> OpenAsync()
    {
        var opened = await _app.Services.GetRequiredService<Stages>().OpenAsync("test", null, TestContext.Current.CancellationToken);
        return (opened!.Value.Code, opened.Value.Key);
    }

    private async Task<HttpStatusCode> CloseAsync(string code, string? key)
    {
        using var client = _app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/stages/{code}");
        request.Headers.Add("X-Presenter-Key", key ?? "");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>The system's clock, set forward.</summary>
    private sealed class ShiftedTime : TimeProvider
    {
        private TimeSpan _ahead;

        public void Pass(TimeSpan time) => _ahead += time;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }

    /// <summary>Keeps what a server logs as an error.</summary>
    private sealed class Errors : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Logged { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Logged.Enqueue($"{formatter(state, exception)} {exception?.Message}");
            }
        }

        public void Dispose()
        {
            // nothing is held
        }
    }
}
