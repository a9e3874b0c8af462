using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Changes;

/// <summary>The live map. Reading only. What is subscribed lives in <see cref="MapSubscriptions"/>, what is sent in <see cref="MapMessages"/>.</summary>
public sealed class MapHub(MapSubscriptions subscriptions) : Hub
{
    /// <summary>Sends what changed after a sequence, then <c>caughtUp</c>, then goes on live. A second call replaces the first.</summary>
    /// <param name="afterSequence">The last change that the client has; 0 when it has nothing: then it is sent what there is, not how it came to be.</param>
    /// <param name="filter">As in the API; empty for everything.</param>
    /// <exception cref="HubException">The filter cannot be read or the sequence is negative.</exception>
    public Task Subscribe(long afterSequence, string? filter) => subscriptions.StartAsync(Context, afterSequence, filter);

    public override Task OnDisconnectedAsync(Exception? exception) => subscriptions.StopAsync(Context.ConnectionId);
}
