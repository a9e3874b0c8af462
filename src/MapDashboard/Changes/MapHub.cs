using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Changes;

/// <summary>The live map. Reading only. What is subscribed lives in <see cref="MapSubscriptions"/>.</summary>
public sealed class MapHub(MapSubscriptions subscriptions) : Hub<IMapClient>
{
    /// <summary>Sends what changed after a sequence, then <c>caughtUp</c>, then goes on live. A second call replaces the first.</summary>
    /// <param name="afterSequence">The last change that the client has; 0 when it has nothing: then it is sent what there is, not how it came to be.</param>
    /// <param name="filter">As in the API; empty for everything.</param>
    /// <exception cref="HubException">The filter cannot be read or the sequence is negative.</exception>
    public Task Subscribe(long afterSequence, string? filter) => subscriptions.StartAsync(Context, Clients.Caller, afterSequence, filter);

    public override Task OnDisconnectedAsync(Exception? exception) => subscriptions.StopAsync(Context.ConnectionId);
}

/// <summary>What the server sends.</summary>
public interface IMapClient
{
    /// <summary>In the order of their sequences, each once.</summary>
    [HubMethodName("changes")]
    Task Changes(IReadOnlyList<ClientChange> changes, CancellationToken cancellation);

    /// <summary>The client now has everything up to this sequence. When it is lower than the client's own, the server's data was set back and the client must load afresh.</summary>
    [HubMethodName("caughtUp")]
    Task CaughtUp(CaughtUp at, CancellationToken cancellation);
}

public sealed record CaughtUp(long Sequence);
