using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Storage;

/// <summary>Opens the database for one piece of work; everybody asks for a <see cref="MapDb"/> and need not know which database it is.</summary>
internal sealed class MapDbFactory(Func<MapDb> open) : IDbContextFactory<MapDb>
{
    public MapDbFactory(DbContextOptions<SqliteMapDb> options) : this(() => new SqliteMapDb(options))
    {
    }

    public MapDbFactory(DbContextOptions<PostgresMapDb> options) : this(() => new PostgresMapDb(options))
    {
    }

    public MapDb CreateDbContext() => open();
}
