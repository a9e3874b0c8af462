namespace MapDashboard.Changes.Columns;

/// <summary>A small number for each row, in two bytes where that is enough. Immutable.</summary>
internal sealed class Codes
{
    private readonly ushort[]? _narrow;
    private readonly int[]? _wide;

    private Codes(ushort[]? narrow, int[]? wide) => (_narrow, _wide) = (narrow, wide);

    public int this[int row] => _narrow is null ? _wide![row] : _narrow[row];

    /// <param name="values">How many there are: codes go from 0 to before it.</param>
    public static Codes Of(int rows, int values, Func<int, int> codeOf)
    {
        if (values > ushort.MaxValue + 1)
        {
            var wide = new int[rows];
            for (var row = 0; row < rows; row++)
            {
                wide[row] = codeOf(row);
            }
            return new(null, wide);
        }
        var narrow = new ushort[rows];
        for (var row = 0; row < rows; row++)
        {
            narrow[row] = (ushort)codeOf(row);
        }
        return new(narrow, null);
    }
}
