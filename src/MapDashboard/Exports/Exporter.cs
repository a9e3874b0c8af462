using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MapDashboard.Exports;

/// <summary>The room's door: what a filter selects, ready to be written in any <see cref="ExportFormat"/>.</summary>
internal sealed class Exporter(PastMaps maps, IDbContextFactory<MapDb> databases, Vocabulary vocabulary)
{
    private readonly RecordSources _sources = new(databases);

    /// <summary>The records stay as they are now, whatever changes while they are written; titles of documents are read on the way.</summary>
    public async Task<Selection> SelectAsync(Filter filter, CancellationToken cancellation)
    {
        var map = await maps.ForAsync(filter, cancellation);
        return new(filter, map.Columns.Select(filter), map.Sequence, vocabulary.Layers, _sources);
    }

    /// <summary>Two numbers that stay the same as long as an export of the filter does: of the map, and of the sources.</summary>
    public async Task<(long Sequence, long Sources)> VersionAsync(Filter filter, CancellationToken cancellation) =>
        ((await maps.ForAsync(filter, cancellation)).Sequence, await _sources.VersionAsync(cancellation));
}

internal static class ExportsSetup
{
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.TryAddSingleton<RecordIndex>();
        services.TryAddSingleton<PastMaps>();
        services.TryAddSingleton<StoredMap>();
        return services.AddSingleton<Exporter>();
    }
}
