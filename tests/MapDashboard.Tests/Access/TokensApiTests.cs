using System.Net;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Access;

public sealed class TokensApiTests(MapApplication app) : IClassFixture<MapApplication>
{
    private static int _count;

    private readonly string _name = $"Vesna {Interlocked.Increment(ref _count)}";

    [Fact]
    public async Task ATokenIsMadeListedAndRevoked_AndTheAuditSaysByWhom()
    {
        using var admin = await Caller.NewAsync(app, $"Admin of {_name}", Role.Admin);
        Assert.StartsWith("md_", (string?)(await MakeAsync(admin, "analyst")).Is(HttpStatusCode.Created)["token"], StringComparison.Ordinal);
        var listed = await ListedAsync(admin);
        Assert.Equal(("analyst", false, true), ((string?)listed["role"], (bool)listed["revoked"]!, listed["lastUsed"] is null));

        Assert.Equal(HttpStatusCode.NoContent, (await RevokeAsync(admin)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await RevokeAsync(admin)).Status);
        Assert.True((bool)(await ListedAsync(admin))["revoked"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostAsync($"/api/tokens/{_name}/sign-in")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/api/tokens/nobody/sign-in")).Status);
        var acts = (await admin.GetAsync("/api/audit?kind=token-made,token-revoked&limit=1000")).Ok()["entries"]!.AsArray().Where(e => (string?)e!["token"] == _name);
        Assert.Equal([("token-revoked", $"Admin of {_name}"), ("token-made", $"Admin of {_name}")], acts.Select(e => ((string)e!["kind"]!, (string)e["by"]!)));
    }

    [Fact]
    public async Task ASignInCodeWorksOnceAndEndsWithItsToken()
    {
        using var admin = await Caller.NewAsync(app, $"Admin of {_name}", Role.Admin);
        (await MakeAsync(admin, "analyst")).Is(HttpStatusCode.Created);
        var code = (string)(await admin.PostAsync($"/api/tokens/{_name}/sign-in")).Ok()["code"]!;
        using var browser = new Caller(app.CreateClient());
        Assert.Equal(HttpStatusCode.NoContent, (await SignInAsync(browser, code)).Status);
        Assert.Equal(_name, (string?)(await browser.GetAsync("/api/me")).Ok()["name"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(browser, code)).Status);
        var invited = (await admin.GetAsync("/api/audit?kind=sign-in-link&limit=1000")).Ok()["entries"]!.AsArray().Single(e => (string?)e!["token"] == _name)!;
        Assert.Equal($"Admin of {_name}", (string?)invited["by"]);

        var unused = (string)(await admin.PostAsync($"/api/tokens/{_name}/sign-in")).Ok()["code"]!;
        await RevokeAsync(admin);
        Assert.Equal("viewer", (string?)(await browser.GetAsync("/api/me")).Ok()["role"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(browser, unused)).Status);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Analyst)]
    public async Task OnlyAdminsSeeTokens(Role role)
    {
        using var somebody = new Caller(await app.ClientAsync(role));
        using var stranger = new Caller(app.CreateClient());
        foreach (var (method, address) in new[] { ("GET", "/api/tokens"), ("POST", "/api/tokens"), ("DELETE", "/api/tokens/x"), ("POST", "/api/tokens/x/sign-in") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await somebody.SendAsync(method, address)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(method, address)).Status);
        }
    }

    private Task<Answer> MakeAsync(Caller admin, string role) => admin.PostAsync("/api/tokens", new JsonObject { ["name"] = _name, ["role"] = role }.ToJsonString());

    private Task<Answer> RevokeAsync(Caller admin) => admin.SendAsync("DELETE", $"/api/tokens/{_name}");

    private static Task<Answer> SignInAsync(Caller browser, string code) => browser.PostAsync("/api/session", new JsonObject { ["code"] = code }.ToJsonString());

    private async Task<JsonNode> ListedAsync(Caller admin) => (await admin.GetAsync("/api/tokens")).Ok().AsArray().Single(t => (string?)t!["name"] == _name)!;
}
