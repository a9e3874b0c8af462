using System.Buffers.Binary;
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
    public void AFileWithSomethingAppendedIsRefused() => AssertRefused([.. Shipped(), 0], "appended");

    [Fact]
    public void AFileWhoseSectionsReachBeyondItsEndIsRefused()
    {
        var bytes = Shipped();
        bytes.AsSpan(48, 4).Fill(0x7f);
        AssertRefused(bytes, "beyond the file");
    }

    [Fact]
    public void AFileThatLacksSectionsIsRefused()
    {
        var bytes = Shipped();
        bytes[12]--;
        AssertRefused(bytes, "sections");
    }

    [Fact]
    public void AFileWhoseColumnsDifferInLengthIsRefused()
    {
        // sections: version, codes (two), ids, the keys of the places' names; one key less than there are places
        var bytes = Shipped();
        var row = bytes.AsSpan(48 + (8 * 4) + 4, 4);
        BinaryPrimitives.WriteInt32LittleEndian(row, BinaryPrimitives.ReadInt32LittleEndian(row) - 3);
        AssertRefused(bytes, "section 5");
    }

    [Fact]
    public void TheShippedFileIsWhole() => GazetteerFile.Open(TestGazetteer.File).VerifyChecksum();

    [Fact]
    public void AWrongByteIsNoticed()
    {
        var bytes = Shipped();
        bytes[bytes.Length / 2] ^= 1;
        var file = GazetteerFile.Open(Broken(bytes));
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(file.VerifyChecksum).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyThreadsReadTheSame()
    {
        string[] names = ["Belgrade", "Springfield", "Ниш", "北京", "Rhine", "no such place"];
        var expected = names.Select(name => TestGazetteer.Instance.Find(name).Count).ToList();
        var gazetteer = Gazetteer.Load(TestGazetteer.File);
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => names.Select(name => gazetteer.Find(name).Count).ToList())));
        Assert.All(found, each => Assert.Equal(expected, each));
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
        var path = Broken(bytes);
        var message = Assert.Throws<InvalidDataException>(() => Gazetteer.Load(path)).Message;
        Assert.Contains(because, message, StringComparison.Ordinal);
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private string Broken(byte[] bytes)
    {
        var path = Path.Combine(_folder, "broken.bin");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
