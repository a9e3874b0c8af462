using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>A part of a CQL2 expression, the same whether it was written as text or as JSON.</summary>
/// <param name="Where">Where it stands in what was written, for messages: "at character 12", "at /args/0".</param>
internal abstract record CqlNode(string Where);

/// <summary>An operator or function with what it is applied to.</summary>
/// <param name="Op">As the JSON encoding names it, in lower case: "and", "=", "isnull", "s_intersects".</param>
internal sealed record CqlCall(string Op, IReadOnlyList<CqlNode> Args, string Where) : CqlNode(Where);

internal sealed record CqlProperty(string Name, string Where) : CqlNode(Where);

internal sealed record CqlText(string Value, string Where) : CqlNode(Where);

internal sealed record CqlNumber(double Value, string Where) : CqlNode(Where);

internal sealed record CqlTruth(bool Value, string Where) : CqlNode(Where);

/// <summary>A day or an instant.</summary>
/// <param name="Written">As it was written, which also says which of the two it is.</param>
internal sealed record CqlInstant(string Written, TimeRange Value, string Where) : CqlNode(Where);

/// <param name="Start">An instant or a property; null when open, as <paramref name="End"/>.</param>
internal sealed record CqlInterval(CqlNode? Start, CqlNode? End, string Where) : CqlNode(Where);

/// <summary>In the axis order of the request's filter-crs, which is not known here.</summary>
internal sealed record CqlGeometry(Geometry Value, string Where) : CqlNode(Where);

/// <param name="Bounds">Low and high of the first and second axis: west, south, east, north in CRS84; west is greater than east across 180°.</param>
internal sealed record CqlBox(IReadOnlyList<double> Bounds, string Where) : CqlNode(Where);

internal sealed record CqlList(IReadOnlyList<CqlNode> Items, string Where) : CqlNode(Where);
