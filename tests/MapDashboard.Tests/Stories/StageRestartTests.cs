using MapDashboard.Stories;
using MapDashboard.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Stories;

public sealed class StageRestartTests : IDisposable
{
    private const string Belgrade = "#9/44.8/20.5&layer=patrols";

    private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-stage-").FullName;

    public void Dispose() => TestStorage.Delete(_folder);

    [Fact]
    public async Task ARestartKeepsCodeKeyAndView()
    {
        string code, key;
        long sequence;
        await using (var app = new MapApplication(_folder))
        {
            (code, key) = await OpenAsync(app);
            await using var presenter = await StageClient.ConnectAsync(app);
            await presenter.CallAsync("Drive", code, key, "#6/44/20");
            await presenter.CallAsync("Drive", code, key, Belgrade);
            sequence = (long)(await presenter.CallAsync("Join", code))!["sequence"]!;
        }
        await using var again = new MapApplication(_folder);
        await using var follower = await StageClient.ConnectAsync(again);
        var state = await follower.CallAsync("Join", code);
        Assert.Equal((Belgrade, sequence), ((string)state!["view"]!, (long)state["sequence"]!));
        await follower.CallAsync("Drive", code, key, "#6/44/21");
        Assert.True((long)(await follower.EventAsync("state"))!["sequence"]! > sequence);
    }

    [Fact]
    public async Task WhatIsDrivenIsStoredAtMostOnceASecondAndTheKeyNever()
    {
        Assert.SkipWhen(TestStorage.IsPostgres, "there each view is stored, for other servers read it");
        await using var app = new MapApplication(_folder);
        var (code, key) = await OpenAsync(app);
        await using var presenter = await StageClient.ConnectAsync(app);
        var (store, writes, last) = (app.Services.GetRequiredService<StageStore>(), 0, "");
        var began = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; began.Elapsed < 3 * StageKeeper.Interval; i++)
        {
            await presenter.CallAsync("Drive", code, key, $"#6/44/20&q={i}");
            var stored = Assert.Single(await store.LoadAsync(TestContext.Current.CancellationToken));
            Assert.DoesNotContain(key, $"{stored.KeySha256} {stored.View} {stored.Code}", StringComparison.Ordinal);
            writes += stored.View == last ? 0 : 1;
            last = stored.View;
        }
        Assert.InRange(writes, 2, 2 + (int)(began.Elapsed / StageKeeper.Interval));
    }

    [Fact]
    public async Task AClosedStageStaysClosedOverARestart()
    {
        string code;
        await using (var app = new MapApplication(_folder))
        {
            (code, _) = await OpenAsync(app);
            var stages = app.Services.GetRequiredService<Stages>();
            await stages.CloseAsync((await stages.FindAsync(code, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);
        }
        await using var again = new MapApplication(_folder);
        await using var follower = await StageClient.ConnectAsync(again);
        Assert.Null(await follower.CallAsync("Join", code));
    }

    private static async Task<(string Code, string Key)> OpenAsync(MapApplication app)
    {
        var opened = await app.Services.GetRequiredService<Stages>().OpenAsync("test", null, TestContext.Current.CancellationToken);
        return (opened!.Value.Code, opened.Value.Key);
    }
}
