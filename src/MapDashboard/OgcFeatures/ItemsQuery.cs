using MapDashboard.Api;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.OgcFeatures.Cql2;
using MapDashboard.Records;
using Microsoft.Extensions.Primitives;

namespace MapDashboard.OgcFeatures;

/// <summary>What a request for items asks: which records, which page of them, and in which coordinates.</summary>
/// <param name="Filter">What the house's own grammar can say: box, property keys.</param>
/// <param name="Time">What a record's dates must touch; null for any.</param>
/// <param name="Others">What it cannot say else: CQL2; a record must pass all.</param>
internal sealed record ItemsQuery(Filter Filter, TimeRange? Time, IReadOnlyList<Predicate<SpatialRecord>> Others, PageAt Page, Crs Crs)
{
    /// <summary>The keys of the house's filter that select by properties.</summary>
    public static readonly string[] FilterKeys = ["layer", "program", "year", "country", "place", "source", "status", "actor", "actorKind", "review", "q"];

    /// <summary>What an empty value asks for, as clients do that ask for the same as a feature has: Part 1, 7.15.5.</summary>
    private static readonly Dictionary<string, Predicate<SpatialRecord>> Without = new(StringComparer.OrdinalIgnoreCase)
    {
        ["program"] = r => r.Program.Length == 0,
        ["country"] = r => r.Places.All(p => p.Country.Length == 0),
        ["actor"] = r => r.Actors.Count == 0,
    };

    /// <summary>All keys of the query.</summary>
    public static QueryKeys Keys { get; } = new(["f", "limit", "offset", "cursor", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-lang", "filter-crs", .. FilterKeys]);

    /// <param name="query">Checked for unknown keys.</param>
    /// <exception cref="FormatException">A value is malformed.</exception>
    public static ItemsQuery Read(IQueryCollection query, OgcCollection collection, SearchTexts texts)
    {
        var others = new List<Predicate<SpatialRecord>>();
        var terms = query.Where(q => FilterKeys.Contains(q.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var empty in terms.Where(t => t.Value is [""] && Without.ContainsKey(t.Key)).ToList())
        {
            terms.Remove(empty);
            others.Add(Without[empty.Key]);
        }
        if (collection.Layer is { } layer)
        {
            if (terms.Exists(t => t.Key.Equals("layer", StringComparison.OrdinalIgnoreCase)))
            {
                others.Add(r => r.Layer == layer);
            }
            else
            {
                terms.Add(KeyValuePair.Create("layer", new StringValues(layer)));
            }
        }
        if (ItemsBox.Read(query) is { } box)
        {
            terms.Add(KeyValuePair.Create("bbox", new StringValues(box)));
        }
        TimeRange? time = query["datetime"] is [{ } datetime] ? Read("datetime", datetime, TimeRange.Read) : null;
        if (Expression(query) is { } expression)
        {
            others.Add(expression);
        }
        return new(Filter.Parse(terms, [], texts), time, others, PageAt.Read(query), CrsOf(query));
    }

    /// <summary>The value of <c>crs</c>, or the usual one.</summary>
    /// <exception cref="QueryFormatException">It is none that is spoken here.</exception>
    public static Crs CrsOf(IQueryCollection query) => CrsOf(query, "crs");

    /// <summary>What it selects, which is put together record by record only as far as it must be.</summary>
    public RecordSelection Select(MapColumns map)
    {
        var selected = map.Select(Filter);
        if (Time is { } range)
        {
            // what has no date is kept: Part 1, 7.15.4
            selected = selected.Where(row => RecordTime.Touches(row.Columns.Rows.Dates(row.Row).Dates, range) ?? true);
        }
        return Others.Count == 0 ? selected : selected.Where(row => row.Record is var record && Others.All(other => other(record)));
    }

    internal static Crs CrsOf(IQueryCollection query, string key) => query[key] is [{ } uri] ? Crs.Find(key, uri) : Crs.Crs84;

    private static Predicate<SpatialRecord>? Expression(IQueryCollection query)
    {
        var (language, geometries) = ((string?)query["filter-lang"] ?? "cql2-text", CrsOf(query, "filter-crs"));
        if (language is not ("cql2-text" or "cql2-json"))
        {
            throw new QueryFormatException("filter-lang", $"\"filter-lang\" is cql2-text or cql2-json, not \"{language}\".");
        }
        return query["filter"] is [{ } expression]
            ? Read("filter", expression, e => CqlCompiler.Compile(language == "cql2-text" ? CqlTextParser.Parse(e) : CqlJson.Parse(e), geometries))
            : null;
    }

    private static T Read<T>(string key, string value, Func<string, T> read)
    {
        try
        {
            return read(value);
        }
        catch (FormatException malformed)
        {
            throw new QueryFormatException(key, $"\"{key}\" cannot be read: {malformed.Message}.");
        }
    }
}
