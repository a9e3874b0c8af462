using MapDashboard.Api;
using MapDashboard.Commands;
using MapDashboard.Hosting;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = HostSetup.CreateBuilder(args);
builder.AddWriting();
builder.AddServing();
builder.Services.AddMapApi();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.MapMapApi();
return await app.ServeAsync();
