using MapDashboard.Filters;

namespace MapDashboard.Changes.Columns;

/// <summary>A page of what a filter selects in the order of titles, places or countries.</summary>
internal static class PageByText
{
    /// <summary>What there are orders of.</summary>
    public static IReadOnlyDictionary<string, Func<PackedRows, int, string>> Texts { get; } = new Dictionary<string, Func<PackedRows, int, string>>(StringComparer.Ordinal)
    {
        ["title"] = (rows, row) => rows.Title(row),
        ["place"] = (rows, row) => rows.Places(row) is [var place, ..] ? place.Name : "",
        ["country"] = (rows, row) => rows.Places(row) is [{ Country.Length: > 0 } place, ..] ? $"{place.Country} {place.Name}" : "",
    };

    /// <param name="text">One of <see cref="Texts"/>.</param>
    /// <param name="after">The page begins after this text, as it is compared, and id; null for the first page.</param>
    /// <returns>With the text of the last row, empty where there is none.</returns>
    public static (IReadOnlyList<MapRow> Rows, int Matched, bool HasMore, string LastKey) Of(MapColumns map, Filter filter, string text, bool isDescending, (string Key, string Id)? after, int limit)
    {
        var parts = map.All.Select(p => (Order: p.Columns.InOrderOf(text), p.Columns, Rows: p.Select(filter))).ToList();
        var found = parts.SelectMany(p => p.Order.Selected(p.Rows, after, isDescending).Take(limit + 1).Select(row => (Key: p.Order.Key(row), Row: new MapRow(p.Columns, row))));
        if (parts.Count > 1)
        {
            found = isDescending
                ? found.OrderByDescending(r => r.Key, StringComparer.Ordinal).ThenByDescending(r => r.Row.Id, StringComparer.Ordinal)
                : found.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Row.Id, StringComparer.Ordinal);
        }
        var page = found.Take(limit + 1).ToList();
        var hasMore = page.Count > limit;
        var rows = page.Take(limit).ToList();
        return ([.. rows.Select(r => r.Row)], parts.Sum(p => p.Rows.Count()), hasMore, rows.Count > 0 ? rows[^1].Key : "");
    }
}
