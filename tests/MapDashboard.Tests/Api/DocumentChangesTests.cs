using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;

namespace MapDashboard.Tests.Api;

public sealed class DocumentChangesTests(MapApplication app) : IClassFixture<MapApplication>, IAsyncLifetime
{
    private static int _count;

    private readonly string _town = $"Mill{Interlocked.Increment(ref _count)}";
    private Caller _ana = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Line => $"{_town} RS 20.5 44.5 patrols 2019 active";

    private string Other => $"Far{_town} RS 21.5 43.5 bri 2016 owned";

    public async ValueTask InitializeAsync() => _ana = await Caller.NewAsync(app, $"Ana {_town}");

    public ValueTask DisposeAsync()
    {
        _ana.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("POST", "/api/documents")]
    [InlineData("POST", "/api/documents/preview")]
    [InlineData("PUT", "/api/documents/{id}")]
    public async Task FiveMegabytesAreRefusedAndNothingIsStored(string method, string path)
    {
        var (id, _) = await AddAsync(Line);
        var (before, documents) = ((await _ana.GetAsync($"/api/documents/{id}")).Text, (await _ana.GetAsync("/api/documents")).Text);
        var body = new JsonObject { ["title"] = "Long", ["text"] = string.Concat(Enumerable.Repeat(Other + "\n", 5_000_000 / (Other.Length + 1))) }.ToJsonString();
        var problem = (await _ana.SendAsync(method, path.Replace("{id}", id, StringComparison.Ordinal), body, "*")).Is(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("up to 2000000 bytes", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal((before, documents), ((await _ana.GetAsync($"/api/documents/{id}")).Text, (await _ana.GetAsync("/api/documents")).Text));
        Assert.Empty((await app.GetAsync($"/api/records?q=Far{_town}"))["features"]!.AsArray());
    }

    [Fact]
    public async Task ACorrectedTextChangesOnlyWhatItChanges()
    {
        var (id, records) = await AddAsync(Line, Other);
        await _ana.EditAsync(records[0], """{"title": "Kept"}""");
        var before = (await _ana.GetAsync($"/api/records/{records[1]}")).Tag;

        var put = (await PutAsync(id, $"{_town} RS 20.5 44.5 patrols 2021 ended", Other)).Ok();
        Assert.Equal((id, string.Join(',', records)), ((string?)put["id"], string.Join(',', put["records"]!.AsArray())));
        var changed = (await _ana.GetAsync($"/api/records/{records[0]}")).Ok();
        Assert.Equal(("Kept", "ended", "[2021]"), (Property(changed, "title"), Property(changed, "status"), changed["properties"]!["years"]!.ToJsonString()));
        Assert.Equal(before, (await _ana.GetAsync($"/api/records/{records[1]}")).Tag);
        Assert.Equal(["sources", "edited", "created"], await KindsAsync(records[0]));
        Assert.Equal(["created"], await KindsAsync(records[1]));
        Assert.Contains("2021 ended", (string?)(await _ana.GetAsync($"/api/documents/{id}")).Ok()["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatACorrectionWillDoIsSaidBefore_NothingIsStored_AndItDoesThat()
    {
        var (id, records) = await AddAsync(Line, Other);
        var (sequence, before) = ((long)(await app.GetAsync("/api/records?limit=1"))["sequence"]!, (await _ana.GetAsync($"/api/documents/{id}")).Text);
        string[] corrected = [$"{_town} RS 20.5 44.5 patrols 2021 ended", $"New{_town} RS 19.5 45.5 bri 2020 active"];
        var body = new JsonObject { ["text"] = string.Join('\n', corrected) }.ToJsonString();
        var preview = (await _ana.PostAsync($"/api/documents/{id}/preview", body)).Ok()["changes"]!.AsArray();
        Assert.Equal((sequence, before), ((long)(await app.GetAsync("/api/records?limit=1"))["sequence"]!, (await _ana.GetAsync($"/api/documents/{id}")).Text));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _ana.SendAsync("POST", $"/api/documents/{id}/preview", body, "\"other\"")).Status);

        var done = (await PutAsync(id, corrected)).Ok()["changes"]!.AsArray();
        Assert.Equal(KindsById(preview), KindsById(done));
        Assert.Equal(["added", "changed", "withdrawn"], done.Select(c => (string)c!["kind"]!).Order());
        var changed = done.Single(c => (string)c!["kind"]! == "changed")!;
        Assert.Equal(records[0], (string?)changed["id"]);
        Assert.Equal(["dates", "status"], changed["changed"]!.AsArray().Select(f => (string)f!["field"]!).Order());
        Assert.Equal(sequence + 3, (long)(await app.GetAsync("/api/records?limit=1"))["sequence"]!);
    }

    [Fact]
    public async Task WhatDeletingWillDoIsSaidBefore()
    {
        var (first, records) = await AddAsync(Line, Other);
        await AddAsync($"{_town} RS 20.5 44.5 patrols 2020 active");
        var changes = (await _ana.GetAsync($"/api/documents/{first}/deletion")).Ok()["changes"]!.AsArray();
        Assert.Equal(new Dictionary<string, string> { [records[0]] = "changed", [records[1]] = "withdrawn" }, KindsById(changes));
        (await _ana.GetAsync($"/api/records/{records[1]}")).Ok();
        Assert.Equal(HttpStatusCode.NoContent, (await _ana.SendAsync("DELETE", $"/api/documents/{first}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await _ana.GetAsync($"/api/documents/{first}/deletion")).Status);
    }

    [Fact]
    public async Task TheAuditNamesADocumentThatIsGone()
    {
        var id = (string)(await _ana.PostAsync("/api/documents", new JsonObject { ["title"] = $"About {_town}", ["text"] = Line }.ToJsonString())).Is(HttpStatusCode.Created)["id"]!;
        Assert.Equal(HttpStatusCode.NoContent, (await _ana.SendAsync("DELETE", $"/api/documents/{id}", """{"note": "twice"}""")).Status);
        var entry = (await _ana.GetAsync("/api/audit?kind=document-deleted&limit=1000")).Ok()["entries"]!.AsArray().Single(e => (string?)e!["documentId"] == id)!;
        Assert.Equal(($"About {_town}", $"Ana {_town}", "twice"), ((string?)entry["title"], (string?)entry["by"], (string?)entry["note"]));
    }

    [Fact]
    public async Task DocumentsAreFoundByWordsOfTheirTitles_APageAtATime()
    {
        foreach (var (n, title) in new[] { "Čačak bridge", "Ћуприја bridge", "Tower" }.Index())
        {
            (await _ana.PostAsync("/api/documents", new JsonObject { ["title"] = $"{title} {_town}", ["text"] = $"{Line} {n}\n{Other}" }.ToJsonString())).Is(HttpStatusCode.Created);
        }
        Assert.Equal(["Tower", "Ћуприја bridge", "Čačak bridge"], await TitlesAsync($"q={_town}"));
        Assert.Equal(["Čačak bridge"], await TitlesAsync($"q=cacak {_town}"));
        Assert.Equal(["Ћуприја bridge"], await TitlesAsync($"q=bri cupri {_town}"));
        var page = (await _ana.GetAsync($"/api/documents?q=bridge {_town}&limit=1")).Ok();
        Assert.Equal((2, 2), ((int)page["numberMatched"]!, (int)page["documents"]![0]!["claimCount"]!));
        var rest = (await _ana.GetAsync((string)page["next"]!)).Ok();
        Assert.Equal($"Čačak bridge {_town}", (string?)Assert.Single(rest["documents"]!.AsArray())!["title"]);
        Assert.Null(rest["next"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.GetAsync("/api/documents?cursor=nonsense")).Status);
    }

    [Fact]
    public async Task EachClaimSaysWhichRecordsItSupports()
    {
        var (id, records) = await AddAsync(Line, Other);
        var claims = (await _ana.GetAsync($"/api/documents/{id}")).Ok()["claims"]!.AsArray();
        Assert.Equal(records, claims.Select(c => (string)Assert.Single(c!["records"]!.AsArray())!));
    }

    [Fact]
    public async Task BothTheFirstAndTheCorrectedTextAreKnownAgain()
    {
        var (id, _) = await AddAsync(Line);
        (await PutAsync(id, Other)).Ok();
        Assert.Equal(id, (string?)(await PostAsync(Line)).Ok()["id"]);
        Assert.Equal(id, (string?)(await PostAsync(Other)).Ok()["id"]);
        var (second, _) = await AddAsync(Line + "!");
        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(second, Other)).Status);
    }

    [Fact]
    public async Task WhatATextNoLongerSaysIsWithdrawnAndComesBackWithIt()
    {
        var (id, records) = await AddAsync(Line, Other);
        (await PutAsync(id, Other)).Ok();
        var unsaid = (await _ana.GetAsync($"/api/records/{records[0]}")).Is(HttpStatusCode.Gone);
        Assert.Equal(("its source no longer says it", "noLongerSaid"), ((string?)unsaid["reason"], (string?)unsaid["withdrawal"]!["code"]));
        (await PutAsync(id, Line, Other)).Ok();
        Assert.Equal(["restored", "deleted", "created"], await KindsAsync(records[0]));
    }

    [Fact]
    public async Task ADocumentIsOnlyCorrectedAsItWasSeen()
    {
        var (id, _) = await AddAsync(Line);
        var body = new JsonObject { ["text"] = Other }.ToJsonString();
        Assert.Equal((HttpStatusCode)428, (await _ana.SendAsync("PUT", $"/api/documents/{id}", body)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _ana.SendAsync("PUT", $"/api/documents/{id}", body, "\"other\"")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _ana.SendAsync("PUT", "/api/documents/nonsense", body, "*")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.SendAsync("PUT", $"/api/documents/{id}", """{"text": " "}""", "*")).Status);
        Assert.Equal(Line, (string?)(await _ana.GetAsync($"/api/documents/{id}")).Ok()["text"]);
    }

    [Fact]
    public async Task WhoSaysWhichVersionIsMeantDeletesNoOther()
    {
        var (id, records) = await AddAsync(Line);
        var seen = (await _ana.GetAsync($"/api/documents/{id}")).Tag;
        (await PutAsync(id, Line, Other)).Ok();
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _ana.SendAsync("DELETE", $"/api/documents/{id}", null, seen)).Status);
        (await _ana.GetAsync($"/api/records/{records[0]}")).Ok();
        var now = (await _ana.GetAsync($"/api/documents/{id}")).Tag;
        Assert.Equal(HttpStatusCode.NoContent, (await _ana.SendAsync("DELETE", $"/api/documents/{id}", null, now)).Status);
    }

    [Fact]
    public async Task DeletingADocumentWithdrawsWhatOnlyItSupported()
    {
        var (first, records) = await AddAsync(Line, Other);
        var (second, _) = await AddAsync($"{_town} RS 20.5 44.5 patrols 2020 active");
        await _ana.EditAsync(records[1], """{"title": "Edited by hand"}""");

        Assert.Equal(HttpStatusCode.NoContent, (await _ana.SendAsync("DELETE", $"/api/documents/{first}", """{"note": "a hoax"}""")).Status);
        var gone = (await _ana.GetAsync($"/api/records/{records[1]}")).Is(HttpStatusCode.Gone);
        Assert.Equal("its only source was deleted: a hoax", (string?)gone["reason"]);
        Assert.Equal(("sourceDeleted", "a hoax"), ((string?)gone["withdrawal"]!["code"], (string?)gone["withdrawal"]!["note"]));
        var left = (await _ana.GetAsync($"/api/records/{records[0]}")).Ok();
        Assert.Equal(("[2020]", 1), (left["properties"]!["years"]!.ToJsonString(), (int)left["properties"]!["sources"]!));
        Assert.Equal(second, (string?)left["properties"]!["evidence"]![0]!["documentId"]);
        Assert.Contains("a hoax", (string?)(await _ana.GetAsync($"/api/documents/{first}")).Is(HttpStatusCode.Gone)["reason"], StringComparison.Ordinal);
        foreach (var again in new[] { await _ana.SendAsync("DELETE", $"/api/documents/{first}"), await _ana.PostAsync($"/api/documents/{first}/reread"), await _ana.SendAsync("PUT", $"/api/documents/{first}", """{"text": "New"}""", "*") })
        {
            Assert.Contains("a hoax", (string?)again.Is(HttpStatusCode.Gone)["reason"], StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await _ana.SendAsync("DELETE", "/api/documents/nonsense")).Status);

        await AddAsync(Line, Other);
        Assert.Equal("Edited by hand", Property((await _ana.GetAsync($"/api/records/{records[1]}")).Ok(), "title"));
    }

    [Fact]
    public async Task ReadingAgainKeepsWhatPeopleDecided()
    {
        var (id, records) = await AddAsync(Line, Other);
        await _ana.EditAsync(records[0], """{"status": "ended"}""");
        (await _ana.PostAsync($"/api/records/{records[1]}/review", """{"decision": "reject"}""")).Ok();
        var versions = await KindsAsync(records[0]);
        (await _ana.PostAsync($"/api/documents/{id}/reread")).Ok();
        Assert.Equal("ended", Property((await _ana.GetAsync($"/api/records/{records[0]}")).Ok(), "status"));
        Assert.Equal(versions, await KindsAsync(records[0]));
        Assert.Equal(HttpStatusCode.Gone, (await _ana.GetAsync($"/api/records/{records[1]}")).Status);
    }

    [Fact]
    public async Task APreviewStoresNothing()
    {
        var sequence = (long)(await app.GetAsync("/api/records?limit=1"))["sequence"]!;
        var preview = (await _ana.PostAsync("/api/documents/preview", new JsonObject { ["text"] = Line }.ToJsonString())).Ok();
        Assert.Equal(("patrols", _town), ((string?)preview["claims"]![0]!["layer"], (string?)preview["toponyms"]![0]!["surface"]));
        Assert.Equal(sequence, (long)(await app.GetAsync("/api/records?limit=1"))["sequence"]!);
        Assert.DoesNotContain((await app.GetAsync("/api/documents"))["documents"]!.AsArray(), d => ((string)d!["id"]!) == (string?)preview["id"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.PostAsync("/api/documents/preview", """{"text": "a\u0000b"}""")).Status);
    }

    [Theory]
    [InlineData("a.html", "<title>A</title><style>p {}</style><p>{line}</p><p>Next.</p><script>alert(1)</script>", HttpStatusCode.OK, "A")]
    [InlineData("b.md", "---\ntitle: B\n---\n{line}", HttpStatusCode.OK, "B")]
    [InlineData("c.txt", "{line}", HttpStatusCode.OK, "c")]
    [InlineData("d.pdf", "{line}", HttpStatusCode.BadRequest, "Only files that end in")]
    [InlineData("e.md", "---\ncolour: B\n---\n{line}", HttpStatusCode.BadRequest, "\"colour\" in line 2")]
    [InlineData("f.txt", " ", HttpStatusCode.BadRequest, "empty")]
    [InlineData("g.html", "<title>b&#x202E;c</title><p>{line}</p>", HttpStatusCode.BadRequest, "turn the direction")]
    [InlineData("h.md", "---\ntitle: b\u2066c\n---\n{line}", HttpStatusCode.BadRequest, "turn the direction")]
    public async Task AFileIsPreviewedAsItWillBeRead(string name, string content, HttpStatusCode status, string said)
    {
        var documents = (await _ana.GetAsync("/api/documents")).Text;
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(content.Replace("{line}", Line, StringComparison.Ordinal))), "files", name } };
        using var client = await app.ClientAsync(Role.Analyst);
        using var answer = await client.PostAsync("/api/documents/file/preview", form, Cancellation);
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, (string?)body["title"] + (string?)body["detail"], StringComparison.Ordinal);
        Assert.Equal(documents, (await _ana.GetAsync("/api/documents")).Text);
        if (status == HttpStatusCode.OK)
        {
            var toponym = body["toponyms"]![0]!;
            Assert.Equal(_town, ((string)body["text"]!)[(int)toponym["start"]!..(int)toponym["end"]!]);
            Assert.DoesNotContain("alert", (string?)body["text"], StringComparison.Ordinal);
            Assert.Single(body["claims"]!.AsArray());
        }
    }

    [Theory]
    [InlineData("windows-1250", "Čačak")]
    [InlineData("windows-1251", "Чачак")]
    [InlineData("koi8-r", "Москва")]
    [InlineData("gb18030", "贝尔格莱德")]
    [InlineData("iso-8859-1", "Malmö")]
    public async Task APageIsReadInTheEncodingThatItDeclares(string name, string title)
    {
        CodePage(name == "iso-8859-1" ? "windows-1252" : name, out var page);
        var file = Assert.Single(await UploadAsync(("page.html", page.GetBytes($"<meta charset=\"{name}\"><title>{title}</title><p>{Line}"))));
        Assert.Equal(title, (string?)(await _ana.GetAsync($"/api/documents/{file!["id"]}")).Ok()["title"]);
    }

    [Fact]
    public async Task FilesAreTakenEachForItself()
    {
        var files = await UploadAsync(
            ("a.txt", Encoding.UTF8.GetBytes($"{Line}a")),
            ("b.md", Encoding.UTF8.GetBytes($"---\ntitle: B\n---\n{Line}b")),
            ("c.html", Encoding.UTF8.GetBytes($"<title>Čačak</title><p>{Line}")),
            ("d.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Line}d")]),
            ("wrong.txt", [.. "caf"u8, 0xe9, .. " au lait"u8]),
            ("wrong.html", [.. "<meta charset=gb18030>"u8, 0xff, 0xff]),
            ("../../etc/passwd.exe", "MZ"u8.ToArray()),
            ("large.txt", new byte[3_000_000]),
            ("a again.txt", Encoding.UTF8.GetBytes($"{Line}a")));
        Assert.Equal([201, 201, 201, 201, 400, 400, 400, 413, 200], files.Select(f => (int)f!["status"]!));
        Assert.Contains("UTF-8 (byte 3)", (string?)files[4]!["detail"], StringComparison.Ordinal);
        Assert.Contains("gb18030", (string?)files[5]!["detail"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("passwd.exe", (string?)files[6]!["name"]);
        Assert.Equal("Čačak", (string?)(await _ana.GetAsync($"/api/documents/{files[2]!["id"]}")).Ok()["title"]);
        Assert.Equal((string?)files[0]!["id"], (string?)files[8]!["id"]);
    }

    [Theory]
    [InlineData("{}", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("x", "multipart/form-data; boundary=y", HttpStatusCode.BadRequest)]
    public async Task WhatIsNoFormOfFilesIsRefused(string body, string type, HttpStatusCode status) =>
        Assert.Equal(status, (await _ana.SendAsync("POST", "/api/documents/file", body, null, type)).Status);

    [Fact]
    public async Task HostileHtmlBecomesText()
    {
        var html = $"<title>x</title><script>alert(1)</script><p onclick=alert(2)>{Line} &lt;script&gt;alert(3)&lt;/script&gt;</p>";
        var id = (string?)(await UploadAsync(("h.html", Encoding.UTF8.GetBytes(html))))[0]!["id"];
        Assert.Equal($"{Line} <script>alert(3)</script>", (string?)(await _ana.GetAsync($"/api/documents/{id}")).Ok()["text"]);
    }

    [Theory]
    [InlineData("PUT", "/api/documents/x")]
    [InlineData("DELETE", "/api/documents/x")]
    [InlineData("POST", "/api/documents/x/reread")]
    [InlineData("POST", "/api/documents/x/preview")]
    [InlineData("GET", "/api/documents/x/deletion")]
    [InlineData("POST", "/api/documents/preview")]
    [InlineData("POST", "/api/documents/file")]
    public async Task OnlyAnalystsChangeDocuments(string method, string address)
    {
        using var viewer = new Caller(await app.ClientAsync(Role.Viewer));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.SendAsync(method, address, "{}", "*")).Status);
    }

    private static void CodePage(string name, out Encoding encoding) => encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private async Task<JsonArray> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var client = await app.ClientAsync(Role.Analyst);
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") } }, "files", name);
        }
        using var answer = await client.PostAsync("/api/documents/file", form, Cancellation);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["files"]!.AsArray();
    }

    private async Task<(string Id, string[] Records)> AddAsync(params string[] lines)
    {
        var added = (await PostAsync(lines)).Is(HttpStatusCode.Created);
        return ((string)added["id"]!, [.. added["records"]!.AsArray().Select(r => (string)r!)]);
    }

    private Task<Answer> PostAsync(params string[] lines) => _ana.PostAsync("/api/documents", new JsonObject { ["text"] = string.Join('\n', lines) }.ToJsonString());

    private async Task<Answer> PutAsync(string id, params string[] lines) =>
        await _ana.SendAsync("PUT", $"/api/documents/{id}", new JsonObject { ["text"] = string.Join('\n', lines) }.ToJsonString(), (await _ana.GetAsync($"/api/documents/{id}")).Tag);

    private async Task<string[]> KindsAsync(string id) => [.. (await app.GetAsync($"/api/records/{id}/history"))["versions"]!.AsArray().Select(v => (string)v!["kind"]!)];

    private static Dictionary<string, string> KindsById(JsonArray changes) => changes.ToDictionary(c => (string)c!["id"]!, c => (string)c!["kind"]!);

    private async Task<string[]> TitlesAsync(string query) => [.. (await _ana.GetAsync($"/api/documents?{query}")).Ok()["documents"]!.AsArray().Select(d => ((string)d!["title"]!).Replace($" {_town}", "", StringComparison.Ordinal))];

    private static string? Property(JsonNode feature, string name) => (string?)feature["properties"]![name];
}
