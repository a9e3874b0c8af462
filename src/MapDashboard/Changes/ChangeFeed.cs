namespace MapDashboard.Changes;

/// <summary>The hinge between writers and readers: writers say that something was committed, readers fetch it in order.</summary>
public sealed class ChangeFeed
{
    /// <summary>Changes after a sequence number, in order, at most <paramref name="limit"/>.</summary>
    public Task<IReadOnlyList<RecordChange>> ReadAsync(long after, int limit, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Completes when something may have been committed after the call; the reader then reads from where it stood. Never misses a commit made after it is called.</summary>
    public Task WaitAsync(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Called by the writer after its commit.</summary>
    public void Committed() => throw new NotImplementedException();
}
