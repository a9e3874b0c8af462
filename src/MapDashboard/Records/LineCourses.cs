using System.Globalization;
using MapDashboard.Geoparsing.Gazetteers;
using NetTopologySuite.Geometries;

namespace MapDashboard.Records;

/// <summary>By which stations known railways, motorways and pipelines run, from <c>geodata/courses.tsv</c>. Immutable.</summary>
public sealed class LineCourses
{
    /// <summary>The name of the file in the folder of geodata.</summary>
    public const string FileName = "courses.tsv";

    /// <summary>How far a line's end may be from a station that it stands for.</summary>
    private const double NearKilometers = 25;

    private readonly ILookup<string, IReadOnlyList<Coordinate>> _byKind;

    private LineCourses(IEnumerable<(string Kind, IReadOnlyList<Coordinate> Stations)> courses) =>
        _byKind = courses.ToLookup(c => c.Kind, c => c.Stations, StringComparer.Ordinal);

    /// <summary>No course is known.</summary>
    public static LineCourses None { get; } = new([]);

    /// <exception cref="InvalidDataException">A line is not "kind ; name ; lon lat Name | lon lat Name ..."; the message names it.</exception>
    public static LineCourses Read(string file) =>
        new(File.ReadLines(file).Select((line, i) => (Line: line, Number: i + 1)).Where(l => l.Line.Length > 0 && l.Line[0] != '#').Select(l => Parse(l.Line, l.Number)));

    /// <summary>The line through its stops, by the stations between them where a course of its kind is known, straight from stop to stop elsewhere.</summary>
    /// <param name="kind">What the vocabulary calls the thing: "Railway".</param>
    /// <param name="stops">Two or more, longitude first.</param>
    public LineString Through(string kind, IReadOnlyList<Coordinate> stops)
    {
        var line = new List<Coordinate> { stops[0] };
        for (var i = 1; i < stops.Count; i++)
        {
            line.AddRange(_byKind[kind].Select(c => Between(c, stops[i - 1], stops[i])).FirstOrDefault(b => b is not null) ?? []);
            line.Add(stops[i]);
        }
        return new([.. line]) { SRID = 4326 };
    }

    /// <summary>The stations between those at two points; null where the course does not reach both.</summary>
    private static IReadOnlyList<Coordinate>? Between(IReadOnlyList<Coordinate> stations, Coordinate from, Coordinate to) => (Nearest(stations, from), Nearest(stations, to)) switch
    {
        (null, _) or (_, null) => null,
        var (first, last) when first < last => [.. stations.Take((int)last).Skip((int)first + 1)],
        var (first, last) => [.. stations.Take((int)first).Skip((int)last + 1).Reverse()],
    };

    private static int? Nearest(IReadOnlyList<Coordinate> stations, Coordinate point)
    {
        var (at, kilometers) = stations.Select((s, i) => (i, GreatCircle.Kilometers(s.X, s.Y, point.X, point.Y))).MinBy(s => s.Item2);
        return kilometers <= NearKilometers ? at : null;
    }

    private static (string, IReadOnlyList<Coordinate>) Parse(string line, int number)
    {
        var parts = line.Split(" ; ");
        var stations = parts.Length == 3 ? parts[2].Split(" | ").Select(Station).ToList() : [];
        return stations.Count > 1 && !stations.Contains(null)
            ? (parts[0], [.. stations.OfType<Coordinate>()])
            : throw new InvalidDataException($"{FileName} line {number}: not \"kind ; name ; longitude latitude Name | ...\" with two stations or more");
    }

    private static Coordinate? Station(string text) =>
        text.Split(' ', 3) is [var lon, var lat, { Length: > 0 }]
        && double.TryParse(lon, CultureInfo.InvariantCulture, out var x) && double.TryParse(lat, CultureInfo.InvariantCulture, out var y) && Math.Abs(x) <= 180 && Math.Abs(y) <= 90
            ? new(x, y)
            : null;
}
