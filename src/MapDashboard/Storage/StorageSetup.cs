using MapDashboard.Changes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage;

public static class StorageSetup
{
    /// <summary>The database and its change feed, by <c>ConnectionStrings:MapDashboard</c>; without one, data/mapdashboard.gpkg in the content root.</summary>
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        var connection = new SqliteConnectionStringBuilder(builder.Configuration.GetConnectionString("MapDashboard") ?? "Data Source=data/mapdashboard.gpkg");
        connection.DataSource = Path.Combine(builder.Environment.ContentRootPath, connection.DataSource);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(SqliteMapDb.Options(connection.ToString()));
        builder.Services.AddSingleton<IDbContextFactory<MapDb>, MapDbFactory>();
        builder.Services.AddSingleton<MapDbWriter>();
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton<ChangeFeed>();
    }
}
