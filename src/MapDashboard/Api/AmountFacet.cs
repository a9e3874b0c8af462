using MapDashboard.Changes.Columns;
using MapDashboard.Filters;

namespace MapDashboard.Api;

/// <summary>What records say in numbers of one unit, added up. Counted without the filter's countries.</summary>
/// <param name="Unit">What is counted, such as <c>cameras</c>, or a currency by its three letters (ISO 4217).</param>
/// <param name="Sum">Each record once.</param>
/// <param name="Records">How many say one.</param>
/// <param name="ByCountry">A record in several countries counts for each.</param>
internal sealed record AmountFacet(string Unit, double Sum, int Records, IReadOnlyDictionary<string, double> ByCountry)
{
    /// <summary>The unit of most records first.</summary>
    public static IReadOnlyList<AmountFacet> Count(MapColumns map, Filter filter)
    {
        var units = new Dictionary<string, (double Sum, int Records, SortedDictionary<string, double> ByCountry)>(StringComparer.Ordinal);
        foreach (var (columns, quantities, places, records) in map.All.SelectMany(p => Alike(p, filter)))
        {
            var parts = columns.Rows.Parts;
            string[] countries = [.. parts.Places[places].Select(p => p.Country).Where(c => c.Length > 0).Distinct()];
            foreach (var said in parts.Quantities[quantities].Where(q => q.Unit is { Length: > 0 } && double.IsFinite(q.Value)).GroupBy(q => q.Unit, StringComparer.Ordinal))
            {
                var sum = said.Sum(q => q.Value) * records;
                var (before, count, byCountry) = units.TryGetValue(said.Key, out var known) ? known : (0, 0, new(StringComparer.Ordinal));
                foreach (var country in countries)
                {
                    byCountry[country] = byCountry.GetValueOrDefault(country) + sum;
                }
                units[said.Key] = (before + sum, count + records, byCountry);
            }
        }
        return [.. units.Select(u => new AmountFacet(u.Key, u.Value.Sum, u.Value.Records, u.Value.ByCountry)).OrderByDescending(a => a.Records).ThenBy(a => a.Unit, StringComparer.Ordinal)];
    }

    /// <summary>How many rows have the same quantities and places, by their codes; those without quantities are left out.</summary>
    private static IEnumerable<(RecordColumns Columns, int Quantities, int Places, int Records)> Alike(ColumnPart part, Filter filter)
    {
        var rows = part.Columns.Rows;
        var (quantities, places) = (rows.Codes(rows.Parts.Quantities), rows.Codes(rows.Parts.Places));
        var says = new bool[rows.Parts.Quantities.Count];
        for (var code = 0; code < says.Length; code++)
        {
            says[code] = rows.Parts.Quantities[code].Count > 0;
        }
        var counts = new Dictionary<(int Quantities, int Places), int>();
        foreach (var row in part.Select(filter, except: "country").All())
        {
            if (says[quantities[row]])
            {
                var both = (quantities[row], places[row]);
                counts[both] = counts.GetValueOrDefault(both) + 1;
            }
        }
        return counts.Select(c => (part.Columns, c.Key.Quantities, c.Key.Places, c.Value));
    }
}
