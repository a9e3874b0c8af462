using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Hosting;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Storage;

/// <summary>Three servers on one PostgreSQL database, started at the same moment on nothing at all, and before them a proxy that takes them in turn.</summary>
public sealed class ThreeServers : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-three-").FullName;
    private readonly Lazy<Task> _started;
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _proxy = new(IPAddress.Loopback, 0);
    private int _turn;

    public ThreeServers() => _started = new(StartAsync);

    internal MapApplication[] Servers { get; private set; } = [];

    internal string Database => Path.GetFileName(_folder);

    internal Uri Proxy => new($"http://127.0.0.1:{((IPEndPoint)_proxy.LocalEndpoint).Port}");

    /// <summary>Where there is no PostgreSQL the test is skipped.</summary>
    internal async Task<MapApplication[]> ReadyAsync()
    {
        _ = PostgresCluster.Shared;
        await _started.Value;
        return Servers;
    }

    /// <summary>Somebody with a token that every server knows, at one of them.</summary>
    internal async Task<Caller> CallerAsync(int server, string name, Role role = Role.Analyst)
    {
        await ReadyAsync();
        return await Caller.NewAsync(Servers[server], name, role);
    }

    /// <summary>Asks until the answer is as it should be; a test that never sees it fails.</summary>
    internal static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> isRight)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var answer = await ask();
            if (isRight(answer))
            {
                return answer;
            }
            await Task.Delay(10, patience.Token);
        }
    }

    internal static Task<JsonNode> UntilAsync(MapApplication server, string address, Func<JsonNode, bool> isRight) => UntilAsync(() => server.GetAsync(address), isRight);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _proxy.Dispose();
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }
        _stop.Dispose();
        if (_started.IsValueCreated)
        {
            PostgresCluster.Shared.Drop(Database);
        }
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        File.Copy(Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, "vocabulary.yaml"), Path.Combine(_folder, "vocabulary.yaml"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "seed.txt"), "Belgrade RS 20.46513 44.80401 patrols 2019 active\nBudapest HU 19.03991 47.49801 bri 2020 planned");
        Servers = [.. Enumerable.Range(0, 3).Select(_ => new MapApplication
        {
            Settings = [("Storage:Provider", "PostgreSql"), ("ConnectionStrings:MapDashboard", PostgresCluster.Shared.Connection(Database)), ("Seeds:Path", _folder)],
        })];
        await Task.WhenAll(Servers.Select(s => Task.Run(() => s.CreateClient().Dispose())));
        _proxy.Start();
        _ = AcceptAsync();
    }

    /// <summary>Each connection goes to the next server, whatever it carries: so does a proxy that knows nothing of sessions.</summary>
    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _proxy.AcceptTcpClientAsync(_stop.Token);
            using var address = Servers[_turn++ % Servers.Length].CreateClient();
            _ = CarryAsync(client, address.BaseAddress!.Port);
        }
    }

    private async Task CarryAsync(TcpClient client, int port)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, port, _stop.Token);
            var (near, far) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(near.CopyToAsync(far, _stop.Token), far.CopyToAsync(near, _stop.Token));
        }
    }
}
