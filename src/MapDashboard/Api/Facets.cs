using System.Text.Json.Serialization;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Api;

/// <summary>Counts for each value of each key, the most frequent first (years: ascending). A key that nobody asked for is null.</summary>
/// <param name="NumberMatched">How many records the whole filter selects.</param>
/// <param name="Precision">Exactly so precise; the filter means at least. With it comes, in <paramref name="PrecisionAny"/>, how many there are without that key.</param>
internal sealed record Facets(
    int NumberMatched,
    long Sequence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<string>>? Layer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<string>>? Program,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<int>>? Year,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<string>>? Country,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<string>>? Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<string>>? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<ReviewState>>? Review,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<string>>? Actor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<ActorKind>>? ActorKind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount<Precision>>? Precision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PrecisionAny,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimeFacet? Time,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AmountFacet>? Amounts)
{
    /// <summary>What is counted when nobody says which.</summary>
    public static IReadOnlySet<string> Usual { get; } = new HashSet<string>(["layer", "program", "year", "country", "status", "source", "review"], StringComparer.Ordinal);

    public static IReadOnlySet<string> All { get; } = new HashSet<string>([.. Usual, "actor", "actorKind", "precision", "time", "amounts"], StringComparer.Ordinal);

    public static Facets Count(RecordSnapshot snapshot, Filter filter) => Count(snapshot, filter, Usual);

    /// <param name="keys">Those to count, of <see cref="All"/>.</param>
    public static Facets Count(RecordSnapshot snapshot, Filter filter, IReadOnlySet<string> keys)
    {
        return new(
            snapshot.Columns.Select(filter).Count,
            snapshot.Sequence,
            MostFrequentFirst<string>("layer", r => [r.Layer]),
            MostFrequentFirst<string>("program", r => [r.Program]),
            keys.Contains("year") ? [.. Counts("year", r => r.Years).OrderBy(c => c.Value)] : null,
            MostFrequentFirst("country", r => r.Places.Select(p => p.Country).Where(c => c.Length > 0).Distinct()),
            MostFrequentFirst<string>("status", r => [r.Status]),
            MostFrequentFirst("source", r => r.Sources),
            MostFrequentFirst<ReviewState>("review", r => [r.Review]),
            keys.Contains("actor") ? Actors(snapshot.Columns, filter) : null,
            MostFrequentFirst("actorKind", r => (r.ActorKinds ?? []).OfType<ActorKind>().Distinct()),
            MostFrequentFirst<Precision>("precision", r => [r.Precision]),
            keys.Contains("precision") ? snapshot.Columns.All.Sum(p => p.Select(filter, except: "precision").Count()) : null,
            keys.Contains("time") ? TimeFacet.Count(snapshot.Columns, filter) : null,
            keys.Contains("amounts") ? AmountFacet.Count(snapshot.Columns, filter) : null);

        IReadOnlyList<FacetCount<T>>? MostFrequentFirst<T>(string key, Func<SpatialRecord, IEnumerable<T>> values)
            where T : notnull => keys.Contains(key) ? [.. Counts(key, values).OrderByDescending(c => c.Count).ThenBy(c => c.Value.ToString(), StringComparer.Ordinal)] : null;

        IEnumerable<FacetCount<T>> Counts<T>(string key, Func<SpatialRecord, IEnumerable<T>> values)
            where T : notnull => Of(snapshot.Columns, filter, key, values).Select(c => new FacetCount<T>(c.Key, c.Value));
    }

    /// <summary>Each name with the kind that most records give it.</summary>
    private static IReadOnlyList<FacetCount<string>> Actors(MapColumns map, Filter filter) =>
    [
        .. Of(map, filter, "actor", r => r.Actors.Select((name, i) => (Name: name, Kind: ActorKinds.At(r.ActorKinds, i))).DistinctBy(a => a.Name))
            .GroupBy(c => c.Key.Name, (name, kinds) =>
            {
                var counted = kinds.ToList();
                return new FacetCount<string>(name, counted.Sum(k => k.Value)) { Kind = counted.Where(k => k.Key.Kind is not null).OrderByDescending(k => k.Value).ThenBy(k => k.Key.Kind).FirstOrDefault().Key.Kind };
            })
            .OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal),
    ];

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
internal sealed record FacetCount<T>(T Value, int Count, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null)
{
    /// <summary>What an actor is, where that is known; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActorKind? Kind { get; init; }
}
