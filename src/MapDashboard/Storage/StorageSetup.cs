using MapDashboard.Changes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MapDashboard.Storage;

public static class StorageSetup
{
    private const string ConnectionSetting = "ConnectionStrings:MapDashboard";
    private const string OfServer = "Host=…;Database=…;Username=…;Password=…";

    /// <summary>
    /// The database and its change feed, by <c>Storage:Provider</c> (Sqlite, the default, or PostgreSql) and <c>ConnectionStrings:MapDashboard</c>;
    /// without one, data/mapdashboard.gpkg in the content root. What is wrong with them is said when the database is first asked for: <see cref="InvalidDataException"/>.
    /// </summary>
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        var (provider, connection) = (builder.Configuration["Storage:Provider"] ?? nameof(StorageProvider.Sqlite), builder.Configuration.GetConnectionString("MapDashboard"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IDbContextFactory<MapDb>>(_ => provider switch
        {
            _ when Is(provider, StorageProvider.Sqlite) => new MapDbFactory(SqliteMapDb.Options(File(connection, builder.Environment.ContentRootPath))),
            _ when Is(provider, StorageProvider.PostgreSql) => new MapDbFactory(PostgresMapDb.Options(Server(connection))),
            _ => throw new InvalidDataException($"Storage:Provider is \"{provider}\"; it can be {string.Join(" or ", Enum.GetNames<StorageProvider>())}."),
        });
        builder.Services.AddSingleton(s => new MapDbWriter(s.GetRequiredService<IDbContextFactory<MapDb>>()));
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<StoreNews>();
    }

    /// <summary>Whether several servers may share the store.</summary>
    internal static bool IsShared(this IConfiguration configuration) => Is(configuration["Storage:Provider"], StorageProvider.PostgreSql);

    private static bool Is(string? name, StorageProvider provider) => string.Equals(name, provider.ToString(), StringComparison.OrdinalIgnoreCase);

    private static string File(string? connection, string contentRoot) => Checked("Data Source=FILE", () =>
    {
        var file = new SqliteConnectionStringBuilder(connection ?? "Data Source=data/mapdashboard.gpkg");
        file.DataSource = Path.Combine(contentRoot, file.DataSource);
        return file.ToString();
    });

    private static string Server(string? connection) => Checked(OfServer, () =>
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        return server is { Host: not null, Database: not null }
            ? server.ToString()
            : throw new InvalidDataException($"{ConnectionSetting} names no PostgreSQL database: it is {OfServer}.");
    });

    private static string Checked(string form, Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{ConnectionSetting} cannot be read ({malformed.Message.TrimEnd('.')}): it is {form}.", malformed);
        }
    }
}

/// <summary>The databases there are, as <c>Storage:Provider</c> names them.</summary>
public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
