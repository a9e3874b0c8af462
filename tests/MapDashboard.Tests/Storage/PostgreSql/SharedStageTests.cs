using System.Net;
using MapDashboard.Stories;
using MapDashboard.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Storage;

/// <summary>A stage whose presenter and followers are on different servers.</summary>
public sealed class SharedStageTests(ThreeServers three) : IClassFixture<ThreeServers>
{
    private const string Belgrade = "#9/44.8/20.5&layer=patrols";
    private const string Budapest = "#9/47.5/19.05";

    [Fact]
    public async Task WhatIsDrivenOnOneServerIsFollowedOnTheOthers()
    {
        var (code, key) = await OpenAsync(0);
        await using var presenter = await ConnectAsync(0);
        await using var follower = await ConnectAsync(1);
        Assert.Equal("", (string?)(await follower.CallAsync("Join", code))!["view"]);
        await presenter.CallAsync("Drive", code, key, Belgrade);
        var first = await follower.EventAsync("state");
        Assert.Equal(Belgrade, (string?)first!["view"]);
        await presenter.CallAsync("Point", code, key, 20.5, 44.8);
        Assert.Equal(20.5, (double)(await follower.EventAsync("pointed"))!["longitude"]!);

        await using var late = await ConnectAsync(2);
        Assert.Equal(first.ToJsonString(), (await late.CallAsync("Join", code))!.ToJsonString());
        while ((int)(await presenter.EventAsync("followers"))!["count"]! != 2)
        {
            // the others' counts come one after the other
        }
    }

    [Fact]
    public async Task AViewLongerThanAMessageOfTheDatabaseArrivesWhole()
    {
        var (code, key) = await OpenAsync(0);
        await using var presenter = await ConnectAsync(0);
        await using var follower = await ConnectAsync(1);
        await follower.CallAsync("Join", code);
        var view = $"#9/44.8/20.5&actor={new string('ш', 4_500)}";
        await presenter.CallAsync("Drive", code, key, view);
        Assert.Equal(view, (string?)(await follower.EventAsync("state"))!["view"]);
    }

    [Fact]
    public async Task OnePresentsAtATimeWhicheverServerTheyAreAt()
    {
        var (code, key) = await OpenAsync(0);
        await using var first = await ConnectAsync(0);
        await using var second = await ConnectAsync(2);
        await using var follower = await ConnectAsync(1);
        await follower.CallAsync("Join", code);
        Assert.True((bool)(await first.CallAsync("Present", code, key, "page 1"))!["presents"]!);
        await first.CallAsync("Drive", code, key, Belgrade);
        await follower.EventAsync("state");
        Assert.False((bool)(await second.CallAsync("Present", code, key, "page 2"))!["presents"]!);
        Assert.Contains("Somebody else presents", await second.RefusalAsync("Drive", code, key, Budapest), StringComparison.Ordinal);

        var taken = await second.CallAsync("TakeOver", code, key, "page 2");
        Assert.Equal(Belgrade, (string?)taken!["view"]);
        // at once, heard of or not
        Assert.Contains("Somebody else presents", await first.RefusalAsync("Drive", code, key, "#1/1/1"), StringComparison.Ordinal);
        await first.EventAsync("takenOver");
        await second.CallAsync("Drive", code, key, Budapest);
        Assert.Equal([Budapest], await follower.ViewsUpToAsync(Budapest));

        // the presenter's page comes back by another server
        await using var back = await ConnectAsync(1);
        Assert.True((bool)(await back.CallAsync("Present", code, key, "page 2"))!["presents"]!);
        Assert.Contains("Somebody else presents", await second.RefusalAsync("Drive", code, key, "#1/1/1"), StringComparison.Ordinal);
        await back.DisposeAsync();
        await ThreeServers.UntilAsync(async () => (bool)(await first.CallAsync("Present", code, key, "page 1"))!["presents"]!, presents => presents);
    }

    [Fact]
    public async Task DrivenByTwoInTurnFollowersSeeTheNumbersGrow()
    {
        var (code, key) = await OpenAsync(0);
        await using var first = await ConnectAsync(0);
        await using var second = await ConnectAsync(2);
        await using var follower = await ConnectAsync(1);
        await follower.CallAsync("Join", code);
        for (var i = 0; i < 8; i++)
        {
            var who = i % 2 == 0 ? first : second;
            await who.CallAsync("TakeOver", code, key, "");
            await who.CallAsync("Drive", code, key, $"#{i}/1/1");
        }
        var (last, view) = (0L, "");
        while (view != "#7/1/1")
        {
            var state = await follower.EventAsync("state");
            Assert.True((long)state!["sequence"]! > last);
            (last, view) = ((long)state["sequence"]!, (string)state["view"]!);
        }
    }

    [Fact]
    public async Task ClosedOnOneServerItIsClosedOnAll()
    {
        var (code, key) = await OpenAsync(0);
        await using var follower = await ConnectAsync(1);
        await follower.CallAsync("Join", code);
        using var client = (await three.ReadyAsync())[2].CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/stages/{code}") { Headers = { { "X-Presenter-Key", key } } };
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        await follower.EventAsync("closed");
        await using var late = await ConnectAsync(0);
        await ThreeServers.UntilAsync(() => late.CallAsync("Join", code), state => state is null);
    }

    private async Task<StageClient> ConnectAsync(int server) => await StageClient.ConnectAsync((await three.ReadyAsync())[server]);

    private async Task<(string Code, string Key)> OpenAsync(int server)
    {
        var opened = await (await three.ReadyAsync())[server].Services.GetRequiredService<Stages>().OpenAsync("test", null, TestContext.Current.CancellationToken);
        return (opened!.Value.Code, opened.Value.Key);
    }
}
