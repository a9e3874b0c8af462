namespace MapDashboard.Stories;

/// <summary>
/// One of the audience. Sends at the follower's own pace and keeps only the newest: whoever is slow misses views, and costs others neither time nor memory.
/// (A SignalR group would write each message out once for all, which saves microseconds, but waits for its slowest member.)
/// </summary>
/// <param name="sequence">Of the state that the follower was given on joining.</param>
internal sealed class StageFollower(IStageClient client, long sequence)
{
    private readonly Lock _lock = new();
    private StageState? _state;
    private StagePoint? _point;
    private bool _isSending;

    /// <summary>Sends when what was sent before is through.</summary>
    public void Offer(StageState state, StagePoint? point)
    {
        lock (_lock)
        {
            if (state.Sequence > sequence)
            {
                (_state, sequence) = (state, state.Sequence);
            }
            _point = point ?? _point;
            if (_isSending || (_state is null && _point is null))
            {
                return;
            }
            _isSending = true;
        }
        _ = SendAsync();
    }

    public void Close() => _ = SendAsync(client.Closed);

    private async Task SendAsync()
    {
        while (Next() is var (state, point) && (state is not null || point is not null))
        {
            if (state is not null)
            {
                await SendAsync(() => client.State(state));
            }
            if (point is not null)
            {
                await SendAsync(() => client.Pointed(point));
            }
        }
    }

    private (StageState? State, StagePoint? Point) Next()
    {
        lock (_lock)
        {
            var next = (_state, _point);
            (_state, _point) = (null, null);
            _isSending = next is not (null, null);
            return next;
        }
    }

    private static async Task SendAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // the connection is closing: the hub hears of it and takes the follower out
        }
    }
}
