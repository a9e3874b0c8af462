using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Access;

public sealed class AccessTests(MapApplication app) : IClassFixture<MapApplication>
{
    private const string Wrong = "md_wrong";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(Role.Analyst, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    public async Task WritingNeedsAnAnalyst(Role role, HttpStatusCode status)
    {
        await app.AddAsync("Bor RS 22.09 44.07 bri 2018 owned");
        await AssertAnswerAsync(HttpMethod.Post, $"Bearer {await app.TokenAsync(role)}", status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic YTpi")]
    public async Task WhoShowsNoTokenMayReadOnly(string? authorization)
    {
        var refused = await AssertAnswerAsync(HttpMethod.Post, authorization, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer realm=\"MapDashboard\"", refused.ToString());
        await AssertAnswerAsync(HttpMethod.Get, authorization, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer " + Wrong)]
    [InlineData("bearer " + Wrong)]
    public async Task AWrongTokenIsRefusedEvenWhereNoneIsNeeded(string authorization)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var refused = await AssertAnswerAsync(method, authorization, HttpStatusCode.Unauthorized);
            Assert.Contains("invalid_token", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ARevokedTokenOpensNothing()
    {
        var tokens = app.Services.GetRequiredService<TokenStore>();
        var token = await tokens.CreateAsync("to be revoked", Role.Admin, Cancellation);
        await AssertAnswerAsync(HttpMethod.Get, $"Bearer {token}", HttpStatusCode.OK);
        Assert.True(await tokens.RevokeAsync("to be revoked", Cancellation));
        await AssertAnswerAsync(HttpMethod.Get, $"Bearer {token}", HttpStatusCode.Unauthorized);
    }

    /// <returns>How the server asks for authentication.</returns>
    private async Task<HttpHeaderValueCollection<AuthenticationHeaderValue>> AssertAnswerAsync(HttpMethod method, string? authorization, HttpStatusCode status)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(method, method == HttpMethod.Get ? "/api/records" : "/api/documents");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Content = method == HttpMethod.Get ? null : new StringContent("""{"text": "Bor RS 22.09 44.07 bri 2018 owned"}""", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        if (!answer.IsSuccessStatusCode)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"]!);
        }
        return answer.Headers.WwwAuthenticate;
    }
}
