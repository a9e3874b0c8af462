using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace MapDashboard.Tests.Storage;

/// <summary>Where the servers of the tests have their store: a file each, or with MAPDASHBOARD_TEST_STORAGE=PostgreSql a database each.</summary>
internal static class TestStorage
{
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("MAPDASHBOARD_TEST_STORAGE") == nameof(MapDashboard.Storage.StorageProvider.PostgreSql);

    /// <summary>The same store for the same folder.</summary>
    public static void UseStoreOf(this IWebHostBuilder builder, string folder)
    {
        builder.UseSetting("Storage:Provider", IsPostgres ? "PostgreSql" : "Sqlite");
        builder.UseSetting("ConnectionStrings:MapDashboard", IsPostgres ? PostgresCluster.Shared.Create(Path.GetFileName(folder)) : $"Data Source={Path.Combine(folder, "test.gpkg")}");
    }

    /// <summary>Deletes a folder and its store.</summary>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
        SqliteConnection.ClearAllPools();
        if (IsPostgres)
        {
            PostgresCluster.Shared.Drop(Path.GetFileName(folder));
        }
        Directory.Delete(folder, recursive: true);
    }
}
