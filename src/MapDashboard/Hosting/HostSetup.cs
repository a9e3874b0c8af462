using MapDashboard.Access;
using MapDashboard.Documents;
using MapDashboard.Storage;

namespace MapDashboard.Hosting;

public static class HostSetup
{
    internal const string DefaultAddress = "http://localhost:5080";
    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Configuration, log, limits and content root; the same for the server and for the commands.</summary>
    /// <remarks>There is no launchSettings.json on purpose: dotnet run announces it on standard output, where the commands' results go.</remarks>
    /// <param name="args">Settings such as --urls or --Seeds:Path=..., which win over environment and appsettings.json.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = IsGiven(args, "contentRoot") ? null : Folders.Project ?? AppContext.BaseDirectory,
            EnvironmentName = IsGiven(args, "environment") || Folders.Project is null ? null : Environments.Development,
        });
        if (!AddressSettings.Any(s => builder.Configuration.GetSection(s).Exists()))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
        builder.Services.AddOptions<LimitsOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            // a filter with a polygon in it is longer than the usual 8 KB
            kestrel.Limits.MaxRequestLineSize = LimitsOptions.RequestLineBytes;
            // more than is taken in, so that what is too large can be read away and its sender told so
            kestrel.Limits.MaxRequestBodySize = (context.Configuration.GetSection("Limits").Get<LimitsOptions>() ?? new()).MaxRequestBytes + LimitsOptions.ReadAwayBytes;
        });
        // a message to a viewer goes to its socket where it is written, not by another turn of the thread pool; safe here because nothing that is answered blocks for long
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        // standard output is for results
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        builder.Logging.AddFilter(HubFaults.Dispatcher, LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    /// <summary>The rooms from text to stored record.</summary>
    public static void AddWriting(this IHostApplicationBuilder builder)
    {
        builder.AddStorage();
        builder.AddGeoparsing();
        builder.Services.AddSingleton<DocumentStore>().AddSingleton<DocumentIntake>().AddSingleton<DocumentChanges>().AddSingleton<Seeds>();
        builder.Services.AddSingleton<Records.RecordStore>().AddSingleton<Records.RecordHistory>().AddSingleton<Records.RecordDecisions>();
        builder.Services.AddSingleton<Imports.Importer>().AddSingleton<Imports.ImportLog>().AddSingleton<Storage.Backups.Backup>().AddSingleton<Storage.Backups.Restore>();
        builder.Services.AddSingleton<TokenStore>().AddSingleton<SessionStore>();
    }

    private static bool IsGiven(string[] args, string setting) =>
        args.Any(a => a.StartsWith($"--{setting}", StringComparison.OrdinalIgnoreCase))
        || ((string[])["ASPNETCORE_", "DOTNET_"]).Any(prefix => Environment.GetEnvironmentVariable(prefix + setting.ToUpperInvariant()) is { Length: > 0 });
}
