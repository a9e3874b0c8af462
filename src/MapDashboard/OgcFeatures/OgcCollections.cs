using System.Runtime.CompilerServices;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures;

/// <summary>A collection of records: all of them, or those of one layer.</summary>
/// <param name="Layer">Key of the vocabulary; null for all.</param>
internal sealed record OgcCollection(string Id, string Title, string Description, string? Layer);

/// <summary>The collections there are, and how far each reaches.</summary>
internal sealed class OgcCollections
{
    public const string AllRecords = "records";

    // immutable snapshots: what was counted of one holds as long as it lives
    private readonly ConditionalWeakTable<RecordSnapshot, Dictionary<string, OgcExtent>> _extents = [];

    public OgcCollections(Vocabulary vocabulary) => All =
    [
        new(AllRecords, "All records", "Everything that the map shows, whatever its layer.", null),
        .. vocabulary.Layers.Where(l => l.Key != AllRecords).Select(l => new OgcCollection(l.Key, l.Name, l.Description, l.Key)),
    ];

    public IReadOnlyList<OgcCollection> All { get; }

    /// <summary>Null when there is none.</summary>
    public OgcCollection? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>Null for a collection without records.</summary>
    public OgcExtent? ExtentOf(OgcCollection collection, RecordSnapshot snapshot) => _extents.GetValue(snapshot, Measure).GetValueOrDefault(collection.Id);

    private Dictionary<string, OgcExtent> Measure(RecordSnapshot snapshot)
    {
        var measured = All.ToDictionary(c => c.Id, _ => (Box: new Envelope(), Time: (TimeRange?)null, Count: 0));
        foreach (var row in snapshot.Columns.All.SelectMany(p => p.Select(Filter.All).All().Select(row => (p.Columns.Rows, Row: row))))
        {
            var (box, time) = (Antimeridian.Cut(row.Rows.Geometry(row.Row)).EnvelopeInternal, RecordTime.Of(row.Rows.Dates(row.Row).Dates));
            foreach (var id in new[] { AllRecords, row.Rows.Layer(row.Row) }.Distinct().Where(measured.ContainsKey))
            {
                var known = measured[id];
                known.Box.ExpandToInclude(box);
                var start = known.Time is { } a && time is { } b ? (a.Start < b.Start ? a.Start : b.Start) : (known.Time ?? time)?.Start;
                var end = known.Time is { } c && time is { } d ? (c.End > d.End ? c.End : d.End) : (known.Time ?? time)?.End;
                measured[id] = (known.Box, start is { } s && end is { } e ? new TimeRange(s, e) : null, known.Count + 1);
            }
        }
        return measured.Where(m => m.Value.Count > 0).ToDictionary(m => m.Key, m => new OgcExtent(m.Value.Box, m.Value.Time, m.Value.Count));
    }
}

/// <param name="Box">In degrees.</param>
/// <param name="Time">Null when no record has a date.</param>
internal sealed record OgcExtent(Envelope Box, TimeRange? Time, int Count);
