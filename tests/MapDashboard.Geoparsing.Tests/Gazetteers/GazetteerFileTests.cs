using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

public sealed class GazetteerFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gazetteer").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFileThatIsNoGazetteerIsRefused() => AssertRefused("this is not a gazetteer file at all"u8.ToArray(), "not a gazetteer file");

    [Fact]
    public void AnEmptyFileIsRefused() => AssertRefused([], "not a gazetteer file");

    [Fact]
    public void AFileThatIsCutOffIsRefused() => AssertRefused(Shipped()[..^1000], "cut off");

    [Fact]
    public void AFileWithAWrongByteIsRefused()
    {
        var bytes = Shipped();
        bytes[bytes.Length / 2] ^= 1;
        AssertRefused(bytes, "checksum");
    }

    [Fact]
    public void AFileOfAnotherFormatVersionIsRefused()
    {
        var bytes = Shipped();
        bytes[7]++;
        AssertRefused(bytes, "format version");
    }

    [Fact]
    public void AMissingFileIsAnIoError() => Assert.ThrowsAny<IOException>(() => Gazetteer.Load(Path.Combine(_folder, "none.bin")));

    [Fact]
    public void TheNewestFileOfAFolderIsChosenByItsVersion()
    {
        foreach (var name in new[] { "gazetteer-2025.12.bin", "gazetteer-2026.2.bin", "gazetteer-2026.10.bin", "gazetteer-latest.bin", "README.md" })
        {
            File.WriteAllText(Path.Combine(_folder, name), "");
        }

        Assert.Equal("gazetteer-2026.10.bin", Path.GetFileName(Gazetteer.FileIn(_folder)));
    }

    [Fact]
    public void AFolderWithoutAGazetteerHasNone()
    {
        Assert.Null(Gazetteer.FileIn(_folder));
        Assert.Null(Gazetteer.FileIn(Path.Combine(_folder, "missing")));
    }

    private static byte[] Shipped() => File.ReadAllBytes(TestGazetteer.File);

    private void AssertRefused(byte[] bytes, string because)
    {
        var path = Path.Combine(_folder, "broken.bin");
        File.WriteAllBytes(path, bytes);
        Assert.Contains(because, Assert.Throws<InvalidDataException>(() => Gazetteer.Load(path)).Message, StringComparison.Ordinal);
    }
}
