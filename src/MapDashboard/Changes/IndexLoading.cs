namespace MapDashboard.Changes;

/// <summary>How far the reading of the stored records is. Safe to share among threads.</summary>
public sealed class IndexLoading
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _read;

    /// <summary>Completes when all are read; fails when they cannot be.</summary>
    public Task Done => _done.Task;

    /// <summary>How many records have been read.</summary>
    public long Read => Interlocked.Read(ref _read);

    internal void Tell(long read) => Interlocked.Exchange(ref _read, read);

    internal void End() => _done.TrySetResult();

    internal void Fail(Exception why) => _done.TrySetException(why);
}
