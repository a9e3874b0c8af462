using System.Text;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Imports;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Tests.Importing;

/// <summary>What an import leaves in the store: the spatial index beside the records, and nothing when it is given up.</summary>
public sealed class ImportStoreTests(MapApplication app) : IClassFixture<MapApplication>
{
    private static readonly Envelope West = new(-130, -60, -50, 70);
    private static readonly Envelope East = new(60, 130, -50, 70);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheSpatialIndexHasWhatAnImportStoresAndWhatComesAfterIt()
    {
        var (west, east) = (await CountAsync(West), await CountAsync(East));
        var report = await ImportAsync("index", Lines(400, longitude: -100), null, Cancellation);
        Assert.Equal((400, 0), (report.Added, report.FaultCount));
        Assert.Equal((west + 400, east), (await CountAsync(West), await CountAsync(East)));

        // told otherwise: those are rows that change, and the index follows them by itself
        var again = await ImportAsync("index", Lines(400, longitude: 100), null, Cancellation);
        Assert.Equal((0, 400), (again.Added, again.Renewed));
        Assert.Equal((west, east + 400), (await CountAsync(West), await CountAsync(East)));
    }

    [Fact]
    public async Task AnImportThatIsGivenUpLeavesNothingAndTheNextOneGoesOn()
    {
        var (before, changes) = (await CountAsync(West), await ChangesAsync());
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync("given up", Lines(5_000, longitude: -100), rows => given.Cancel(), given.Token));
        Assert.Equal((before, changes), (await CountAsync(West), await ChangesAsync()));

        Assert.Equal(3, (await ImportAsync("gone on", Lines(3, longitude: -100), null, Cancellation)).Added);
        Assert.Equal((before + 3, changes + 3), (await CountAsync(West), await ChangesAsync()));
    }

    [Fact]
    public async Task AServerThatStartsTellsHowManyOfTheRecordsItHasRead()
    {
        // more than wait to be made into columns
        var count = ((2 * Environment.ProcessorCount) + 2) * RecordBlock.Size;
        Assert.Equal(count, (await ImportAsync("many", Lines(count, longitude: 0), null, Cancellation)).Added);
        var told = new List<int>();
        var map = await app.Services.GetRequiredService<StoredMap>().LoadAsync(told.Add, Cancellation);
        Assert.InRange(told.Count, 2, count);
        Assert.Equal(map.Columns.Count, told[^1]);
        Assert.Equal(told.Order(), told);
    }

    [Fact]
    public void APointIsStoredAsTheLibraryWouldWriteIt()
    {
        var random = new Random(1);
        double[] special = [0, -0.0, 180, -180, 1e-5, 1.5e-7, 0.1 + 0.2, 123.456789012345, 45.123456789012347, 1];
        for (var i = 0; i < 2_000; i++)
        {
            var (x, y) = (Some(i), Some(i / special.Length));
            var point = new Point(x, y) { SRID = 4326 };
            Assert.Equal($"\"{point.AsText()}\"", StoredJson.Write<Geometry>(point));
            var blob = GeoPackageBinary.Write(point);
            Assert.Equal(new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(point), blob[8..]);
            Assert.Equal((x, y, 4326), (GeoPackageBinary.Read(blob).Coordinate.X, GeoPackageBinary.Read(blob).Coordinate.Y, GeoPackageBinary.Read(blob).SRID));
        }

        double Some(int at) => at < special.Length * special.Length ? special[at % special.Length] : Math.Round((random.NextDouble() * 360) - 180, random.Next(16));
    }

    private async Task<ImportReport> ImportAsync(string source, string lines, Action<long>? progress, CancellationToken cancellation)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var request = ImportRequest.Of("a.geojsonl", [], "bri", $"Store {source}", null, null, null);
        return await app.Services.GetRequiredService<Importer>().ImportAsync(file, request, "somebody", progress, cancellation);
    }

    private async Task<int> CountAsync(Envelope box)
    {
        await using var db = Open();
        return await db.RecordsIn(box).CountAsync(Cancellation);
    }

    private async Task<int> ChangesAsync()
    {
        await using var db = Open();
        return await db.Changes.CountAsync(Cancellation);
    }

    private MapDb Open() => app.Services.GetRequiredService<IDbContextFactory<MapDb>>().CreateDbContext();

    private static string Lines(int count, int longitude)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(FormattableString.Invariant($$$"""{"type":"Feature","id":{{{i}}},"properties":{"title":"Record {{{i}}}","summary":"{{{new string('x', 100)}}}"},"geometry":{"type":"Point","coordinates":[{{{longitude + (i % 20)}}},{{{i % 60}}}]}}""")).Append('\n');
        }
        return lines.ToString();
    }
}
