using MapDashboard.Access;
using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Geoparsing;
using MapDashboard.Storage;
using MapDashboard.Stories;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MapDashboard.Hosting;

/// <summary>Before the server answers: database and seeds. Once it answers: where, and on the first start who may write.</summary>
internal sealed class FirstStart(DatabaseStart database, Seeds seeds, StarterStory story, TokenStore tokens, SessionStore sessions, RecordIndex index, IServiceProvider services, IServer server) : IHostedLifecycleService
{
    private Task _reader = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // beside the rest, for it takes as long
        _reader = Task.Run(services.GetRequiredService<Geoparser>, cancellationToken);
        await database.PrepareAsync(cancellationToken);
        await database.AloneAsync(
            async () =>
            {
                await seeds.LoadAsync(cancellationToken);
                await story.LoadAsync(cancellationToken);
            },
            cancellationToken);
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // a server that could not read a text must say so now
        await _reader;
        await index.Loading.Done.WaitAsync(cancellationToken);
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.Count > 0)
        {
            await Console.Error.WriteLineAsync($"MapDashboard is at {string.Join(" and ", addresses)} (Ctrl+C ends it)");
        }
        // only now, so that a port in use does not cost the one chance to see the token
        await database.AloneAsync(() => MakeAdminAsync(addresses.FirstOrDefault(), cancellationToken), cancellationToken);
    }

    private async Task MakeAdminAsync(string? address, CancellationToken cancellationToken)
    {
        var known = await tokens.ListAsync(cancellationToken);
        if (known.All(t => t.Role != Role.Admin))
        {
            var name = AdminName(known);
            await Console.Error.WriteLineAsync($"Admin token (shown once): {await tokens.CreateAsync(name, Role.Admin, cancellationToken)}");
            var code = await sessions.CreateCodeAsync(name, Role.Admin, cancellationToken);
            await Console.Error.WriteLineAsync($"Sign in as admin: {SignInLink.To(address, code)}");
        }
    }

    /// <summary>"admin", or "admin-2" and so on when somebody else has that name.</summary>
    private static string AdminName(IReadOnlyList<TokenInfo> known) =>
        Enumerable.Range(1, known.Count + 1).Select(n => n == 1 ? "admin" : $"admin-{n}").First(name => known.All(t => t.Name != name));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
