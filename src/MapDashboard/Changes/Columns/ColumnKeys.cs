using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>Which keys of the filter have a column, and of which part they look at what. All other keys are asked of the records one by one. "time" is no key: dates and years together.</summary>
internal static class ColumnKeys
{
    public static IReadOnlyDictionary<string, Func<PackedRows, CodeColumn>> All { get; } = new Dictionary<string, Func<PackedRows, CodeColumn>>(StringComparer.Ordinal)
    {
        ["layer"] = r => CodeColumn.Of(r, r.Parts.Layer),
        ["program"] = r => CodeColumn.Of(r, r.Parts.Program),
        ["status"] = r => CodeColumn.Of(r, r.Parts.Status),
        ["year"] = r => CodeColumn.Of(r, r.Parts.Time, d => d.Years, new SameItems<int, int>(y => y)),
        ["time"] = r => CodeColumn.Of(r, r.Parts.Time),
        ["country"] = r => CodeColumn.Of(r, r.Parts.Places, p => p, new SameItems<RecordPlace, string>(p => p.Country)),
        ["place"] = r => CodeColumn.Of(r, r.Parts.Places, p => p, new SameItems<RecordPlace, long?>(p => p.GeoNamesId)),
        ["source"] = r => CodeColumn.Of(r, r.Parts.Sources),
        ["actor"] = r => CodeColumn.Of(r, r.Parts.Actors),
        ["actorKind"] = r => CodeColumn.Of(r, r.Parts.Actors),
        ["precision"] = r => CodeColumn.Of(r, r.Parts.Precision),
        ["review"] = r => CodeColumn.Of(r, r.Parts.Review),
        ["confidence"] = r => CodeColumn.Of(r, r.Parts.Confidence),
    };
}
