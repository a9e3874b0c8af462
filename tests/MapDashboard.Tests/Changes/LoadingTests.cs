using System.Net;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MapDashboard.Tests.Changes;

/// <summary>A server that reads its records.</summary>
public sealed class LoadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhileRecordsAreReadTheHealthAnswersAndAllElseWaits()
    {
        var index = new RecordIndex();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(index);
        await using var app = builder.Build();
        app.UseLoading();
        app.MapGet("/health/live", () => "alive");
        app.MapGet("/health/ready", () => "ready");
        app.MapGet("/api/count", () => index.Current.Records.Count);
        await app.StartAsync(Cancellation);
        using var client = app.GetTestClient();

        index.Loading.Tell(7);
        var count = client.GetStringAsync("/api/count", Cancellation);
        Assert.Equal("alive", await client.GetStringAsync("/health/live", Cancellation));
        using var starting = await client.GetAsync("/health/ready", Cancellation);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"starting","recordsRead":7}"""), (starting.StatusCode, await starting.Content.ReadAsStringAsync(Cancellation)));
        Assert.False(count.IsCompleted);
        index.Load([Some.Record()], 1);
        Assert.Equal(("1", "ready"), (await count, await client.GetStringAsync("/health/ready", Cancellation)));
    }

    [Fact]
    public async Task WhatIsReadIsTold()
    {
        using var store = new TestStore();
        await store.AddAsync("Police patrol in Belgrade.");
        var index = new RecordIndex();
        using var updater = new RecordIndexUpdater(index, new StoredMap(store.Databases), store.Feed, NullLogger<RecordIndexUpdater>.Instance);
        await updater.StartingAsync(Cancellation);
        await updater.StartedAsync(Cancellation);
        Assert.Equal((1, 1), (index.Current.Records.Count, index.Loading.Read));
    }

    [Fact]
    public async Task AServerWhoseRecordsCannotBeReadDoesNotStart()
    {
        using var store = new TestStore();
        await store.AddAsync("Police patrol in Belgrade.");
        await using (var db = store.Databases.CreateDbContext())
        {
            await db.Records.ExecuteUpdateAsync(s => s.SetProperty(r => r.Body, "{}"), Cancellation);
        }
        using var updater = new RecordIndexUpdater(new(), new StoredMap(store.Databases), store.Feed, NullLogger<RecordIndexUpdater>.Instance);
        await updater.StartingAsync(Cancellation);
        await updater.StartAsync(Cancellation);
        var broken = await Assert.ThrowsAsync<InvalidDataException>(() => updater.StartedAsync(Cancellation));
        Assert.Contains("no Id", broken.Message, StringComparison.Ordinal);
        await updater.StopAsync(Cancellation);
    }
}
