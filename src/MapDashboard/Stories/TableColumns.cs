namespace MapDashboard.Stories;

/// <summary>What the page's hash says of its table: which columns it shows (<c>columns</c>), how they sort (<c>order</c>); <c>TABLE_COLUMNS</c> of <c>js/state/hash.js</c>.</summary>
internal static class TableColumns
{
    public static readonly string[] All =
    [
        "title", "layer", "program", "place", "country", "years", "dates", "status", "actors", "cameras", "money", "quantities", "precision", "confidence", "review", "sources",
    ];

    /// <summary>Each column from the first to the last, and with a minus before it the other way round.</summary>
    public static readonly string[] Orders = [.. All.SelectMany(c => new[] { c, $"-{c}" })];

    /// <summary>Whether a list like <c>title,place,years</c> names columns only.</summary>
    public static bool AreKnown(string columns) => columns.Split(',').All(c => c.Length == 0 || All.Contains(c));
}
