using System.CommandLine;
using MapDashboard.Changes;
using MapDashboard.Exports;
using MapDashboard.Filters;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Commands;

/// <summary><c>export</c>: what a filter selects, as a file or on standard output, also while the server runs.</summary>
internal static class ExportCommand
{
    /// <summary>Progress is told each time that so many more records are written.</summary>
    private const int ProgressEvery = 50_000;

    private static readonly string[] DatabaseFiles = ["", "-wal", "-shm", "-journal"];

    public static Command Create(Lazy<IServiceProvider> services)
    {
        var format = new Option<string>("--format") { Required = true, Description = string.Join(", ", ExportFormat.All.Select(f => f.Key)) };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(f => f.Key)]);
        var filter = new Option<string>("--filter") { Description = "A filter as in addresses: \"layer=patrols&year=2016..2020\"; without it, everything.", DefaultValueFactory = _ => "" };
        var file = new Option<string>("--output", "-o") { Description = "The file to write, which is there only when it is whole; without it or with -, standard output." };
        var command = new Command("export", "Writes what a filter selects, with the titles and addresses of the sources.") { format, filter, file };
        command.SetAction(async (arguments, cancellation) =>
        {
            if (!TryParse(arguments.GetValue(filter)!, services, out var chosen, out var fault))
            {
                await Console.Error.WriteLineAsync(fault);
                return CommandLine.WrongUsage;
            }
            var database = DatabaseOf(services.Value);
            if (arguments.GetValue(file) is { } output and not "-" && IsPartOf(database, output))
            {
                throw new IOException($"{output} is the database itself: export to another file.");
            }
            var selection = await SelectAsync(services.Value, chosen, cancellation);
            var to = ExportFormat.Find(arguments.GetValue(format)!)!;
            await (arguments.GetValue(file) is { } path and not "-"
                ? WholeFile.WriteAsync(path, stream => to.WriteAsync(selection, stream, cancellation))
                : ToStandardOutputAsync(stream => to.WriteAsync(selection, stream, cancellation)));
            await Console.Error.WriteLineAsync($"{selection.Records.Count} record{(selection.Records.Count == 1 ? "" : "s")} exported");
            return 0;
        });
        return command;
    }

    private static bool TryParse(string query, Lazy<IServiceProvider> services, out Filter filter, out string fault)
    {
        try
        {
            (filter, fault) = (query.Length == 0 ? Filter.All : Filter.Parse(query, services.Value.GetRequiredService<SearchTexts>()), "");
            return true;
        }
        catch (FilterFormatException malformed)
        {
            (filter, fault) = (Filter.All, malformed.Message);
            return false;
        }
    }

    /// <exception cref="FileNotFoundException">It is not there: a new one would have nothing to export.</exception>
    private static string DatabaseOf(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<MapDb>>().CreateDbContext();
        var path = db.Database.GetDbConnection().DataSource;
        return File.Exists(path) ? path : throw new FileNotFoundException($"There is no database {path}; ConnectionStrings:MapDashboard names it.");
    }

    /// <summary>Whether a path leads to the database or to one of the files that SQLite keeps beside it.</summary>
    private static bool IsPartOf(string database, string path)
    {
        var (real, output) = (WholeFile.RealPath(database), WholeFile.RealPath(path));
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return DatabaseFiles.Any(suffix => string.Equals(real + suffix, output, comparison));
    }

    private static async Task<Selection> SelectAsync(IServiceProvider services, Filter filter, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
        // nothing follows the change feed here: the map as it is now is enough
        services.GetRequiredService<RecordIndex>().Load(await services.GetRequiredService<StoredMap>().LoadAsync(null, cancellation));
        var selection = await services.GetRequiredService<Exporter>().SelectAsync(filter, cancellation);
        return selection with { Progress = Tell(selection.Records.Count) };
    }

    private static Action<int> Tell(int all)
    {
        var (read, told) = (0, 0);
        return more =>
        {
            read += more;
            if (read - told >= ProgressEvery)
            {
                told = read;
                Console.Error.WriteLine($"{read} of {all} records");
            }
        };
    }

    private static async Task ToStandardOutputAsync(Func<Stream, Task> write)
    {
        await using var output = Output.OpenStream();
        try
        {
            await write(output);
            await output.FlushAsync();
        }
        catch (IOException e) when (Output.IsClosed(e))
        {
            throw new OutputClosedException();
        }
    }
}
