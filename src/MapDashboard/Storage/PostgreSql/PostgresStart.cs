using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MapDashboard.Storage;

/// <summary>Makes the database on its server and PostGIS in it where the role may, and brings it to this version's tables.</summary>
internal sealed class PostgresStart(PostgresMapDb db, ILogger log)
{
    private string Database => db.Database.GetDbConnection().Database;

    private string Role => new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).Username ?? Environment.UserName;

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await CreateDatabaseAsync(cancellation);
            if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                return;
            }
            await using var turn = await PostgresLock.TakeAsync(db, PostgresLock.Migration, log, cancellation);
            // somebody else may have done it meanwhile
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
            if (pending > 0)
            {
                await CreatePostGisAsync(cancellation);
                await db.Database.MigrateAsync(cancellation);
                log.Migrated(pending, $"database {Database}");
            }
        }
        catch (Exception failure) when (Postgres(failure) is PostgresException refused)
        {
            throw new InvalidDataException($"PostgreSQL refuses to prepare the database \"{Database}\" for the role \"{Role}\": {refused.MessageText}.", refused);
        }
        catch (Exception failure) when (Postgres(failure) is { } unreachable)
        {
            var address = db.Database.GetDbConnection().DataSource;
            throw new InvalidDataException($"The PostgreSQL server of ConnectionStrings:MapDashboard ({address}) cannot be reached: {(unreachable.InnerException ?? unreachable).Message.TrimEnd('.')}.", unreachable);
        }
    }

    /// <summary>What the driver says; EF wraps some of it.</summary>
    private static NpgsqlException? Postgres(Exception failure) =>
        failure is InvalidDataException ? null : failure as NpgsqlException ?? failure.InnerException as NpgsqlException;

    private async Task CreateDatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await db.Database.CloseConnectionAsync();
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            try
            {
                await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellation);
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new InvalidDataException($"There is no database \"{Database}\" and the role \"{Role}\" may not create it. As an administrator: CREATE DATABASE \"{Database}\" OWNER \"{Role}\".", refused);
            }
            catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // another server was quicker
            }
        }
    }

    private async Task CreatePostGisAsync(CancellationToken cancellation)
    {
        if (await db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM pg_extension WHERE extname = 'postgis'").AnyAsync(cancellation))
        {
            return;
        }
        try
        {
            await db.Database.ExecuteSqlRawAsync("CREATE EXTENSION postgis", cancellation);
            // connections that were open before do not know its types
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidDataException($"The database \"{Database}\" has no PostGIS and the role \"{Role}\" may not create it. As an administrator, in this database: CREATE EXTENSION postgis.", refused);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported)
        {
            throw new InvalidDataException("PostGIS is not installed on the PostgreSQL server (Debian: postgresql-15-postgis-3).", missing);
        }
    }
}
