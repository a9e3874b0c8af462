namespace MapDashboard.Changes;

/// <summary>Notices what other processes commit to the same file, such as <c>ingest</c> while the server runs.</summary>
internal sealed class CommitWatch(ChangeFeed feed, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            var seen = await feed.LastAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var last = await feed.LastAsync(stoppingToken);
                if (last > seen)
                {
                    feed.Committed();
                }
                seen = last;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host is going down, perhaps before it was up
        }
    }
}
