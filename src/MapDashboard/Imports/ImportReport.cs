using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>What is in a file, and what became or would become of it.</summary>
/// <param name="Format">csv, geojson, kml or kmz.</param>
/// <param name="Rows">How many records it has.</param>
/// <param name="Extent">West, south, east and north of them all, in degrees; null when there are none.</param>
internal sealed record ImportReport(
    string Format,
    long Rows,
    long Added,
    long Renewed,
    long Unchanged,
    long Repeated,
    IReadOnlyList<ImportColumn> Columns,
    IReadOnlyDictionary<string, int> Layers,
    IReadOnlyList<double>? Extent,
    long FaultCount,
    IReadOnlyList<ImportFault> Faults,
    IReadOnlyList<SpatialRecord> Examples);

/// <summary>Sums up while a file is read.</summary>
internal sealed class ImportTally(string format)
{
    public const int MostFaults = 100;
    private const int MostExamples = 10;

    private readonly List<ImportFault> _faults = [];
    private readonly List<SpatialRecord> _examples = [];
    private readonly Dictionary<string, int> _layers = [];
    private readonly Envelope _extent = new();
    private readonly Dictionary<long, (int Hash, int Line)> _seen = [];

    public long Rows { get; private set; }

    public long Added { get; set; }

    public long Renewed { get; set; }

    public long Unchanged { get; set; }

    public long FaultCount { get; private set; }

    private long Repeated { get; set; }

    public ImportColumns Columns { get; } = new();

    public void Fail(params IEnumerable<ImportFault> faults)
    {
        foreach (var fault in faults)
        {
            if (++FaultCount <= MostFaults)
            {
                _faults.Add(fault);
            }
        }
    }

    public void Count(int rows) => Rows += rows;

    /// <summary>Whether a record comes for the first time; of one that comes again and says something else, that is a fault.</summary>
    public bool IsNew(BuiltRecord built)
    {
        var (key, hash) = (built.Key, built.BodyHash);
        if (_seen.TryAdd(key, (hash, (int)built.Line)))
        {
            _layers[built.Record.Layer] = _layers.GetValueOrDefault(built.Record.Layer) + 1;
            _extent.ExpandToInclude(built.Record.Geometry.EnvelopeInternal);
            if (_examples.Count < MostExamples)
            {
                _examples.Add(built.Record);
            }
            return true;
        }
        if (_seen[key].Hash == hash)
        {
            Repeated++;
        }
        else
        {
            Fail(new ImportFault(built.Line, "id", $"has the same id as line {_seen[key].Line} and says something else"));
        }
        return false;
    }

    public ImportReport Report() => new(format, Rows, Added, Renewed, Unchanged, Repeated, Columns.All, _layers, _extent.IsNull ? null : [_extent.MinX, _extent.MinY, _extent.MaxX, _extent.MaxY], FaultCount, [.. _faults.OrderBy(f => f.Line)], _examples);
}
