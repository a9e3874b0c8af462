using System.CommandLine;
using MapDashboard.Storage;
using MapDashboard.Storage.Backups;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Commands;

/// <summary><c>backup</c> and <c>restore</c>: the whole store as a file, whichever database holds it.</summary>
internal static class BackupCommands
{
    private const long ProgressEvery = 100_000;

    public static Command Backup(Lazy<IServiceProvider> services)
    {
        var file = CommandLine.File("The archive to write, which is there only when it is whole.");
        var command = new Command("backup", "Writes the whole store to an archive as it is at one moment, also while the server runs. The archive holds all texts: keep it as safe as the store.") { file };
        command.SetAction(async (arguments, cancellation) =>
        {
            var path = arguments.GetValue(file)!;
            await services.Value.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
            var rows = 0L;
            await WholeFile.WriteAsync(path, async stream => rows = await services.Value.GetRequiredService<Backup>().WriteAsync(stream, Tell(), cancellation));
            await Console.Error.WriteLineAsync($"{rows} rows backed up");
            return 0;
        });
        return command;
    }

    public static Command Restore(Lazy<IServiceProvider> services)
    {
        var file = CommandLine.File("An archive that backup wrote.");
        var replace = new Option<bool>("--replace") { Description = "Deletes what is in the store first. Refused while a server runs on it." };
        var command = new Command("restore", "Fills an empty store from an archive: ids, numbers and history as they were. All or nothing.") { file, replace };
        command.SetAction(async (arguments, cancellation) =>
        {
            var path = arguments.GetValue(file)!;
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            await services.Value.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
            try
            {
                if (arguments.GetValue(replace) && await IsUsedAsync(services.Value, cancellation))
                {
                    throw new InvalidDataException("the store is in use, and a server would go on with what was in it: stop its servers (and close it in other programs) first");
                }
                var rows = await services.Value.GetRequiredService<Restore>().ReadAsync(stream, arguments.GetValue(replace), Tell(), cancellation);
                await Console.Error.WriteLineAsync($"{rows} rows restored");
                return 0;
            }
            catch (InvalidDataException refused)
            {
                await Console.Error.WriteLineAsync($"{path}: {refused.Message}");
                return 1;
            }
        });
        return command;
    }

    private static async Task<bool> IsUsedAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<MapDb>>().CreateDbContextAsync(cancellation);
        return await db.IsUsedElsewhereAsync(cancellation);
    }

    private static Action<string, long> Tell() => (table, rows) =>
    {
        if (rows % ProgressEvery == 0)
        {
            Console.Error.WriteLine($"{table}: {rows} rows");
        }
    };
}
