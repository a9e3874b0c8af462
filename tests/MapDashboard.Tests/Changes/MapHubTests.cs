using System.Text.Json.Nodes;
using MapDashboard.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Changes;

public sealed class MapHubTests : IAsyncDisposable
{
    private readonly MapApplication _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task WhoHasNothingIsSentWhatThereIsAndThenWhatComes()
    {
        await AddAsync("Belgrade patrols 2019 active", "Bor bri 2018 owned");
        await using var hub = await ConnectAsync();

        var (changes, sequence) = await hub.SubscribeAsync(0, "layer=patrols");
        Assert.Equal("upsert Belgrade", Text(changes));
        Assert.Equal(await SequenceAsync(), sequence);

        await AddAsync("Smederevo bri 2016 owned", "Niš patrols 2020 active");
        var live = await hub.ChangesAsync();
        Assert.Equal("upsert Niš", Text(live));
        var listed = (await _app.GetAsync("/api/records?q=nis"))["features"]![0]!;
        Assert.True(JsonNode.DeepEquals(listed, live[0].Feature));
    }

    [Fact]
    public async Task WhoComesBackIsSentWhatHeMissedAndNothingElse()
    {
        await AddAsync("Belgrade patrols 2019 active", "Niš patrols 2019 planned", "Bor bri 2018 owned");
        var left = await SequenceAsync();
        await AddAsync("Belgrade patrols 2021 ended", "Niš patrols 2020 suspended", "Novi-Sad patrols 2020 active");
        await using var hub = await ConnectAsync();

        Assert.Equal("delete Belgrade, upsert Novi-Sad", Text((await hub.SubscribeAsync(left, "status=active")).Changes));
        Assert.Equal("upsert Belgrade, upsert Niš, upsert Novi-Sad", Text((await hub.SubscribeAsync(left, "")).Changes));
        Assert.Empty((await hub.SubscribeAsync(await SequenceAsync(), "")).Changes);
    }

    [Fact]
    public async Task WhatTheIndexHasForgottenIsReadFromTheLog()
    {
        await AddAsync("Belgrade patrols 2019 active", "Niš patrols 2019 planned");
        var left = await SequenceAsync();
        await AddAsync("Belgrade patrols 2021 ended", "Niš patrols 2020 suspended", "Novi-Sad patrols 2020 active");
        await AddAsync("Novi-Sad patrols 2022 ended");
        // as after a restart: the records are known, how they came to be is not
        var index = _app.Services.GetRequiredService<RecordIndex>();
        index.Load(index.Current.Records, index.Sequence);
        await using var hub = await ConnectAsync();

        Assert.Equal("delete Belgrade, upsert Novi-Sad, delete Novi-Sad", Text((await hub.SubscribeAsync(left, "status=active")).Changes));
        var (changes, sequence) = await hub.SubscribeAsync(left, "");
        Assert.Equal("upsert Belgrade, upsert Niš, upsert Novi-Sad, upsert Novi-Sad", Text(changes));
        Assert.Equal(index.Sequence, sequence);
    }

    [Fact]
    public async Task ARecordThatLeavesTheFilterIsDeletedLive()
    {
        await AddAsync("Belgrade patrols 2019 active", "Niš patrols 2019 planned");
        await using var hub = await ConnectAsync();
        await hub.SubscribeAsync(0, "status=active");

        await AddAsync("Belgrade patrols 2021 ended", "Niš patrols 2020 suspended");
        var change = Assert.Single(await hub.ChangesAsync());
        Assert.Equal("delete", change.Kind);
        Assert.Null(change.Feature);
    }

    [Fact]
    public async Task SubscribingAgainReplacesTheSubscription()
    {
        await using var hub = await ConnectAsync();
        await hub.SubscribeAsync(0, "layer=patrols");
        await hub.SubscribeAsync(0, "layer=bri");
        await AddAsync("Belgrade patrols 2019 active", "Bor bri 2018 owned");
        Assert.Equal("upsert Bor", Text(await hub.ChangesAsync()));
    }

    [Fact]
    public async Task EveryChangeComesOnceAndInOrderHoweverManyWriteAndFollow()
    {
        await using var early = await ConnectAsync();
        await early.SubscribeAsync(0, "");
        var writing = Parallel.ForAsync(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
            await AddAsync($"Town{i} patrols {2000 + (i % 20)} active", $"Village{i % 7} bri {1960 + i} active"));
        await using var late = await ConnectAsync();
        var (caughtUp, _) = await late.SubscribeAsync(0, "layer=patrols");
        await writing;
        var last = await SequenceAsync();

        var seen = new List<HubClient.Change>();
        while (seen.Count == 0 || seen[^1].Sequence < last)
        {
            seen.AddRange(await early.ChangesAsync());
        }
        Assert.Equal(Enumerable.Range(1, (int)last).Select(s => (long)s), seen.Select(c => c.Sequence));

        while (caughtUp.Count < 60)
        {
            caughtUp.AddRange(await late.ChangesAsync());
        }
        Assert.Equal(60, caughtUp.Select(c => c.Id).Distinct().Count());
        Assert.Equal(caughtUp.Select(c => c.Sequence).Order(), caughtUp.Select(c => c.Sequence));
    }

    [Fact]
    public async Task MuchIsSentInBatches()
    {
        await AddAsync([.. Enumerable.Range(0, 450).Select(i => $"Town{i} patrols 2019 active")]);
        await using var hub = await ConnectAsync();
        await hub.CallAsync("Subscribe", 0, "");
        int[] batches = [(await hub.ChangesAsync()).Count, (await hub.ChangesAsync()).Count, (await hub.ChangesAsync()).Count];
        Assert.Equal(new[] { 200, 200, 50 }, batches);
    }

    [Theory]
    [InlineData(0, "year=soon", "year")]
    [InlineData(0, "color=red", "color")]
    [InlineData(-1, "", "afterSequence")]
    public async Task WhatCannotBeReadIsSaid(long after, string filter, string named)
    {
        await using var hub = await ConnectAsync();
        var error = await hub.ErrorAsync(await hub.CallAsync("Subscribe", after, filter));
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Empty((await hub.SubscribeAsync(0, "")).Changes);
    }

    [Fact]
    public async Task WhoIsAheadOfTheServerIsToldSo()
    {
        await AddAsync("Belgrade patrols 2019 active");
        await using var hub = await ConnectAsync();
        var (changes, sequence) = await hub.SubscribeAsync(1000, "");
        Assert.Empty(changes);
        Assert.Equal(await SequenceAsync(), sequence);
    }

    private async Task<HubClient> ConnectAsync()
    {
        using var client = _app.CreateClient();
        return await HubClient.ConnectAsync(client.BaseAddress!, "/hubs/map");
    }

    /// <param name="claims">Such as "Belgrade patrols 2019 active".</param>
    private Task<JsonNode> AddAsync(params string[] claims) =>
        _app.AddAsync([.. claims.Select(c => c.Split(' ', 2)).Select(c => $"{c[0]} RS 20.5 44.5 {c[1]}")]);

    private async Task<long> SequenceAsync() => (long)(await _app.GetAsync("/api/records?limit=1"))["sequence"]!;

    private string Text(IEnumerable<HubClient.Change> changes)
    {
        var index = _app.Services.GetRequiredService<RecordIndex>().Current;
        return string.Join(", ", changes.Select(c => $"{c.Kind} {index.Find(c.Id)!.Places[0].Name}"));
    }
}
