using MapDashboard.Filters;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>A property of records that an expression may name.</summary>
/// <param name="Description">For the queryables resource.</param>
internal sealed record QueryableProperty(string Name, string Description, CqlValue Value)
{
    public const string GeometryName = "geometry";

    public static IReadOnlyList<QueryableProperty> All { get; } =
    [
        Text("id", "The record's id", r => r.Id),
        Text("title", "Its title", r => r.Title),
        Text("summary", "Its summary", r => r.Summary),
        Text("layer", "Layer key of the vocabulary", r => r.Layer),
        Text("program", "The named initiative it belongs to", r => r.Program),
        Text("subject", "What the thing is", r => r.Subject),
        Text("status", "Status key of the vocabulary", r => r.Status),
        Text("precision", "How well the place is known: country, region, city, site", r => RecordRows.Stored(r.Precision)),
        Text("review", "extracted (by the machine alone), confirmed or edited", r => RecordRows.Stored(r.Review)),
        Number("confidence", "How sure it is, 0 to 1", r => Math.Round(r.Confidence, 3)),
        Number("sources", "How many sources support it", r => r.Sources.Count + (r.Manual?.Url is null ? 0 : 1) + (r.Origins?.Count ?? 0)),
        Number("sequence", "The change that made this version", r => r.Sequence),
        new("start", "First day of its dates", new CqlTime(r => RecordTime.Of(r) is { } t ? TimeRange.Days(DateOnly.FromDateTime(t.Start), DateOnly.FromDateTime(t.Start)) : null)),
        new("end", "Last day of its dates; of an interval with an open end, of its first year", new CqlTime(r => RecordTime.Of(r) is { } t ? TimeRange.Days(DateOnly.FromDateTime(t.End), DateOnly.FromDateTime(t.End)) : null)),
        new("datetime", "When it was, for the temporal functions: from start to end, and for T_INTERSECTS each of its dates", new CqlTime(RecordTime.Of) { IsInterval = true, Touches = RecordTime.Touches }),
        new("years", "Every year that the dates cover, for the array functions", new CqlItems(r => r.Years.Select(y => (object)(double)y))),
        new("countries", "ISO 3166-1 alpha-2 codes of its places, for the array functions", new CqlItems(r => r.Places.Select(p => p.Country).Where(c => c.Length > 0))),
        new("actors", "Who takes part, for the array functions", new CqlItems(r => r.Actors)),
        new("actorKinds", "What those are of whom it is known: person, body, company, state; for the array functions", new CqlItems(r => ActorKinds.Words(r).OfType<string>().Distinct())),
        new(GeometryName, "Where it is; a line takes the short way across 180°", new CqlShape(r => Antimeridian.Cut(r.Geometry))),
    ];

    private static readonly Dictionary<string, QueryableProperty> ByName = All.ToDictionary(q => q.Name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CqlException">There is none of that name.</exception>
    public static QueryableProperty Find(CqlProperty property) => ByName.GetValueOrDefault(property.Name)
        ?? throw new CqlException($"there is no property \"{property.Name}\"; there are {string.Join(", ", All.Select(q => q.Name))}", property.Where);

    private static QueryableProperty Text(string name, string description, Func<SpatialRecord, string?> of) => new(name, description, new CqlString(of));

    private static QueryableProperty Number(string name, string description, Func<SpatialRecord, double?> of) => new(name, description, new CqlDouble(of));
}

/// <summary>What an operand is of a record; null where it has none.</summary>
/// <param name="Named">For messages: "a text".</param>
internal abstract record CqlValue(string Named);

internal sealed record CqlString(Func<SpatialRecord, string?> Of) : CqlValue("a text");

internal sealed record CqlDouble(Func<SpatialRecord, double?> Of) : CqlValue("a number");

internal sealed record CqlTime(Func<SpatialRecord, TimeRange?> Of) : CqlValue("a time")
{
    /// <summary>Else it is an instant or a day, which can be compared.</summary>
    public bool IsInterval { get; init; }

    /// <summary>Whether it touches a range, where that is more exact than its whole span.</summary>
    public Func<SpatialRecord, TimeRange, bool?>? Touches { get; init; }
}

/// <param name="Of">In degrees, longitude first.</param>
internal sealed record CqlShape(Func<SpatialRecord, Geometry> Of) : CqlValue("a geometry")
{
    /// <summary>Of a literal, the same for every record; else null.</summary>
    public Geometry? Fixed { get; init; }
}

/// <param name="Of">Texts, or numbers as double.</param>
internal sealed record CqlItems(Func<SpatialRecord, IEnumerable<object>> Of) : CqlValue("a list");
