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

    /// <summary>As <see cref="Cut(Geometry)"/>: which parts of the line are near is told in degrees, so that only their positions are turned into units.</summary>
    public VectorTileGeometry? Cut(PackedLine line)
    {
        var (cut, section, near) = (new VectorTileGeometry(VectorTileGeometryType.Line), new List<(int X, int Y)>(), NearInDegrees());
        for (var i = 1; i < line.Count; i++)
        {
            if (line.IsNear(i, near.MinX, near.MinY, near.MaxX, near.MaxY))
            {
                if (section.Count == 0)
                {
                    section.Add(Rounded(Units(line.Longitude(i - 1), line.Latitude(i - 1))));
                }
                section.Add(Rounded(Units(line.Longitude(i), line.Latitude(i))));
            }
            else if (section.Count > 0)
            {
                cut.Line(section);
                section.Clear();
            }
        }
        cut.Line(section);
        return cut.Commands.Count > 0 ? cut : null;
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
                cut.Point(Rounded(Units(point.X, point.Y)));
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

    /// <summary>What lies beyond the map stands at its edge, so nothing is too far north or south of a tile there.</summary>
    private (double MinX, double MinY, double MaxX, double MaxY) NearInDegrees()
    {
        var (margin, size) = (Margin / _unitsPer, VectorTileLayer.Extent / _unitsPer);
        return (
            WebMercator.Longitude(_minX - margin),
            _minY + size + margin > uint.MaxValue ? -90 : WebMercator.Latitude(_minY + size + margin),
            WebMercator.Longitude(_minX + size + margin),
            _minY - margin < 0 ? 90 : WebMercator.Latitude(_minY - margin));
    }

    private Coordinate[] Units(LineString line) => Array.ConvertAll(line.Coordinates, degrees =>
    {
        var (unitX, unitY) = Units(degrees.X, degrees.Y);
        return new Coordinate(unitX, unitY);
    });

    private (double X, double Y) Units(double longitude, double latitude) => (((double)WebMercator.X(longitude) - _minX) * _unitsPer, ((double)WebMercator.Y(latitude) - _minY) * _unitsPer);

    private static (int X, int Y) Rounded(Coordinate unit) => Rounded((unit.X, unit.Y));

    private static (int X, int Y) Rounded((double X, double Y) unit) => ((int)Math.Round(unit.X), (int)Math.Round(unit.Y));
}
