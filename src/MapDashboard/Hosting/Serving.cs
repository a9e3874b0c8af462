using MapDashboard.Changes;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MapDashboard.Hosting;

public static class Serving
{
    /// <summary>What the server does of itself: prepares the database before anything reads it, and listens for other processes' commits.</summary>
    public static void AddServing(this IHostApplicationBuilder builder)
    {
        // commands wait for as long as it takes
        builder.Services.AddSingleton(s => new MapDbWriter(s.GetRequiredService<IDbContextFactory<MapDb>>(), TimeSpan.FromSeconds(s.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxWriteWaitSeconds)));
        builder.Services.AddHostedService<FirstStart>();
        builder.Services.AddHostedService<CommitWatch>();
        if (builder.Configuration.IsShared())
        {
            builder.Services.AddHostedService<PostgresListener>();
        }
        builder.Services.AddSingleton<Assets.WebAssets>();
        builder.Services.AddApiCompression();
    }

    /// <summary>Serves until it is told to stop, then finishes what it has begun.</summary>
    /// <returns>Exit code: 0, or 1 when it could not start, with one line that says why.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException)
        {
            // told to stop before the first start was through: what it had stored is whole, the next start goes on
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"MapDashboard cannot start: {e.Message}");
            return 1;
        }
    }
}
