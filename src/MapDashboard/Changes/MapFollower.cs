namespace MapDashboard.Changes;

/// <summary>Somebody who is woken by <see cref="MapPulse"/>, one after the other: so they must not block.</summary>
internal sealed class MapFollower(MapPulse pulse) : IDisposable
{
    private volatile TaskCompletionSource _next = new();

    /// <summary>Completes when woken next, and who awaits it goes on at once. Whoever takes it before they look at the index misses nothing.</summary>
    public Task Next => _next.Task;

    public void Wake() => Interlocked.Exchange(ref _next, new()).SetResult();

    public void Dispose() => pulse.Leave(this);
}
