using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace MapDashboard.Tests.Storage;

public sealed class DecisionStoreTests : IDisposable
{
    private static readonly Act Ana = new("Ana", "a note", Seen.Anything);

    private readonly TestStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task WhatFailsHalfwayLeavesNothingBehind()
    {
        await _store.AddAsync("Patrols in Belgrade in 2019.");
        var record = Assert.Single(await _store.AllAsync());
        var decisions = new RecordDecisions(_store.Writer, _store.Feed, TimeProvider.System, LineCourses.None);
        _store.Query("CREATE TRIGGER broken BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'disk on fire'); END");
        var edit = new RecordEdit(new() { Title = "x" }, []);
        await Assert.ThrowsAsync<DbUpdateException>(() => decisions.EditAsync(record.Id, edit, Ana, Cancellation));
        await Assert.ThrowsAsync<DbUpdateException>(() => decisions.ReviewAsync(record.Id, DecisionKinds.Reject, Ana, Cancellation));
        _store.Query("DROP TRIGGER broken");
        Assert.Equal(["document-added"], _store.Query("SELECT kind FROM decisions"));
        Assert.Equal(record.Hash, Assert.Single(await _store.AllAsync()).Hash);
        await decisions.EditAsync(record.Id, edit, Ana, Cancellation);
        Assert.Equal("x", Assert.Single(await _store.AllAsync()).Title);
    }

    [Fact]
    public async Task WhatPeopleDecidedIsThereAfterARestart()
    {
        await _store.AddAsync("Patrols in Belgrade in 2019. Patrols in Budapest.");
        var records = await _store.AllAsync();
        var decisions = new RecordDecisions(_store.Writer, _store.Feed, TimeProvider.System, LineCourses.None);
        await decisions.ReviewAsync(records[0].Id, DecisionKinds.Reject, Ana, Cancellation);
        await decisions.EditAsync(records[1].Id, new(new() { Title = "x" }, []), Ana, Cancellation);
        SqliteConnection.ClearAllPools();
        _store.Open();
        var left = Assert.Single(await _store.AllAsync());
        Assert.Equal(("x", ReviewState.Edited, "Ana", "a note"), (left.Title, left.Review, left.ReviewedBy, left.Note));
    }

    [Fact]
    public async Task ADatabaseOfTheFirstVersionIsBroughtToThisOne()
    {
        var file = Path.Combine(Path.GetDirectoryName(_store.File)!, "old.gpkg");
        var databases = new MapDbFactory(SqliteMapDb.Options($"Data Source={file}"));
        await using (var old = databases.CreateDbContext())
        {
            await old.GetService<IMigrator>().MigrateAsync("Initial", Cancellation);
            await old.Database.ExecuteSqlRawAsync("INSERT INTO documents (id, language, kind, added, text, toponyms) VALUES ('d1', 'en', 'article', '2026-01-01T00:00:00.000Z', 'Text', '[]')", Cancellation);
            await old.Database.ExecuteSqlRawAsync("INSERT INTO changes (kind, record_id, at, by) VALUES ('delete', 'r1', '2026-01-01T00:00:00.000Z', 'geoparser')", Cancellation);
        }
        await new DatabaseStart(databases, TimeProvider.System, NullLogger<DatabaseStart>.Instance).PrepareAsync(Cancellation);
        await using var db = databases.CreateDbContext();
        Assert.Equal("d1", (await db.Documents.SingleAsync(Cancellation)).TextId);
        Assert.Equal(("document-added", "d1"), await db.Decisions.Select(d => new ValueTuple<string, string?>(d.Kind, d.DocumentId)).SingleAsync(Cancellation));
        Assert.Equal("deleted", Assert.Single(await new RecordHistory(databases).OfAsync("r1", Cancellation)).Cause);
    }
}
