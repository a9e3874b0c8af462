using System.Buffers;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes.Columns;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.Records;

public sealed class LineCoursesTests
{
    private static readonly Coordinate Budapest = new(19.04, 47.5), NoviSad = new(19.84, 45.25), Belgrade = new(20.46, 44.8), Zagreb = new(15.98, 45.81);

    private static string Shipped => Path.Combine(Folders.Data("geodata", AppContext.BaseDirectory)!, LineCourses.FileName);

    [Fact]
    public void AKnownRailwayRunsByItsStationsInBothDirections()
    {
        var courses = LineCourses.Read(Shipped);
        var there = courses.Through("Railway", [Belgrade, Budapest]);
        Assert.True(there.NumPoints > 8);
        Assert.Equal((Belgrade, Budapest), (there.Coordinates[0], there.Coordinates[^1]));
        Assert.Equal(there.Coordinates.Reverse(), courses.Through("Railway", [Budapest, Belgrade]).Coordinates);
        Assert.Contains(there.Coordinates, c => GreatCircle.Kilometers(c.X, c.Y, NoviSad.X, NoviSad.Y) < 5);
    }

    [Fact]
    public void APartOfItHasOnlyItsOwnStations()
    {
        var part = LineCourses.Read(Shipped).Through("Railway", [Belgrade, NoviSad]);
        Assert.All(part.Coordinates, c => Assert.InRange(c.Y, Belgrade.Y, NoviSad.Y));
        Assert.InRange(part.NumPoints, 4, 8);
    }

    [Theory]
    [InlineData("Motorway")]
    [InlineData("Port")]
    public void WhatIsOfAnotherKindRunsStraight(string kind) => Assert.Equal([Belgrade, Budapest], LineCourses.Read(Shipped).Through(kind, [Belgrade, Budapest]).Coordinates);

    [Fact]
    public void WhereOneEndIsOnNoCourseTheLineIsStraight() => Assert.Equal([Zagreb, Budapest], LineCourses.Read(Shipped).Through("Railway", [Zagreb, Budapest]).Coordinates);

    [Fact]
    public void TheMarkOfALineIsTrueOfAllItsLegs()
    {
        var courses = LineCourses.Read(Shipped);
        Assert.Equal("stations", Mark(NoviSad, Belgrade));
        Assert.Equal("stations", Mark(Budapest, NoviSad, Belgrade));
        Assert.Equal("partly", Mark(Zagreb, Belgrade, NoviSad));
        Assert.Equal("partly", Mark(Belgrade, NoviSad, Zagreb));
        Assert.Equal("straight", Mark(Belgrade, Zagreb, Budapest));

        string? Mark(params Coordinate[] stops)
        {
            var record = Some.Record("a") with { Geometry = courses.Through("Railway", stops), Places = [.. stops.Select(s => new RecordPlace("X", "RS", null, s.X, s.Y))] };
            var stored = new ArrayBufferWriter<byte>();
            using var rows = new RowBytes();
            rows.Write(stored, record);
            var flags = (RowFlags)stored.WrittenSpan[0];
            var mark = RecordProperties.CourseOf(record);
            Assert.Equal(mark, flags.HasFlag(RowFlags.Partly) ? "partly" : flags.HasFlag(RowFlags.Stations) ? "stations" : "straight");
            return mark;
        }
    }

    [Fact]
    public void NoStationOfACourseIsFarFromTheOneBefore()
    {
        var courses = File.ReadLines(Shipped).Where(l => l[0] != '#').Select(l => l.Split(" ; ")).ToList();
        Assert.All(courses, c =>
        {
            var stations = c[2].Split(" | ").Select(s => s.Split(' ', 3)).Select(s => new Coordinate(double.Parse(s[0], System.Globalization.CultureInfo.InvariantCulture), double.Parse(s[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
            var steps = stations.Zip(stations.Skip(1), (a, b) => GreatCircle.Kilometers(a.X, a.Y, b.X, b.Y)).ToList();
            Assert.True(steps.Max() < 800 && steps.Min() > 0.5, $"{c[1]}: {steps.Max():F0} km");
            // a station out of place would make a detour
            Assert.True(steps.Sum() < 2.2 * GreatCircle.Kilometers(stations[0].X, stations[0].Y, stations[^1].X, stations[^1].Y), c[1]);
        });
    }

    [Theory]
    [InlineData("Railway ; A–B")]
    [InlineData("Railway ; A–B ; 20.4 44.8 A")]
    [InlineData("Railway ; A–B ; 20.4 44.8 A | 19,0 47.5 B")]
    [InlineData("Railway ; A–B ; 20.4 44.8 A | 44.8 120.4 B")]
    public void AWrongLineIsNamed(string line)
    {
        var file = Path.Combine(Path.GetTempPath(), $"courses-{Guid.NewGuid():N}.tsv");
        File.WriteAllText(file, "# a comment\n" + line + "\n");
        try
        {
            Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => LineCourses.Read(file)).Message);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
