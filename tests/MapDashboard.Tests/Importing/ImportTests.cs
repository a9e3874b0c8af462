using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Api;
using MapDashboard.Tests.Api;

namespace MapDashboard.Tests.Importing;

/// <summary>Files of records over HTTP: what comes in, and that what is wrong leaves nothing.</summary>
public sealed class ImportTests(MapApplication app) : IClassFixture<MapApplication>
{
    private const string Source = "source=https://example.org/list&sourceTitle=A%20list";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASheetOfAnotherCountryComesInWithItsPlacesFound()
    {
        var sheet = "\uFEFFНаслов;Место;Држава;Датум;Слој\r\n\"Патрола; пешке\";Београд;RS;2019-09;patrols\r\n=1+1;Будимпешта;HU;2020/2023;bri\r\n";
        var map = Uri.EscapeDataString("Наслов=title|Место=place|Држава=country|Датум=date|Слој=layer");
        var report = (await SendAsync("", $"name=sheet.csv&map={map}&{Source}", sheet)).Ok();
        Assert.Equal((2, 0), ((int)report["added"]!, (int)report["faultCount"]!));
        var patrol = await OneAsync("Патрола; пешке");
        Assert.Equal(("[20.46513,44.80401]", "2019-09", "patrols", "city"), (patrol["geometry"]!["coordinates"]!.ToJsonString(), (string?)patrol["properties"]!["dates"]![0], (string?)patrol["properties"]!["layer"], (string?)patrol["properties"]!["precision"]));
        Assert.Equal("HU", (string?)(await OneAsync("=1+1"))["properties"]!["places"]![0]!["country"]);
    }

    [Fact]
    public async Task SemicolonsDecimalCommasAndOldEncodingsAreRead()
    {
        var sheet = "name;lat;lon;layer\nNiš – gradski trg;43,32;21,90;bri\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1250")!.GetBytes(sheet);
        var refused = (await SendAsync("/preview", $"name=old.csv&{Source}", bytes)).Ok();
        Assert.Contains("windows-1250", (string?)refused["faults"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(2, (int)refused["faults"]![0]!["line"]!);
        (await SendAsync("", $"name=old.csv&encoding=windows-1250&{Source}", bytes)).Ok();
        Assert.Equal("[21.9,43.32]", (await OneAsync("Niš – gradski trg"))["geometry"]!["coordinates"]!.ToJsonString());
    }

    [Fact]
    public async Task TheSameFileAgainChangesNothingAndANewerOneKeepsWhatPeopleDecided()
    {
        string File(string title, int lon) => $$$"""{"type":"Feature","id":"a-1","properties":{"title":"{{{title}}}","layer":"bri","status":"active","year":2019},"geometry":{"type":"Point","coordinates":[{{{lon}}},45]}}""" + "\n";
        var query = "name=a.geojsonl&source=Renewed%20list";
        Assert.Equal(1, (int)(await SendAsync("", query, File("A bridge", 20))).Ok()["added"]!);
        var id = (string)(await OneAsync("A bridge"))["id"]!;
        var again = (await SendAsync("", query, File("A bridge", 20))).Ok();
        Assert.Equal((0, 1), ((int)again["added"]!, (int)again["unchanged"]!));

        using var ana = await Caller.NewAsync(app, "Ana of imports");
        await ana.EditAsync(id, """{"title": "A long bridge"}""");
        Assert.Equal(1, (int)(await SendAsync("", query, File("A small bridge", 21))).Ok()["renewed"]!);
        var record = await app.GetAsync($"/api/records/{id}");
        Assert.Equal(("A long bridge", "edited", "[21,45]"), ((string?)record["properties"]!["title"], (string?)record["properties"]!["review"], record["geometry"]!["coordinates"]!.ToJsonString()));
        Assert.Equal("Renewed list", (string?)record["properties"]!["evidence"]![0]!["title"]);
        await ana.EditAsync(id, """{"title": null}""");
        Assert.Equal("A small bridge", (string?)(await app.GetAsync($"/api/records/{id}"))["properties"]!["title"]);
        (await ana.PostAsync($"/api/records/{id}/review", """{"decision": "reject"}""")).Ok();
        Assert.Equal(1, (int)(await SendAsync("", query, File("A small bridge", 21))).Ok()["unchanged"]!);

        var history = (await app.GetAsync($"/api/records/{id}/history"))["versions"]!.AsArray();
        Assert.Equal(["rejected", "edited", "sources", "edited", "created"], history.Select(v => (string?)v!["kind"]));
        var audit = (await ana.GetAsync("/api/audit?kind=import&limit=1000")).Ok()["entries"]!.AsArray();
        Assert.Contains(audit, e => (string?)e!["note"] == "a.geojsonl: 1 new, 0 told otherwise");
    }

    [Fact]
    public async Task AnImportIsTakenBackWhole()
    {
        static string Line(string id, string title) => $$$"""{"type":"Feature","id":"{{{id}}}","properties":{"title":"{{{title}}}","layer":"bri"},"geometry":{"type":"Point","coordinates":[20,45]}}""" + "\n";
        const string Query = "source=List%20to%20take%20back&name=";
        await SendAsync("", Query + "first.geojsonl", Line("1", "Taken back: one") + Line("2", "Taken back: two"));
        await SendAsync("", Query + "second.geojsonl", Line("2", "Taken back: two, told otherwise") + Line("3", "Taken back: three"));
        async Task<string> TitlesAsync() => string.Join("; ", (await app.GetAsync("/api/records?limit=1000"))["features"]!.AsArray().Select(f => (string)f!["properties"]!["title"]!).Where(t => t.StartsWith("Taken back: ", StringComparison.Ordinal)).Select(t => t[12..]).Order(StringComparer.Ordinal));
        Assert.Equal("one; three; two, told otherwise", await TitlesAsync());

        using var client = await app.ClientAsync(Role.Analyst);
        async Task<JsonArray> ImportsAsync() => JsonNode.Parse(await client.GetStringAsync("/api/import", Cancellation))!.AsArray();
        var (second, first) = ((await ImportsAsync())[0]!, (await ImportsAsync())[1]!);
        Assert.Equal(("second.geojsonl", 1, 1, false), ((string?)second["file"], (int)second["added"]!, (int)second["renewed"]!, (bool)second["undone"]!));
        async Task<HttpStatusCode> UndoAsync(JsonNode import) => (await client.DeleteAsync($"/api/import/{import["id"]}", Cancellation)).StatusCode;
        Assert.Equal(HttpStatusCode.NoContent, await UndoAsync(second));
        Assert.Equal("one; two", await TitlesAsync());
        Assert.Equal(HttpStatusCode.NotFound, await UndoAsync(second));
        Assert.True((bool)(await ImportsAsync())[0]!["undone"]!);

        Assert.Equal(1, (int)(await SendAsync("", Query + "second.geojsonl", Line("3", "Taken back: three"))).Ok()["added"]!);
        Assert.Equal(HttpStatusCode.NoContent, await UndoAsync(first));
        Assert.Equal("three", await TitlesAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync("/api/import/999999", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("geojson")]
    [InlineData("csv")]
    [InlineData("kml")]
    [InlineData("kmz")]
    public async Task WhatAnExportWroteComesBackIntoAnEmptyStore(string format)
    {
        await using var from = new MapApplication();
        await from.AddAsync("Belgrade RS 20.46513 44.80401 patrols 2019 active", "Smederevo RS 20.93 44.66278 bri 2016 owned");
        await SendAsync(from, "", $"name=x.geojson&{Source}", Collection(
            """{"type":"Feature","properties":{"title":"=cmd|' /C calc'!A0 <script>alert(1)</script> Ђ 警察","layer":"bri","status":"planned","dates":["2016~","2018-05/2025~"],"actors":["A","B; C","D"],"actorKinds":[null,"company","person"],"quantities":[{"value":46e6,"unit":"EUR","text":"about 46 million EUR"},{"value":2.5,"unit":"km","text":"2.5 km"}]},"geometry":{"type":"LineString","coordinates":[[178,-18],[-172,-14]]}}""",
            """{"type":"Feature","properties":{"title":"An area with a hole","layer":"cooperation"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}}"""));
        using var client = from.CreateClient();
        var file = await client.GetByteArrayAsync($"/export.{format}", Cancellation);

        await using var to = new MapApplication();
        var report = await SendAsync(to, "", $"name=export.{format}", file);
        Assert.True((int)report["added"]! == 4, report.ToJsonString());
        Assert.Equal(4, (int)(await SendAsync(to, "", $"name=export.{format}", file))["unchanged"]!);
        var (before, after) = ((await from.GetAsync("/export.geojson"))["features"]!.AsArray(), (await to.GetAsync("/export.geojson"))["features"]!.AsArray());
        // documents are of one store, another one has them as sources that it does not hold; and the ids of these places are made up, so their names are looked up
        string[] unlike = format == "geojson" ? ["sequence", "documents"] : ["sequence", "documents", "places"];
        foreach (var feature in before.Concat(after))
        {
            unlike.ToList().ForEach(p => feature!["properties"]!.AsObject().Remove(p));
        }
        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");
    }

    [Theory]
    [InlineData("a.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":{"type":"Point","coordinates":[20,45]}},{"type":"Feat""", 1, "cut off")]
    [InlineData("a.geojson", """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[]}""", 1, "not in WGS 84")]
    [InlineData("a.geojson", """{"type":"Topology"}""", 1, "FeatureCollection")]
    [InlineData("a.geojson", "", 1, "empty")]
    [InlineData("a.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":{"type":"Point","coordinates":[20,45]}}]} and more""", 1, "no JSON")]
    [InlineData("a.csv", "t\0i\0t\0l\0e\0\n\0", 1, "UTF-16 without a byte order mark")]
    [InlineData("a.geojsonl", "{\"type\":\"Feature\",\"properties\":{\"title\":\"T\",\"layer\":\"bri\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[20,45]}}\nnot json\n", 2, "no JSON")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":{"type":"Point","coordinates":[44.8,120.5]}}""", 1, "swapped")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":{"type":"Point","coordinates":[500000,4900000]}}""", 1, "WGS 84")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":{"type":"Point","coordinates":[]}}""", 1, "empty geometry is null")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":null}""", 1, "no geometry")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri"},"geometry":{"type":"Polygon","coordinates":[[[170,0],[-170,0],[-170,5],[170,5],[170,0]]]}}""", 1, "180°")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"nonsense"},"geometry":{"type":"Point","coordinates":[20,45]}}""", 1, "none of patrols")]
    [InlineData("a.geojson", """{"type":"Feature\udc00","features":[]}""", 1, "FeatureCollection")]
    [InlineData("a.geojson", """{"\udc00":1,"type":"FeatureCollection","features":[]}""", 1, "half of a surrogate pair")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri","actors":["\ud800"]},"geometry":{"type":"Point","coordinates":[20,45]}}""", 1, "half of a surrogate pair")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri","places":[{"name":"\ud800","lon":1,"lat":1}]},"geometry":{"type":"Point","coordinates":[20,45]}}""", 1, "half of a surrogate pair")]
    [InlineData("a.geojsonl", """{"type":"Feature","properties":{"title":"T","layer":"bri","quantities":[{"value":1e999,"unit":"km"}]},"geometry":{"type":"Point","coordinates":[20,45]}}""", 1, "\"1e999\" is no number")]
    [InlineData("a.csv", "title,layer,lat,lon\nRoads, rails,bri,45,20\n", 2, "5 fields, and there are 4 columns")]
    [InlineData("a.csv", "title,layer,place\nT,bri,Xyzzyville\n", 2, "no place is called")]
    [InlineData("a.csv", "title,layer,place\nT,bri,Springfield\n", 2, "may be")]
    [InlineData("a.csv", "title,layer,lat,lon,date\nT,bri,45,20,soon\n", 2, "is no date")]
    [InlineData("a.csv", "title,layer,lat,lon\nT,bri,45,20\nT,bri,here,20\n", 3, "is no number")]
    [InlineData("a.csv", "title,layer,lat,lon,actors,actor_kinds\nT,bri,45,20,A;B,company;planet\n", 2, "none of person, body, company, state")]
    [InlineData("a.csv", "title,layer,lat,lon,actors,actor_kinds\nT,bri,45,20,A;B,company\n", 2, "1 entry for 2 actors")]
    [InlineData("a.csv", "title,layer,lat,lon,source\nT,bri,45,20,javascript://alert(1)\n", 2, "no address")]
    [InlineData("a.kml", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&e;</name></Placemark></kml>""", 1, "DTD")]
    [InlineData("a.kml", """<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>T</name>""", 1, "no XML")]
    [InlineData("a.kmz", "PK\u0003\u0004rubbish", 1, "cut off")]
    public async Task WhatIsWrongIsToldByLineAndNothingIsStored(string name, string file, int line, string because)
    {
        var before = (int)(await app.GetAsync("/api/records?limit=1"))["numberMatched"]!;
        foreach (var path in new[] { "/preview", "" })
        {
            var answer = await SendAsync(path, $"name={name}&{Source}", file);
            var report = answer.Is(path.Length > 0 ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
            Assert.Equal(path.Length > 0 ? null : "Nothing was imported", (string?)report["title"]);
            var fault = report["faults"]!.AsArray().First(f => ((string?)f!["message"])!.Contains(because, StringComparison.Ordinal));
            Assert.Equal(line, (int)fault!["line"]!);
        }
        Assert.Equal(before, (int)(await app.GetAsync("/api/records?limit=1"))["numberMatched"]!);
    }

    [Fact]
    public async Task ARecordAtThePoleAndAnAreaAroundItAreDrawn()
    {
        var report = await SendAsync("", $"name=poles.geojson&layer=bri&{Source}", Collection(
            """{"type":"Feature","properties":{"title":"The South Pole"},"geometry":{"type":"Point","coordinates":[0,-90]}}""",
            """{"type":"Feature","properties":{"title":"Antarctica"},"geometry":{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,-70],[-180,-70],[-180,-90]]]}}"""));
        Assert.True((int)report.Body["added"]! == 2, report.Text);
        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/view?bbox=-180,-85,180,85&zoom=0", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task WhatIsTooLargeIsRefusedPackedOrNot()
    {
        await using var small = new MapApplication { Settings = [("Limits:MaxImportBytes", "20000")] };
        using var client = await small.ClientAsync(Role.Analyst);
        using var large = new ByteArrayContent(new byte[50_000]);
        using var refused = await client.PostAsync("/api/import?name=a.csv", large, Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        using var endless = new StreamContent(new MemoryStream(new byte[50_000]));
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/import?name=a.csv") { Content = endless, Headers = { TransferEncodingChunked = true } };
        using var alsoRefused = await client.SendAsync(chunked, Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, alsoRefused.StatusCode);

        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var kml = zip.CreateEntry("doc.kml", CompressionLevel.SmallestSize).Open();
            await kml.WriteAsync(Encoding.UTF8.GetBytes($"<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><description>{new string(' ', 5_000_000)}</description></Document></kml>"), Cancellation);
        }
        Assert.InRange(bomb.Length, 1, 20_000);
        var report = await SendAsync(small, "", "name=bomb.kmz", bomb.ToArray());
        Assert.Contains("unpacked", (string?)report["faults"]![0]!["message"], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), "mapdashboard-import-*"));
    }

    [Fact]
    public async Task OnlyAnalystsImport()
    {
        using var nobody = app.CreateClient();
        using var file = new StringContent("title\n");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync("/api/import?name=a.csv", file, Cancellation)).StatusCode);
        using var viewer = await app.ClientAsync(Role.Viewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/api/import/preview?name=a.csv", file, Cancellation)).StatusCode);
    }

    private static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";

    private async Task<JsonNode> OneAsync(string title) => Assert.Single((await app.GetAsync("/api/records?limit=1000"))["features"]!.AsArray(), f => (string?)f!["properties"]!["title"] == title)!;

    [Fact]
    public async Task AFileWhoseSenderIsGoneLeavesNothingAndTheNextIsTakenIn()
    {
        using var client = await app.ClientAsync(Role.Analyst);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var file = new PushedContent("title,layer,lat,lon\nNever ending,bri,45,20\n", leaving);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostAsync($"/api/import?name=left.csv&{Source}", file, leaving.Token));
        Assert.Equal(1, (int)(await SendAsync("", $"name=right.csv&{Source}", "title,layer,lat,lon\nComes after,bri,45,20\n")).Ok()["added"]!);
        Assert.Equal(0, (int)(await app.GetAsync("/api/records?q=Never%20ending"))["numberMatched"]!);
        var imports = await client.GetFromJsonAsync<JsonNode>("/api/import", Cancellation);
        Assert.DoesNotContain(imports!.AsArray(), i => (string?)i!["file"] == "left.csv");
    }

    [Fact]
    public async Task AFileOnItsWayLeavesNothingBehindEvenIfTheServerIsKilled()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "files that are open cannot be deleted there");
        await using var file = ImportApi.TemporaryFile();
        Assert.False(File.Exists(file.Name));
        await file.WriteAsync("kept"u8.ToArray(), Cancellation);
        file.Position = 0;
        Assert.Equal("kept", await new StreamReader(file).ReadToEndAsync(Cancellation));
    }

    /// <summary>Sends a part, and leaves.</summary>
    private sealed class PushedContent(string part, CancellationTokenSource leaving) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(part), Cancellation);
            await stream.FlushAsync(Cancellation);
            await leaving.CancelAsync();
            await Task.Delay(Timeout.Infinite, leaving.Token);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private Task<Answer> SendAsync(string path, string query, string file) => SendAsync(path, query, Encoding.UTF8.GetBytes(file));

    private async Task<Answer> SendAsync(string path, string query, byte[] file)
    {
        using var client = await app.ClientAsync(Role.Analyst);
        return await AnswerAsync(client, path, query, file);
    }

    private static Task<JsonNode> SendAsync(MapApplication to, string path, string query, string file) => SendAsync(to, path, query, Encoding.UTF8.GetBytes(file));

    private static async Task<JsonNode> SendAsync(MapApplication to, string path, string query, byte[] file)
    {
        using var client = await to.ClientAsync(Role.Analyst);
        return (await AnswerAsync(client, path, query, file)).Body;
    }

    private static async Task<Answer> AnswerAsync(HttpClient client, string path, string query, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await client.PostAsync($"/api/import{path}?{query}", body, Cancellation);
        return new(response.StatusCode, null, await response.Content.ReadAsStringAsync(Cancellation), "", "");
    }
}
