using MapDashboard.Api;
using MapDashboard.Hosting;
using MapDashboard.OgcFeatures;
using MapDashboard.Tiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace MapDashboard.Benchmarks;

/// <summary>The server on a database that is there, without its pages, and with one more route for who measures it: <c>/memory</c> tells the working set, and what is alive after a collection, in bytes.</summary>
internal static class MapServer
{
    public static async Task RunAsync(string port, string folder)
    {
        var builder = HostSetup.CreateBuilder(["--urls", $"http://127.0.0.1:{port}", "--ConnectionStrings:MapDashboard", $"Data Source={Path.Combine(folder, "map.gpkg")}", "--Seeds:Path", folder, "--Logging:LogLevel:Default", "Error"]);
        builder.AddWriting();
        builder.AddServing();
        builder.Services.AddMapApi();
        var app = builder.Build();
        app.UseResponseCompression();
        var api = app.MapGroup("/api");
        api.MapRecords();
        api.MapFacets();
        api.MapView();
        app.MapTiles();
        app.MapOgcFeatures();
        app.MapGet("/memory", () =>
        {
            var before = Environment.WorkingSet;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return Results.Text(FormattableString.Invariant($"{before} {Environment.WorkingSet} {GC.GetTotalMemory(forceFullCollection: false)}"));
        });
        await app.StartAsync();
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
    }
}
