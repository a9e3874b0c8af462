using MapDashboard.Storage;
using NetTopologySuite.Geometries;

namespace MapDashboard.Records;

/// <summary>Lays what people decided over what the machine built. Pure.</summary>
internal static class RecordReview
{
    /// <summary>The record as it is to be, rejected ones included; null when nothing supports it.</summary>
    /// <param name="built">From the claims, or as it was imported; null when it is neither.</param>
    /// <param name="decisions">Those about this record that hold, in their order; merges and splits do not count here.</param>
    /// <param name="documents">Ids of the stored documents among the sources of records made by hand.</param>
    public static SpatialRecord? Apply(string id, SpatialRecord? built, IReadOnlyList<DecisionRow> decisions, IReadOnlySet<string> documents)
    {
        var manual = decisions.Where(d => d.Kind == DecisionKinds.Manual).Select(d => StoredJson.Read<ManualRecord>(d.Body!)).LastOrDefault();
        manual = manual?.Source.DocumentId is { } source && !documents.Contains(source) ? null : manual;
        if (built is null && manual is null)
        {
            return null;
        }
        var record = built ?? Blank(id, manual!);
        var corrections = manual?.Fields ?? Corrections.None;
        var (review, held) = (built is not null ? built.Review : ReviewState.Extracted, corrections);
        foreach (var decision in decisions)
        {
            corrections = decision.Kind == DecisionKinds.Edit ? corrections.With(StoredJson.Read<RecordEdit>(decision.Body!)) : corrections;
            review = decision.Kind switch
            {
                DecisionKinds.Manual or DecisionKinds.Confirm => ReviewState.Confirmed,
                DecisionKinds.Reject => ReviewState.Rejected,
                DecisionKinds.Edit or DecisionKinds.Reset => corrections != held ? ReviewState.Edited : manual is null ? record.Review : ReviewState.Confirmed,
                _ => review,
            };
        }
        // of a record made by hand a field that is no longer corrected falls back to what it was made with
        corrections = manual is null ? corrections : manual.Fields.With(new(corrections, []));
        var last = decisions.LastOrDefault(d => d.Kind != DecisionKinds.Import);
        return corrections.Over(record) with
        {
            Review = review,
            ReviewedBy = last?.By,
            ReviewedAt = last?.At,
            Note = decisions.LastOrDefault(d => d.Note is not null && d.Kind != DecisionKinds.Import)?.Note,
            Manual = manual?.Source,
            Sources = manual?.Source.DocumentId is { } document && !record.Sources.Contains(document) ? [.. record.Sources, document] : record.Sources,
        };
    }

    private static SpatialRecord Blank(string id, ManualRecord manual) => new()
    {
        Id = id,
        Title = "",
        Summary = "",
        Layer = "",
        Program = "",
        Subject = "",
        Status = "unknown",
        Geometry = Point.Empty,
        Dates = [],
        Years = [],
        Places = [],
        Precision = Geoparsing.Claims.Precision.Site,
        Actors = [],
        Quantities = [],
        Confidence = RecordMatcher.HighestConfidence,
        Review = ReviewState.Confirmed,
        Sources = [],
        SearchText = manual.Source.Quote ?? "",
    };
}
