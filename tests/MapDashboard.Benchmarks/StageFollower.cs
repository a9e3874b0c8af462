using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MapDashboard.Benchmarks;

/// <summary>Somebody at the stage's hub, over a WebSocket: notes when what is driven arrives.</summary>
internal sealed class StageFollower : IDisposable
{
    private const char EndOfMessage = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[4096];

    /// <summary>When a view came, by the stopwatch's clock, and which.</summary>
    public (string View, long At) Last { get; private set; } = ("", 0);

    public async Task ConnectAsync(Uri server)
    {
        await _socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/stage" }.Uri, CancellationToken.None);
        await SendAsync("""{"protocol":"json","version":1}""");
        await ReceiveAsync();
    }

    /// <summary>Calls, and returns when the server has answered.</summary>
    public async Task CallAsync(string method, params string[] arguments)
    {
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = method, arguments }));
        while (await ReceiveAsync() is var text && !text.Contains("\"type\":3", StringComparison.Ordinal))
        {
        }
    }

    /// <summary>Waits until a view has come.</summary>
    public async Task WaitForAsync(string view)
    {
        while (Last.View != view)
        {
            var text = await ReceiveAsync();
            if (text.Contains(view, StringComparison.Ordinal))
            {
                Last = (view, Stopwatch.GetTimestamp());
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<string> ReceiveAsync()
    {
        var text = new StringBuilder();
        do
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
            text.Append(Encoding.UTF8.GetString(_buffer, 0, part.Count));
        }
        while (text.Length == 0 || text[^1] != EndOfMessage);
        return text.ToString();
    }
}
