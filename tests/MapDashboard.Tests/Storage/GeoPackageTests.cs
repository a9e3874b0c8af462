using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.Storage;

public sealed class GeoPackageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void TheFileIsMarkedAsAGeoPackageAndHoldsItsTables()
    {
        using var store = new TestStore();
        Assert.Equal(["1196444487"], store.Query("PRAGMA application_id"));
        Assert.Equal(["10300"], store.Query("PRAGMA user_version"));
        Assert.Equal(["wal"], store.Query("PRAGMA journal_mode"));
        Assert.Equal(["records"], store.Query("SELECT table_name FROM gpkg_contents WHERE data_type = 'features' AND srs_id = 4326"));
        Assert.Equal(["GEOMETRY"], store.Query("SELECT geometry_type_name FROM gpkg_geometry_columns"));
        Assert.Equal(["GEOMETRY"], store.Query("SELECT type FROM pragma_table_info('records') WHERE name = 'geom'"));
        Assert.Equal(
            ["rtree_records_geom_delete", "rtree_records_geom_insert", "rtree_records_geom_update1", "rtree_records_geom_update2", "rtree_records_geom_update3", "rtree_records_geom_update4"],
            store.Query("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"));
    }

    [Fact]
    public async Task TheSpatialIndexFollowsTheRecords()
    {
        using var store = new TestStore();
        await store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        await using var db = store.Databases.CreateDbContext();
        Assert.Equal("Joint police patrols, Belgrade", (await db.RecordsIn(new Envelope(20, 21, 44, 45)).SingleAsync(Cancellation)).Title);
        await db.Records.ExecuteUpdateAsync(s => s.SetProperty(r => r.Geometry, new Point(1, 2) { SRID = 4326 }), Cancellation);
        Assert.Equal(2, await db.RecordsIn(new Envelope(1, 1, 2, 2)).CountAsync(Cancellation));
    }

    [Fact]
    public async Task TheExtentIsThatOfTheRecords()
    {
        using var store = new TestStore();
        await store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        var extent = store.Query("SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y FROM gpkg_contents")[0].Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var records = new Envelope();
        (await store.AllAsync()).ToList().ForEach(r => records.ExpandToInclude(r.Geometry.EnvelopeInternal));
        Assert.Equal([records.MinX, records.MinY, records.MaxX, records.MaxY], extent, (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public async Task ARecordsSequenceIsInOnePlace()
    {
        using var store = new TestStore();
        await store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        Assert.Equal(["1", "2"], store.Query("SELECT sequence FROM records ORDER BY sequence"));
        Assert.Empty(store.Query("SELECT body FROM records WHERE body LIKE '%\"sequence\"%' UNION ALL SELECT record FROM changes WHERE record LIKE '%\"sequence\"%'"));
    }

    [Fact]
    public void TheTablesAreThoseOfTheModel()
    {
        using var store = new TestStore();
        using var db = store.Databases.CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: add a migration (tests/MapDashboard.Migrations).");
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var modelled = table.Columns.Select(c => $"{c.Name} {(c.Name == "geom" ? "GEOMETRY" : c.StoreType)} {(c.IsNullable ? 0 : 1)}").Order();
            Assert.Equal(modelled, store.Query($"SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info('{table.Name}')").Order());
        }
    }

    [Fact]
    public async Task GdalFindsNoFault()
    {
        using var store = new TestStore();
        await store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        await Gdal.AssertValidAsync(store.File);
    }

    [Fact]
    public async Task ALockLeftByAKilledMigrationDoesNotStopTheStart()
    {
        using var store = new TestStore();
        store.Query("DELETE FROM \"__EFMigrationsHistory\"");
        foreach (var name in store.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'rtree%\\_geom\\_%' ESCAPE '\\' ORDER BY name LIKE 'gpkg%', name LIKE 'records', name LIKE 'documents', name LIKE 'claims', name = 'gpkg_spatial_ref_sys', name = 'gpkg_contents'"))
        {
            store.Query($"PRAGMA foreign_keys = OFF; DROP TABLE \"{name}\"");
        }
        store.Query("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')");
        await Task.Run(store.Open, Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await store.AddAsync("Patrols in Belgrade.");
    }

    [Fact]
    public async Task SomebodyElsesFileIsRefused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mapdashboard-").FullName, "x.gpkg");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is no database. ", 100)), Cancellation);
        var start = new DatabaseStart(new MapDbFactory(SqliteMapDb.Options($"Data Source={file}")), TimeProvider.System, NullLogger<DatabaseStart>.Instance);
        Assert.Contains("is not a database file", (await Assert.ThrowsAsync<InvalidDataException>(() => start.PrepareAsync(Cancellation))).Message, StringComparison.Ordinal);
    }
}
