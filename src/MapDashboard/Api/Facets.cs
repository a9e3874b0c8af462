using System.Text.Json.Serialization;
using MapDashboard.Changes;
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
    /// <summary>Counts all in one pass: a record counts for every key when it matches, and for one key when that alone keeps it out.</summary>
    public static Facets Count(RecordSnapshot snapshot, Filter filter)
    {
        var matched = 0;
        var layer = new Counter<string>("layer");
        var program = new Counter<string>("program");
        var year = new Counter<int>("year");
        var country = new Counter<string>("country");
        var status = new Counter<string>("status");
        var source = new Counter<string>("source");
        var review = new Counter<ReviewState>("review");
        foreach (var record in snapshot.Records)
        {
            if (!MissesAtMostOne(filter, record, out var missed))
            {
                continue;
            }
            matched += missed is null ? 1 : 0;
            layer.Add(missed, [record.Layer]);
            program.Add(missed, [record.Program]);
            year.Add(missed, record.Years);
            country.Add(missed, record.Places.Select(p => p.Country).Where(c => c.Length > 0).Distinct());
            status.Add(missed, [record.Status]);
            source.Add(missed, record.Sources);
            review.Add(missed, [record.Review]);
        }
        return new(
            matched,
            snapshot.Sequence,
            layer.MostFrequentFirst(),
            program.MostFrequentFirst(),
            year.InOrder(),
            country.MostFrequentFirst(),
            status.MostFrequentFirst(),
            source.MostFrequentFirst(),
            review.MostFrequentFirst());
    }

    private static bool MissesAtMostOne(Filter filter, SpatialRecord record, out string? missed)
    {
        missed = null;
        foreach (var term in filter.Terms)
        {
            if (term.Matches(record))
            {
                continue;
            }
            if (missed is not null)
            {
                return false;
            }
            missed = term.Key.Name;
        }
        return true;
    }

    private sealed class Counter<T>(string key) where T : notnull
    {
        private readonly Dictionary<T, int> _counts = [];

        /// <param name="missed">The only key of the filter that the record does not match, null when it matches.</param>
        public void Add(string? missed, IEnumerable<T> values)
        {
            if (missed is not null && missed != key)
            {
                return;
            }
            foreach (var value in values)
            {
                _counts[value] = _counts.GetValueOrDefault(value) + 1;
            }
        }

        public IReadOnlyList<FacetCount<T>> MostFrequentFirst() => [.. _counts.Select(c => new FacetCount<T>(c.Key, c.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Value.ToString(), StringComparer.Ordinal)];

        public IReadOnlyList<FacetCount<T>> InOrder() => [.. _counts.Select(c => new FacetCount<T>(c.Key, c.Value)).OrderBy(c => c.Value)];
    }
}

/// <param name="Title">Of a source; else left out.</param>
internal sealed record FacetCount<T>(T Value, int Count, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null);
