using MapDashboard.Changes;
using MapDashboard.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace MapDashboard.Tests.Changes;

public sealed class CommitWatchTests
{
    [Fact]
    public async Task WhatAnotherProcessCommitsWakesTheReadersHere()
    {
        using var store = new TestStore();
        var here = new ChangeFeed(store.Databases);
        using var watch = new CommitWatch(here, new ConfigurationBuilder().Build(), TimeProvider.System, NullLogger<CommitWatch>.Instance);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        var wait = here.WaitAsync(TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(wait.IsCompleted);
        await store.AddAsync("Patrols in Belgrade.");
        await wait.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }
}
