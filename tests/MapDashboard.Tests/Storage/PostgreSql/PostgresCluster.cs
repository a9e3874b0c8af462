using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MapDashboard.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace MapDashboard.Tests.Storage;

/// <summary>A PostgreSQL server of its own for the tests of this process, in a folder that goes with it, however the process ends.</summary>
internal sealed class PostgresCluster
{
    private const string Template = "mapdashboard_template";

    /// <summary>As the role postgres, for PostgreSQL does not run as root; ends and tidies up when its input is closed.</summary>
    private const string Script = """
        set -e
        folder=$(mktemp -d)
        "$1/initdb" -D "$folder/data" -A trust -U postgres --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=600 -c shared_buffers=64MB \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off >"$folder/log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -INT $server
        wait $server || true
        rm -rf "$folder"
        """;

    private static readonly Lazy<PostgresCluster> Started = new(() => new());
    private static readonly string? Programs = Newest();

    private readonly int _port = FreePort();
    private readonly Lock _creating = new();
    private readonly Process _process;

    private PostgresCluster()
    {
        string[] shell = ["sh", "-c", Script, "sh", Programs!, $"{_port}"];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() })!;
        WaitUntilItAnswers();
        Execute("postgres", $"CREATE DATABASE {Template}");
        Prepare(Connection(Template));
    }

    /// <summary>Skips the test where there is no PostgreSQL with PostGIS, unless CI is true: then it fails.</summary>
    public static PostgresCluster Shared
    {
        get
        {
            if (Programs is null)
            {
                const string Missing = "PostgreSQL with PostGIS is not there (Debian: postgresql postgresql-15-postgis-3)";
                Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
                Assert.Fail(Missing);
            }
            return Started.Value;
        }
    }

    public string Connection(string database, string role = "postgres") => $"Host=127.0.0.1;Port={_port};Username={role};Database={database};Include Error Detail=true";

    /// <summary>Makes a database with the tables of this version unless it is there.</summary>
    /// <returns>Its connection string.</returns>
    public string Create(string database)
    {
        lock (_creating)
        {
            if (Query("postgres", $"SELECT 1 FROM pg_database WHERE datname = '{database}'").Count == 0)
            {
                Execute("postgres", $"CREATE DATABASE \"{database}\" TEMPLATE {Template}");
            }
        }
        return Connection(database);
    }

    public void Drop(string database) => Execute("postgres", $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");

    public void Execute(string database, string statement, string role = "postgres") => Query(database, statement, role);

    /// <summary>The first column of a query's rows, as text.</summary>
    public IReadOnlyList<string> Query(string database, string sql, string role = "postgres")
    {
        using var connection = new NpgsqlConnection($"{Connection(database, role)};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }
        return rows;
    }

    public static void Prepare(string connection)
    {
        new DatabaseStart(new MapDbFactory(PostgresMapDb.Options(connection)), TimeProvider.System, NullLogger<DatabaseStart>.Instance).PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
        NpgsqlConnection.ClearAllPools();
    }

    private void WaitUntilItAnswers()
    {
        for (var began = Stopwatch.StartNew(); ;)
        {
            try
            {
                Query("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (began.Elapsed < TimeSpan.FromMinutes(1) && !_process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>The programs of the newest version that has PostGIS; null when there is none.</summary>
    private static string? Newest() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => (Folder: $"{d}/bin", Version: Path.GetFileName(d)))
            .Where(d => File.Exists($"{d.Folder}/initdb") && File.Exists($"/usr/share/postgresql/{d.Version}/extension/postgis.control"))
            .OrderBy(d => Version.TryParse($"{d.Version}.0", out var version) ? version : new()).LastOrDefault().Folder
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
