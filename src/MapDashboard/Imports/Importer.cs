using MapDashboard.Changes;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MapDashboard.Imports;

/// <summary>
/// The room's door: a file of records is taken in whole or not at all. It is read once, piece by piece; records are made beside the storing of those before them.
/// <code>
/// file ─► Cut: pieces ─► Build: records, in the order of the file ─► Sort: new, told otherwise, known ─► ImportWriter, 1 tx ─► change feed
/// </code>
/// </summary>
internal sealed class Importer(IDbContextFactory<MapDb> databases, MapDbWriter writer, ChangeFeed feed, Vocabulary vocabulary, Gazetteer gazetteer, TimeProvider time, LineCourses courses, IOptions<LimitsOptions> limits)
{
    private readonly PlaceFinder _places = new(gazetteer);
    private readonly RecordWriter _records = new(time, courses);

    /// <summary>Stores a file's records. When anything is wrong with any of them, nothing is stored and the report says what.</summary>
    /// <param name="file">Can be read from the beginning again.</param>
    /// <param name="progress">Told after each piece how many records have been read.</param>
    /// <param name="isAlone">This process does nothing else with the store meanwhile.</param>
    public async Task<ImportReport> ImportAsync(Stream file, ImportRequest request, string by, Action<long>? progress, CancellationToken cancellation, bool isAlone = false)
    {
        try
        {
            var report = await writer.WriteAsync(db => RunAsync(db, file, request, by, isPreview: false, progress, cancellation), isAlone, cancellation);
            feed.Committed();
            return report;
        }
        catch (ImportRefusedException refused)
        {
            return refused.Report;
        }
    }

    /// <summary>The same without storing anything.</summary>
    public async Task<ImportReport> PreviewAsync(Stream file, ImportRequest request, Action<long>? progress, CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var snapshot = await db.BeginReadingAsync(cancellation);
            return await RunAsync(db, file, request, "", isPreview: true, progress, cancellation);
        }
        catch (ImportRefusedException refused)
        {
            return refused.Report;
        }
    }

    /// <exception cref="ImportRefusedException">Nothing is to be kept: it was a preview, or something is wrong.</exception>
    private async Task<ImportReport> RunAsync(MapDb db, Stream file, ImportRequest request, string by, bool isPreview, Action<long>? progress, CancellationToken cancellation)
    {
        var tally = new ImportTally("");
        try
        {
            var format = ImportFormat.Of(request.Name, file);
            tally = new(format);
            var decision = new DecisionRow { At = time.GetUtcNow(), By = by, Kind = DecisionKinds.Import };
            using var storing = await ImportWriter.BeginAsync(db, decision, isPreview, cancellation);
            await StoreAsync(db, ImportFormat.Cut(format, file, request, tally.Columns, limits.Value.MaxImportBytes), request, storing, tally, isPreview, progress, cancellation);
            if (tally is { Rows: 0, FaultCount: 0 })
            {
                tally.Fail(new ImportFault(1, null, "the file has no records"));
            }
            if (!isPreview && tally is { FaultCount: 0 } and not { Added: 0, Renewed: 0 })
            {
                var source = request.SourceUrl ?? request.SourceTitle;
                await storing.EndAsync(_records, $"{request.Name}: {tally.Added} new, {tally.Renewed} told otherwise", new(request.Name, source, (int)tally.Added, (int)tally.Renewed), cancellation);
                return tally.Report();
            }
        }
        catch (ImportFormatException broken)
        {
            tally.Fail(broken.Fault);
        }
        throw new ImportRefusedException(tally.Report());
    }

    private async Task StoreAsync(MapDb db, IEnumerable<IReadOnlyList<Piece>> file, ImportRequest request, ImportWriter storing, ImportTally tally, bool isPreview, Action<long>? progress, CancellationToken cancellation)
    {
        var builder = new RecordBuilder(vocabulary, _places, request);
        var building = new Queue<Task<(List<BuiltRecord> Records, List<ImportFault> Faults)>>();
        using var pieces = file.GetEnumerator();
        try
        {
            while (pieces.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                var some = pieces.Current;
                building.Enqueue(Task.Run(() => Build(some, builder, request, storing), cancellation));
                if (building.Count > 2 * Environment.ProcessorCount)
                {
                    await TakeAsync(await building.Dequeue());
                }
            }
        }
        catch (ImportFormatException broken)
        {
            await TakeAllAsync();
            tally.Fail(broken.Fault);
        }
        await TakeAllAsync();

        async Task TakeAllAsync()
        {
            while (building.Count > 0)
            {
                await TakeAsync(await building.Dequeue());
            }
        }

        async Task TakeAsync((List<BuiltRecord> Records, List<ImportFault> Faults) built)
        {
            tally.Count(built.Records.Count + built.Faults.Select(f => f.Line).Distinct().Count());
            tally.Fail(built.Faults);
            var fresh = built.Records.Where(tally.IsNew).ToList();
            var known = storing.HasRecords ? await KnownRecords.AmongAsync(db, [.. fresh.Select(r => r.Record.Id)], cancellation) : KnownRecords.None;
            foreach (var record in fresh)
            {
                Sort(record, known.Standing(record), storing, tally, isPreview);
            }
            progress?.Invoke(tally.Rows);
        }
    }

    private static void Sort(BuiltRecord record, ImportStanding standing, ImportWriter storing, ImportTally tally, bool isPreview)
    {
        switch (standing)
        {
            case ImportStanding.New:
                tally.Added++;
                if (!isPreview && tally.FaultCount == 0)
                {
                    storing.Add(record);
                }
                break;
            case ImportStanding.ToldOtherwise:
                tally.Renewed++;
                storing.Renew(record);
                break;
            case ImportStanding.Same:
                tally.Unchanged++;
                break;
            default:
                tally.Fail(new ImportFault(record.Line, "id", $"the record {record.Record.Id} is here already and was not imported: it says something else now, and is changed on the map"));
                break;
        }
    }

    private static (List<BuiltRecord> Records, List<ImportFault> Faults) Build(IReadOnlyList<Piece> pieces, RecordBuilder builder, ImportRequest request, ImportWriter storing)
    {
        var (records, faults) = (new List<BuiltRecord>(pieces.Count), new List<ImportFault>());
        foreach (var piece in pieces)
        {
            var raw = piece.Read ?? GeoJsonFeature.Read(piece, request);
            if (builder.Build(raw) is { } record)
            {
                records.Add(storing.Prepare(piece.Line, record));
            }
            faults.AddRange(raw.Faults);
        }
        return (records, faults);
    }
}

/// <summary>Ends the transaction without anything of it being kept.</summary>
internal sealed class ImportRefusedException(ImportReport report) : Exception("Nothing was imported.")
{
    public ImportReport Report { get; } = report;
}
