using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests;

/// <summary>The shipped gazetteer, read once for all servers of a test process: it never changes, and reading it is most of what a start costs.</summary>
public static class OneGazetteer
{
    private static readonly Lazy<Gazetteer> Shipped = new(() => Gazetteer.Load(Gazetteer.FileIn(Folders.Data("geodata", AppContext.BaseDirectory)!)!));

    public static IServiceCollection AddOneGazetteer(this IServiceCollection services) => services.AddSingleton(_ => Shipped.Value);
}
