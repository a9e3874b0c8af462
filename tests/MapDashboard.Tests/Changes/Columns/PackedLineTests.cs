using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Tiles;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.Changes.Columns;

/// <summary>A line as it is packed answers as the geometry does that it stands for.</summary>
public sealed class PackedLineTests
{
    private static readonly double[] Degrees = [-60, -30.5, -30, -0.000001, 0, 12.25, 30, 30.000001, 60];

    [Fact]
    public void ItTouchesABoxAsItsGeometryDoes()
    {
        var (random, told) = (new RandomRecords(11), new int[3]);
        for (var i = 0; i < 4_000; i++)
        {
            var line = Some.Line([.. Enumerable.Range(0, 2 * (2 + random.Number(4))).Select(_ => random.Draw(Degrees))]);
            var (x, y) = (new[] { random.Draw(Degrees), random.Draw(Degrees) }, new[] { random.Draw(Degrees), random.Draw(Degrees) });
            var box = BoundingBox.Create(x.Min(), y.Min(), x.Max(), y.Max());
            var touches = Packed(line).Line(0).Touches(new Envelope(x[0], x[1], y[0], y[1]));
            Assert.Equal((line.AsText(), box.ToString(), touches ?? box.Intersects(line)), (line.AsText(), box.ToString(), box.Intersects(line)));
            told[touches is null ? 2 : touches.Value ? 1 : 0]++;
        }
        Assert.All(told, times => Assert.True(times > 100));
    }

    [Fact]
    public void ATileCutsItAsItsGeometry()
    {
        var (random, drawn) = (new RandomRecords(12), 0);
        for (var i = 0; i < 4_000; i++)
        {
            var z = random.Number(13);
            var step = 1_000 * Math.Pow(2, -z);
            var (longitude, latitude) = (random.Draw([-179, 0, 20, 179]), random.Draw([-89, -84, 0.0, 44, 84, 89]));
            var positions = new List<double>();
            for (var (n, x, y) = (2 + random.Number(12), (double)longitude, latitude); n > 0; n--)
            {
                positions.AddRange([Math.Clamp(x, -180, 180), Math.Clamp(y, -90, 90)]);
                (x, y) = (x + (Math.Clamp(step, 0.01, 30) * (random.Number(2_001) - 1_000) / 1_000.0), y + (Math.Clamp(step, 0.01, 30) * (random.Number(2_001) - 1_000) / 1_000.0));
            }
            var line = Some.Line([.. positions]);
            var tile = new TileAddress(z, Beside(ZOrder.Cell(WebMercator.X(longitude), z), z), Beside(ZOrder.Cell(WebMercator.Y(latitude), z), z));
            var (expected, cut) = (tile.Cut(line), tile.Cut(Packed(line).Line(0)));
            Assert.Equal((z, line.AsText(), Commands(expected)), (z, line.AsText(), Commands(cut)));
            drawn += cut is null ? 0 : 1;
        }
        Assert.InRange(drawn, 1_000, 3_000);

        uint Beside(uint cell, int z) => (uint)Math.Clamp(cell + random.Number(3) - 1, 0, (1L << z) - 1);
    }

    [Fact]
    public void WhatIsNoSingleLineHasNoPositions()
    {
        Assert.Equal(0, Packed(new Point(20, 44)).Line(0).Count);
        Assert.Equal(0, Packed(new Point(20, 44).Buffer(1)).Line(0).Count);
        Assert.Equal(0, Packed(Some.Line(170, 0, -170, 0)).Line(0).Count);
        Assert.Equal(0, Packed(new MultiLineString([(LineString)Some.Line(20, 44, 21, 45)])).Line(0).Count);
        Assert.Null(default(PackedLine).Touches(new Envelope(0, 1, 0, 1)));
    }

    private static PackedRows Packed(Geometry geometry) => RecordColumns.Of([Some.Record("r") with { Geometry = geometry }]).Rows;

    private static string Commands(VectorTileGeometry? geometry) => geometry is null ? "nothing" : string.Join(' ', geometry.Commands);
}
