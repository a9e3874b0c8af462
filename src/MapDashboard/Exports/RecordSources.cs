using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Exports;

/// <summary>Bibliographic data of the documents that support records; never their texts.</summary>
internal sealed class RecordSources(IDbContextFactory<MapDb> databases)
{
    /// <summary>Reads those of some records at once; the answer knows these records only.</summary>
    public async Task<Func<SpatialRecord, IReadOnlyList<ExportedSource>>> OfAsync(IReadOnlyCollection<SpatialRecord> records, CancellationToken cancellation)
    {
        var ids = records.SelectMany(r => r.Sources).Distinct().ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await db.Documents.Where(d => EF.Parameter(ids).Contains(d.Id))
            .Select(d => new ExportedSource(d.Id, d.Title, d.Publisher, d.Url, d.Published))
            .ToDictionaryAsync(d => d.DocumentId!, cancellation);
        return record => [.. record.Sources.Select(id => known.GetValueOrDefault(id) ?? new(id, null, null, null, null)), .. Elsewhere(record)];
    }

    /// <summary>Grows whenever bibliographic data may have changed, which the change log of the records does not tell.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Decisions.MaxAsync(d => (long?)d.Id, cancellation) ?? 0;
    }

    private static IEnumerable<ExportedSource> Elsewhere(SpatialRecord record) =>
        (record.Manual is { Url: { } url } source ? [new ExportedSource(null, source.Title, null, url, null)] : Enumerable.Empty<ExportedSource>())
        .Concat((record.Origins ?? []).Select(o => new ExportedSource(o.DocumentId, o.Title, o.Publisher, o.Url, o.Published)));
}
