using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Tiles;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.Tiles;

/// <summary>Tiles as other people's libraries read them: those of web maps, and GDAL.</summary>
public sealed class MapTileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-test-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WhereThereIsLittleATileHasEveryRecordWithItsAttributes()
    {
        var area = Some.Record("area") with { Geometry = new Polygon(Ring(20, 44, 21, 45), [Ring(20.4, 44.4, 20.6, 44.6)]), Title = "Подручје", Years = [] };
        var line = Some.Record("line") with { Geometry = Some.Line(20, 44, 25, 46, -170, 50, 170, 52) };
        var layers = await ReadAsync(8, 142, 92, Some.Record("point"), area, line);
        var records = Assert.Single(layers);
        Assert.Equal(("records", 2, 4096), ((string)records["name"]!, (int)records["version"]!, (int)records["extent"]!));
        var features = records["features"]!.AsArray().ToDictionary(f => (string)f!["properties"]!["id"]!, f => f!);
        Assert.Equal([("area", 3), ("line", 2), ("point", 1)], features.OrderBy(f => f.Key).Select(f => (f.Key, (int)f.Value["type"]!)));
        var properties = features["point"]["properties"]!;
        Assert.Equal(
            ("Joint police patrols in Belgrade", "patrols", 2019, "RS", "city", 0.8, 1, "2019-09"),
            ((string)properties["title"]!, (string)properties["layer"]!, (int)properties["first_year"]!, (string)properties["countries"]!, (string)properties["precision"]!, (double)properties["confidence"]!, (int)properties["sources"]!, (string)properties["dates"]!));
        Assert.Equal("Подручје", (string)features["area"]["properties"]!["title"]!);
        Assert.Null(features["area"]["properties"]!["first_year"]);
        var rings = features["area"]["geometry"]!.AsArray();
        Assert.Equal(2, rings.Count);
        Assert.True(Area(rings[0]!) > 0 && Area(rings[1]!) < 0, "the outer ring turns one way, the hole the other");
        var (x, y) = Position(features["point"]["geometry"]![0]![0]!, 8, 142, 92);
        Assert.Equal((20.46513, 44.80401), (x, y), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.001 && Math.Abs(a.Item2 - b.Item2) < 0.001);
    }

    [Fact]
    public async Task WhereThereIsMuchATileHasClustersThatCountEverything()
    {
        var records = Enumerable.Range(0, 3_000).Select(n => Some.Record($"r{n:D4}") with
        {
            Geometry = new Point(20 + (n % 60 * 0.02), 44 + (n / 60 * 0.02)),
            Layer = n % 3 == 0 ? "bri" : "patrols",
        }).ToArray();
        var layers = await ReadAsync(5, 17, 11, records);
        var clusters = layers.Single(l => (string)l["name"]! == "clusters")["features"]!.AsArray().Select(f => f!["properties"]!).ToList();
        var single = layers.SingleOrDefault(l => (string)l["name"]! == "records")?["features"]!.AsArray().Count ?? 0;
        Assert.Equal(3_000, single + clusters.Sum(c => (int)c["count"]!));
        Assert.All(clusters, c => Assert.Equal((int)c["count"]!, ((int?)c["count_bri"] ?? 0) + ((int?)c["count_patrols"] ?? 0)));
    }

    [Fact]
    public async Task GdalReadsATile()
    {
        var file = await WriteAsync(4, 8, 5, [Some.Record("point"), Some.Record("line") with { Geometry = Some.Line(10, 50, 12, 52, 14, 48) }]);
        var read = JsonNode.Parse(await Gdal.ReadAsync(file, "records"))!["features"]!.AsArray().ToDictionary(f => (string)f!["properties"]!["id"]!, f => f!);
        Assert.Equal(["line", "point"], read.Keys.Order());
        Assert.Equal("LineString", ((string)read["line"]["geometry"]!["type"]!).Replace("Multi", "", StringComparison.Ordinal));
        var meters = read["point"]["geometry"]!["coordinates"]!.AsArray();
        Assert.Equal(20.46513, (double)meters[0]! / 20037508.342789244 * 180, 0.01);
    }

    [Fact]
    public void NoTileIsLargerThanTheBoundWhateverTheRecordsHold()
    {
        var records = Enumerable.Range(0, 2_000).Select(n => Some.Record($"r{n:D4}") with
        {
            Title = new string((char)('a' + (n % 26)), 1_000),
            Summary = $"{n} {new string('x', 800)}",
            Geometry = n % 2 == 0 ? new Point(20 + (n % 50 * 0.01), 44 + (n / 50 * 0.01)) : Some.Line([.. Enumerable.Range(0, 200).SelectMany(i => (double[])[20 + (i * 0.01), 44 + (i * n % 97 * 0.01)])]),
        }).ToArray();
        var map = MapColumns.Of(records);
        for (var z = 0; z <= TileAddress.MostZoom; z++)
        {
            var (x, y) = (WebMercator.X(20.25), WebMercator.Y(44.3));
            Assert.InRange(MapTile.Of(map, Filter.All, new(z, ZOrder.Cell(x, z), ZOrder.Cell(y, z))).Length, z < 8 ? 1 : 0, MapTile.MostBytes);
        }
    }

    [Fact]
    public void AFilterDecidesWhatATileHolds()
    {
        var map = MapColumns.Of([Some.Record("r")]);
        Assert.NotEmpty(MapTile.Of(map, Filter.Parse("layer=patrols"), new(0, 0, 0)));
        Assert.Empty(MapTile.Of(map, Filter.Parse("layer=bri"), new(0, 0, 0)));
        Assert.Empty(MapTile.Of(map, Filter.All, new(1, 0, 0)));
    }

    private static LinearRing Ring(double west, double south, double east, double north) => new([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]);

    private async Task<string> WriteAsync(int z, uint x, uint y, SpatialRecord[] records)
    {
        // GDAL takes the tile's place from its path
        var file = Path.Combine(_folder, z.ToString(CultureInfo.InvariantCulture), x.ToString(CultureInfo.InvariantCulture), $"{y}.mvt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, MapTile.Of(MapColumns.Of([.. records.OrderBy(r => r.Id, StringComparer.Ordinal)]), Filter.All, new(z, x, y)), Cancellation);
        return file;
    }

    private async Task<IReadOnlyList<JsonNode>> ReadAsync(int z, uint x, uint y, params SpatialRecord[] records)
    {
        var file = await WriteAsync(z, x, y, records);
        var client = AppContext.BaseDirectory;
        while (client is not null && !File.Exists(Path.Combine(client, "MapDashboard.sln")))
        {
            client = Path.GetDirectoryName(client);
        }
        client = Path.Combine(client!, "tests", "client");
        Assert.SkipUnless(Directory.Exists(Path.Combine(client, "node_modules", "@mapbox", "vector-tile")), "npm ci has not run in tests/client");
        using var node = Process.Start(new ProcessStartInfo("node", ["read-tile.mjs", file]) { WorkingDirectory = client, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(Cancellation), node.StandardError.ReadToEndAsync(Cancellation));
        await node.WaitForExitAsync(Cancellation);
        Assert.True(node.ExitCode == 0, await error);
        return [.. JsonSerializer.Deserialize<JsonArray>(await output)!.Select(l => l!)];
    }

    private static double Area(JsonNode ring)
    {
        var p = ring.AsArray().Select(c => (X: (double)c![0]!, Y: (double)c[1]!)).ToList();
        return p.Zip(p.Skip(1)).Sum(s => (s.First.X * s.Second.Y) - (s.Second.X * s.First.Y));
    }

    private static (double Longitude, double Latitude) Position(JsonNode at, int z, int x, int y)
    {
        var size = Math.Pow(2, 32 - z);
        return (WebMercator.Longitude((x + ((double)at[0]! / 4096)) * size), WebMercator.Latitude((y + ((double)at[1]! / 4096)) * size));
    }
}
