using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using Microsoft.Extensions.DependencyInjection;

namespace MapDashboard.Tests.Api;

/// <summary>Somebody with a name who calls the API, and an answer whose status was looked at.</summary>
internal sealed class Caller(HttpClient client) : IDisposable
{
    public static async Task<Caller> NewAsync(MapApplication app, string name, Role role = Role.Analyst)
    {
        var client = app.CreateClient();
        var token = await app.Services.GetRequiredService<TokenStore>().CreateAsync(name, role, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client);
    }

    public void Dispose() => client.Dispose();

    public Task<Answer> GetAsync(string address) => SendAsync("GET", address);

    public Task<Answer> PostAsync(string address, string? body = null) => SendAsync("POST", address, body);

    /// <param name="ifMatch">In its quotes; null for none.</param>
    public async Task<Answer> SendAsync(string method, string address, string? body = null, string? ifMatch = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(new(method), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, response.Headers.ETag?.Tag, text, Header("Link"), Uri.UnescapeDataString(Header("X-Withdrawn")));

        string Header(string name) => string.Join(' ', response.Headers.TryGetValues(name, out var values) ? values : []);
    }

    /// <summary>Corrects a record as it is now.</summary>
    public async Task<JsonNode> EditAsync(string id, string patch) =>
        (await SendAsync("PATCH", $"/api/records/{id}", patch, (await GetAsync($"/api/records/{id}")).Tag)).Ok();
}

internal sealed record Answer(HttpStatusCode Status, string? Tag, string Text, string Link, string Withdrawn)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    public JsonNode Ok() => Is(HttpStatusCode.OK);

    public JsonNode Is(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{Status}: {Text}");
        return Body;
    }
}
