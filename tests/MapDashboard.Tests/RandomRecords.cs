using System.Globalization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests;

/// <summary>Records and filters that hold anything that may be, the same for the same seed. Positions and values are drawn from few, so that filters meet them, edges and all.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] Layers = ["patrols", "surveillance", "bri", "Cooperation"];
    private static readonly string[] Programs = ["Safe City", "Roads, \"ports\"", "Belt and Road Initiative", "safe city"];
    private static readonly string[] Statuses = ["active", "planned", "ended", "unknown"];
    private static readonly string[] Actors = ["Huawei", "HBIS Group", "Ministry, of Things", "huawei"];
    private static readonly string[] Sources = ["d1", "d2", "d3"];
    private static readonly RecordPlace[] Places = [Some.Belgrade, new("Niš", "RS", 787657, 21.9, 43.3), new("Budapest", "HU", 3054643, 19.04, 47.5), new("Somewhere", "", null, -179.5, -18)];
    private static readonly double[] Longitudes = [-180, -179.999, -90.5, -0.000001, 0, 0.000001, 20.46513, 21, 21.000001, 179.99, 180];
    private static readonly double[] Latitudes = [-90, -85.06, -85, -18, 0, 43, 44.80401, 44.9, 60, 85.051, 89];

    private readonly Random _random = new(seed);

    public SpatialRecord Record(int number, long sequence = 1)
    {
        var record = Anything(number, sequence);
        return _random.Next(2) == 0 ? record : record with { ActorKinds = ActorKinds.OrNone([.. record.Actors.Select(_ => _random.Next(3) == 0 ? null : (ActorKind?)_random.Next(4))]) };
    }

    private SpatialRecord Anything(int number, long sequence) => Some.Record($"r{number:D4}", sequence) with
    {
        Title = $"{Draw(Programs)} {number}",
        Layer = Draw(Layers),
        Program = Draw(Programs),
        Status = Draw(Statuses),
        Years = [.. Enumerable.Range(1999 + _random.Next(25), _random.Next(4))],
        Places = Several(Places),
        Sources = Several(Sources),
        Actors = Several(Actors),
        Precision = Draw(Enum.GetValues<Precision>()),
        Review = Draw(Enum.GetValues<ReviewState>()),
        Confidence = _random.Next(11) / 10.0,
        Geometry = Geometry(),
    };

    public string Filter()
    {
        Func<string>[] terms =
        [
            () => "layer=" + Values(Draw(Layers), "none"),
            () => "program=" + Values($"\"{Draw(Programs).Replace("\"", "\"\"", StringComparison.Ordinal)}\""),
            () => "status=" + Values(Draw(Statuses), Draw(Statuses).ToUpperInvariant()),
            () => "year=" + Values("..2003", "2010..", "2005..2009", "2012"),
            () => "country=" + Values("RS", "hu", "CN"),
            () => "place=" + Values("792680", "787657", "-1"),
            () => "source=" + Values(Draw(Sources), "d9"),
            () => "actor=" + Values(Draw(["HUAWEI", "\"ministry, of things\""])),
            () => "actorKind=" + Values("person", "Company", "state"),
            () => "precision=" + Draw(["country", "region", "city", "site"]),
            () => "review=" + Values("extracted", "confirmed", "edited"),
            () => "confidence=" + (_random.Next(21) / 20.0).ToString(CultureInfo.InvariantCulture),
            () => "q=" + Draw(["safe", "belt road", "beograd", "zzz"]),
            () => "asOf=2026-03-01",
            () => "bbox=" + Box() + (_random.Next(3) == 0 ? "&bbox=" + Box() : ""),
        ];
        _random.Shuffle(terms);
        return string.Join('&', terms.Take(_random.Next(4)).Select(t => Escaped(t())));
    }

    public T Draw<T>(T[] from) => from[_random.Next(from.Length)];

    public int Number(int most) => _random.Next(most);

    private Geometry Geometry() => _random.Next(10) switch
    {
        0 => Some.Line(Draw(Longitudes), Draw(Latitudes), Draw(Longitudes), Draw(Latitudes), Draw(Longitudes), Draw(Latitudes)),
        1 => new Point(Draw(Longitudes), Draw(Latitudes)).Buffer(0.3),
        2 => Point.Empty,
        3 => new Point(_random.NextDouble() * 360 - 180, _random.NextDouble() * 170 - 85),
        _ => new Point(Draw(Longitudes), Draw(Latitudes)),
    };

    private string Box()
    {
        var (south, north) = (Draw(Latitudes), Draw(Latitudes));
        return string.Create(CultureInfo.InvariantCulture, $"{Draw(Longitudes)},{Math.Min(south, north)},{Draw(Longitudes)},{Math.Max(south, north)}");
    }

    private string Values(params string[] values) => string.Join(',', values.Take(1 + _random.Next(values.Length)));

    private IReadOnlyList<T> Several<T>(T[] from) => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Draw(from))];

    private static string Escaped(string term) => term.Replace(" ", "%20", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}
