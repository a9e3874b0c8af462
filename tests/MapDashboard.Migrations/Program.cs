using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore.Design;

Console.Error.WriteLine("This project is only what dotnet ef starts from; see README.md.");
return 2;

/// <summary>Where dotnet ef gets the context from; the file is never made.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteMapDb>
{
    public SqliteMapDb CreateDbContext(string[] args) => new(SqliteMapDb.Options("Data Source=design.gpkg"));
}

/// <summary>The same for PostgreSQL; nothing is connected to.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresMapDb>
{
    public PostgresMapDb CreateDbContext(string[] args) => new(PostgresMapDb.Options("Host=localhost;Database=design"));
}
