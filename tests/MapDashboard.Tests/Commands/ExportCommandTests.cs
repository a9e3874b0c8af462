using System.Text.Json;
using MapDashboard.Commands;
using MapDashboard.Tests.Storage;

namespace MapDashboard.Tests.Commands;

public sealed class ExportCommandTests : ProgramTests
{
    [Fact]
    public async Task ItWritesWhatTheFilterSelects()
    {
        using var store = await StoreAsync();
        var (exit, output, error) = await ExportAsync(store, "--format", "geojson", "--filter", "year=2019");
        Assert.Equal((0, "1 record exported"), (exit, error.Trim()));
        Assert.Equal("Joint police patrols, Belgrade", Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("features").EnumerateArray()).GetProperty("properties").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("geojson", "{\"type\":\"FeatureCollection\"")]
    [InlineData("csv", "\uFEFFid,")]
    [InlineData("gpkg", "SQLite format 3\0")]
    [InlineData("kml", "<?xml")]
    public async Task ItWritesAFileAndLeavesNothingElse(string format, string begins)
    {
        using var store = await StoreAsync();
        var (file, temporary) = (Path.Combine(Folder, $"out.{format}"), Directory.CreateDirectory(Path.Combine(Folder, "temporary")));
        await File.WriteAllTextAsync(file, "what was there before", Cancellation);
        var (exit, output, error) = await RunWithAsync(new() { ["ConnectionStrings__MapDashboard"] = $"Data Source={store.File}", ["TMPDIR"] = temporary.FullName }, "", "export", "--format", format, "-o", $"out.{format}");
        Assert.Equal((0, "", "2 records exported"), (exit, output, error.Trim()));
        Assert.StartsWith(begins, System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, Cancellation)), StringComparison.Ordinal);
        Assert.Equal([$"out.{format}", "temporary"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order());
        Assert.Empty(Directory.GetDirectories(temporary.FullName, "mapdashboard-export-*"));
    }

    [Fact]
    public async Task AFileThatIsNotThereYetIsMade()
    {
        using var store = await StoreAsync();
        foreach (var file in new[] { "new.csv", Path.Combine(Folder, "whole.csv") })
        {
            var run = await ExportAsync(store, "--format", "csv", "-o", file);
            Assert.Equal((0, "2 records exported"), (run.Exit, run.Error.Trim()));
        }
        Assert.Equal(["new.csv", "whole.csv"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public async Task TheDatabaseIsNotOverwritten(string suffix)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var store = await StoreAsync();
        Directory.CreateSymbolicLink(Path.Combine(Folder, "link"), Path.GetDirectoryName(store.File)!);
        foreach (var file in new[] { store.File, Path.Combine("link", Path.GetFileName(store.File)) })
        {
            var run = await ExportAsync(store, "--format", "csv", "-o", file + suffix);
            Assert.Equal((1, ""), (run.Exit, run.Output));
            Assert.Contains("is the database itself", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        }
        Assert.Equal("2", Assert.Single(store.Query("SELECT count(*) FROM records")).ToString());
    }

    [Fact]
    public async Task ADatabaseThatIsNotThereIsNotMade()
    {
        var run = await RunAsync("", "export", "--format", "csv", "-o", "out.csv");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("map.gpkg", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Theory]
    [InlineData(2, "color", "--format", "csv", "--filter", "color=red")]
    [InlineData(2, "xlsx", "--format", "xlsx")]
    [InlineData(2, "--format", "--filter", "layer=bri")]
    [InlineData(1, "no-such-folder", "--format", "csv", "-o", "no-such-folder/out.csv")]
    [InlineData(1, "is a directory", "--format", "csv", "-o", ".")]
    public async Task AMistakeIsOneLineAndAnExitCode(int exit, string because, params string[] arguments)
    {
        using var store = await StoreAsync();
        var run = await ExportAsync(store, arguments);
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.Contains(because, Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("gpkg")]
    [InlineData("kml")]
    public async Task AReaderWhoGoesAwayIsNoError(string format)
    {
        using var store = await StoreAsync();
        using var program = StartWith(new() { ["ConnectionStrings__MapDashboard"] = $"Data Source={store.File}" }, "export", "--format", format);
        program.StandardOutput.Close();
        program.StandardInput.Close();
        var error = await program.StandardError.ReadToEndAsync(Cancellation);
        await program.WaitForExitAsync(Cancellation);
        Assert.Equal((0, ""), (program.ExitCode, error));
    }

    [Fact]
    public async Task AFileThatCouldNotBeFinishedStaysAsItWas()
    {
        var file = Path.Combine(Folder, "out.csv");
        await File.WriteAllTextAsync(file, "before", Cancellation);
        await Assert.ThrowsAsync<InvalidDataException>(() => WholeFile.WriteAsync(file, async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray(), Cancellation);
            throw new InvalidDataException();
        }));
        Assert.Equal("before", await File.ReadAllTextAsync(file, Cancellation));
        Assert.Equal([file], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task ALinkStaysALink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var (file, link) = (Path.Combine(Folder, "out.csv"), Path.Combine(Folder, "link.csv"));
        await File.WriteAllTextAsync(file, "before", Cancellation);
        File.CreateSymbolicLink(link, file);
        await WholeFile.WriteAsync(link, stream => stream.WriteAsync("after"u8.ToArray(), Cancellation).AsTask());
        Assert.Equal(("after", file), (await File.ReadAllTextAsync(file, Cancellation), new FileInfo(link).LinkTarget));
    }

    private static async Task<TestStore> StoreAsync()
    {
        var store = new TestStore();
        await store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        return store;
    }

    private Task<(int Exit, string Output, string Error)> ExportAsync(TestStore store, params string[] arguments) =>
        RunWithAsync(new() { ["ConnectionStrings__MapDashboard"] = $"Data Source={store.File}" }, "", ["export", .. arguments]);
}
