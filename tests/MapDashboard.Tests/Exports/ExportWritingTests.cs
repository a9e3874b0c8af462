using System.IO.Compression;
using System.Text;
using MapDashboard.Exports;
using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Tests.Storage;

namespace MapDashboard.Tests.Exports;

/// <summary>How the formats write, whatever the records are.</summary>
public sealed class ExportWritingTests : IDisposable
{
    private readonly TestStore _store = new();

    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(f => f.Key)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+381 11 123")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("=\"a\",\"b\"\r\n=c")]
    public async Task ATextThatLooksLikeAFormulaStandsBehindAnApostrophe(string text)
    {
        var row = Assert.Single(Rows(await CsvAsync(Some.Record() with { Title = text, Actors = [text], Program = text })).Skip(1));
        Assert.Equal(["'" + text, "'" + text], row.Where((_, i) => i is 1 or 4));
        Assert.Contains("'" + text, row[17], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARowSaysWhatTheRecordSays()
    {
        var line = Some.Record("r2") with { Geometry = Some.Line(-20.5, 44, 19, 42.25), Dates = ["2019", "2021/2023"], Years = [2019, 2021, 2022, 2023], Actors = ["A, B", "\"C\""], ActorKinds = [null, Geoparsing.Claims.ActorKind.State], Title = "Линија\n线路 \uFEFF" };
        var text = await CsvAsync(Some.Record() with { Geometry = new NetTopologySuite.Geometries.Point(-77.1234567, -12.5) }, line);
        Assert.StartsWith("\uFEFFid,title,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var rows = Rows(text[1..]);
        var (first, second) = (Cells(rows[1]), Cells(rows[2]));
        Assert.Equal(("-77.123457", "-12.5", ""), (first["lon"], first["lat"], first["wkt"]));
        Assert.Equal(("", "", "LINESTRING (-20.5 44, 19 42.25)"), (second["lon"], second["lat"], second["wkt"]));
        Assert.Equal(("Линија\n线路 \uFEFF", "2019; 2021/2023", "2019; 2021; 2022; 2023", "A, B; \"C\""), (second["title"], second["dates"], second["years"], second["actors"]));
        Assert.Equal(("", "; state"), (first["actor_kinds"], second["actor_kinds"]));
        Assert.Equal(("RS", "792680", "city", "0.8", "1"), (second["countries"], second["geonameids"], second["precision"], second["confidence"], second["sources"]));

        Dictionary<string, string> Cells(string[] row) => rows[0].Zip(row).ToDictionary(c => c.First, c => c.Second);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task ControlCharactersAndHalvesOfCharactersDoNotStopAnExport(string format)
    {
        using var to = new MemoryStream();
        await WriteAsync(format, to, Cancellation, Some.Record() with { Title = "a\u0001b\ud800c\ufffe", Layer = "no longer a layer", Dates = ["some day", "0000"] });
        var written = Encoding.UTF8.GetString(format == "kmz" ? Unzipped(to) : to.ToArray());
        Assert.Contains("no longer a layer", written, StringComparison.Ordinal);
        if (format == "kml")
        {
            Assert.Contains("<name>a\uFFFDb\uFFFDc\uFFFD</name>", written, StringComparison.Ordinal);
            System.Xml.Linq.XDocument.Parse(written);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WhoeverGoesAwayStopsTheWork(string format)
    {
        using var going = new CancellationTokenSource();
        var read = 0;
        var selection = Select([.. Enumerable.Range(0, 5_000).Select(i => Some.Record($"r{i}"))]) with
        {
            Progress = more =>
            {
                read += more;
                going.Cancel();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportFormat.Find(format)!.WriteAsync(selection, Stream.Null, going.Token));
        Assert.InRange(read, 1, 1_000);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task AnExportIsWrittenInSmallPieces(string format)
    {
        using var to = new Pieces();
        await WriteAsync(format, to, Cancellation, [.. Enumerable.Range(0, 5_000).Select(i => Some.Record($"r{i}"))]);
        // a tenth of it where it is compressed
        Assert.True(to.Total > (format == "kmz" ? 50_000 : 500_000));
        Assert.InRange(to.Largest, 1, 200_000);
    }

    private static byte[] Unzipped(Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        using var kml = zip.Entries.Single().Open();
        using var text = new MemoryStream();
        kml.CopyTo(text);
        return text.ToArray();
    }

    private async Task<string> CsvAsync(params SpatialRecord[] records)
    {
        using var to = new MemoryStream();
        await WriteAsync("csv", to, Cancellation, records);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private Task WriteAsync(string format, Stream to, CancellationToken cancellation, params SpatialRecord[] records) =>
        ExportFormat.Find(format)!.WriteAsync(Select(records), to, cancellation);

    private Selection Select(SpatialRecord[] records) => new(Filter.All, records, 1, [], new RecordSources(_store.Databases));

    /// <summary>RFC 4180, 2: fields between commas; in quotes, where two are one, they hold anything.</summary>
    private static List<string[]> Rows(string text)
    {
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[++i]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || text[i] is not (',' or '\r'))
            {
                field.Append(text[i]);
            }
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (text[i] == '\r')
                {
                    Assert.Equal('\n', text[++i]);
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
        }
        Assert.False(quoted);
        return rows;
    }

    /// <summary>Takes only asynchronous writing, as a server's answer does, and keeps nothing.</summary>
    private sealed class Pieces : MemoryStream
    {
        public int Largest { get; private set; }

        public long Total { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (Largest, Total) = (Math.Max(Largest, buffer.Length), Total + buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Written synchronously.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Written synchronously.");
    }
}
