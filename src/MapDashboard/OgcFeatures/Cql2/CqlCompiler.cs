using MapDashboard.Records;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>
/// Makes a test of records out of an expression. As in SQL a comparison with what a record lacks is neither true nor false, and neither is NOT of it;
/// only what is true is found.
/// </summary>
internal sealed class CqlCompiler
{
    private readonly CqlOperands _operands;

    private CqlCompiler(Crs geometries) => _operands = new(geometries);

    /// <param name="geometries">What the geometries of the expression are given in.</param>
    /// <exception cref="CqlException">It names a property or operator that is not here, or compares what cannot be compared.</exception>
    public static Predicate<SpatialRecord> Compile(CqlNode expression, Crs geometries)
    {
        var test = new CqlCompiler(geometries).Test(expression);
        return record => test(record) == true;
    }

    private Func<SpatialRecord, bool?> Test(CqlNode node) => node switch
    {
        CqlTruth truth => _ => truth.Value,
        CqlCall call => Test(call),
        _ => throw new CqlException("a condition is expected, not a value", node.Where),
    };

    private Func<SpatialRecord, bool?> Test(CqlCall call)
    {
        switch (call.Op)
        {
            case "and" or "or" when call.Args.Count > 0:
                var decides = call.Op == "or";
                var parts = call.Args.Select(Test).ToArray();
                return record => Joined(parts, record, decides);
            case "not" when call.Args is [var negated]:
                var test = Test(negated);
                return record => !test(record);
            case "=" or "<>" or "<" or ">" or "<=" or ">=" when call.Args is [var left, var right]:
                return CqlComparisons.Compare(call, _operands.Of(left), _operands.Of(right));
            case "between" when call.Args is [var value, var low, var high]:
                var (from, to) = (CqlComparisons.Compare(call with { Op = ">=" }, _operands.Of(value), _operands.Of(low)), CqlComparisons.Compare(call with { Op = "<=" }, _operands.Of(value), _operands.Of(high)));
                return record => Joined([from, to], record, decides: false);
            case "in" when call.Args is [var sought, CqlList list]:
                var among = list.Items.Select(item => CqlComparisons.Compare(call with { Op = "=" }, _operands.Of(sought), _operands.Of(item))).ToArray();
                return record => Joined(among, record, decides: true);
            case "like" when call.Args is [var text, var pattern]:
                return CqlComparisons.Like(_operands.Text(text), pattern);
            case "isnull" when call.Args is [var tested]:
                return CqlComparisons.IsNull(_operands.Of(tested));
            case ['s', '_', ..] when call.Args is [var one, var other]:
                return CqlSpatial.Test(call, _operands.Shape(one), _operands.Shape(other));
            case ['t', '_', ..] when call.Args is [var one, var other]:
                return CqlTemporal.Test(call, _operands.Time(one), _operands.Time(other));
            case ['a', '_', ..] when call.Args is [var one, var other]:
                return CqlArrays.Test(call, _operands.Items(one), _operands.Items(other));
            default:
                throw new CqlException($"\"{call.Op}\" with {call.Args.Count} arguments is no condition", call.Where);
        }
    }

    /// <summary>AND or OR of what may be unknown.</summary>
    /// <param name="decides">The value that alone decides: false for AND, true for OR.</param>
    private static bool? Joined(Func<SpatialRecord, bool?>[] parts, SpatialRecord record, bool decides)
    {
        bool? joined = !decides;
        foreach (var part in parts)
        {
            var value = part(record);
            if (value == decides)
            {
                return decides;
            }
            joined = value is null ? null : joined;
        }
        return joined;
    }
}
