namespace MapDashboard.Stories;

/// <summary>How the page's table may be sorted, as its hash says it in <c>order</c> (<c>TABLE_COLUMNS</c> of <c>js/state/hash.js</c>).</summary>
internal static class TableOrder
{
    private static readonly string[] Columns =
    [
        "title", "layer", "program", "place", "country", "years", "dates", "status", "actors", "cameras", "money", "quantities", "precision", "confidence", "review", "sources",
    ];

    /// <summary>Each column from the first to the last, and with a minus before it the other way round.</summary>
    public static readonly string[] All = [.. Columns.SelectMany(c => new[] { c, $"-{c}" })];
}
