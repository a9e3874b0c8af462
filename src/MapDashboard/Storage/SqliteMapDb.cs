using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetTopologySuite.Geometries;
using SQLitePCL;

namespace MapDashboard.Storage;

/// <summary>One SQLite file, which is at the same time a GeoPackage that any GIS opens.</summary>
public sealed class SqliteMapDb(DbContextOptions<SqliteMapDb> options) : MapDb(options)
{
    /// <summary>Options for the database of a connection string.</summary>
    public static DbContextOptions<SqliteMapDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<SqliteMapDb>().UseSqlite(connectionString).AddInterceptors(GeoPackageConnections.Instance).Options;

    // CROSS JOIN keeps SQLite from starting with another index than the R*Tree
    public override IQueryable<RecordRow> RecordsIn(Envelope box) => Records.FromSql(
        $"SELECT r.* FROM rtree_records_geom AS t CROSS JOIN records AS r ON r.fid = t.id WHERE t.minx <= {box.MaxX} AND t.maxx >= {box.MinX} AND t.miny <= {box.MaxY} AND t.maxy >= {box.MinY}");

    public override async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancellation))!;
    }

    /// <summary>Nothing to do: a transaction that writes is alone in the file from its beginning.</summary>
    public override Task TakeTurnAsync(TimeSpan? longestWait, CancellationToken cancellation) => Task.CompletedTask;

    public override async Task<bool> IsBeingWrittenAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        // a command would try again for a second at least
        var file = ((SqliteConnection)Database.GetDbConnection()).Handle!;
        raw.sqlite3_busy_timeout(file, 0);
        return raw.sqlite3_exec(file, "BEGIN IMMEDIATE; ROLLBACK") == raw.SQLITE_BUSY;
    }

    /// <summary>Nothing to do: SQLite goes on from the largest key.</summary>
    public override Task ContinueNumberingAsync(CancellationToken cancellation) => Task.CompletedTask;

    public override Task DeferForeignKeysAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellation);

    public override Task NoteExtentAsync(CancellationToken cancellation) => Database.ExecuteSqlAsync(
        $"""
        UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
          (min_x, max_x, min_y, max_y) = (SELECT min(minx), max(maxx), min(miny), max(maxy) FROM rtree_records_geom)
        WHERE table_name = 'records'
        """,
        cancellation);

    internal override async Task<bool> IsUsedElsewhereAsync(CancellationToken cancellation)
    {
        await using var alone = await TryBeAloneAsync(cancellation);
        return alone is null;
    }

    internal override async Task<IAsyncDisposable?> TryBeAloneAsync(CancellationToken cancellation)
    {
        // what this process has left open for later
        SqliteConnection.ClearAllPools();
        await Database.OpenConnectionAsync(cancellation);
        return await SqliteAlone.TryAsync((SqliteConnection)Database.GetDbConnection(), cancellation);
    }

    internal override RTreeFill? FillTree() => new((SqliteConnection)Database.GetDbConnection(), "records");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // BLOB in the model, GEOMETRY in the table: a model column of type GEOMETRY makes EF call SpatiaLite
        configurationBuilder.Properties<Geometry>().HaveConversion<GeoPackageConverter, GeometryComparer>().HaveColumnType("BLOB");
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<IsoUtcConverter>().HaveColumnType("DATETIME");
    }

    private sealed class GeoPackageConverter() : ValueConverter<Geometry, byte[]>(g => GeoPackageBinary.Write(g), b => GeoPackageBinary.Read(b));

    // the only form of DATETIME that GeoPackage allows; it also sorts as text
    private sealed class IsoUtcConverter() : ValueConverter<DateTimeOffset, string>(
        d => d.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        s => DateTimeOffset.Parse(s, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
