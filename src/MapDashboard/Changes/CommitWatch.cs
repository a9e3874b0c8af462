using MapDashboard.Storage;

namespace MapDashboard.Changes;

/// <summary>
/// Notices what other processes commit to the same file, such as <c>ingest</c> while the server runs. On PostgreSQL they say so themselves
/// (<see cref="PostgresListener"/>), and this is what helps when that was not heard.
/// </summary>
internal sealed partial class CommitWatch(ChangeFeed feed, IConfiguration configuration, TimeProvider time, ILogger<CommitWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan SharedInterval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.IsShared() ? SharedInterval : Interval, time);
        try
        {
            var seen = await LookAsync(0, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                seen = await LookAsync(seen, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host is going down, perhaps before it was up
        }
    }

    /// <returns>The last change there is.</returns>
    private async Task<long> LookAsync(long seen, CancellationToken cancellation)
    {
        try
        {
            var last = await feed.LastAsync(cancellation);
            if (last > seen)
            {
                feed.Committed();
            }
            return last;
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // a database that is away for a while comes back
            LogBroken(broken.Message);
            return seen;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Whether there are new changes could not be seen: {Reason}")]
    private partial void LogBroken(string reason);
}
