using MapDashboard.Changes;
using MapDashboard.Filters;

namespace MapDashboard.Tests.Changes;

public sealed class RecordIndexTests
{
    private readonly RecordIndex _index = new();

    [Fact]
    public void ChangesAreAppliedInOrderAndEachOnce()
    {
        _index.Load([Some.Record("b", 1), Some.Record("d", 2)], 2);
        _index.Apply([Some.Upsert(Some.Record("a", 3)), Some.Upsert(Some.Record("c", 4)), Some.Delete("b", 5), Some.Upsert(Some.Record("e", 6)), Some.Upsert(Some.Record("d", 7))]);
        _index.Apply([Some.Upsert(Some.Record("b", 1)), Some.Delete("a", 3)]);

        Assert.Equal(["a 3", "c 4", "d 7", "e 6"], _index.Current.Records.Select(r => $"{r.Id} {r.Sequence}"));
        Assert.Equal(7, _index.Sequence);
    }

    [Fact]
    public void ASnapshotStaysAsItIsAndSaysWhenItIsOld()
    {
        _index.Load([Some.Record("a", 1)], 1);
        var before = _index.Current;
        Assert.False(before.Superseded.IsCompleted);

        _index.Apply([Some.Delete("a", 2)]);

        Assert.Single(before.Records);
        Assert.True(before.Superseded.IsCompleted);
        Assert.Empty(_index.Current.Records);
    }

    [Theory]
    [InlineData("", "a c e")]
    [InlineData("a", "c e")]
    [InlineData("b", "c e")]
    [InlineData("e", "")]
    [InlineData("f", "")]
    public void APageGoesOnAfterAnIdWhetherOrNotItIsStillThere(string id, string after)
    {
        _index.Load([Some.Record("e"), Some.Record("a"), Some.Record("c")], 1);
        Assert.Equal(after, string.Join(' ', _index.Current.Columns.Select(Filter.All).After(id).Select(r => r.Id)));
    }

    [Fact]
    public void RecentChangesAreRememberedUpToABoundAndTheRestIsKnownToBeForgotten()
    {
        _index.Load([], 10);
        for (var sequence = 11L; sequence <= 10 + (3 * RecordSnapshot.RememberedChanges); sequence++)
        {
            _index.Apply([Some.Upsert(Some.Record("a", sequence))]);
        }
        var last = _index.Current;
        var remembered = last.RecentChanges(last.RecentAfter);
        Assert.InRange(remembered.Length, RecordSnapshot.RememberedChanges, 2 * RecordSnapshot.RememberedChanges);
        Assert.Equal(last.RecentAfter + 1, remembered.Span[0].Change.Sequence);
        Assert.Equal(last.Sequence, last.RecentAfter + remembered.Length);
        Assert.Equal(3, last.RecentChanges(last.Sequence - 3).Length);
        Assert.Single(last.Records);
    }

    [Fact]
    public void WhatLeavesTheFilterIsDeletedAndWhatNeverWasInItDoesNotCome()
    {
        _index.Load([Some.Record("a", 1), Some.Record("x", 2) with { Status = "planned" }], 2);
        _index.Apply([
            Some.Upsert(Some.Record("a", 3) with { Title = "still in" }),
            Some.Upsert(Some.Record("a", 4) with { Status = "ended" }),
            Some.Upsert(Some.Record("a", 5) with { Status = "ended", Title = "out" }),
            Some.Delete("x", 6),
            Some.Upsert(Some.Record("y", 7) with { Status = "planned" }),
            Some.Upsert(Some.Record("y", 8)),
            Some.Delete("y", 9),
            Some.Delete("a", 10),
        ]);
        AssertSeen(2, "status=active", "Upsert a 3, Delete a 4, Upsert y 8, Delete y 9");
        AssertSeen(4, "status=active", "Upsert y 8, Delete y 9");
        AssertSeen(8, "", "Delete y 9, Delete a 10");
        AssertSeen(99, "", "");
    }

    private void AssertSeen(long after, string filter, string seen) =>
        Assert.Equal(seen, string.Join(", ", FilteredChanges.Recent(_index.Current, after, Filter.Parse(filter)).Select(c => $"{c.Kind} {c.Id} {c.Sequence}")));
}
