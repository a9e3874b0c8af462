using MapDashboard.Records;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>The temporal functions: Allen's relations of two spans, to the day where they meet.</summary>
internal static class CqlTemporal
{
    private static readonly Dictionary<string, Func<TimeRange, TimeRange, bool>> Functions = new(StringComparer.Ordinal)
    {
        ["t_after"] = (a, b) => a.Start > b.End,
        ["t_before"] = (a, b) => a.End < b.Start,
        ["t_contains"] = (a, b) => a.Start < b.Start && a.End > b.End,
        ["t_disjoint"] = (a, b) => !a.Intersects(b),
        ["t_during"] = (a, b) => a.Start > b.Start && a.End < b.End,
        ["t_equals"] = (a, b) => a == b,
        ["t_finishedby"] = (a, b) => a.Start < b.Start && a.End == b.End,
        ["t_finishes"] = (a, b) => a.Start > b.Start && a.End == b.End,
        ["t_intersects"] = (a, b) => a.Intersects(b),
        ["t_meets"] = (a, b) => a.End.Date == b.Start.Date,
        ["t_metby"] = (a, b) => a.Start.Date == b.End.Date,
        ["t_overlappedby"] = (a, b) => b.Start < a.Start && a.Start < b.End && b.End < a.End,
        ["t_overlaps"] = (a, b) => a.Start < b.Start && b.Start < a.End && a.End < b.End,
        ["t_startedby"] = (a, b) => a.Start == b.Start && a.End > b.End,
        ["t_starts"] = (a, b) => a.Start == b.Start && a.End < b.End,
    };

    /// <exception cref="CqlException">There is no such function.</exception>
    public static Func<SpatialRecord, bool?> Test(CqlCall call, CqlTime left, CqlTime right)
    {
        if (!Functions.TryGetValue(call.Op, out var function))
        {
            throw new CqlException($"there is no temporal function {call.Op.ToUpperInvariant()}; there are {string.Join(", ", Functions.Keys.Select(k => k.ToUpperInvariant()))}", call.Where);
        }
        if (call.Op is "t_intersects" or "t_disjoint" && (left.Touches ?? right.Touches) is { } touches)
        {
            var (other, wanted) = (left.Touches is null ? left.Of : right.Of, call.Op == "t_intersects");
            return record => other(record) is { } range ? touches(record, range) == wanted : null;
        }
        return record => left.Of(record) is { } a && right.Of(record) is { } b ? function(a, b) : null;
    }
}
