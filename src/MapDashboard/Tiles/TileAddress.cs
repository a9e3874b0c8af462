using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace MapDashboard.Tiles;

/// <summary>A tile of the web map: one of 4ᶻ equal squares, x to the east, y to the south. It turns geometries into its units and cuts off what is not near it.</summary>
internal sealed class TileAddress(int z, uint x, uint y)
{
    public const int MostZoom = 22;

    /// <summary>So many units beyond its edge are drawn too, so that strokes do not end at it.</summary>
    private const int Margin = 64;

    private static readonly Envelope Near = new(-Margin, VectorTileLayer.Extent + Margin, -Margin, VectorTileLayer.Extent + Margin);

    private readonly double _unitsPer = VectorTileLayer.Extent / Math.Pow(2, ZOrder.MaxLevel - z);
    private readonly uint _minX = z == 0 ? 0 : x << (ZOrder.MaxLevel - z);
    private readonly uint _minY = z == 0 ? 0 : y << (ZOrder.MaxLevel - z);

    public int Z => z;

    public uint X => x;

    public uint Y => y;

    public Extent Extent => new(_minX, _minY, _minX + Last, _minY + Last);

    private uint Last => z == 0 ? uint.MaxValue : (1u << (ZOrder.MaxLevel - z)) - 1;

    /// <summary>The cells of a finer level that it has.</summary>
    public Extent Cells(int level) => new(x << (level - z), y << (level - z), ((x + 1) << (level - z)) - 1, ((y + 1) << (level - z)) - 1);

    public VectorTileGeometry Point(double pointX, double pointY)
    {
        var point = new VectorTileGeometry(VectorTileGeometryType.Point);
        point.Point(((int)Math.Round((pointX - _minX) * _unitsPer), (int)Math.Round((pointY - _minY) * _unitsPer)));
        return point;
    }

    /// <summary>Null when nothing of it is here, or too little to be drawn; a point only belongs to the tile that it is in.</summary>
    public VectorTileGeometry? Cut(Geometry geometry)
    {
        var shown = Antimeridian.Cut(geometry);
        var cut = new VectorTileGeometry(shown.Dimension switch
        {
            Dimension.Point => VectorTileGeometryType.Point,
            Dimension.Curve => VectorTileGeometryType.Line,
            _ => VectorTileGeometryType.Polygon,
        });
        Add(cut, shown);
        return cut.Commands.Count > 0 ? cut : null;
    }

    /// <summary>Parts of a lower dimension than the whole have no place in a feature of one type.</summary>
    private void Add(VectorTileGeometry cut, Geometry part)
    {
        switch (part)
        {
            case GeometryCollection parts:
                parts.Geometries.ToList().ForEach(p => Add(cut, p));
                break;
            case Point { IsEmpty: false } point when cut.Type == VectorTileGeometryType.Point && IsIn(point.Coordinate):
                cut.Point(Rounded(Unit(point.Coordinate)));
                break;
            case LineString line when cut.Type == VectorTileGeometryType.Line:
                new LineLimiter(Near).Limit(Units(line)).ForEach(section => cut.Line(section.Select(Rounded)));
                break;
            case Polygon polygon when cut.Type == VectorTileGeometryType.Polygon:
                AddRings(cut, polygon);
                break;
        }
    }

    private void AddRings(VectorTileGeometry cut, Polygon polygon)
    {
        var clipper = new RingClipper(Near);
        var before = cut.Commands.Count;
        cut.Ring(clipper.Clip(Units(polygon.ExteriorRing)).Select(Rounded), isHole: false);
        foreach (var hole in cut.Commands.Count > before ? polygon.InteriorRings : [])
        {
            cut.Ring(clipper.Clip(Units(hole)).Select(Rounded), isHole: true);
        }
    }

    private bool IsIn(Coordinate degrees) => Extent is var tile && WebMercator.X(degrees.X) is var px && WebMercator.Y(degrees.Y) is var py
        && px >= tile.MinX && px <= tile.MaxX && py >= tile.MinY && py <= tile.MaxY;

    private Coordinate[] Units(LineString line) => Array.ConvertAll(line.Coordinates, Unit);

    private Coordinate Unit(Coordinate degrees) => new(
        ((double)WebMercator.X(degrees.X) - _minX) * _unitsPer,
        ((double)WebMercator.Y(degrees.Y) - _minY) * _unitsPer);

    private static (int X, int Y) Rounded(Coordinate unit) => ((int)Math.Round(unit.X), (int)Math.Round(unit.Y));
}
