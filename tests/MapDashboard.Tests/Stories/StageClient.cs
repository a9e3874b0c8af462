using System.Text.Json.Nodes;
using MapDashboard.Tests.Changes;

namespace MapDashboard.Tests.Stories;

/// <summary>Somebody at the stage: calls, and what the server sends meanwhile is kept in order.</summary>
internal sealed class StageClient(HubClient hub) : IAsyncDisposable
{
    private readonly Queue<(string Target, JsonNode? Argument)> _events = [];

    public static async Task<StageClient> ConnectAsync(MapApplication app)
    {
        using var client = app.CreateClient();
        return new(await HubClient.ConnectAsync(client.BaseAddress!, "/hubs/stage"));
    }

    /// <summary>What a call returns; a refusal fails the test.</summary>
    public async Task<JsonNode?> CallAsync(string method, params JsonNode?[] arguments)
    {
        var answer = await AnswerAsync(await hub.CallAsync(method, arguments));
        Assert.Null((string?)answer["error"]);
        return answer["result"];
    }

    /// <summary>The words with which a call is refused; a call that is not refused fails the test.</summary>
    public async Task<string> RefusalAsync(string method, params JsonNode?[] arguments)
    {
        var error = (string?)(await AnswerAsync(await hub.CallAsync(method, arguments)))["error"];
        Assert.NotNull(error);
        return error;
    }

    /// <summary>The next event of a kind; others before it are passed over.</summary>
    public async Task<JsonNode?> EventAsync(string target)
    {
        while (true)
        {
            if (_events.TryDequeue(out var known))
            {
                if (known.Target == target)
                {
                    return known.Argument;
                }
                continue;
            }
            Keep(await hub.NextAsync());
        }
    }

    /// <summary>Every view up to this one, in the order in which they come.</summary>
    public async Task<List<string>> ViewsUpToAsync(string last)
    {
        var views = new List<string>();
        while (views.Count == 0 || views[^1] != last)
        {
            views.Add((string)(await EventAsync("state"))!["view"]!);
        }
        return views;
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task<JsonNode> AnswerAsync(string call)
    {
        while (true)
        {
            var message = await hub.NextAsync();
            if ((string?)message["invocationId"] == call)
            {
                return message;
            }
            Keep(message);
        }
    }

    private void Keep(JsonNode message)
    {
        if ((string?)message["target"] is { } target)
        {
            _events.Enqueue((target, message["arguments"]!.AsArray().FirstOrDefault()));
        }
    }
}
