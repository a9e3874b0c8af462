using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.OgcFeatures;
using MapDashboard.Records;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDashboard.Tests.Changes.Columns;

public sealed class PackedRowsTests
{
    private static readonly string[] Texts = ["", "Полиција у Београду", "警察 & <b>\"two\" quotes</b>", "back\\slash, tab\t, line\nend", "\u0001 and \u2028", "👮 patrols", "é e\u0301 ﷽"];
    private static readonly string[] Shapes =
    [
        "POINT (20.46512999999999 44.80401)", "POINT (-0.00000001 1e-7)", "POINT EMPTY", "LINESTRING (20 44, 19.123456789 42)", "LINESTRING (178 -18, -178 -17)",
        "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1))", "MULTIPOINT ((1 2), (3 4))", "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))", "LINESTRING EMPTY",
    ];

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void APackedRecordIsWhatItWasAndIsWrittenAsItWouldBe(int seed, bool isFromStore)
    {
        var random = new RandomRecords(seed);
        var records = Enumerable.Range(0, 2_500).Select(n => AnyRecord(random, n)).ToDictionary(r => r.Id);
        var columns = isFromStore ? RecordColumns.Of([RecordBlock.Of(Stored(records.Values))]) : RecordColumns.Of(records.Values);
        Assert.Equal(records.Count, columns.Count);
        for (var row = 0; row < columns.Count; row++)
        {
            var expected = records[columns.Rows.Id(row)];
            Assert.Equal(StoredJson.Write(expected), StoredJson.Write(columns[row]));
            Assert.Equal((expected.Sequence, 4326), (columns[row].Sequence, columns[row].Geometry.SRID));
            Assert.Equal(JsonSerializer.Serialize(RecordFeature.Of(expected), ApiJson.Options), Written(to => PackedFeatures.Write(to, columns.Rows, row, [])));
            foreach (var crs in Crs.All)
            {
                Assert.Equal(JsonSerializer.Serialize(OgcFeature.Of(expected, crs), ApiJson.Options), Written(to => ItemsJson.Write(to, new(columns, row), crs)));
            }
        }
    }

    [Fact]
    public void AStoredRecordIsPackedByteForByteAsTheRecordIs()
    {
        var random = new RandomRecords(3);
        List<SpatialRecord> records = [.. Enumerable.Range(0, 500).Select(n => AnyRecord(random, n)).Select(r => StoredJson.Read<SpatialRecord>(StoredJson.Write(r)) with { Sequence = r.Sequence })];
        var (stored, made) = (RecordBlock.Of(Stored(records)), RecordBlock.Of(records));
        Assert.Equal(made.Starts, stored.Starts);
        Assert.Equal(made.Bytes, stored.Bytes);
        Assert.Equal(made.Places, stored.Places);
        Assert.Equal(made.Sequences, stored.Sequences);
    }

    [Fact]
    public void AStoredRecordIsReadWhateverTheOrderOfItsMembersAndLacksNone()
    {
        var record = Some.Record() with { Sequence = 5 };
        var members = JsonNode.Parse(StoredJson.Write(record))!.AsObject().Reverse().Select(m => $" {JsonSerializer.Serialize(m.Key)} : {m.Value!.ToJsonString()}").ToList();
        var columns = RecordColumns.Of([RecordBlock.Of(Stored([record], _ => $"{{ \"later\": {{\"id\": []}}, {string.Join(", ", members)} }}"))]);
        Assert.Equal(StoredJson.Write(record), StoredJson.Write(columns[0]));
        Assert.Throws<InvalidDataException>(() => RecordBlock.Of(Stored([record], _ => $"{{{string.Join(',', members.Skip(1))}}}")));
    }

    [Fact]
    public void WordsOfRowsAreThoseOfTheirRecords()
    {
        var random = new RandomRecords(11);
        var columns = RecordColumns.Of(Enumerable.Range(0, 500).Select(n => AnyRecord(random, n) with { Program = random.Draw(["U.S.A. & St.Louis", "", ".dj", "Đorđe 5G网络"]) }));
        foreach (var sought in (string[])["polic", "beograd", "patrols", "two quotes", "back", "line end", "u s a", "usa", "and st", "louis", "djordje", "5g", "网络", "警", "huawei", "nis", "e"])
        {
            var filter = Filter.Parse($"q={Uri.EscapeDataString(sought)}");
            Assert.Equal((sought, Enumerable.Range(0, columns.Count).Count(row => filter.Matches(columns[row]))), (sought, columns.Select(filter).Count()));
        }
    }

    [Fact]
    public void IdsOfAnyLettersAreInOrdinalOrderAndAreFound()
    {
        string[] ids = ["", "a", "a\u0001", "aé", "aü", "aéz", "aüa", "a🙂", "a\uFF5E", "rec000000000000001", "rec000000000000002", "rec000000000000001b", "r\"quote", "r\\", "z"];
        var columns = RecordColumns.Of(ids.Reverse().Select(id => Some.Record(id)));
        Assert.Equal(ids.Order(StringComparer.Ordinal), columns.ById.ToArray().Select(columns.Rows.Id));
        Assert.All(ids, id => Assert.Equal(id, columns.Rows.Id(columns.Find(id))));
        Assert.Equal(-1, columns.Find("rec00000000000000"));
    }

    [Fact]
    public void WhatIsPackedAgainLosesNothingAndLeavesWhatIsGone()
    {
        var random = new RandomRecords(7);
        var records = Enumerable.Range(0, 3_000).Select(n => AnyRecord(random, n)).ToDictionary(r => r.Id);
        var snapshot = RecordSnapshot.Of(records.Values, 1);
        var bytes = Bytes(snapshot);
        for (var turn = 0; turn < 12; turn++)
        {
            var changes = Enumerable.Range(0, 600).Select(i => AnyRecord(random, random.Number(3_000)) with { Sequence = snapshot.Sequence + 1 + i }).Select((r, i) => i % 7 == 0 ? Some.Delete(r.Id, r.Sequence) : Some.Upsert(r)).ToList();
            foreach (var change in changes)
            {
                records.Remove(change.RecordId);
                if (change.Record is { } record)
                {
                    records[record.Id] = record;
                }
            }
            var changed = snapshot.With(changes);
            snapshot = changed.Over(changed.Columns.Packed(), changed.Sequence);
        }
        Assert.Equal(0, snapshot.Columns.Changed);
        Assert.Equal(records.Values.OrderBy(r => r.Id, StringComparer.Ordinal).Select(StoredJson.Write), snapshot.Records.Select(StoredJson.Write));
        Assert.InRange(Bytes(snapshot), 0, 3 * bytes);
    }

    [Fact]
    public void PagesAreThoseOfAllThatMatchInTheOrderOfIds()
    {
        var random = new RandomRecords(9);
        var fresh = RecordSnapshot.Of([.. Enumerable.Range(0, 700).Select(n => random.Record(n))], 1);
        var changed = fresh.With([.. Enumerable.Range(2, 80).Select(sequence => random.Number(4) == 0 ? Some.Delete($"r{random.Number(700):D4}", sequence) : Some.Upsert(random.Record(random.Number(900), sequence)))]);
        for (var i = 0; i < 150; i++)
        {
            var (filter, id, offset, limit) = (Filter.Parse(random.Filter()), random.Draw(["", "r0000", "r0123", "r0399x", "r9"]), random.Draw([0, 0, 3, 800]), 1 + random.Number(60));
            foreach (var snapshot in (RecordSnapshot[])[fresh, changed])
            {
                var all = snapshot.Records.Where(filter.Matches).ToList();
                var after = all.Where(r => id.Length == 0 || string.CompareOrdinal(r.Id, id) > 0).ToList();
                var page = SelectedPage.Of(snapshot.Columns, filter, id, offset, limit);
                Assert.Equal((filter.ToString(), string.Join(' ', after.Skip(offset).Take(limit).Select(r => r.Id))), (filter.ToString(), string.Join(' ', page.Rows.Select(r => r.Id))));
                Assert.Equal((all.Count, after.Count > offset + limit, offset > 0 || after.Count < all.Count), (page.Matched, page.HasMore, page.HasBefore));
            }
        }
    }

    [Fact]
    public void OfManyRowsThePageHasTheFirstAndCountsAll()
    {
        var random = new RandomRecords(10);
        var columns = RecordColumns.Of(Enumerable.Range(0, 5_000).Select(n => Some.Record($"r{n:D4}") with { Geometry = new Point(20 + (random.Number(10_000) / 10_000.0), 44 + (random.Number(10_000) / 10_000.0)) }));
        foreach (var (from, wanted) in (ReadOnlySpan<(int, int)>)[(0, 1), (0, 2), (0, 101), (0, 1_001), (3_000, 11), (3_000, 4_000), (4_999, 5), (5_000, 5), (0, int.MaxValue)])
        {
            var first = new FirstRanks(columns, from, wanted);
            var rows = RowSet.Full(columns.Count);
            rows.Remove(columns.ById[Math.Min(from, 4_999)]);
            for (var word = 0; word < rows.Words.Length; word++)
            {
                first.Add(word, rows.Words[word]);
            }
            var page = first.Page();
            Assert.Equal(Enumerable.Range(from, 5_000 - from).Where(rank => rank != from).Take(wanted), page.Ranks);
            Assert.Equal((4_999, from > 0), (page.Matched, page.HasBefore));
        }
    }

    private static SpatialRecord AnyRecord(RandomRecords random, int number)
    {
        var record = random.Record(number, 1 + number) with
        {
            Title = random.Draw(Texts),
            Summary = random.Draw(Texts),
            Subject = random.Draw(Texts),
            SearchText = random.Draw(Texts),
            Geometry = new WKTReader().Read(random.Draw(Shapes)),
            IsDrawn = random.Number(8) == 0,
            Dates = random.Draw<IReadOnlyList<string>>([[], ["2019-09"], ["2013/.."], ["2016~", "2019/2023"]]),
            Quantities = random.Draw<IReadOnlyList<Quantity>>([[], [], [new(46_000_000, "EUR", "€46 \"million\"")], [new(0.1, "km", "100 m"), new(2, "", "two")]]),
            Confidence = random.Number(1_000_000) / 999_999.0,
            ReviewedBy = random.Draw([null, null, random.Draw(Texts)]),
            ReviewedAt = random.Draw([null, (DateTimeOffset?)DateTimeOffset.UnixEpoch.AddDays(number)]),
            Note = random.Draw([null, null, random.Draw(Texts)]),
            Manual = random.Draw([null, null, new ManualSource(null, "https://example.org/", random.Draw(Texts), null), new ManualSource("d1", null, null, random.Draw(Texts))]),
            Origins = random.Draw([null, null, (IReadOnlyList<RecordOrigin>)[new(null, random.Draw(Texts), "P", null, "2019"), new("d", null, null, "https://example.org/", null)]]),
        };
        // as whatever is read from a store
        record.Geometry.SRID = 4326;
        return record;
    }

    private static StoredBlock Stored(IEnumerable<SpatialRecord> records, Func<SpatialRecord, string>? written = null)
    {
        var stored = new StoredBlock();
        foreach (var record in records)
        {
            stored.Add(Encoding.UTF8.GetBytes((written ?? StoredJson.Write)(record)), record.Sequence);
        }
        return stored;
    }

    private static long Bytes(RecordSnapshot snapshot) => snapshot.Columns.All.Sum(p => p.Columns.Rows.Chunks.Sum(c => (long)c.Length));

    private static string Written(Action<PooledBytes> write)
    {
        using var bytes = new PooledBytes(16);
        write(bytes);
        return Encoding.UTF8.GetString(bytes.Written.Span);
    }
}
