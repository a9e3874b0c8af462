using System.Globalization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Benchmarks;

/// <summary>
/// Records as a large dashboard may hold: 94 % points around the world's capitals, 5 % lines of 8 to 40 vertices, 1 % areas of 5 to 60; 6 layers, 20 programs, 1999 to 2026, more of late.
/// The same for the same seed and gazetteer. They are made as they are asked for.
/// </summary>
internal sealed class MadeUpMap(Gazetteer gazetteer, int seed)
{
    private static readonly string[] Layers = ["projects", "incidents", "health", "water", "education", "infrastructure"];
    private static readonly double[] LayersUpTo = [0.34, 0.58, 0.72, 0.84, 0.93, 1];
    private static readonly string[] Programs = [.. Enumerable.Range(1, 20).Select(n => $"Program {n:D2}")];
    private static readonly string[] Statuses = ["active", "planned", "ended", "suspended"];
    private static readonly string[] Things = ["clinic", "borehole", "school", "road", "bridge", "survey site", "flood", "outbreak", "camp", "canal", "power line", "market", "warehouse", "reserve", "pipeline"];
    private static readonly string[] Kinds = ["North", "South", "East", "West", "Old", "New", "Upper", "Lower", "Central", "Rural"];
    private static readonly IReadOnlyList<string>[] Documents = [.. Enumerable.Range(0, 5_000).Select(n => (IReadOnlyList<string>)[$"document{n:D5}"])];
    private static readonly IReadOnlyList<int>[] Years = [.. Enumerable.Range(1999, 28).Select(y => (IReadOnlyList<int>)[y])];
    private static readonly IReadOnlyList<string>[] Dates = [.. Years.Select(y => (IReadOnlyList<string>)[y[0].ToString(CultureInfo.InvariantCulture)])];

    private readonly (IReadOnlyList<RecordPlace> Place, double UpTo)[] _cities = Cities(gazetteer);

    /// <returns>In the order of their ids.</returns>
    public IEnumerable<SpatialRecord> Records(int count)
    {
        var random = new Random(seed);
        for (var n = 1; n <= count; n++)
        {
            yield return Record(random, n);
        }
    }

    /// <summary>Windows as people look through: 1440 by 900 pixels around a record, few on the whole world, most on regions and cities.</summary>
    public IEnumerable<(double Longitude, double Latitude, int Zoom)> Looks(IReadOnlyList<SpatialRecord> records)
    {
        int[] weights = [1, 1, 2, 3, 5, 7, 9, 11, 12, 12, 11, 9, 7, 6, 4];
        for (var random = new Random(seed + 1); ;)
        {
            var at = records[random.Next(records.Count)].Geometry.Coordinate;
            var (left, zoom) = (random.Next(weights.Sum()), 0);
            for (; left >= weights[zoom]; zoom++)
            {
                left -= weights[zoom];
            }
            yield return (at.X, at.Y, zoom);
        }
    }

    private static (IReadOnlyList<RecordPlace>, double)[] Cities(Gazetteer gazetteer)
    {
        var sum = 0.0;
        return
        [
            .. gazetteer.Countries().Select(c => gazetteer.Capital(c.Country)).OfType<Place>().OrderBy(p => p.Id)
                .Select(p => ((IReadOnlyList<RecordPlace>)[new(p.Name, p.Country, p.Id, p.Longitude, p.Latitude)], sum += Math.Sqrt(Math.Max(10_000, p.Population)))),
        ];
    }

    private SpatialRecord Record(Random random, int n)
    {
        var weight = random.NextDouble() * _cities[^1].UpTo;
        var places = _cities[Array.FindIndex(_cities, c => weight < c.UpTo)].Place;
        var (city, spread) = (places[0], random.NextDouble() switch { < 0.6 => 0.06, < 0.9 => 0.45, _ => 2.5 });
        var latitude = Math.Clamp(city.Latitude + (Normal(random) * spread), -85, 85);
        var longitude = Wrapped(city.Longitude + (Normal(random) * spread / Math.Max(0.3, Math.Cos(city.Latitude * Math.PI / 180))));
        var kind = random.NextDouble();
        var year = 27 - (int)(Math.Pow(random.NextDouble(), 1.6) * 28);
        var layer = random.NextDouble();
        var bare = new SpatialRecord
        {
            Id = $"rec{n:D9}",
            Title = $"{Draw(random, Kinds)} {city.Name} {Draw(random, Things)} {n}",
            Summary = "",
            Layer = Layers[Array.FindIndex(LayersUpTo, upTo => layer < upTo)],
            Program = Programs[(int)(random.NextDouble() * random.NextDouble() * Programs.Length)],
            Subject = Draw(random, Things),
            Status = Draw(random, Statuses),
            Geometry = kind < 0.94 ? new Point(longitude, latitude) { SRID = 4326 } : kind < 0.99 ? Line(random, longitude, latitude) : Area(random, longitude, latitude),
            Dates = Dates[year],
            Years = Years[year],
            Places = places,
            Precision = kind < 0.5 ? Precision.Site : Precision.City,
            Actors = [],
            Quantities = [],
            Confidence = Math.Round(random.NextDouble(), 2),
            Review = random.Next(10) == 0 ? ReviewState.Confirmed : ReviewState.Extracted,
            Sources = Draw(random, Documents),
            SearchText = "",
            Sequence = n,
        };
        return bare with { Summary = RecordSummary.Of(bare) };
    }

    private static LineString Line(Random random, double longitude, double latitude)
    {
        var (step, angle) = (0.004 + (0.03 * random.NextDouble()), random.NextDouble() * Math.Tau);
        var positions = new Coordinate[8 + random.Next(33)];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = At(longitude, latitude);
            angle += Normal(random) * 0.4;
            longitude += Math.Cos(angle) * step;
            latitude += Math.Sin(angle) * step;
        }
        return new(positions) { SRID = 4326 };
    }

    private static Polygon Area(Random random, double longitude, double latitude)
    {
        var (count, radius) = (5 + random.Next(56), 0.01 + (0.15 * random.NextDouble() * random.NextDouble()));
        var ring = Enumerable.Range(0, count).Select(i => (Angle: i * Math.Tau / count, Radius: radius * (0.7 + (0.3 * random.NextDouble()))))
            .Select(p => At(longitude + (Math.Cos(p.Angle) * p.Radius), latitude + (Math.Sin(p.Angle) * p.Radius))).ToList();
        return new(new LinearRing([.. ring, ring[0]])) { SRID = 4326 };
    }

    private static Coordinate At(double longitude, double latitude) => new(Math.Clamp(longitude, -180, 180), Math.Clamp(latitude, -85, 85));

    private static double Wrapped(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());

    private static T Draw<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
