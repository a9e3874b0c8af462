using MapDashboard.Changes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MapDashboard.Storage;

/// <summary>
/// Hears on a connection of its own what other servers have committed. When that is lost it comes back by itself, and has everybody look again
/// at what they follow; a connection that is dead without saying so is found out by asking it.
/// </summary>
internal sealed class PostgresListener(IDbContextFactory<MapDb> databases, ChangeFeed feed, StoreNews news, ILogger<PostgresListener> log) : BackgroundService
{
    /// <summary>The message that triggers of the database send when changes were committed.</summary>
    private const string Changes = "changes";

    private const int SilenceMilliseconds = 10_000;
    private const int AnswerSeconds = 5;
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost)
            {
                log.NewsLost(lost.Message, Retry);
                await Task.Delay(Retry, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var address = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = AnswerSeconds, ApplicationName = PostgresMapDb.ListenerName };
        await using var connection = new NpgsqlConnection(address.ToString());
        await connection.OpenAsync(cancellation);
        connection.Notification += (_, told) => Hear(told.Payload);
        await ExecuteAsync(connection, $"LISTEN {PostgresMapDb.Channel}", cancellation);
        // what was said while nobody listened
        feed.Committed();
        news.Missed();
        while (true)
        {
            if (!await connection.WaitAsync(SilenceMilliseconds, cancellation))
            {
                await ExecuteAsync(connection, "SELECT 1", cancellation);
            }
        }
    }

    private void Hear(string message)
    {
        if (message == Changes)
        {
            feed.Committed();
        }
        else
        {
            news.Told(message);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
