using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace MapDashboard.Storage;

/// <summary>A PostgreSQL database with PostGIS, for several servers at once.</summary>
public sealed class PostgresMapDb(DbContextOptions<PostgresMapDb> options) : MapDb(options)
{
    /// <summary>What every server listens on: each transaction that others should hear of says so here when it commits (<see cref="StoreNews"/>).</summary>
    public const string Channel = "mapdashboard";

    /// <summary>What the connection on which a server listens is called.</summary>
    public const string ListenerName = "MapDashboard news";

    /// <summary>Held by whoever writes until they commit, as the function next_change() of the database knows it too; any number that nobody else uses there.</summary>
    private const long WriterLock = 85080890671105;

    /// <summary>A writer waits for those of all other servers, and one of them may be storing a large file.</summary>
    private const int LongestWaitSeconds = 600;

    /// <summary>Options for the database of a connection string.</summary>
    public static DbContextOptions<PostgresMapDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgresMapDb>().UseNpgsql(connectionString).Options;

    public override IQueryable<RecordRow> RecordsIn(Envelope box) => Records.FromSql(
        $"SELECT r.* FROM records AS r WHERE r.geom && ST_MakeEnvelope({box.MinX}, {box.MinY}, {box.MaxX}, {box.MaxY}, 4326)");

    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) => Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task TakeTurnAsync(TimeSpan? longestWait, CancellationToken cancellation)
    {
        var usual = Database.GetCommandTimeout();
        Database.SetCommandTimeout(longestWait is { } longest ? (int)longest.TotalSeconds : LongestWaitSeconds);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", cancellation);
        }
        catch (NpgsqlException busy) when (busy.InnerException is TimeoutException && longestWait is not null)
        {
            throw new StoreBusyException(longestWait.Value);
        }
        Database.SetCommandTimeout(usual);
    }

    // given back as soon as the statement has ended
    public override async Task<bool> IsBeingWrittenAsync(CancellationToken cancellation) =>
        !await Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({WriterLock}) AS \"Value\"").SingleAsync(cancellation);

    public override Task DeferForeignKeysAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL DEFERRED", cancellation);

    /// <summary>Nothing to do: PostGIS finds out by its index.</summary>
    internal override async Task<bool> IsUsedElsewhereAsync(CancellationToken cancellation) => await Database
        .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND application_name = {ListenerName}""").SingleAsync(cancellation) > 0;

    public override Task NoteExtentAsync(CancellationToken cancellation) => Task.CompletedTask;

    public override Task ContinueNumberingAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync(
        """
        SELECT setval('change_numbers', COALESCE(max(sequence), 0) + 1, false) FROM changes;
        SELECT setval(pg_get_serial_sequence('records', 'fid'), COALESCE(max(fid), 0) + 1, false) FROM records;
        SELECT setval(pg_get_serial_sequence('claims', 'id'), COALESCE(max(id), 0) + 1, false) FROM claims;
        SELECT setval(pg_get_serial_sequence('decisions', 'id'), COALESCE(max(id), 0) + 1, false) FROM decisions;
        SELECT setval(pg_get_serial_sequence('dead_letters', 'id'), COALESCE(max(id), 0) + 1, false) FROM dead_letters;
        """,
        cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Geometry>().HaveConversion<WkbConverter, GeometryComparer>().HaveColumnType("bytea");
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondConverter>();
        // text is compared and sorted by its bytes, as SQLite does it, whatever the database's language is
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // "geom" is for people with a GIS and made from this by the database: see the first migration
        modelBuilder.Entity<RecordRow>().Property(r => r.Geometry).HasColumnName("wkb");
        modelBuilder.Entity<ChangeRow>().Property(c => c.Sequence).HasDefaultValueSql("next_change()");
        modelBuilder.Entity<StageRow>(e =>
        {
            e.Property<string?>(StageColumns.Presenter).HasColumnName("presenter");
            e.Property<string?>(StageColumns.PresenterPage).HasColumnName("presenter_page");
        });
    }

    private sealed class WkbConverter() : ValueConverter<Geometry, byte[]>(g => Write(g), b => Read(b))
    {
        private static byte[] Write(Geometry geometry) => new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(geometry);

        private static Geometry Read(byte[] wkb)
        {
            var geometry = new WKBReader().Read(wkb);
            geometry.SRID = 4326;
            return geometry;
        }
    }

    // as exact as in SQLite, so that both databases say the same of a moment
    private sealed class MillisecondConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(d => Cut(d), d => d)
    {
        private static DateTimeOffset Cut(DateTimeOffset moment) => new(moment.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }
}
