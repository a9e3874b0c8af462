using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Tests.Api;

public sealed class RecordsByTextTests
{
    private static readonly RandomRecords Random = new(13);
    private static readonly SpatialRecord[] Records = [.. Enumerable.Range(0, 300).Select(n => Random.Record(n) is var r && n % 10 == 0 ? r with { Places = [] } : n % 7 == 0 ? r with { Title = "Čačak: ćuprija" } : r)];

    [Theory]
    [InlineData("title", "", 7)]
    [InlineData("-title", "layer=patrols", 1)]
    [InlineData("place", "", 50)]
    [InlineData("country", "year=2010..2020", 300)]
    [InlineData("-country", "", 11)]
    public void PagesHaveEveryRecordOnceInTheOrderOfTheText(string sort, string query, int limit)
    {
        var index = new RecordIndex();
        index.Load(Records, 1);
        index.Apply([Some.Upsert(Records[5] with { Title = "Cacak, once more", Sequence = 1_000 }), Some.Delete(Records[6].Id, 1_001)]);
        var filter = Filter.Parse(query);
        var selected = index.Current.Records.Where(filter.Matches).OrderBy(r => Key(r, sort.TrimStart('-')), StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id).ToList();

        Assert.Equal(sort.StartsWith('-') ? Enumerable.Reverse(selected) : selected, PagesOfRecords.Ids(index.Current, filter, limit, sort, selected.Count));
    }

    private static string Key(SpatialRecord record, string by)
    {
        var place = record.Places.Count > 0 ? record.Places[0] : null;
        var text = SearchKey.Of(by == "title" ? record.Title : by == "place" ? place?.Name ?? "" : place is { Country.Length: > 0 } ? $"{place.Country} {place.Name}" : "");
        return text.Length > 0 ? text[..Math.Min(64, text.Length)] : "\uffff";
    }
}
