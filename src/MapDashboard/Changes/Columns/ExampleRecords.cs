using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>One record of each value of a column, put together when it is asked for. Safe to share among threads.</summary>
internal sealed class ExampleRecords
{
    /// <summary>Of a column of more values, such as one that each record has another of, none are kept.</summary>
    private const int MostKept = 1 << 16;

    private readonly PackedRows _rows;
    private readonly int[] _firstRow;
    private readonly SpatialRecord?[] _kept;

    public ExampleRecords(PackedRows rows, Codes codes, int values)
    {
        (_rows, _firstRow, _kept) = (rows, new int[values], values <= MostKept ? new SpatialRecord?[values] : []);
        Array.Fill(_firstRow, -1);
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            _firstRow[codes[row]] = row;
        }
    }

    public int Count => _firstRow.Length;

    /// <summary>Null for a value that no record has any more.</summary>
    public SpatialRecord? this[int code] => _firstRow[code] < 0 ? null
        : code >= _kept.Length ? _rows[_firstRow[code]]
        : _kept[code] ??= _rows[_firstRow[code]];
}
