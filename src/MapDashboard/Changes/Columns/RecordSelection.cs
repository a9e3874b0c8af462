using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>What a filter selects of a snapshot.</summary>
/// <param name="parts">Columns, and the rows that are meant.</param>
internal sealed class RecordSelection(IReadOnlyList<(RecordColumns Columns, RowSet Rows)> parts)
{
    public IReadOnlyList<(RecordColumns Columns, RowSet Rows)> Parts => parts;

    public int Count { get; } = parts.Sum(p => p.Rows.Count());

    /// <summary>Those after an id in the order of ids (ordinal), whether or not there is a record with this id; all for an empty id.</summary>
    public IEnumerable<SpatialRecord> After(string id)
    {
        var sources = parts.Select(p => Of(p.Columns, p.Rows, id).GetEnumerator()).ToList();
        sources.RemoveAll(s => !s.MoveNext());
        while (sources.Count > 0)
        {
            var next = sources.MinBy(s => s.Current.Id, StringComparer.Ordinal)!;
            yield return next.Current;
            if (!next.MoveNext())
            {
                sources.Remove(next);
            }
        }
    }

    private static IEnumerable<SpatialRecord> Of(RecordColumns columns, RowSet rows, string id)
    {
        var at = columns.FirstFrom(id);
        if (at < columns.Count && columns[columns.ById[at]].Id == id)
        {
            at++;
        }
        for (; at < columns.Count; at++)
        {
            if (rows.Has(columns.ById[at]))
            {
                yield return columns[columns.ById[at]];
            }
        }
    }
}
