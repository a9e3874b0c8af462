using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using MapDashboard.Exports;
using MapDashboard.Hosting;
using Microsoft.Extensions.Options;

namespace MapDashboard.Commands;

/// <summary>Everything that can follow the program's name. Results go to standard output, messages to standard error; exit code 0 ok, 1 failed, 2 usage.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    internal const int WrongUsage = 2;

    /// <summary>Settings of ASP.NET that have no section and so no colon.</summary>
    private static readonly string[] HostSettings = ["urls", "http_ports", "https_ports", "environment", "contentRoot", "webRoot", "applicationName"];

    /// <summary>False when the arguments are only settings: then the program serves.</summary>
    public static bool IsCommand(string[] args) => SplitSettings(args).Command.Length > 0;

    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, command) = SplitSettings(args);
        var parsed = Root(settings).Parse(command);
        if (parsed.Errors.Count > 0)
        {
            // the last one names the word that is wrong
            await Console.Error.WriteLineAsync($"{parsed.Errors[^1].Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)} Try --help.");
            return WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OutputClosedException)
        {
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or DbException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    /// <summary>Settings (--Section:Key=value, --urls value) may stand anywhere and are the configuration's; the rest is the command's.</summary>
    public static (string[] Settings, string[] Command) SplitSettings(string[] args)
    {
        var (settings, command) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].Split('=')[0];
            // before the command --name=value is a setting whatever its name: so the tests' host hands on what it was set
            var isLeading = command.Count == 0 && args[i].Contains('=');
            var isSetting = name.StartsWith("--", StringComparison.Ordinal) && (isLeading || name.Contains(':') || HostSettings.Contains(name[2..], StringComparer.OrdinalIgnoreCase));
            (isSetting ? settings : command).Add(args[i]);
            if (isSetting && !args[i].Contains('=') && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }
        return ([.. settings], [.. command]);
    }

    /// <summary>Files of a command; "-" may be one, but what looks like an option is a misspelt option (a file of that name is ./--name).</summary>
    public static Argument<string[]> Files(ArgumentArity arity, string description)
    {
        var files = new Argument<string[]>("file") { Arity = arity, Description = description };
        files.Validators.Add(RefuseOptions);
        return files;
    }

    /// <summary>The one file of a command.</summary>
    public static Argument<string> File(string description)
    {
        var file = new Argument<string>("file") { Description = description };
        file.Validators.Add(RefuseOptions);
        return file;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
        {
            result.AddError($"Unknown option '{token.Value}'.");
        }
    }

    private static RootCommand Root(string[] settings)
    {
        // made only for the commands that need it
        var services = new Lazy<IServiceProvider>(() =>
        {
            var builder = HostSetup.CreateBuilder(settings);
            builder.AddWriting();
            builder.Services.AddExports();
            return builder.Build().Services;
        });
        return new("Puts what news texts say on a live map. Without a command it serves; settings of appsettings.json can be given as --Section:Key=value.")
        {
            GeoparseCommands.Geoparse(services),
            GeoparseCommands.Extract(services),
            EvalCommand.Create(services),
            IngestCommand.Create(services),
            ExportCommand.Create(services),
            ImportCommand.Create(services),
            BackupCommands.Backup(services),
            BackupCommands.Restore(services),
            TokenCommands.Create(services),
            SignInCommand.Create(services),
        };
    }
}
