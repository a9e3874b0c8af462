using MapDashboard.Records;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MapDashboard.Filters;

/// <summary>
/// Which records are meant: the one grammar that the API, the hub, the page's hash, exports and commands share. Immutable.
/// <para>
/// Keys combine, values of one key are alternatives, given with commas or by repeating the key:
/// <c>layer=patrols,surveillance&amp;year=2016..2020&amp;year=2023..</c>. A value that holds a comma stands in double quotes,
/// doubled within: <c>program="Roads, ports"</c>. <c>q</c> and <c>bbox</c> are repeated rather than parted by commas. The keys are in <see cref="FilterKeys"/>.
/// </para>
/// </summary>
public sealed class Filter
{
    /// <summary>Every record.</summary>
    public static Filter All { get; } = new([]);

    private readonly string _text;

    private Filter(IReadOnlyList<FilterTerm> terms)
    {
        Terms = terms;
        _text = string.Join('&', terms);
        AsOf = terms.FirstOrDefault(t => t.Key.Name == FilterKeys.AsOfKey) is { } asOf ? Moments.Read(asOf.Values[0].Text) : null;
    }

    /// <summary>The moment as of which the map is asked for, UTC; null for now.</summary>
    public DateTime? AsOf { get; }

    /// <summary>In the order of the table of keys; empty for <see cref="All"/>.</summary>
    public IReadOnlyList<FilterTerm> Terms { get; }

    /// <summary>Reads a query as it stands in an address, percent-encoded or not, with or without a leading question mark.</summary>
    /// <param name="texts">What <c>q</c> looks into; without it, only into the records themselves.</param>
    /// <exception cref="FilterFormatException">A key is unknown or a value malformed.</exception>
    public static Filter Parse(string query, SearchTexts? texts = null) =>
        Parse(QueryHelpers.ParseQuery(query.TrimStart('?', '#', '&')), [], texts);

    /// <summary>Reads the decoded query of a request.</summary>
    /// <param name="otherKeys">Keys of the query that are not the filter's ("limit").</param>
    /// <param name="texts">As above.</param>
    /// <exception cref="FilterFormatException">A key is unknown or a value malformed.</exception>
    public static Filter Parse(IEnumerable<KeyValuePair<string, StringValues>> query, IReadOnlyCollection<string> otherKeys, SearchTexts? texts = null)
    {
        var terms = new List<(int Order, FilterTerm Term)>();
        foreach (var (name, values) in query.Where(p => !otherKeys.Contains(p.Key, StringComparer.OrdinalIgnoreCase)))
        {
            var key = FilterKeys.Find(name);
            var read = values.SelectMany(v => key.Read(v ?? "", texts ?? SearchTexts.WithoutGazetteer));
            if (key.Name == FilterKeys.AsOfKey && values.Count > 1)
            {
                throw new FilterFormatException(key.Name, "\"asOf\" can only be given once.");
            }
            terms.Add((key.Order, new(key, [.. read.DistinctBy(v => v.Text).OrderBy(v => v.Text, StringComparer.Ordinal)])));
        }
        return terms.Count == 0 ? All : new([.. terms.OrderBy(t => t.Order).Select(t => t.Term)]);
    }

    public bool Matches(SpatialRecord record)
    {
        foreach (var term in Terms)
        {
            if (!term.Matches(record))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The canonical query: equal filters have equal texts, and reading it gives the same filter. Empty for <see cref="All"/>.</summary>
    public override string ToString() => _text;
}
