using MapDashboard.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMapApi(builder.Configuration);
var app = builder.Build();
app.MapMapApi();
app.Run();
