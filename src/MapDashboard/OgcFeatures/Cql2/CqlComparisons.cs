using MapDashboard.Records;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>Comparisons of texts (by code units, as ids are ordered), numbers and times.</summary>
internal static class CqlComparisons
{
    /// <exception cref="CqlException">The two are not of one kind.</exception>
    public static Func<SpatialRecord, bool?> Compare(CqlCall call, CqlValue left, CqlValue right)
    {
        Func<SpatialRecord, int?> order = (left, right) switch
        {
            (CqlString a, CqlString b) => record => a.Of(record) is { } x && b.Of(record) is { } y ? string.CompareOrdinal(x, y) : null,
            (CqlDouble a, CqlDouble b) => record => a.Of(record) is { } x && b.Of(record) is { } y ? x.CompareTo(y) : null,
            (CqlTime { IsInterval: false } a, CqlTime { IsInterval: false } b) => record => a.Of(record) is { } x && b.Of(record) is { } y ? x.Start.CompareTo(y.Start) : null,
            (CqlTime, CqlTime) => throw new CqlException("intervals are compared by the temporal functions, such as T_INTERSECTS", call.Where),
            _ => throw new CqlException($"{left.Named} cannot be compared with {right.Named} by \"{call.Op}\"", call.Where),
        };
        return call.Op switch
        {
            "=" => record => order(record) is { } sign ? sign == 0 : null,
            "<>" => record => order(record) is { } sign ? sign != 0 : null,
            "<" => record => order(record) is { } sign ? sign < 0 : null,
            ">" => record => order(record) is { } sign ? sign > 0 : null,
            "<=" => record => order(record) is { } sign ? sign <= 0 : null,
            _ => record => order(record) is { } sign ? sign >= 0 : null,
        };
    }

    /// <exception cref="CqlException">The pattern is no text.</exception>
    public static Func<SpatialRecord, bool?> Like(CqlString text, CqlNode pattern)
    {
        var like = new LikePattern(pattern switch
        {
            CqlText written => written.Value,
            CqlCall { Op: "casei", Args: [CqlText folded] } => folded.Value.ToUpperInvariant(),
            _ => throw new CqlException("LIKE takes a text in quotes", pattern.Where),
        });
        return record => text.Of(record) is { } value ? like.Matches(value) : null;
    }

    public static Func<SpatialRecord, bool?> IsNull(CqlValue value) => value switch
    {
        CqlString text => record => text.Of(record) is null,
        CqlDouble number => record => number.Of(record) is null,
        CqlTime time => record => time.Of(record) is null,
        CqlItems items => record => !items.Of(record).Any(),
        CqlShape shape => record => shape.Of(record).IsEmpty,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
