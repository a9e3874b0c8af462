using MapDashboard.Access;
using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Hosting;
using MapDashboard.Records;
using MapDashboard.Storage;
using MapDashboard.Tests.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MapDashboard.Tests.Storage;

/// <summary>The writing side on a real file in a folder of its own.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdashboard-").FullName;

    public TestStore() => Open();

    public string File => Path.Combine(_folder, "map.gpkg");

    public MapDbFactory Databases { get; private set; } = null!;

    public MapDbWriter Writer { get; private set; } = null!;

    public ChangeFeed Feed { get; private set; } = null!;

    public DocumentStore Documents { get; private set; } = null!;

    public DocumentIntake Intake { get; private set; } = null!;

    public RecordStore Records { get; private set; } = null!;

    public TokenStore Tokens { get; private set; } = null!;

    /// <summary>As a new process does.</summary>
    public void Open()
    {
        Databases = new(SqliteMapDb.Options($"Data Source={File}"));
        new DatabaseStart(Databases, TimeProvider.System, NullLogger<DatabaseStart>.Instance).PrepareAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Writer = new(Databases);
        Feed = new(Databases);
        Documents = new(Databases);
        Intake = new(Read, Writer, Documents, Feed, TimeProvider.System, LineCourses.None, Options.Create(new LimitsOptions { MaxTextLength = 5000 }));
        Records = new(Databases);
        Tokens = new(Databases, Writer, TimeProvider.System);
    }

    public Task<IntakeResult> AddAsync(string text, string? published = null, string? license = null) =>
        Intake.AddAsync(new(text, Title: "A title", Published: published, License: license), TestContext.Current.CancellationToken);

    /// <summary>Every record that is not rejected, in the order in which they came.</summary>
    public async Task<IReadOnlyList<SpatialRecord>> AllAsync()
    {
        await using var db = Databases.CreateDbContext();
        var rows = await db.Records.AsNoTracking().Where(r => r.Review != "rejected").OrderBy(r => r.Fid).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.Select(r => RecordRows.Record(r.Body, r.Sequence))];
    }

    /// <summary>The first column of a query's rows, as text.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
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

    public void Dispose()
    {
        Writer.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stands for the geoparser: each sentence that names a known place is a claim, with the year and status it names.</summary>
    private static GeoparsedText Read(NewDocument document)
    {
        var analyzed = TextAnalyzer.Analyze(document.Text, document.Language ?? "en");
        var (toponyms, claims) = (new List<Toponym>(), new List<Geoparsing.Claims.Claim>());
        foreach (var sentence in analyzed.Sentences.Select(s => s.Span))
        {
            foreach (var place in SomeClaims.Places.Where(p => sentence.Of(document.Text).Contains(p.Name, StringComparison.Ordinal)))
            {
                var at = document.Text.IndexOf(place.Name, sentence.Start, StringComparison.Ordinal);
                var mention = new TextSpan(at, at + place.Name.Length);
                toponyms.Add(new(mention, place.Name, ToponymUse.Literal, new(ResolutionOutcome.One, [new(place, 1, [new("name", 1, "its own name")])], 0.9)));
                var claim = SomeClaims.About(place);
                claims.Add((YearIn(sentence.Of(document.Text)) is { } year ? claim.Dated(year) : claim) with
                {
                    Places = [new(place, Geoparsing.Claims.Precision.City, mention)],
                    Evidence = [new("claim", sentence), new("place", mention)],
                });
            }
        }
        return new(analyzed, toponyms, claims);
    }

    private static string? YearIn(string sentence) => sentence.Split(' ', '.').FirstOrDefault(w => w.Length == 4 && w.All(char.IsAsciiDigit));
}
