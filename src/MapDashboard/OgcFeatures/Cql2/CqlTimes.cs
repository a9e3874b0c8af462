namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>Days, instants and intervals of an expression.</summary>
internal static class CqlTimes
{
    /// <param name="function">"date" or "timestamp".</param>
    /// <exception cref="CqlException">It is none.</exception>
    public static CqlInstant Instant(IReadOnlyList<string> arguments, string function, string where)
    {
        if (arguments is not [var written] || (TimeRange.Day(written) is not null) != function.Equals("date", StringComparison.OrdinalIgnoreCase))
        {
            throw new CqlException($"{function.ToUpperInvariant()} holds {(function.Equals("date", StringComparison.OrdinalIgnoreCase) ? "a day, '2026-03-01'" : "an instant, '2026-03-01T12:00:00Z'")}", where);
        }
        return Instant(written, where);
    }

    /// <exception cref="CqlException">It is none.</exception>
    public static CqlInterval Interval(IReadOnlyList<CqlNode> ends, string where) => ends is [var start, var end]
        ? new(End(start), End(end), where)
        : throw new CqlException("an interval has two ends", where);

    private static CqlNode? End(CqlNode end) => end switch
    {
        CqlText { Value: ".." } => null,
        CqlText text => Instant(text.Value, text.Where),
        CqlProperty or CqlInstant => end,
        _ => throw new CqlException("an end of an interval is a property, a day, an instant or '..'", end.Where),
    };

    private static CqlInstant Instant(string written, string where)
    {
        try
        {
            return new(written, TimeRange.Instant(written), where);
        }
        catch (FormatException malformed)
        {
            throw new CqlException(malformed.Message, where);
        }
    }
}
