using MapDashboard.Records;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>The spatial functions, on the plane of degrees.</summary>
internal static class CqlSpatial
{
    private static readonly Dictionary<string, Func<Geometry, Geometry, bool>> Functions = new(StringComparer.Ordinal)
    {
        ["s_intersects"] = (a, b) => a.Intersects(b),
        ["s_disjoint"] = (a, b) => a.Disjoint(b),
        ["s_equals"] = (a, b) => a.EqualsTopologically(b),
        ["s_touches"] = (a, b) => a.Touches(b),
        ["s_within"] = (a, b) => a.Within(b),
        ["s_contains"] = (a, b) => a.Contains(b),
        ["s_overlaps"] = (a, b) => a.Overlaps(b),
        ["s_crosses"] = (a, b) => a.Crosses(b),
    };

    /// <exception cref="CqlException">There is no such function, or not of these.</exception>
    public static Func<SpatialRecord, bool?> Test(CqlCall call, CqlShape left, CqlShape right)
    {
        if (!Functions.TryGetValue(call.Op, out var function))
        {
            throw new CqlException($"there is no spatial function {call.Op.ToUpperInvariant()}; there are {string.Join(", ", Functions.Keys.Select(k => k.ToUpperInvariant()))}", call.Where);
        }
        if (call.Op is "s_intersects" or "s_disjoint" && (left.Fixed ?? right.Fixed) is { } drawn)
        {
            var (prepared, of, wanted) = (PreparedGeometryFactory.Prepare(drawn), left.Fixed is null ? left.Of : right.Of, call.Op == "s_intersects");
            return record => prepared.Intersects(of(record)) == wanted;
        }
        if (new[] { left.Fixed, right.Fixed }.Any(f => f?.OgcGeometryType == OgcGeometryType.GeometryCollection))
        {
            throw new CqlException("a geometry collection goes with S_INTERSECTS and S_DISJOINT only", call.Where);
        }
        return record => Applied(function, left.Of(record), right.Of(record));
    }

    /// <summary>Areas of files come in as they are, also such as cross themselves: where the library has no answer for one, it is asked for the area without its crossings.</summary>
    private static bool Applied(Func<Geometry, Geometry, bool> function, Geometry left, Geometry right)
    {
        try
        {
            return function(left, right);
        }
        catch (TopologyException)
        {
            return function(GeometryFixer.Fix(left), GeometryFixer.Fix(right));
        }
    }
}
