using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;

namespace MapDashboard.Tests.Api;

public sealed class DocumentsApiTests(MapApplication app) : IClassFixture<MapApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsAddedIsOnTheMapWhenTheAnswerIsThere()
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        for (var i = 0; i < 20; i++)
        {
            using var answer = await PostAsync(analyst, $$"""{"text": "Town{{i}} RS 20.{{i}} 44.5 patrols 2019 active", "title": "Town {{i}}"}""");
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            var added = await BodyAsync(answer);
            Assert.Equal($"/api/documents/{added["id"]}", answer.Headers.Location?.OriginalString);

            var records = await app.GetAsync($"/api/records?source={added["id"]}");
            Assert.Equal(added["records"]!.ToJsonString(), new JsonArray([.. records["features"]!.AsArray().Select(f => (JsonNode)(string)f!["id"]!)]).ToJsonString());
            Assert.Equal(1, (int?)records["numberMatched"]);
        }
    }

    [Fact]
    public async Task TheSameTextAgainChangesNothing()
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var first = await PostAsync(analyst, """{"text": "Bor RS 22.09 44.07 bri 2018 owned"}""");
        var before = (long)(await app.GetAsync("/api/records"))["sequence"]!;
        using var second = await PostAsync(analyst, """{"text": "Bor RS 22.09 44.07 bri 2018 owned", "title": "Another title"}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal((await BodyAsync(first)).ToJsonString(), (await BodyAsync(second)).ToJsonString());
        Assert.Equal(before, (long)(await app.GetAsync("/api/records"))["sequence"]!);
    }

    [Fact]
    public async Task TheTextIsForAnalystsUnlessItIsFree()
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var viewer = await app.ClientAsync(Role.Viewer);
        using var answer = await PostAsync(analyst, """{"text": "Pirot RS 22.58 43.15 bri 2018 active", "url": "https://example.org/a", "published": "2018-09", "language": "en"}""");
        using var free = await PostAsync(analyst, """{"text": "Pirot RS 22.58 43.15 bri 2017 active", "license": "CC-BY-4.0"}""");
        using var brief = await PostAsync(analyst, """{"text": "Pirot RS 22.58 43.15 bri 2016 active", "kind": "brief"}""");

        Assert.Equal("Pirot RS 22.58 43.15 bri 2018 active", await TextAsync(analyst, answer));
        Assert.Null(await TextAsync(viewer, answer));
        Assert.NotNull(await TextAsync(viewer, free));
        Assert.NotNull(await TextAsync(viewer, brief));
        foreach (var (sent, isOpen) in new[] { (answer, false), (free, true), (brief, true) })
        {
            var record = (string?)(await BodyAsync(sent))["records"]![0];
            var evidence = (await app.GetAsync($"/api/records/{record}"))["properties"]!["evidence"]!.AsArray();
            Assert.Contains(evidence, e => (string?)e!["documentId"] == (sent.Headers.Location!.OriginalString.Split('/')[^1]) && (bool)e["isOpen"]! == isOpen);
        }

        var document = (await viewer.GetFromJsonAsync<JsonNode>(answer.Headers.Location, Cancellation))!;
        Assert.Equal("Pirot", (string?)document["toponyms"]![0]!["surface"]);
        Assert.Equal("bri", (string?)document["claims"]![0]!["layer"]);
        var listed = (await app.GetAsync("/api/documents"))["documents"]!.AsArray().Single(d => (string?)d!["id"] == (string?)document["id"])!;
        Assert.Equal("https://example.org/a", (string?)listed["url"]);
        Assert.False(listed.AsObject().ContainsKey("text"));
    }

    [Theory]
    [InlineData("""{"title": "a"}""", "text")]
    [InlineData("""{"text": null}""", "text")]
    [InlineData("""{"text": "  \n "}""", "text")]
    [InlineData("""{"text": 7}""", "text")]
    [InlineData("""{"text": ["a"]}""", "text")]
    [InlineData("""{"text": "a\u0000b"}""", "text")]
    [InlineData("""{"text": "Bad \ud800 Paris"}""", "text")]
    [InlineData("""{"text": "a", "Title": "b"}""", "Title")]
    [InlineData("""{"text": "a", "body": "b"}""", "body")]
    [InlineData("""{"text": "a", "title": true}""", "title")]
    [InlineData("""{"text": "a", "title": "\ud800"}""", "title")]
    [InlineData("""{"text": "a", "url": "javascript:alert(1)"}""", "url")]
    [InlineData("""{"text": "a", "url": "example.org"}""", "url")]
    [InlineData("""{"text": "a", "url": "https://example.org/a b"}""", "url")]
    [InlineData("""{"text": "a", "url": "https://example.org/\"onclick"}""", "url")]
    [InlineData("""{"text": "a", "url": "https://example.org/<b>"}""", "url")]
    [InlineData("""{"text": "a", "title": "b\nc"}""", "title")]
    [InlineData("""{"text": "a", "title": "b\u202Ec"}""", "title")]
    [InlineData("""{"text": "a", "published": "yesterday"}""", "published")]
    [InlineData("""{"text": "a", "published": "2019-02-30"}""", "published")]
    [InlineData("""{"text": "a", "published": "2019-13"}""", "published")]
    [InlineData("""{"text": "a", "language": "English please"}""", "language")]
    [InlineData("""{"text": "a", "kind": "novel"}""", "kind")]
    public async Task AFieldThatIsWrongIsNamed(string body, string field)
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var answer = await PostAsync(analyst, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await BodyAsync(answer))["errors"]!.AsObject().Select(e => e.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"text\": ")]
    [InlineData("{\"text\": \"a\", \"text\": \"b\"}")]
    [InlineData("{\"text\": \"a\", \"\\ud800\": \"b\"}")]
    public async Task WhatIsNoJsonObjectIsRefused(string body)
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var answer = await PostAsync(analyst, body);
        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task ATitleMayNotBeEndless()
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var answer = await PostAsync(analyst, $$"""{"text": "a", "title": "{{new string('x', 501)}}"}""");
        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
    }

    [Theory]
    [InlineData(1_000_001, false)]
    [InlineData(2_050_000, false)]
    [InlineData(2_050_000, true)]
    public async Task ATextThatIsTooLargeIsRefused(int length, bool chunked)
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents") { Content = Json(Encoding.UTF8.GetBytes($"{{\"text\": \"{new string('a', length)}\"}}")) };
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await analyst.SendAsync(request, Cancellation);
        await AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, answer);
    }

    /// <summary>As most clients do it: nothing of the answer is read before everything is sent.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task WhoSendsTooMuchIsToldSo(bool chunked, bool hasToken)
    {
        const int Length = 5_000_000;
        var token = hasToken ? $"Authorization: Bearer {await app.TokenAsync(Role.Analyst)}\r\n" : "";
        using var client = app.CreateClient();
        using var socket = new TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Head(token, chunked ? "Transfer-Encoding: chunked" : $"Content-Length: {Length}"), Cancellation);
        var part = new byte[50_000];
        Array.Fill(part, (byte)'a');
        for (var sent = 0; sent < Length; sent += part.Length)
        {
            await stream.WriteAsync(chunked ? [.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, .. "\r\n"u8] : part, Cancellation);
        }
        await stream.WriteAsync(chunked ? "0\r\n\r\n"u8.ToArray() : [], Cancellation);

        var answer = new byte[2_000];
        var read = await stream.ReadAtLeastAsync(answer, 20, throwOnEndOfStream: true, Cancellation);
        var status = Encoding.UTF8.GetString(answer, 0, read);
        Assert.StartsWith(hasToken ? "HTTP/1.1 413" : "HTTP/1.1 401", status, StringComparison.Ordinal);
        Assert.Contains(hasToken ? "The body may have up to 2000000 bytes." : "", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoAnnouncesFarTooMuchIsToldSoAtOnce()
    {
        var token = $"Authorization: Bearer {await app.TokenAsync(Role.Analyst)}\r\n";
        using var client = app.CreateClient();
        using var socket = new TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Head(token, "Content-Length: 50000000"), Cancellation);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("The body may have up to 2000000 bytes.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task OnlyJsonIsTaken(string? type)
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var content = Json("""{"text": "a"}"""u8.ToArray());
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var answer = await analyst.PostAsync("/api/documents", content, Cancellation);
        await AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, answer);
    }

    [Fact]
    public async Task WhatIsNotUtf8IsRefused()
    {
        using var analyst = await app.ClientAsync(Role.Analyst);
        using var content = Json([.. """{"text": "caf"""u8, 0xe9, .. "\"}"u8]);
        using var answer = await analyst.PostAsync("/api/documents", content, Cancellation);
        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
    }

    private static byte[] Head(string token, string length) =>
        Encoding.ASCII.GetBytes($"POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{token}{length}\r\n\r\n");

    private static async Task<string?> TextAsync(HttpClient client, HttpResponseMessage added) =>
        (string?)(await client.GetFromJsonAsync<JsonNode>(added.Headers.Location, Cancellation))!["text"];

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => client.PostAsync("/api/documents", Json(Encoding.UTF8.GetBytes(body)), Cancellation);

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;

    private static async Task AssertProblemAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, (int?)(await BodyAsync(answer))["status"]);
    }
}
