using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Storage;
using MapDashboard.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Tests.Documents;

public sealed class DocumentIntakeTests : IDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task ATextIsStoredOnce()
    {
        var first = await _store.AddAsync("Patrols in Belgrade in 2019.\nThey went on.");
        var again = await _store.AddAsync("  Patrols in Belgrade in 2019.\r\nThey went on.\r\n");
        Assert.True(first.Created);
        Assert.False(again.Created);
        Assert.Equal(first.Document.Id, again.Document.Id);
        Assert.Single(again.Reading.Claims);
        Assert.Single(await _store.AllAsync());
        Assert.Equal(["1"], _store.Query("SELECT count(*) FROM changes"));
    }

    [Fact]
    public async Task ManyAtOnceStoreTheSameTextOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => _store.AddAsync($"Patrols in Belgrade in 201{i % 4}."))));
        Assert.Equal(4, results.Count(r => r.Created));
        Assert.Equal(4, Assert.Single(await _store.AllAsync()).Sources.Count);
    }

    [Fact]
    public async Task ARestartKeepsEverything()
    {
        var added = await _store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        var before = await _store.AllAsync();
        SqliteConnection.ClearAllPools();
        _store.Open();
        AssertSame(before, await _store.AllAsync());
        AssertSame(added.Document with { Added = default }, (await _store.Documents.FindAsync(added.Document.Id, Cancellation))! with { Added = default });
        AssertSame(added.Reading, (await _store.Documents.ReadingAsync(added.Document.Id, Cancellation))!);
    }

    [Fact]
    public async Task TwoTextsAboutOneThingMakeOneRecordWithTwoSources()
    {
        var (first, second) = (await _store.AddAsync("Patrols in Belgrade in 2019."), await _store.AddAsync("Patrols in Belgrade in 2021."));
        var record = Assert.Single(await _store.AllAsync());
        Assert.Equal([2019, 2021], record.Years);
        Assert.Equal(new[] { first.Document.Id, second.Document.Id }.Order(), record.Sources.Order());
        Assert.Equal([1, 2], (await _store.Feed.ReadAsync(0, 10, Cancellation)).Select(c => c.Sequence));
        Assert.Equal(2, record.Sequence);
    }

    [Fact]
    public async Task AFailureMidwayLeavesNothingAndTheTextCanComeAgain()
    {
        await _store.AddAsync("Patrols in Belgrade in 2019.");
        var before = Dump();
        _store.Query("CREATE TRIGGER broken BEFORE INSERT ON record_claims WHEN (SELECT count(*) FROM record_claims) > 1 BEGIN SELECT RAISE(ABORT, 'disk on fire'); END");
        const string Text = "Patrols in Belgrade in 2021. Patrols in Budapest. Patrols in Novi Sad.";
        await Assert.ThrowsAsync<DbUpdateException>(() => _store.AddAsync(Text));
        _store.Query("DROP TRIGGER broken");
        Assert.Equal(before, Dump());
        Assert.True((await _store.AddAsync(Text)).Created);
        Assert.Equal([1, 2, 3, 4], (await _store.Feed.ReadAsync(0, 10, Cancellation)).Select(c => c.Sequence));
    }

    [Fact]
    public async Task TheFeedWakesAfterEachCommit()
    {
        var wait = _store.Feed.WaitAsync(Cancellation);
        Assert.False(wait.IsCompleted);
        await _store.AddAsync("Patrols in Belgrade in 2019.");
        await wait.WaitAsync(TimeSpan.FromSeconds(5), Cancellation);
        var change = Assert.Single(await _store.Feed.ReadAsync(0, 10, Cancellation));
        Assert.Equal(ChangeKind.Upsert, change.Kind);
        AssertSame(Assert.Single(await _store.AllAsync()), change.Record);
        Assert.Empty(await _store.Feed.ReadAsync(change.Sequence, 10, Cancellation));
    }

    [Fact]
    public async Task EveryQuoteStandsWhereItSays()
    {
        var text = $"First of all. Patrols in Belgrade in 2019 {string.Join(' ', Enumerable.Repeat("again and again", 40))}. 🚆 Patrols in Budapest.";
        await _store.AddAsync(text);
        await _store.AddAsync("Patrols in Belgrade in 2021.", license: "CC-BY-4.0");
        var record = (await _store.AllAsync()).Single(r => r.Places[0].Name == "Belgrade");
        var details = (await _store.Records.DetailsAsync(record.Id, Cancellation))!;
        Assert.Equal(["claim", "place", "claim", "place"], details.Evidence.Select(e => e.Field));
        foreach (var evidence in details.Evidence)
        {
            var source = (await _store.Documents.FindAsync(evidence.DocumentId!, Cancellation))!.Text;
            Assert.Equal(evidence.Exact, source[evidence.Start..evidence.End]);
            Assert.InRange(evidence.Exact.Length, 1, 200);
            Assert.Equal(source, source[..evidence.Start][..^evidence.Prefix.Length] + evidence.Prefix + evidence.Exact + evidence.Suffix + source[(evidence.End + evidence.Suffix.Length)..]);
        }
        Assert.Equal("Belgrade", Assert.Single(details.Why).Mention);
        Assert.Equal((await _store.AllAsync()).Single(r => r.Places[0].Name == "Budapest").Id, Assert.Single(details.Related));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t", "empty")]
    [InlineData("a\0b", "binary")]
    [InlineData("\u0001\u0002\u0003PNG", "binary")]
    public async Task WhatIsNoTextIsRefused(string text, string because) => await AssertRefused(new(text), because);

    [Fact]
    public async Task WhatIsMalformedIsRefused()
    {
        await AssertRefused(new("half of a \ud83d pair"), "surrogate");
        await AssertRefused(new(new string('a', 5001)), "at most 5000");
        await AssertRefused(new("text", Published: "last June"), "last June");
        await AssertRefused(new("text", Published: "2019-02-30"), "2019-02-30");
        await AssertRefused(new("text", Url: "javascript:alert(1)"), "javascript");
        await AssertRefused(new("text", Kind: "rumour"), "rumour");
        Assert.Empty(await _store.Documents.ListAsync(Cancellation));
    }

    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(StoredJson.Write(expected), StoredJson.Write(actual));

    private async Task AssertRefused(NewDocument document, string because) =>
        Assert.Contains(because, (await Assert.ThrowsAsync<ArgumentException>(() => _store.Intake.AddAsync(document, Cancellation))).Message, StringComparison.OrdinalIgnoreCase);

    private string Dump() => string.Join('\n', ((string[])["documents", "claims", "records", "record_claims", "changes"]).Select(t => string.Join(',', _store.Query($"SELECT count(*) FROM {t}"))))
        + string.Join('\n', _store.Query("SELECT body FROM records"));
}
