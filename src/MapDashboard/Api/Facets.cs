using System.Text.Json.Serialization;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Api;

/// <summary>Counts for each value of each key, the most frequent first (years: ascending).</summary>
/// <param name="NumberMatched">How many records the whole filter selects.</param>
internal sealed record Facets(
    int NumberMatched,
    long Sequence,
    IReadOnlyList<FacetCount<string>> Layer,
    IReadOnlyList<FacetCount<string>> Program,
    IReadOnlyList<FacetCount<int>> Year,
    IReadOnlyList<FacetCount<string>> Country,
    IReadOnlyList<FacetCount<string>> Status,
    IReadOnlyList<FacetCount<string>> Source,
    IReadOnlyList<FacetCount<ReviewState>> Review)
{
    public static Facets Count(RecordSnapshot snapshot, Filter filter)
    {
        return new(
            snapshot.Columns.Select(filter).Count,
            snapshot.Sequence,
            MostFrequentFirst<string>("layer", r => [r.Layer]),
            MostFrequentFirst<string>("program", r => [r.Program]),
            [.. Counts("year", r => r.Years).OrderBy(c => c.Value)],
            MostFrequentFirst("country", r => r.Places.Select(p => p.Country).Where(c => c.Length > 0).Distinct()),
            MostFrequentFirst<string>("status", r => [r.Status]),
            MostFrequentFirst("source", r => r.Sources),
            MostFrequentFirst<ReviewState>("review", r => [r.Review]));

        IReadOnlyList<FacetCount<T>> MostFrequentFirst<T>(string key, Func<SpatialRecord, IEnumerable<T>> values)
            where T : notnull => [.. Counts(key, values).OrderByDescending(c => c.Count).ThenBy(c => c.Value.ToString(), StringComparer.Ordinal)];

        IEnumerable<FacetCount<T>> Counts<T>(string key, Func<SpatialRecord, IEnumerable<T>> values)
            where T : notnull => Of(snapshot.Columns, filter, key, values).Select(c => new FacetCount<T>(c.Key, c.Value));
    }

    /// <summary>Counts the codes of a key's column, then what their values are.</summary>
    private static Dictionary<T, int> Of<T>(MapColumns map, Filter filter, string key, Func<SpatialRecord, IEnumerable<T>> values)
        where T : notnull
    {
        var counts = new Dictionary<T, int>();
        foreach (var part in map.All)
        {
            var column = part.Columns[key];
            var byCode = column.Count(part.Select(filter, except: key));
            for (var code = 0; code < byCode.Length; code++)
            {
                if (byCode[code] > 0)
                {
                    foreach (var value in values(column.Examples[code]!))
                    {
                        counts[value] = counts.GetValueOrDefault(value) + byCode[code];
                    }
                }
            }
        }
        return counts;
    }
}

/// <param name="Title">Of a source; else left out.</param>
internal sealed record FacetCount<T>(T Value, int Count, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null);
