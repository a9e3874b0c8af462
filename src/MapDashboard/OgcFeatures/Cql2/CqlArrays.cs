using MapDashboard.Records;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>The array functions, which take lists for sets.</summary>
internal static class CqlArrays
{
    private static readonly Dictionary<string, Func<HashSet<object>, HashSet<object>, bool>> Functions = new(StringComparer.Ordinal)
    {
        ["a_containedby"] = (a, b) => a.IsSubsetOf(b),
        ["a_contains"] = (a, b) => a.IsSupersetOf(b),
        ["a_equals"] = (a, b) => a.SetEquals(b),
        ["a_overlaps"] = (a, b) => a.Overlaps(b),
    };

    /// <exception cref="CqlException">There is no such function.</exception>
    public static Func<SpatialRecord, bool?> Test(CqlCall call, CqlItems left, CqlItems right) => Functions.TryGetValue(call.Op, out var function)
        ? record => function([.. left.Of(record)], [.. right.Of(record)])
        : throw new CqlException($"there is no array function {call.Op.ToUpperInvariant()}; there are {string.Join(", ", Functions.Keys.Select(k => k.ToUpperInvariant()))}", call.Where);
}
