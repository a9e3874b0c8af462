using MapDashboard.Commands;
using MapDashboard.Hosting;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = HostSetup.CreateBuilder(args);
builder.AddWriting();
builder.AddServing();

var app = builder.Build();
app.UseSecurityHeaders();
app.MapStaticAssets();
return await app.ServeAsync();
