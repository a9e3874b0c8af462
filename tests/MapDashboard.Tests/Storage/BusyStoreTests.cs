using System.Net;
using System.Net.Http.Json;
using MapDashboard.Access;
using MapDashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Storage;

/// <summary>Who writes while something large is written waits for a while, and is then told to come again.</summary>
public sealed class BusyStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWriterIsToldWhenToComeAgainAndReadersAreAnswered()
    {
        await using var app = new MapApplication { Settings = [("Limits:MaxWriteWaitSeconds", "1")] };
        using var ana = await app.ClientAsync(Role.Analyst);
        await AssertHeldUpAsync(app.Services.GetRequiredService<MapDbWriter>(), ana);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.PostgreSql)]
    public async Task AnotherServerThatWritesIsWaitedForAsLongAndHoldsUpNoReader(StorageProvider provider)
    {
        using var store = new TestStore();
        const string Database = "busy";
        var (connection, databases) = provider == StorageProvider.Sqlite
            ? ($"Data Source={store.File}", store.Databases)
            : (PostgresCluster.Shared.Create(Database), new MapDbFactory(PostgresMapDb.Options(PostgresCluster.Shared.Connection(Database))));
        await using (var app = new MapApplication { Settings = [("Storage:Provider", $"{provider}"), ("ConnectionStrings:MapDashboard", connection), ("Limits:MaxWriteWaitSeconds", "1")] })
        {
            using var ana = await app.ClientAsync(Role.Analyst);
            using var other = new MapDbWriter(databases);
            await AssertHeldUpAsync(other, ana);
            Assert.NotNull(Assert.Single(await app.Services.GetRequiredService<TokenStore>().ListAsync(Cancellation), t => t.Name == "test Analyst").LastUsed);
        }
        if (provider == StorageProvider.PostgreSql)
        {
            PostgresCluster.Shared.Drop(Database);
        }
    }

    [Fact]
    public async Task AnotherProcessThatWritesIsWaitedForAsLong()
    {
        using var store = new TestStore();
        using var writer = new MapDbWriter(store.Databases, TimeSpan.FromSeconds(1));
        using var other = new SqliteConnection($"Data Source={store.File};Pooling=False");
        await other.OpenAsync(Cancellation);
        await using (await other.BeginTransactionAsync(Cancellation))
        {
            await Assert.ThrowsAsync<StoreBusyException>(() => NoteAsync(writer));
        }
        Assert.True(await NoteAsync(writer));
    }

    /// <summary>While something large is written, who writes is told to come again and who reads is answered; afterwards writing goes on.</summary>
    private static async Task AssertHeldUpAsync(MapDbWriter writer, HttpClient ana)
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var large = writer.WriteAsync(
            async _ =>
            {
                begun.SetResult();
                await end.Task;
                return true;
            },
            Cancellation);
        await begun.Task;
        using var refused = await SendAsync(ana);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1), "application/problem+json"), (refused.StatusCode, refused.Headers.RetryAfter!.Delta, refused.Content.Headers.ContentType!.MediaType));
        // with a token whose use would be noted
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/api/review", Cancellation)).StatusCode);
        end.SetResult();
        await large;
        using var taken = await SendAsync(ana);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    private static Task<bool> NoteAsync(MapDbWriter writer) => writer.WriteAsync(db => Task.FromResult(db.Settings.Add(new() { Key = "after", Value = "waiting" }) is not null), Cancellation);

    private static Task<HttpResponseMessage> SendAsync(HttpClient client) => client.PostAsJsonAsync("/api/documents", new { text = "Belgrade RS 20.46513 44.80401 patrols 2019 active", title = "A report" }, Cancellation);
}
