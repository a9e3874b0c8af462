using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>Geometries in CQL2 text, which are well-known text; heights are read and forgotten.</summary>
internal static class CqlTextGeometry
{
    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    public static bool Begins(CqlToken word) => word.Kind == CqlTokenKind.Word && word.Text.ToUpperInvariant()
        is "POINT" or "LINESTRING" or "POLYGON" or "MULTIPOINT" or "MULTILINESTRING" or "MULTIPOLYGON" or "GEOMETRYCOLLECTION";

    /// <exception cref="CqlException">It is no geometry.</exception>
    public static CqlGeometry Read(CqlTokens tokens, int depth)
    {
        var where = tokens.Current.Where;
        return new(Shape(tokens, depth), where);
    }

    private static Geometry Shape(CqlTokens tokens, int depth)
    {
        var word = Begins(tokens.Current) ? tokens.Take() : throw tokens.Unexpected("a geometry");
        tokens.TryTake("Z");
        try
        {
            return word.Text.ToUpperInvariant() switch
            {
                "POINT" => Factory.CreatePoint(InBrackets(tokens)),
                "LINESTRING" => Line(tokens),
                "POLYGON" => Polygon(tokens),
                "MULTIPOINT" => Factory.CreateMultiPoint([.. tokens.Bracketed(() => Factory.CreatePoint(tokens.Current.Is("(") ? InBrackets(tokens) : Position(tokens)))]),
                "MULTILINESTRING" => Factory.CreateMultiLineString([.. tokens.Bracketed(() => Line(tokens))]),
                "MULTIPOLYGON" => Factory.CreateMultiPolygon([.. tokens.Bracketed(() => Polygon(tokens))]),
                _ => Factory.CreateGeometryCollection([.. tokens.Bracketed(() => Shape(tokens, CqlLimits.Deeper(depth, word.Where)))]),
            };
        }
        catch (ArgumentException malformed)
        {
            // a ring that is not closed, a line of one point
            throw new CqlException($"this is no {word.Text.ToUpperInvariant()}: {malformed.Message}", word.Where);
        }
    }

    private static Polygon Polygon(CqlTokens tokens)
    {
        var rings = tokens.Bracketed(() => Factory.CreateLinearRing([.. tokens.Bracketed(() => Position(tokens))]));
        return Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }

    private static LineString Line(CqlTokens tokens) => Factory.CreateLineString([.. tokens.Bracketed(() => Position(tokens))]);

    private static Coordinate InBrackets(CqlTokens tokens)
    {
        tokens.Expect("(");
        var position = Position(tokens);
        tokens.Expect(")");
        return position;
    }

    private static Coordinate Position(CqlTokens tokens)
    {
        var position = new Coordinate(tokens.ExpectNumber(), tokens.ExpectNumber());
        if (tokens.Current.Kind == CqlTokenKind.Number || tokens.Current.Is("-") || tokens.Current.Is("+"))
        {
            tokens.ExpectNumber();
        }
        return position;
    }
}
