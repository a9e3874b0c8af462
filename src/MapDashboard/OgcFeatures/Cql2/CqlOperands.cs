using MapDashboard.Filters;
using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>What stands on either side of an operator.</summary>
/// <param name="geometries">What the geometries of the expression are given in.</param>
internal sealed class CqlOperands(Crs geometries)
{
    public CqlValue Of(CqlNode node)
    {
        switch (node)
        {
            case CqlProperty property:
                return QueryableProperty.Find(property).Value;
            case CqlText text:
                return new CqlString(_ => text.Value);
            case CqlNumber number:
                return new CqlDouble(_ => number.Value);
            case CqlInstant instant:
                return new CqlTime(_ => instant.Value);
            case CqlInterval interval:
                return Interval(interval);
            case CqlGeometry geometry:
                return Fixed(Valid(geometry));
            case CqlBox box:
                return Fixed(Box(box));
            case CqlList list:
                return List(list);
            case CqlCall { Op: "casei", Args: [var folded] }:
                var of = Text(folded).Of;
                return new CqlString(record => of(record)?.ToUpperInvariant());
            default:
                throw new CqlException("a property or a value is expected", node.Where);
        }
    }

    public CqlString Text(CqlNode node) => As<CqlString>(node, "a text");

    public CqlTime Time(CqlNode node) => As<CqlTime>(node, "a day, an instant, an interval or one of start, end and datetime");

    public CqlShape Shape(CqlNode node) => As<CqlShape>(node, $"a geometry, BBOX(…) or \"{QueryableProperty.GeometryName}\"");

    public CqlItems Items(CqlNode node) => As<CqlItems>(node, "a list");

    private T As<T>(CqlNode node, string wanted)
        where T : CqlValue => Of(node) is { } value && value is T fits ? fits : throw new CqlException($"{wanted} is expected, not {Of(node).Named}", node.Where);

    private CqlTime Interval(CqlInterval interval)
    {
        var (start, end) = (interval.Start is null ? null : Time(interval.Start).Of, interval.End is null ? null : Time(interval.End).Of);
        if (interval is { Start: CqlInstant first, End: CqlInstant last } && first.Value.Start > last.Value.End)
        {
            throw new CqlException("the interval ends before it begins", interval.Where);
        }
        return new(record =>
        {
            var (from, to) = (start is null ? TimeRange.Always : start(record), end is null ? TimeRange.Always : end(record));
            return from is { } known && to is { } until && known.Start <= until.End ? new(known.Start, until.End) : null;
        })
        { IsInterval = true };
    }

    private CqlItems List(CqlList list)
    {
        var items = list.Items.Select(item => item switch
        {
            CqlText text => text.Value,
            CqlNumber number => (object)number.Value,
            _ => throw new CqlException("a list is of texts or numbers", item.Where),
        }).ToArray();
        return new(_ => items);
    }

    private Geometry Valid(CqlGeometry geometry)
    {
        var degrees = geometries.ToDegrees(geometry.Value);
        if (degrees.Coordinates.Any(c => !(Math.Abs(c.X) <= 180 && Math.Abs(c.Y) <= 90)))
        {
            throw new CqlException("the geometry is not on the map; is the order of its axes that of filter-crs?", geometry.Where);
        }
        return degrees.IsValid ? degrees : throw new CqlException("the geometry is not valid: it crosses itself or lies on itself", geometry.Where);
    }

    private Geometry Box(CqlBox box)
    {
        try
        {
            var (west, south, east, north) = geometries.BoxToDegrees(box.Bounds[0], box.Bounds[1], box.Bounds[2], box.Bounds[3]);
            // refuses what is not on the map
            BoundingBox.Create(west, south, east, north);
            Envelope[] parts = west <= east ? [new(west, east, south, north)] : [new(west, 180, south, north), new(-180, east, south, north)];
            return GeometryFactory.Default.BuildGeometry([.. parts.Select(GeometryFactory.Default.ToGeometry)]);
        }
        catch (FormatException malformed)
        {
            throw new CqlException(malformed.Message, box.Where);
        }
    }

    private static CqlShape Fixed(Geometry geometry) => new(_ => geometry) { Fixed = geometry };
}
