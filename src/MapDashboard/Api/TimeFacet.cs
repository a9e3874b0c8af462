using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Api;

/// <summary>The years of records by layer and by how sure they are: what a timeline shows. Counted without the filter's years.</summary>
/// <param name="First">The first year of any record of the map, whatever the filter; null when none has a year. <paramref name="Last"/> likewise.</param>
/// <param name="Years">Ascending; years without records are left out.</param>
/// <param name="Undated">Records without a year, by layer.</param>
/// <param name="ByLayer">All of them, each once.</param>
internal sealed record TimeFacet(int? First, int? Last, IReadOnlyList<YearFacet> Years, IReadOnlyDictionary<string, int> Undated, IReadOnlyDictionary<string, int> ByLayer)
{
    public static TimeFacet Count(MapColumns map, Filter filter)
    {
        var years = new SortedDictionary<int, Dictionary<string, int[]>>();
        var (undated, byLayer) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var part in map.All)
        {
            var (columns, rows) = (part.Columns, part.Select(filter, except: "year"));
            var (times, layers) = (columns["time"], columns["layer"]);
            for (var code = 0; code < layers.Examples.Count; code++)
            {
                if (layers.Examples[code]?.Layer is not { } layer)
                {
                    continue;
                }
                var some = layers.Rows(r => r.Layer == layer, columns.Count);
                some.Keep(rows);
                if (some.Count() is > 0 and var count)
                {
                    byLayer[layer] = byLayer.GetValueOrDefault(layer) + count;
                }
                var counts = times.Count(some);
                for (var time = 0; time < counts.Length; time++)
                {
                    if (counts[time] > 0)
                    {
                        Add(years, undated, times.Examples[time]!, layer, counts[time]);
                    }
                }
            }
        }
        var all = map.All.SelectMany(p => Enumerable.Range(0, p.Columns["year"].Examples.Count).Select(code => p.Columns["year"].Examples[code])).SelectMany(r => r?.Years ?? []).DefaultIfEmpty(int.MinValue).ToList();
        var (first, last) = (all.Min(), all.Max());
        return new(first == int.MinValue ? null : first, first == int.MinValue ? null : last, [.. years.Select(y => new YearFacet(y.Key, y.Value))], undated, byLayer);
    }

    private static void Add(SortedDictionary<int, Dictionary<string, int[]>> years, Dictionary<string, int> undated, SpatialRecord example, string layer, int count)
    {
        if (example.Years.Count == 0)
        {
            undated[layer] = undated.GetValueOrDefault(layer) + count;
        }
        foreach (var year in example.Years)
        {
            if (!years.TryGetValue(year, out var byLayer))
            {
                years[year] = byLayer = new(StringComparer.Ordinal);
            }
            if (!byLayer.TryGetValue(layer, out var counts))
            {
                byLayer[layer] = counts = new int[3];
            }
            counts[(int)YearCertainties.Of(example.Dates, year)] += count;
        }
    }
}

/// <param name="ByLayer">Of each layer three counts: years that are stated, those within a date that spans several, and those that are about, uncertain or beyond an end that is open.</param>
internal sealed record YearFacet(int Value, IReadOnlyDictionary<string, int[]> ByLayer);
