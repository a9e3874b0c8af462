using System.Runtime.CompilerServices;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>A record of a map by where it stands, which costs nothing until it is put together.</summary>
internal readonly record struct MapRow(RecordColumns Columns, int Row)
{
    public SpatialRecord Record => Columns[Row];

    public string Id => Columns.Rows.Id(Row);

    /// <summary>
    /// Called before many rows are read one after the other: the processor fetches from memory what is wanted of several at once, while reading would wait for each, and that
    /// takes longer than all else that is done with it.
    /// </summary>
    /// <param name="first">From this one to before another; of more than a few hundred the first would be forgotten again.</param>
    /// <returns>A number that means nothing, but without it the compiler could leave all out.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Fetch(IReadOnlyList<MapRow> rows, int first, int end)
    {
        var seen = 0;
        for (var i = first; i < end; i++)
        {
            seen += rows[i].Columns.Rows.Touch(rows[i].Row);
        }
        return seen;
    }
}
