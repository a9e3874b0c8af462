using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage;

/// <summary>Opens the database for one piece of work; everybody asks for a <see cref="MapDb"/> and need not know which database it is.</summary>
internal sealed class MapDbFactory(DbContextOptions<SqliteMapDb> options) : IDbContextFactory<MapDb>
{
    public MapDb CreateDbContext() => new SqliteMapDb(options);
}
