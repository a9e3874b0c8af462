namespace MapDashboard.Changes;

/// <summary>
/// Wakes the followers when there is something new, the first change after a quiet time at once, then at most every <see cref="Interval"/>:
/// when much changes, each of a thousand followers gets few messages with several changes instead of many with one.
/// </summary>
public sealed class MapPulse(RecordIndex index, TimeProvider time) : BackgroundService
{
    /// <summary>Too short for an eye; chosen by the fan-out benchmark.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private volatile TaskCompletionSource _next = NewSignal();

    /// <summary>Completes at the next beat. Whoever takes it before they look at the index misses nothing.</summary>
    public Task Next => _next.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var told = index.Current; ;)
            {
                await told.Superseded.WaitAsync(stoppingToken);
                // before the signal, so that what comes after it makes another beat
                told = index.Current;
                Interlocked.Exchange(ref _next, NewSignal()).SetResult();
                await Task.Delay(Interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
