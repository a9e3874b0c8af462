using MapDashboard.Access;
using MapDashboard.Documents;
using MapDashboard.Storage;

namespace MapDashboard.Hosting;

public static class HostSetup
{
    /// <summary>Configuration, log, limits and content root; the same for the server and for the commands.</summary>
    /// <param name="args">Settings such as --urls or --Seeds:Path=..., which win over environment and appsettings.json.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var isGiven = args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = isGiven ? null : Folders.ContentRoot });
        builder.Services.AddOptions<LimitsOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = (context.Configuration.GetSection("Limits").Get<LimitsOptions>() ?? new()).MaxRequestBytes;
        });
        // standard output is for results
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    /// <summary>The rooms from text to stored record.</summary>
    public static void AddWriting(this IHostApplicationBuilder builder)
    {
        builder.AddStorage();
        builder.AddGeoparsing();
        builder.Services.AddSingleton<DocumentStore>().AddSingleton<DocumentIntake>().AddSingleton<Seeds>();
        builder.Services.AddSingleton<Records.RecordStore>();
        builder.Services.AddSingleton<TokenStore>();
    }
}
