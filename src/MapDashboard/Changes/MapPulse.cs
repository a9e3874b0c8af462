using System.Collections.Concurrent;

namespace MapDashboard.Changes;

/// <summary>
/// Wakes the followers when there is something new: the first change after a quiet time at once, then as fast as the machine sends, at most every <see cref="Interval"/>.
/// When more changes than can be told one by one, each of a thousand followers gets few messages with several changes.
/// </summary>
/// <remarks>
/// Followers are woken a few at a time, and the next few only after what those have set going: their messages leave before anybody else's are written.
/// All woken at once, the first message would leave when the last is written.
/// </remarks>
public sealed class MapPulse(RecordIndex index, TimeProvider time) : BackgroundService
{
    /// <summary>Chosen by the fan-out benchmark, as the next.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    private const int WaveSize = 32;

    private readonly ConcurrentDictionary<MapFollower, bool> _followers = new();
    private volatile TaskCompletionSource _next = NewSignal();

    /// <summary>Completes at the next beat. Whoever takes it before they look at the index misses nothing.</summary>
    public Task Next => _next.Task;

    /// <summary>To be woken until it is disposed.</summary>
    internal MapFollower Join()
    {
        var follower = new MapFollower(this);
        _followers[follower] = true;
        return follower;
    }

    internal void Leave(MapFollower follower) => _followers.TryRemove(follower, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var told = index.Current; ;)
            {
                await told.Superseded.WaitAsync(stoppingToken);
                // before the signals, so that what comes after it makes another beat
                told = index.Current;
                Interlocked.Exchange(ref _next, NewSignal()).SetResult();
                await WakeAsync(stoppingToken);
                await Task.Delay(Interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task WakeAsync(CancellationToken stopping)
    {
        foreach (var wave in _followers.Keys.Chunk(WaveSize))
        {
            stopping.ThrowIfCancellationRequested();
            foreach (var follower in wave)
            {
                follower.Wake();
            }
            // to the end of the pool's queue
            await Task.Yield();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
