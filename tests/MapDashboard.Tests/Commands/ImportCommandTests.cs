using MapDashboard.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace MapDashboard.Tests.Commands;

public sealed class ImportCommandTests : ProgramTests
{
    [Fact]
    public async Task AFileIsTakenInWholeAndTheStoreGoesElsewhereByABackup()
    {
        using var store = new TestStore();
        await File.WriteAllTextAsync(Path.Combine(Folder, "bad.csv"), "title,layer,lat,lon\nA,bri,45,20\nB,bri,95,20\n,bri,45,20\n", Cancellation);
        var bad = await OnAsync(store.File, "import", "bad.csv", "--source", "A list");
        Assert.Equal((1, ""), (bad.Exit, bad.Output));
        Assert.Collection(
            Lines(bad.Error),
            e => Assert.StartsWith("bad.csv, line 3: lat the position 20, 95 is beyond", e, StringComparison.Ordinal),
            e => Assert.Equal("bad.csv, line 4: title is missing", e),
            e => Assert.Equal("bad.csv: nothing was imported, 2 faults", e));
        Assert.Equal("0", Assert.Single(store.Query("SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM decisions)")));

        await File.WriteAllTextAsync(Path.Combine(Folder, "good.csv"), "Naslov,layer,lat,lon\nA,bri,45,20\nB,bri,45,21\n", Cancellation);
        var good = await OnAsync(store.File, "import", "good.csv", "--source", "A list", "--map", "Naslov=title");
        Assert.Equal((0, "2 new, 0 told otherwise, 0 unchanged, 0 repeated"), (good.Exit, good.Output.Trim()));

        var archive = Path.Combine(Folder, "store.zip");
        Assert.Equal(0, (await OnAsync(store.File, "backup", archive)).Exit);
        var elsewhere = Path.Combine(Folder, "elsewhere.gpkg");
        var restored = await OnAsync(elsewhere, "restore", archive);
        Assert.True(restored.Exit == 0, restored.Error);
        var again = await OnAsync(elsewhere, "restore", archive);
        Assert.Equal(1, again.Exit);
        Assert.Contains("not empty", Assert.Single(Lines(again.Error)), StringComparison.Ordinal);
        using (var server = new SqliteConnection($"Data Source={elsewhere};Pooling=False"))
        {
            await server.OpenAsync(Cancellation);
            using var look = server.CreateCommand();
            look.CommandText = "SELECT count(*) FROM records";
            Assert.Equal(2L, await look.ExecuteScalarAsync(Cancellation));
            var refused = await OnAsync(elsewhere, "restore", archive, "--replace");
            Assert.Equal(1, refused.Exit);
            Assert.Contains("in use", Assert.Single(Lines(refused.Error)), StringComparison.Ordinal);
        }
        Assert.Equal(0, (await OnAsync(elsewhere, "restore", archive, "--replace")).Exit);
    }

    [Fact]
    public async Task AnImportOfVeryManySaysHowFarItIs()
    {
        await File.WriteAllLinesAsync(Path.Combine(Folder, "long.csv"), Enumerable.Repeat("The same,bri,45,20", 60_000).Prepend("title,layer,lat,lon"), Cancellation);
        var (exit, output, error) = await RunWithAsync(new() { ["Logging__LogLevel__Default"] = "None" }, "", "import", "long.csv", "--source", "A list");
        Assert.Equal((0, "1 new, 0 told otherwise, 0 unchanged, 59999 repeated"), (exit, output.Trim()));
        Assert.Matches("^5[0-9]{4} records read$", Assert.Single(Lines(error)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnImportThatIsKilledInTheMiddleLeavesNothing(bool isAlone)
    {
        using var store = new TestStore();
        await File.WriteAllLinesAsync(Path.Combine(Folder, "large.csv"), Enumerable.Range(0, 60_000).Select(n => $"Place {n},bri,45,20.{n}").Prepend("title,layer,lat,lon"), Cancellation);
        SqliteConnection.ClearAllPools();
        using var other = new SqliteConnection($"Data Source={store.File};Default Timeout=1;Pooling=False");
        if (!isAlone)
        {
            await other.OpenAsync(Cancellation);
        }
        using var program = StartWith(new() { ["ConnectionStrings__MapDashboard"] = $"Data Source={store.File}", ["Logging__LogLevel__Default"] = "None" }, "import", "large.csv", "--source", "A list");
        // who is alone writes into the file itself and keeps what was there in a journal
        while (isAlone ? !File.Exists($"{store.File}-journal") : !IsHeld(other))
        {
            Assert.False(program.HasExited);
            await Task.Delay(50, Cancellation);
        }
        other.Close();
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync(Cancellation);
        Assert.Equal("0", Assert.Single(store.Query("SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM changes) + (SELECT count(*) FROM decisions) + (SELECT count(*) FROM rtree_records_geom)")));
        Assert.Equal("ok", Assert.Single(store.Query("PRAGMA integrity_check")));
    }

    /// <summary>Whether somebody is writing.</summary>
    private static bool IsHeld(SqliteConnection store)
    {
        using var begin = store.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
        try
        {
            begin.ExecuteNonQuery();
            return false;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
        {
            return true;
        }
    }

    private Task<(int Exit, string Output, string Error)> OnAsync(string database, params string[] arguments) =>
        RunWithAsync(new() { ["ConnectionStrings__MapDashboard"] = $"Data Source={database}", ["Logging__LogLevel__Default"] = "None" }, "", arguments);
}
