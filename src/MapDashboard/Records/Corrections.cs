using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using NetTopologySuite.Geometries;

namespace MapDashboard.Records;

/// <summary>What people hold against what the machine read, field by field; null where they leave it to the machine.</summary>
public sealed record Corrections
{
    public static Corrections None { get; } = new();

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Layer { get; init; }

    public string? Program { get; init; }

    public string? Subject { get; init; }

    public string? Status { get; init; }

    /// <summary>EDTF.</summary>
    public IReadOnlyList<string>? Dates { get; init; }

    /// <summary>One, or the stops of a line in order.</summary>
    public IReadOnlyList<CorrectedPlace>? Places { get; init; }

    /// <summary>Drawn by hand; else it is where the places are.</summary>
    public Geometry? Geometry { get; init; }

    public Precision? Precision { get; init; }

    public IReadOnlyList<string>? Actors { get; init; }

    /// <summary>What each of <see cref="Actors"/> is; null where people only name them: then what is known of the names holds.</summary>
    public IReadOnlyList<ActorKind?>? ActorKinds { get; init; }

    public IReadOnlyList<Quantity>? Quantities { get; init; }

    /// <summary>These, and over them the fields that a later edit sets; what it drops is the machine's again.</summary>
    public Corrections With(RecordEdit edit)
    {
        T? Latest<T>(string field, T? now, T? before) => now is not null ? now : edit.Dropped.Contains(field) ? default : before;
        var set = edit.Set;
        return new()
        {
            Title = Latest("title", set.Title, Title),
            Summary = Latest("summary", set.Summary, Summary),
            Layer = Latest("layer", set.Layer, Layer),
            Program = Latest("program", set.Program, Program),
            Subject = Latest("subject", set.Subject, Subject),
            Status = Latest("status", set.Status, Status),
            Dates = Latest("dates", set.Dates, Dates),
            Places = Latest("places", set.Places, Places),
            // who picks another place does not mean the old one's drawing
            Geometry = Latest("geometry", set.Geometry, set.Places is null ? Geometry : null),
            Precision = Latest("precision", set.Precision, set.Places is null ? Precision : null),
            Actors = Latest("actors", set.Actors, Actors),
            ActorKinds = set.ActorKinds ?? (edit.Dropped.Contains("actors") || edit.Dropped.Contains("actorKinds") ? null : Actors is null ? ActorKinds : Records.ActorKinds.Carried(set.Actors ?? Actors, Actors, ActorKinds)),
            Quantities = Latest("quantities", set.Quantities, Quantities),
        };
    }

    /// <summary>The record as these see it. Title, summary, years and geometry follow the fields they are made of, unless they are corrected themselves.</summary>
    public SpatialRecord Over(SpatialRecord record)
    {
        var places = Places is null ? record.Places : [.. Places.Select(p => p.Place)];
        var geometry = Geometry ?? (Places is null ? record.Geometry : Drawn(Places));
        var renamed = Subject is not null || Places is not null;
        var corrected = record with
        {
            Layer = Layer ?? record.Layer,
            Program = Program ?? record.Program,
            Subject = Subject ?? record.Subject,
            Status = Status ?? record.Status,
            Dates = Dates ?? record.Dates,
            Years = Dates is null ? record.Years : [.. Dates.SelectMany(d => Edtf.Years(d) ?? []).Distinct().Order()],
            Places = places,
            Geometry = geometry,
            IsDrawn = Geometry is not null,
            Precision = Precision ?? PlacedByHand(Places?.Min(p => p.Precision) ?? record.Precision),
            Actors = Actors ?? record.Actors,
            ActorKinds = Actors is null ? record.ActorKinds : ActorKinds is null ? Records.ActorKinds.Carried(Actors, record.Actors, record.ActorKinds) : Records.ActorKinds.OrNone(ActorKinds),
            Quantities = Quantities ?? record.Quantities,
            Title = Title ?? (renamed ? RecordMatcher.Title(Subject ?? record.Subject, geometry is LineString, [.. places.Select(p => p.Name)]) : record.Title),
        };
        return corrected == record ? record : corrected with { Summary = Summary ?? RecordSummary.Of(corrected) };
    }

    /// <summary>Who puts a record of a whole country or region on a spot says where it is.</summary>
    private Precision PlacedByHand(Precision precision) => Geometry is Point && precision is Geoparsing.Claims.Precision.Country or Geoparsing.Claims.Precision.Region ? Geoparsing.Claims.Precision.Site : precision;

    private static Geometry Drawn(IReadOnlyList<CorrectedPlace> places)
    {
        var at = places.Select(p => new Coordinate(p.DrawnLongitude, p.DrawnLatitude)).ToArray();
        return at.Length == 1 ? new Point(at[0]) { SRID = 4326 } : new LineString(at) { SRID = 4326 };
    }
}

/// <param name="DrawnLongitude">Where to draw it, degrees east: of a country its label point.</param>
/// <param name="DrawnLatitude">Degrees north.</param>
public sealed record CorrectedPlace(RecordPlace Place, Precision Precision, double DrawnLongitude, double DrawnLatitude)
{
    /// <summary>A place of the gazetteer, drawn as claims about it are.</summary>
    internal static CorrectedPlace Of(Place place)
    {
        var precision = place.IsCountry ? Precision.Country : place.FeatureClass switch { 'P' => Precision.City, 'A' or 'L' => Precision.Region, _ => Precision.Site };
        var (longitude, latitude) = precision == Precision.Country ? (place.LabelLongitude, place.LabelLatitude) : (place.Longitude, place.Latitude);
        return new(new(place.Name, place.Country, place.Id > 0 ? place.Id : null, place.Longitude, place.Latitude), precision, longitude, latitude);
    }
}

/// <summary>One edit by one person.</summary>
/// <param name="Dropped">Names of fields, as the API has them, whose correction is taken back.</param>
public sealed record RecordEdit(Corrections Set, IReadOnlyList<string> Dropped)
{
    /// <summary>It changes only where the record stands.</summary>
    public bool IsMove => (Set.Places is not null || Set.Geometry is not null) && Set with { Places = null, Geometry = null, Precision = null } == Corrections.None;
}

/// <summary>A record made by hand.</summary>
public sealed record ManualRecord(Corrections Fields, ManualSource Source);
