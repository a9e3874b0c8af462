using System.Collections;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>What a filter selects of a snapshot, in the order of ids (ordinal). The records are put together as they are gone through.</summary>
/// <param name="parts">Columns, and the rows that are meant.</param>
internal sealed class RecordSelection(IReadOnlyList<(RecordColumns Columns, RowSet Rows)> parts) : IReadOnlyCollection<SpatialRecord>
{
    public IReadOnlyList<(RecordColumns Columns, RowSet Rows)> Parts => parts;

    public int Count { get; } = parts.Sum(p => p.Rows.Count());

    /// <summary>Those of them that pass.</summary>
    public RecordSelection Where(Func<MapRow, bool> passes) => new([.. parts.Select(p =>
    {
        var kept = RowSet.Empty(p.Columns.Count);
        foreach (var row in p.Rows.All().Where(row => passes(new(p.Columns, row))))
        {
            kept.Add(row);
        }
        return (p.Columns, kept);
    })]);

    /// <summary>Those after an id, whether or not there is a record with this id; all for an empty id.</summary>
    public IEnumerable<SpatialRecord> After(string id) => RowsAfter(id).Select(r => r.Record);

    public IEnumerable<MapRow> RowsAfter(string id)
    {
        var sources = parts.Select(p => Of(p.Columns, p.Rows, id).GetEnumerator()).ToList();
        sources.RemoveAll(s => !s.MoveNext());
        while (sources.Count > 0)
        {
            var next = sources.Count == 1 ? sources[0] : sources.MinBy(s => s.Current.Id, StringComparer.Ordinal)!;
            yield return next.Current;
            if (!next.MoveNext())
            {
                sources.Remove(next);
            }
        }
    }

    public IEnumerator<SpatialRecord> GetEnumerator() => After("").GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>In the order in which they became what they are.</summary>
    public IEnumerable<SpatialRecord> BySequence()
    {
        var rows = parts.SelectMany(p => p.Rows.All().Select(row => new MapRow(p.Columns, row))).ToArray();
        Array.Sort(Array.ConvertAll(rows, r => r.Columns.Rows.Sequence(r.Row)), rows);
        return rows.Select(r => r.Record);
    }

    private static IEnumerable<MapRow> Of(RecordColumns columns, RowSet rows, string id)
    {
        var at = columns.FirstFrom(id);
        if (at < columns.Count && columns.Rows.CompareId(columns.ById[at], id) == 0)
        {
            at++;
        }
        for (; at < columns.Count; at++)
        {
            if (rows.Has(columns.ById[at]))
            {
                yield return new(columns, columns.ById[at]);
            }
        }
    }
}
