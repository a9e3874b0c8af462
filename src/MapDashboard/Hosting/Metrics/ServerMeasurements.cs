using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MapDashboard.Hosting.Metrics;

/// <summary>What the framework measures of this server, summed up: finished requests and how long they took, requests under way, live connections.</summary>
internal sealed class ServerMeasurements : IDisposable
{
    private const string Durations = "http.server.request.duration";
    private const string Requests = "http.server.active_requests";
    private const string Connections = "signalr.server.active_connections";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<RequestKind, DurationHistogram> _requests = new();
    private long _activeRequests;
    private long _connections;

    /// <summary>Measures from now on.</summary>
    /// <param name="meters">This server's: another one in the same process has its own.</param>
    public ServerMeasurements(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is Durations or Requests or Connections && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => _requests.GetOrAdd(RequestKind.Of(tags), _ => new()).Add(seconds));
        _listener.SetMeasurementEventCallback<long>((instrument, change, _, _) => Interlocked.Add(ref instrument.Name == Requests ? ref _activeRequests : ref _connections, change));
        _listener.Start();
    }

    public long ActiveRequests => Interlocked.Read(ref _activeRequests);

    /// <summary>Of all hubs.</summary>
    public long LiveConnections => Interlocked.Read(ref _connections);

    public IEnumerable<(RequestKind Kind, DurationHistogram Durations)> Finished =>
        _requests.Select(r => (r.Key, r.Value)).OrderBy(r => r.Key.Route, StringComparer.Ordinal).ThenBy(r => r.Key.Method, StringComparer.Ordinal).ThenBy(r => r.Key.Status, StringComparer.Ordinal);

    public void Dispose() => _listener.Dispose();
}

/// <param name="Route">The route's pattern, never the address itself, so that there are only so many; empty where nothing answers.</param>
internal sealed record RequestKind(string Route, string Method, string Status)
{
    public static RequestKind Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (route, method, status) = ("", "", "");
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case "http.route":
                    route = $"{value}";
                    break;
                case "http.request.method":
                    method = $"{value}";
                    break;
                case "http.response.status_code":
                    status = $"{value}";
                    break;
            }
        }
        return new(route, method, status);
    }
}
