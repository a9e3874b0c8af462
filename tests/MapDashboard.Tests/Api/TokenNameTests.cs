using System.Net;
using MapDashboard.Access;
using MapDashboard.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Api;

public sealed class TokenNameTests(MapApplication app) : IClassFixture<MapApplication>
{
    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("<script>")]
    [InlineData("a\\u0009b")]
    [InlineData("a\\u202Eb")]
    public async Task ANameThatCouldNotBeRevokedIsRefused(string name)
    {
        using var admin = new Caller(await app.ClientAsync(Role.Admin));
        var problem = (await admin.PostAsync("/api/tokens", $$"""{"name": "{{name}}", "role": "viewer"}""")).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]!["name"]);
    }

    [Fact]
    public async Task ANameOfLettersOfAnyScriptIsTakenAndRevoked()
    {
        using var admin = new Caller(await app.ClientAsync(Role.Admin));
        (await admin.PostAsync("/api/tokens", """{"name": "Živa Ђ-1_a.b@c", "role": "viewer"}""")).Is(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("DELETE", $"/api/tokens/{Uri.EscapeDataString("Živa Ђ-1_a.b@c")}")).Status);
    }

    [Fact]
    public async Task AnOldNameWithASlashCanBeRevoked()
    {
        using var admin = new Caller(await app.ClientAsync(Role.Admin));
        await app.Services.GetRequiredService<MapDbWriter>().WriteAsync(
            db => Task.FromResult(db.Tokens.Add(new() { Name = "../x", Role = "viewer", Sha256 = "0", Created = DateTimeOffset.UnixEpoch })),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("DELETE", "/api/tokens/..%2Fx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SendAsync("DELETE", "/api/tokens/..%2Fy")).Status);
    }
}
