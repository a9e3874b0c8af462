using MapDashboard.Api.GeoJson;
using MapDashboard.Imports;

namespace MapDashboard.Api;

/// <summary>What became of a file, or would.</summary>
/// <param name="Format">csv, geojson, kml or kmz.</param>
/// <param name="Rows">How many records the file has.</param>
/// <param name="Renewed">Imported before and told otherwise now; what people decided about them stays on top.</param>
/// <param name="Repeated">More than once in the file, and taken once.</param>
/// <param name="Columns">What becomes of each column of a sheet; null when it is not taken.</param>
/// <param name="Layers">New, renewed and unchanged records by layer.</param>
/// <param name="Extent">West, south, east and north of the records, in degrees; null when there are none.</param>
/// <param name="FaultCount">0 when all is well.</param>
/// <param name="Faults">The first of them, by line.</param>
/// <param name="Examples">The first records as they would stand on the map.</param>
internal sealed record ImportBody(
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
    IReadOnlyList<RecordFeature> Examples)
{
    public static ImportBody Of(ImportReport report) => new(
        report.Format,
        report.Rows,
        report.Added,
        report.Renewed,
        report.Unchanged,
        report.Repeated,
        report.Columns,
        report.Layers,
        report.Extent,
        report.FaultCount,
        report.Faults,
        [.. report.Examples.Select(RecordFeature.Of)]);
}
