namespace MapDashboard.Changes;

/// <summary>Fills the index at start, while only <c>/health</c> answers, and follows the change feed from there.</summary>
public sealed partial class RecordIndexUpdater(RecordIndex index, StoredMap stored, ChangeFeed feed, ILogger<RecordIndexUpdater> logger) : BackgroundService, IHostedLifecycleService
{
    private const int PageSize = 500;
    private const int ToldEvery = 100_000;
    private const int ManyRecords = 100_000;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>When it returns, the index holds everything that was committed before the call: what a writer waits for before it answers.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            IReadOnlyList<RecordChange> changes;
            do
            {
                changes = await feed.ReadAsync(index.Sequence, PageSize, cancellation);
                index.Apply(changes);
            }
            while (changes.Count == PageSize);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The server has started when the records are there.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => index.Loading.Done.WaitAsync(cancellationToken);

    /// <summary>The database is ready then (<see cref="Hosting.FirstStart"/> comes first); the rest of the start goes on beside the reading.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = Task.Run(() => LoadAsync(cancellationToken), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // what went wrong there is told where the start waits for it
        await index.Loading.Done.WaitAsync(stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        while (index.IsLoaded)
        {
            try
            {
                // asked for before reading, so that no commit falls between the two
                var committed = feed.WaitAsync(stoppingToken);
                await CatchUpAsync(stoppingToken);
                await committed;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                LogBroken(broken, RetryAfter);
                await Task.Delay(RetryAfter, stoppingToken);
            }
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        try
        {
            index.Load(await stored.LoadAsync(Tell(), cancellation));
            var count = index.Current.Columns.Count;
            LogLoaded(count, index.Sequence);
            if (count >= ManyRecords)
            {
                // what reading left behind is as large as what it made, and the next full collection may be hours away
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        catch (Exception broken)
        {
            index.Loading.Fail(broken);
        }
    }

    /// <summary>Who waits for a large map sees that it comes.</summary>
    private Action<int> Tell()
    {
        var told = 0;
        return read =>
        {
            index.Loading.Tell(read);
            if (read - told >= ToldEvery)
            {
                told = read;
                LogReading(read);
            }
        };
    }

    [LoggerMessage(LogLevel.Information, "{Count} records read")]
    private partial void LogReading(int count);

    [LoggerMessage(LogLevel.Information, "{Count} records in memory, at change {Sequence}")]
    private partial void LogLoaded(int count, long sequence);

    [LoggerMessage(LogLevel.Error, "The change feed cannot be read; trying again in {Delay}")]
    private partial void LogBroken(Exception broken, TimeSpan delay);
}
