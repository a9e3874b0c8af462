using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>A record of a map by where it stands, which costs nothing until it is put together.</summary>
internal readonly record struct MapRow(RecordColumns Columns, int Row)
{
    public SpatialRecord Record => Columns[Row];

    public string Id => Columns.Rows.Id(Row);
}
