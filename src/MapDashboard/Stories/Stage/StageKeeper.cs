namespace MapDashboard.Stories;

/// <summary>Remembers the stages over a restart: reads them before the server answers, stores what is new every second and at the end, and closes what has expired.</summary>
internal sealed partial class StageKeeper(Stages stages, TimeProvider time, ILogger<StageKeeper> log) : BackgroundService
{
    /// <summary>What is driven more often than that is not stored more often.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await stages.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await KeepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host is going down: nobody can drive any more
            await stages.SaveAsync(CancellationToken.None);
        }
    }

    private async Task KeepAsync(CancellationToken cancellation)
    {
        try
        {
            await stages.SaveAsync(CancellationToken.None); // what is begun is not broken off: it is not asked for again
            await stages.CloseExpiredAsync(cancellation);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // the show goes on; the next view is stored again
            LogNotStored(broken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The stages could not be stored")]
    private partial void LogNotStored(Exception broken);
}
