using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>One key of a filter with its values, which are alternatives.</summary>
/// <param name="Values">In canonical form, sorted, each once; never empty.</param>
public sealed record FilterTerm(FilterKey Key, IReadOnlyList<FilterValue> Values)
{
    public bool Matches(SpatialRecord record)
    {
        foreach (var value in Values)
        {
            if (value.Test(record))
            {
                return true;
            }
        }
        return false;
    }

    public override string ToString() => Key.IsList
        ? $"{Key.Name}={string.Join(',', Values.Select(Escaped))}"
        : string.Join('&', Values.Select(v => $"{Key.Name}={Escaped(v)}"));

    // a comma needs no escape in a query, and a box reads better with its commas
    private static string Escaped(FilterValue value) => Uri.EscapeDataString(value.Text).Replace("%2C", ",", StringComparison.Ordinal);
}

/// <summary>One value of a filter key: how it is written, and which records have it.</summary>
/// <param name="Text">Canonical and ready to be read again, but not percent-encoded.</param>
public sealed record FilterValue(string Text, Predicate<SpatialRecord> Test)
{
    /// <summary>The box whose touching is all that the test asks; null for other values.</summary>
    internal BoundingBox? Box { get; init; }

    /// <summary>What it searches for; null for other keys.</summary>
    internal SearchQuery? Search { get; init; }
}
