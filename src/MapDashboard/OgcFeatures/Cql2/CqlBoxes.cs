namespace MapDashboard.OgcFeatures.Cql2;

internal static class CqlBoxes
{
    /// <param name="numbers">Four, or six with heights, which say nothing here.</param>
    /// <exception cref="CqlException">There are more or less.</exception>
    public static CqlBox Of(IReadOnlyList<double> numbers, string where) => numbers switch
    {
        [_, _, _, _] => new(numbers, where),
        [var west, var south, _, var east, var north, _] => new([west, south, east, north], where),
        _ => throw new CqlException("a box has four numbers, or six", where),
    };
}
