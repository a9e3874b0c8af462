using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Tests.Changes.Columns;

public sealed class MapColumnsTests
{
    private const int Records = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatColumnsSelectIsWhatTheFilterMatches(int seed)
    {
        var random = new RandomRecords(seed);
        var fresh = RecordSnapshot.Of([.. Enumerable.Range(0, Records).Select(n => random.Record(n))], 1);
        var changed = fresh.With([.. Enumerable.Range(2, 60).Select(sequence => Change(random, sequence))]);
        for (var i = 0; i < 80; i++)
        {
            var filter = Filter.Parse(random.Filter());
            foreach (var snapshot in (RecordSnapshot[])[fresh, changed, Repacked(changed)])
            {
                var expected = snapshot.Records.Where(filter.Matches).ToList();
                var selected = snapshot.Columns.Select(filter);
                Assert.Equal((filter.ToString(), Ids(expected)), (filter.ToString(), Ids(selected.After(""))));
                Assert.Equal(expected.Count, selected.Count);
                Assert.Equal(Ids(expected.Where(r => string.CompareOrdinal(r.Id, "r0123") > 0).Take(5)), Ids(selected.After("r0123").Take(5)));
            }
        }
    }

    [Fact]
    public void FacetsOfColumnsAreTheCountsOfRecords()
    {
        var random = new RandomRecords(4);
        var snapshot = RecordSnapshot.Of([.. Enumerable.Range(0, Records).Select(n => random.Record(n))], 1).With([.. Enumerable.Range(2, 60).Select(sequence => Change(random, sequence))]);
        for (var i = 0; i < 30; i++)
        {
            var filter = Filter.Parse(random.Filter());
            var facets = Facets.Count(snapshot, filter);
            Assert.Equal(snapshot.Records.Count(filter.Matches), facets.NumberMatched);
            Assert.Equal(Counted<string>(snapshot, filter, "layer", r => [r.Layer]), facets.Layer!.ToDictionary(c => c.Value, c => c.Count));
            Assert.Equal(Counted(snapshot, filter, "year", r => r.Years), facets.Year!.ToDictionary(c => c.Value, c => c.Count));
            Assert.Equal(Counted(snapshot, filter, "source", r => r.Sources), facets.Source!.ToDictionary(c => c.Value, c => c.Count));
            Assert.Equal(Counted(snapshot, filter, "country", r => r.Places.Select(p => p.Country).Where(c => c.Length > 0).Distinct()), facets.Country!.ToDictionary(c => c.Value, c => c.Count));
        }
    }

    [Fact]
    public async Task ManyChangesArePackedInTheBackgroundAndNoneIsLost()
    {
        var random = new RandomRecords(5);
        var index = new RecordIndex();
        index.Load([.. Enumerable.Range(0, 50).Select(n => random.Record(n))], 1);
        var expected = index.Current.Records.ToDictionary(r => r.Id);
        for (var sequence = 2; sequence < 5 * RecordIndex.MostChanged; sequence++)
        {
            var change = Change(random, sequence);
            index.Apply([change]);
            if (change.Record is null)
            {
                expected.Remove(change.RecordId);
            }
            else
            {
                expected[change.RecordId] = change.Record;
            }
            if (sequence % 500 == 0)
            {
                await index.Packing;
                Assert.Equal(Ids(expected.Values.OrderBy(r => r.Id, StringComparer.Ordinal)), Ids(index.Current.Columns.Select(Filter.All).After("")));
            }
        }
        await index.Packing;
        Assert.InRange(index.Current.Columns.Changed, 0, RecordIndex.MostChanged);
        Assert.Equal(Ids(expected.Values.OrderBy(r => r.Id, StringComparer.Ordinal)), Ids(index.Current.Records));
    }

    private static string Ids(IEnumerable<SpatialRecord> records) => string.Join(' ', records.Select(r => $"{r.Id}@{r.Sequence}"));

    private static RecordChange Change(RandomRecords random, int sequence) => random.Number(4) == 0
        ? Some.Delete($"r{random.Number(2 * Records):D4}", sequence)
        : Some.Upsert(random.Record(random.Number(4 * Records), sequence));

    private static RecordSnapshot Repacked(RecordSnapshot snapshot) => snapshot.Over(snapshot.Columns.Packed(), snapshot.Sequence);

    private static Dictionary<T, int> Counted<T>(RecordSnapshot snapshot, Filter filter, string key, Func<SpatialRecord, IEnumerable<T>> values)
        where T : notnull => snapshot.Records.Where(r => filter.Terms.Where(t => t.Key.Name != key).All(t => t.Matches(r))).SelectMany(values).CountBy(v => v).ToDictionary();
}
