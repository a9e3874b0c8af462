using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MapDashboard.Tests.Changes;

/// <summary>Speaks the hub's JSON protocol over a WebSocket: there is nothing between the test and the wire.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonNode> _received = [];
    private readonly StringBuilder _text = new();
    private int _calls;

    /// <summary>A message of the server, as "upsert Belgrade" with its sequence.</summary>
    public sealed record Change(long Sequence, string Kind, string Id, JsonNode? Feature);

    public static async Task<HubClient> ConnectAsync(Uri server, string hub)
    {
        var client = new HubClient();
        await client._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = hub }.Uri, TestContext.Current.CancellationToken);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", (await client.ReceiveAsync()).ToJsonString());
        return client;
    }

    /// <summary>Calls without waiting for the answer.</summary>
    public async Task<string> CallAsync(string method, params JsonNode?[] arguments)
    {
        var id = (++_calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = method, ["arguments"] = new JsonArray(arguments) }.ToJsonString());
        return id;
    }

    /// <summary>The changes up to <c>caughtUp</c>, and its sequence.</summary>
    public async Task<(List<Change> Changes, long Sequence)> SubscribeAsync(long after, string filter)
    {
        await CallAsync("Subscribe", after, filter);
        var changes = new List<Change>();
        while (true)
        {
            var message = await NextAsync();
            switch ((string?)message["target"])
            {
                case "changes":
                    changes.AddRange(Changes(message));
                    break;
                case "caughtUp":
                    return (changes, (long)message["arguments"]![0]!["sequence"]!);
                default:
                    Assert.Null((string?)message["error"]);
                    break;
            }
        }
    }

    /// <summary>The next batch of changes.</summary>
    public async Task<List<Change>> ChangesAsync()
    {
        while (true)
        {
            if (await NextAsync() is var message && (string?)message["target"] == "changes")
            {
                return Changes(message);
            }
        }
    }

    /// <summary>The answer to a call.</summary>
    public async Task<string?> ErrorAsync(string call)
    {
        while (true)
        {
            if (await NextAsync() is var message && (string?)message["invocationId"] == call)
            {
                return (string?)message["error"];
            }
        }
    }

    /// <summary>As when a cable is pulled: nothing is said to the other side.</summary>
    public void Abort() => _socket.Abort();

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        _socket.Dispose();
    }

    private static List<Change> Changes(JsonNode message) =>
        [.. message["arguments"]![0]!.AsArray().Select(c => new Change((long)c!["sequence"]!, (string)c["kind"]!, (string)c["id"]!, c["feature"]))];

    /// <summary>The next message that is no ping.</summary>
    public async Task<JsonNode> NextAsync()
    {
        while (true)
        {
            if (await ReceiveAsync() is var message && (int?)message["type"] != 6)
            {
                return message;
            }
        }
    }

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private async Task<JsonNode> ReceiveAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(20));
        var (buffer, decoder) = (new byte[8192], Encoding.UTF8.GetDecoder());
        while (_received.Count == 0)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            var characters = new char[part.Count + 1];
            var count = decoder.GetChars(buffer, 0, part.Count, characters, 0);
            _text.Append(characters, 0, count);
            if (Array.IndexOf(characters, EndOfMessage, 0, count) < 0)
            {
                continue;
            }
            var messages = _text.ToString().Split(EndOfMessage);
            foreach (var message in messages[..^1])
            {
                _received.Enqueue(JsonNode.Parse(message)!);
            }
            _text.Clear().Append(messages[^1]);
        }
        return _received.Dequeue();
    }
}
