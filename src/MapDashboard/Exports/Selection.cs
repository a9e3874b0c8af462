using System.Runtime.CompilerServices;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Exports;

/// <summary>What a filter selects of one state of the map. Never a rejected record.</summary>
/// <param name="Records">In the order of their ids; each is put together when it is come to.</param>
/// <param name="Sequence">The last change that the map holds.</param>
/// <param name="Layers">Of the vocabulary; a record may be of a layer that it no longer has.</param>
internal sealed record Selection(Filter Filter, IReadOnlyCollection<SpatialRecord> Records, long Sequence, IReadOnlyList<Layer> Layers, RecordSources Sources)
{
    /// <summary>What the licence of the place names asks to be said wherever they go.</summary>
    public const string Attribution = "Place names: GeoNames (https://www.geonames.org/), CC BY 4.0";

    // sources are asked for so many records at once: memory stays small and the database is not asked for each
    private const int PageSize = 500;

    /// <summary>Told after each page how many more records have been read.</summary>
    public Action<int>? Progress { get; init; }

    public IAsyncEnumerable<ExportedRecord> ReadAsync(CancellationToken cancellation) => ReadAsync(Records, cancellation);

    /// <summary>Some of the records, each with its sources.</summary>
    public async IAsyncEnumerable<ExportedRecord> ReadAsync(IEnumerable<SpatialRecord> records, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var page in records.Chunk(PageSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var sources = await Sources.OfAsync(page, cancellation);
            foreach (var record in page)
            {
                yield return new(record, sources(record));
            }
            Progress?.Invoke(page.Length);
        }
    }
}

/// <param name="Sources">As many as the record counts.</param>
internal sealed record ExportedRecord(SpatialRecord Record, IReadOnlyList<ExportedSource> Sources)
{
    /// <summary>The records' places' countries, each once.</summary>
    public IEnumerable<string> Countries => Record.Places.Select(p => p.Country).Where(c => c.Length > 0).Distinct();
}

/// <summary>Where a record is from.</summary>
/// <param name="DocumentId">Null for an address elsewhere that a record made by hand names.</param>
/// <param name="Title">Null when unknown, as publisher and address; all are of a document that was deleted since.</param>
/// <param name="Published">EDTF date, null when unknown.</param>
public sealed record ExportedSource(string? DocumentId, string? Title, string? Publisher, string? Url, string? Published);
