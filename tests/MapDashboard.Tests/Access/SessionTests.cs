using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Access;

public sealed class SessionTests : IAsyncDisposable
{
    private readonly MapApplication _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task ALinkSignsInOnceAndTheCookieAloneChangesNothing()
    {
        var code = await _app.Services.GetRequiredService<SessionStore>().CreateCodeAsync("Ana", Role.Analyst, Cancellation);
        using var browser = Browser();
        Assert.Equal("viewer", (string?)(await MeAsync(browser))["role"]);
        using var signedIn = await PostAsync(browser, new { code });
        Assert.Equal(HttpStatusCode.NoContent, signedIn.StatusCode);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        var me = await MeAsync(browser);
        Assert.Equal(("Ana", "analyst"), ((string?)me["name"], (string?)me["role"]));
        using var forged = await browser.PostAsJsonAsync("/api/documents", new { text = "a" }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal("application/problem+json", forged.Content.Headers.ContentType?.MediaType);
        browser.DefaultRequestHeaders.Add("X-CSRF", (string)me["csrf"]!);
        using var own = await browser.PostAsJsonAsync("/api/documents", new { text = "a" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, own.StatusCode);

        using var other = Browser();
        using var again = await PostAsync(other, new { code });
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);

        using var signedOut = await browser.DeleteAsync("/api/session", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        Assert.Equal("viewer", (string?)(await MeAsync(browser))["role"]);
    }

    [Fact]
    public async Task RevokingATokenEndsItsSessions()
    {
        using var admin = await Caller.NewAsync(_app, "Chief", Role.Admin);
        var token = (string)(await admin.PostAsync("/api/tokens", """{"name": "Ben", "role": "analyst"}""")).Is(HttpStatusCode.Created)["token"]!;
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostAsync("/api/tokens", """{"name": "Ben", "role": "viewer"}""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostAsync("/api/tokens", """{"name": "geoparser", "role": "viewer"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync("/api/tokens", """{"name": "Zoe", "role": "king"}""")).Status);
        using var browser = Browser();
        using var signedIn = await PostAsync(browser, new { token });
        Assert.Equal("Ben", (string?)(await MeAsync(browser))["name"]);
        Assert.Contains((await admin.GetAsync("/api/tokens")).Ok().AsArray(), t => (string?)t!["name"] == "Ben" && t["lastUsed"] is not null);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("DELETE", "/api/tokens/Ben")).Status);
        Assert.Equal("viewer", (string?)(await MeAsync(browser))["role"]);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SendAsync("DELETE", "/api/tokens/Nobody")).Status);
        Assert.DoesNotContain((await admin.GetAsync("/api/tokens")).Text, token, StringComparison.Ordinal);
        using var analyst = await Caller.NewAsync(_app, "Ana");
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync("/api/tokens")).Status);
    }

    [Fact]
    public async Task WhoGuessesIsSlowedDown()
    {
        using var browser = Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            using var answer = await PostAsync(browser, new { code = $"guess {i}" });
            answers.Add(answer.StatusCode);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task ManyWhoComeByOneAddressMaySignInAtOnce()
    {
        var sessions = _app.Services.GetRequiredService<SessionStore>();
        using var browser = Browser();
        for (var i = 0; i < 25; i++)
        {
            using var answer = await PostAsync(browser, new { code = await sessions.CreateCodeAsync("Ana", Role.Analyst, Cancellation) });
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
    }

    [Fact]
    public async Task TheAuditSaysWhoDidWhat()
    {
        using var ana = await Caller.NewAsync(_app, "Ana");
        var added = (await ana.PostAsync("/api/documents", """{"text": "Bor RS 22.09 44.07 bri 2018 owned", "title": "Paper"}""")).Is(HttpStatusCode.Created);
        var id = (string)added["records"]![0]!;
        await ana.EditAsync(id, """{"title": "Mine", "note": "as the sign says"}""");
        (await ana.SendAsync("POST", $"/api/records/{id}/undo", null, "*")).Ok();
        using var browser = Browser();
        var code = await _app.Services.GetRequiredService<SessionStore>().CreateCodeAsync("Ana", Role.Analyst, Cancellation);
        using var signedIn = await PostAsync(browser, new { code });

        var entries = (await ana.GetAsync("/api/audit?by=Ana")).Ok()["entries"]!.AsArray();
        Assert.Equal(["sign-in", "undo", "edit", "document-added"], entries.Select(e => (string)e!["kind"]!));
        Assert.Equal(("as the sign says", id, true), ((string?)entries[2]!["note"], (string?)entries[2]!["recordId"], (bool)entries[2]!["undone"]!));
        Assert.Contains(entries[2]!["changed"]!.AsArray(), c => (string?)c!["field"] == "title" && (string?)c["after"] == "Mine");
        Assert.Equal(((string?)added["id"], "Paper"), ((string?)entries[3]!["documentId"], (string?)entries[3]!["title"]));
        var page = (await ana.GetAsync("/api/audit?limit=1")).Ok();
        Assert.Equal("undo", (string?)(await ana.GetAsync((string)page["next"]!)).Ok()["entries"]![0]!["kind"]);
        Assert.Contains("Ana", page["people"]!.AsArray().Select(p => (string)p!));
        var kinds = (await ana.GetAsync("/api/audit?kind=token-made,sign-in&limit=1000")).Ok()["entries"]!.AsArray().Select(e => (string)e!["kind"]!).Distinct();
        Assert.Equal(["sign-in", "token-made"], kinds.Order(StringComparer.Ordinal));
        Assert.NotNull((await ana.GetAsync("/api/audit?by=Ana&by=Ben")).Is(HttpStatusCode.BadRequest)["errors"]!["by"]);
        Assert.NotNull((await ana.GetAsync("/api/audit?kind=token-made,dance")).Is(HttpStatusCode.BadRequest)["errors"]!["kind"]);
        Assert.Contains((await ana.GetAsync("/api/audit?kind=token-made")).Ok()["entries"]!.AsArray(), e => (string?)e!["token"] == "Ana" && (string?)e["by"] == "console");
        using var stranger = new Caller(_app.CreateClient());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/audit")).Status);
    }

    [Fact]
    public async Task TheSignInPageIsThere()
    {
        using var browser = Browser();
        using var page = await browser.GetAsync("/sign-in", Cancellation);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("script-src 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private HttpClient Browser() => new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = BaseAddress() };

    private Uri BaseAddress()
    {
        using var client = _app.CreateClient();
        return client.BaseAddress!;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, object body) => browser.PostAsJsonAsync("/api/session", body, Cancellation);

    private static async Task<JsonNode> MeAsync(HttpClient browser) => (await browser.GetFromJsonAsync<JsonNode>("/api/me", Cancellation))!;
}
