using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Changes;

/// <summary>The open connections of the live map, to whom a message can be sent that is written once for all who get it: a hub's own clients write it anew for each.</summary>
public sealed class MapConnections(ILogger<DefaultHubLifetimeManager<MapHub>> logger) : DefaultHubLifetimeManager<MapHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _connections = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">It has gone.</exception>
    public HubConnectionContext Find(string connectionId) => _connections.GetValueOrDefault(connectionId) ?? throw new OperationCanceledException("The connection has gone.");

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        await base.OnConnectedAsync(connection);
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _connections.TryRemove(connection.ConnectionId, out _);
        await base.OnDisconnectedAsync(connection);
    }
}
