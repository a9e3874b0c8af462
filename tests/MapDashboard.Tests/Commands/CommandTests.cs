using System.Text.Json;
using MapDashboard.Hosting;

namespace MapDashboard.Tests.Commands;

/// <summary>What the commands take, write and refuse.</summary>
public sealed class CommandTests : ProgramTests
{
    [Fact]
    public async Task GeoparseWritesALineForEachLine()
    {
        var run = await RunAsync("""{"id":"a","text":"In Београд and Xyzzyville."}""" + "\n\n" + """{"id":7,"text":"Belgrade","language":"en","mentions":[{"start":0,"end":8}]}""" + "\n", "geoparse", "--jsonl");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["\"a\"", "7"], lines.Select(l => l.GetProperty("id").GetRawText()));
        var toponym = lines[1].GetProperty("toponyms")[0];
        Assert.Equal(["start", "end", "surface", "geonameid", "name", "country", "lat", "lon", "feature", "score"], toponym.EnumerateObject().Select(p => p.Name));
        Assert.Equal(792680, toponym.GetProperty("geonameid").GetInt64());
    }

    [Fact]
    public async Task AMentionThatIsNoPlaceHasNullFields()
    {
        var run = await RunAsync("""{"id":1,"text":"In Xyzzyvillage.","mentions":[{"start":3,"end":15}]}""", "geoparse", "--jsonl");
        Assert.Equal("""{"id":1,"toponyms":[{"start":3,"end":15,"surface":"Xyzzyvillage","geonameid":null,"name":null,"country":null,"lat":null,"lon":null,"feature":null,"score":0}]}""", run.Output.Trim());
    }

    [Fact]
    public async Task ExtractWritesClaimsToo()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "a.txt"), "Serbian and Chinese police began joint patrols in Belgrade in September 2019.", Cancellation);
        var run = await RunAsync("", "extract", "a.txt");
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["id", "toponyms", "claims"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("a.txt", json.GetProperty("id").GetString());
        var claim = json.GetProperty("claims")[0];
        Assert.Equal(["layer", "program", "places", "dates", "years", "status", "actors", "quantities", "confidence", "evidence"], claim.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["name", "geonameid", "country", "lat", "lon", "precision"], claim.GetProperty("places")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task ABadLineIsNamedAndTheOthersAreRead()
    {
        const string Good = """{"id":"\ud83d\ude00","text":"Belgrade"}""";
        (string Line, string Because)[] bad =
        [
            ("""{"id":1}""", "\"text\" is missing"),
            ("""{"text":"a"}""", "\"id\" is missing"),
            ("""{"id":1,"text":"a","mentions":[{"start":0,"end":2}]}""", "outside the text"),
            ("not json", "line 4"),
            ("""{"id":1,"text":"a","text":"b"}""", "line 5"),
            ("""{"id":1,"text":"Bad \ud800 Paris"}""", "surrogate"),
            ("""{"id":"\udc00","text":"Paris"}""", "surrogate"),
            ("""{"id":[{"a":"\ud83d"}],"text":"Paris"}""", "surrogate"),
            ("""{"id":1,"text":"Paris","\ud800":1}""", "surrogate"),
            ("{\"id\":1,\"text\":\"Paris \0\"}", "0x00"),
        ];
        var run = await RunAsync($"{string.Concat(bad.Select(b => b.Line + "\n"))}{Good}\n", "geoparse", "--jsonl");
        Assert.Equal(1, run.Exit);
        var said = Lines(run.Error);
        Assert.Equal(bad.Length, said.Length);
        for (var i = 0; i < bad.Length; i++)
        {
            Assert.StartsWith($"-, line {i + 1}: ", said[i], StringComparison.Ordinal);
            Assert.Contains(bad[i].Because, said[i], StringComparison.Ordinal);
        }
        Assert.Single(Lines(run.Output));
    }

    [Theory]
    [InlineData("geoparse")]
    [InlineData("extract")]
    [InlineData("ingest")]
    public async Task ABadFileIsNamedAndTheOthersAreRead(string command)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "good.md"), "Patrols began in Belgrade.", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "long.txt"), new string('a', 2000), Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(Folder, "latin1.txt"), [.. "caf"u8, 0xe9], Cancellation);
        Directory.CreateDirectory(Path.Combine(Folder, "folder"));
        var run = await RunAsync("", command, "--Limits:MaxTextLength=1000", "--Limits:MaxUnstoredTextLength=1000", "--Logging:LogLevel:Default=None", "missing.txt", "folder", "long.txt", "latin1.txt", "good.md");
        Assert.Equal(1, run.Exit);
        Assert.Contains("good.md", Assert.Single(Lines(run.Output)), StringComparison.Ordinal);
        Assert.Collection(
            Lines(run.Error),
            e => Assert.StartsWith("missing.txt: Could not find", e, StringComparison.Ordinal),
            e => Assert.Equal("folder: It is a directory.", e),
            e => Assert.Equal("long.txt: The text has 2000 characters; at most 1000 are taken.", e),
            e => Assert.StartsWith("latin1.txt: It is not valid UTF-8", e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ABadFileOfLinesIsNamedAndTheOthersAreRead()
    {
        await File.WriteAllBytesAsync(Path.Combine(Folder, "a.jsonl"), [.. """{"id":1,"text":"caf"""u8, 0xe9, .. "\"}\n{\"id\":2,\"text\":\"Belgrade\"}\n"u8], Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "b.jsonl"), $$"""{"id":3,"text":"{{new string('a', 2000)}}"}""" + "\n" + """{"id":4,"text":"Belgrade"}""", Cancellation);
        Directory.CreateDirectory(Path.Combine(Folder, "folder"));
        var run = await RunAsync("", "extract", "--jsonl", "--Limits:MaxUnstoredTextLength=1000", "missing.jsonl", "folder", "a.jsonl", "b.jsonl");
        Assert.Equal(1, run.Exit);
        Assert.Equal(["2", "4"], Lines(run.Output).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetRawText()));
        Assert.Collection(
            Lines(run.Error),
            e => Assert.StartsWith("missing.jsonl: Could not find", e, StringComparison.Ordinal),
            e => Assert.Equal("folder: It is a directory.", e),
            e => Assert.Equal("a.jsonl, line 1: not valid UTF-8", e),
            e => Assert.Equal("b.jsonl, line 1: The text has 2000 characters; at most 1000 are taken.", e));
    }

    [Theory]
    [InlineData(2, "'frobnicate'", "frobnicate")]
    [InlineData(2, "'--jsnol'", "geoparse", "--jsnol")]
    [InlineData(2, "ingest", "ingest")]
    [InlineData(2, "analyst", "token", "create", "--role", "boss", "--name", "x")]
    [InlineData(1, "nothing.txt", "geoparse", "nothing.txt")]
    [InlineData(1, "nothing.txt", "ingest", "nothing.txt")]
    [InlineData(1, "letters, digits", "token", "create", "--role", "viewer", "--name", "../x")]
    [InlineData(1, "\"nobody\"", "token", "revoke", "nobody")]
    public async Task AMistakeIsOneLineAndAnExitCode(int exit, string because, params string[] arguments)
    {
        var run = await RunAsync("", arguments);
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.Contains(because, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => !l.StartsWith("info:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geoparse")]
    [InlineData("extract")]
    public async Task AllCoresWriteWhatOneWrites(string command)
    {
        const int Count = 120;
        var towns = new[] { "Belgrade", "Novi Sad", "Paris, Texas", "Barcelona", "Зрењанин", "🚲 Smederevo" };
        var input = string.Concat(Enumerable.Range(0, Count).Select(i => i % 50 == 49
            ? "bad\n"
            : $$"""{"id":{{i}},"text":"{{string.Concat(Enumerable.Repeat($"Chinese and Serbian police began joint patrols in {towns[i % towns.Length]} in {2000 + (i % 25)}. ", i * 7 % 24))}}"}""" + "\n"));
        var all = await RunAsync(input, command, "--jsonl");
        using var alone = StartWith(new() { ["DOTNET_PROCESSOR_COUNT"] = "1" }, command, "--jsonl");
        var one = await FinishAsync(alone, input);
        Assert.Equal(Enumerable.Range(0, Count).Where(i => i % 50 != 49), Lines(all.Output).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetInt32()));
        Assert.Equal(one, all);
    }

    [Theory]
    [InlineData("geoparse", "text.txt")]
    [InlineData("extract", "text.txt")]
    [InlineData("ingest", "text.txt")]
    [InlineData("eval", "gold.jsonl")]
    public async Task WithoutAGazetteerNothingIsReadAndItSaysSo(string command, string argument)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "text.txt"), "Patrols began in Belgrade.", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "gold.jsonl"), """{"id":1,"text":"Ulm","toponyms":[{"start":0,"end":3}]}""", Cancellation);
        var empty = Directory.CreateDirectory(Path.Combine(Folder, "empty")).FullName;
        var run = await RunAsync("", command, argument, $"--Geodata:Path={empty}", "--Logging:LogLevel:Default=None");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        var said = Assert.Single(Lines(run.Error), l => !l.StartsWith("warn:", StringComparison.Ordinal));
        Assert.Contains("gazetteer", said, StringComparison.Ordinal);
        Assert.Contains(empty, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AServerAsksForItsGazetteer_ThoughItMayHaveNothingToReadAtFirst(bool hasTexts)
    {
        var seeds = Directory.CreateDirectory(Path.Combine(Folder, "seeds")).FullName;
        File.Copy(Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, "vocabulary.yaml"), Path.Combine(seeds, "vocabulary.yaml"));
        if (hasTexts)
        {
            await File.WriteAllTextAsync(Path.Combine(seeds, "text.txt"), "Patrols began in Belgrade.", Cancellation);
        }
        var empty = Directory.CreateDirectory(Path.Combine(Folder, "empty")).FullName;
        using var server = Start("--urls", "http://127.0.0.1:0", $"--Geodata:Path={empty}", $"--Seeds:Path={seeds}", "--Logging:LogLevel:Default=None");

        var run = await FinishAsync(server, "");

        Assert.Equal((1, ""), (run.Exit, run.Output));
        var said = Assert.Single(Lines(run.Error), l => !l.StartsWith("warn:", StringComparison.Ordinal));
        Assert.Contains("gazetteer", said, StringComparison.Ordinal);
        Assert.Contains(empty, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReaderThatGoesAwayIsNoError()
    {
        using var program = Start("geoparse", "--jsonl");
        program.StandardOutput.Close();
        try
        {
            for (var i = 0; i < 5000; i++)
            {
                await program.StandardInput.WriteLineAsync("""{"id":1,"text":"Belgrade"}""");
            }
            program.StandardInput.Close();
        }
        catch (IOException)
        {
            // it has ended already, as it should
        }
        var error = await program.StandardError.ReadToEndAsync(Cancellation);
        await program.WaitForExitAsync(Cancellation);
        Assert.Equal((0, ""), (program.ExitCode, error));
    }

    [Fact]
    public async Task TheFirstStartMakesAnAdminTokenThoughOthersHaveOne()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(Folder, "seeds")).FullName;
        File.Copy(Path.Combine(Folders.Data("seeds", AppContext.BaseDirectory)!, "vocabulary.yaml"), Path.Combine(seeds, "vocabulary.yaml"));
        await RunAsync("", "token", "create", "--role", "analyst", "--name", "admin");
        using var server = Start("--urls", "http://127.0.0.1:0", $"--Seeds:Path={seeds}");
        string? line;
        do
        {
            line = await server.StandardError.ReadLineAsync(Cancellation);
        }
        while (line?.StartsWith("Admin token (shown once): md_", StringComparison.Ordinal) == false);
        server.Kill();
        await server.WaitForExitAsync(Cancellation);
        Assert.NotNull(line);
        Assert.Equal(["admin\tanalyst", "admin-2\tadmin"], Lines((await RunAsync("", "token", "list")).Output).Select(l => string.Join('\t', l.Split('\t')[..2])));
    }

    [Fact]
    public async Task ASignInLinkIsPrintedForWhoHasTheRole()
    {
        var link = (await RunAsync("", "sign-in", "--role", "analyst", "--name", "Ana", "--urls", "http://*:5099")).Output;
        Assert.Matches(@"^http://localhost:5099/sign-in#[\w-]{43}\n$", link);
        Assert.Equal(1, (await RunAsync("", "sign-in", "--role", "admin", "--name", "Ana")).Exit);
        Assert.Equal(2, (await RunAsync("", "sign-in", "--role", "king")).Exit);
        Assert.StartsWith("Ana\tanalyst\t", (await RunAsync("", "token", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokensAreMadeListedAndRevoked()
    {
        Assert.StartsWith("md_", (await RunAsync("", "token", "create", "--role", "analyst", "--name", "Ana")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Ana\tanalyst\tcreated ", (await RunAsync("", "token", "list")).Output, StringComparison.Ordinal);
        Assert.StartsWith("md_", (await RunAsync("", "token", "create", "--role", "viewer", "--name", "Vera")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("", "token", "revoke", "Ana")).Exit);
        Assert.Collection(
            Lines((await RunAsync("", "token", "list")).Output),
            l => Assert.Matches("^Ana\tanalyst\tcreated .*\trevoked$", l),
            l => Assert.Matches("^Vera\tviewer\tcreated (?!.*revoked)", l));
    }

    [Fact]
    public async Task KilledWhileItIngestsItKeepsWholeDocumentsOnly()
    {
        var files = Enumerable.Range(0, 20).Select(i => Path.Combine(Folder, $"{i:00}.txt")).ToArray();
        for (var i = 0; i < files.Length; i++)
        {
            await File.WriteAllTextAsync(files[i], $"Report {i}. Serbian and Chinese police began joint patrols in Belgrade, Novi Sad and Smederevo in September {2000 + (i % 20)}. Huawei installed {i + 10} cameras in Belgrade in 2020.", Cancellation);
        }
        var untouched = Path.Combine(Folder, "untouched.gpkg");
        var killed = Path.Combine(Folder, "killed.gpkg");
        Assert.Equal(0, (await RunAsync("", ["ingest", Database(untouched), .. files])).Exit);
        var whole = Claims(untouched);
        Assert.Equal(files.Length, whole.Count);
        Assert.All(whole.Values, claims => Assert.True(claims > 0));

        foreach (var lines in (int[])[1, 12])
        {
            using var program = Start(["ingest", Database(killed), .. files]);
            for (var i = 0; i < lines; i++)
            {
                await program.StandardOutput.ReadLineAsync(Cancellation);
            }
            program.Kill();
            await program.WaitForExitAsync(Cancellation);
            Assert.Equal(["ok"], Query(killed, "PRAGMA integrity_check"));
            Assert.Empty(Query(killed, "PRAGMA foreign_key_check"));
            Assert.All(Claims(killed), d => Assert.Equal(whole[d.Key], d.Value));
        }
        Assert.Equal(0, (await RunAsync("", ["ingest", Database(killed), .. files])).Exit);
        Assert.Equal(whole, Claims(killed));
        Assert.Equal(Query(untouched, "SELECT body FROM records ORDER BY record_id"), Query(killed, "SELECT body FROM records ORDER BY record_id"));
    }

    private static string Database(string file) => $"--ConnectionStrings:MapDashboard=Data Source={file}";

    private static Dictionary<string, int> Claims(string file) =>
        Query(file, "SELECT d.id || ' ' || (SELECT count(*) FROM claims AS c WHERE c.document_id = d.id) FROM documents AS d").Select(r => r.Split(' ')).ToDictionary(r => r[0], r => int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture));

    private static List<string> Query(string file, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }
        return rows;
    }

    [Theory]
    [InlineData(null, "no gazetteer file")]
    [InlineData("", "not a gazetteer file")]
    [InlineData("MDGAZ\0\0\u0004 and then it ends soon after the head, far from whole", "cut off")]
    [InlineData("MDGAZ\0\0\u0002 and then a packed one of former times .....", "format version 2")]
    public async Task WithoutAGoodGazetteerNothingIsRead(string? content, string because)
    {
        var geodata = Path.Combine(Folder, "geodata");
        Directory.CreateDirectory(geodata);
        if (content is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(geodata, "gazetteer-2026.1.bin"), content, Cancellation);
        }

        var run = await RunWithAsync(new() { ["Geodata__Path"] = geodata }, """{"id":1,"text":"In Belgrade."}""", "geoparse", "--jsonl");

        Assert.Equal((1, ""), (run.Exit, run.Output));
        var line = Assert.Single(Lines(run.Error));
        Assert.Contains(because, line, StringComparison.Ordinal);
        Assert.Contains(geodata, line, StringComparison.Ordinal);
    }
}
