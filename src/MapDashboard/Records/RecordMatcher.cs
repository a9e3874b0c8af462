using System.Globalization;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;

namespace MapDashboard.Records;

/// <summary>
/// Which claims are about the same thing, and what the map shows of it. Pure: the same claims give the same record, in whatever order they came.
/// <code>
/// claims of any documents ─► Split: layer + program + subject + place (+ partners), or all places of a line ─► record id ─► Build: all claims with that id, merged
/// </code>
/// </summary>
internal static class RecordMatcher
{
    /// <summary>Sources never add up to certainty.</summary>
    public const double HighestConfidence = 0.99;

    private const int IdLength = 12;

    /// <summary>The records that a claim supports: one for each place, or one for the line.</summary>
    public static IReadOnlyList<ClaimShare> Split(Claim claim)
    {
        var stops = claim.Places.DistinctBy(p => PlaceKey(p.Place)).ToList();
        if (claim.Shape == ClaimShape.Line && stops.Count > 1)
        {
            // from A to B is the same line as from B to A
            var ends = stops.Select(p => PlaceKey(p.Place)).Order(StringComparer.Ordinal);
            return [new(IdOf(claim, $"line {string.Join(' ', ends)}"), IsLine: true, stops)];
        }
        return [.. claim.Places.GroupBy(p => PlaceKey(p.Place)).Select(g => new ClaimShare(IdOf(claim, g.Key + With(claim, g.First().Place)), IsLine: false, [.. g]))];
    }

    /// <summary>The record that these shares make together. Those that belong here of themselves say what and where it is; those that people put here only add to it.</summary>
    /// <param name="courses">By which stations its line runs, if it is one.</param>
    public static SpatialRecord Build(string id, IEnumerable<Support> support, LineCourses courses)
    {
        var all = support.OrderBy(s => s.Claim.Published is null).ThenBy(s => s.Claim.Published, StringComparer.Ordinal)
            .ThenBy(s => s.Claim.DocumentId, StringComparer.Ordinal).ThenBy(s => s.Claim.Ordinal).ToList();
        var own = all.Where(s => s.Share.RecordId == id).DefaultIfEmpty(all[0]).ToList();
        var best = own.Select(s => s.Share).MaxBy(s => s.IsLine ? s.Places.Min(p => p.Precision) : s.Places.Max(p => p.Precision))!;
        var places = best.IsLine ? best.Places : [best.Places.MaxBy(p => p.Precision)!];
        var first = own[0].Claim.Claim;
        var ordered = all.Select(s => s.Claim).Distinct().ToList();
        string[] actors = [.. ordered.SelectMany(c => c.Claim.Actors).Distinct(StringComparer.OrdinalIgnoreCase)];
        var record = new SpatialRecord
        {
            Id = id,
            Title = Title(first.Subject, best.IsLine, [.. places.Select(p => p.Place.Name)]),
            Summary = "",
            Layer = first.Layer,
            Program = first.Program,
            Subject = first.Subject,
            Status = Status(ordered),
            Geometry = best.IsLine ? courses.Through(first.Subject, [.. places.Select(Spot)]) : new Point(Spot(places[0])) { SRID = 4326 },
            Dates = [.. ordered.SelectMany(c => c.Claim.Dates).Select(d => d.Edtf).Distinct()
                .OrderBy(Edtf.StartKey, StringComparer.Ordinal).ThenBy(Edtf.EndKey, StringComparer.Ordinal).ThenBy(d => d, StringComparer.Ordinal)],
            Years = [.. ordered.SelectMany(c => c.Claim.Years).Distinct().Order()],
            Places = [.. places.Select(p => new RecordPlace(p.Place.Name, p.Place.Country, p.Place.Id > 0 ? p.Place.Id : null, p.Place.Longitude, p.Place.Latitude))],
            Precision = places.Min(p => p.Precision),
            Actors = actors,
            ActorKinds = ActorKinds.Of(actors, ordered),
            Quantities = [.. ordered.SelectMany(c => c.Claim.Quantities).DistinctBy(q => (q.Value, q.Unit))],
            Confidence = Confidence(ordered),
            Review = ReviewState.Extracted,
            Sources = [.. ordered.Select(c => c.DocumentId).Distinct()],
            SearchText = string.Join('\n', ordered.Select(c => c.Quote).Distinct()),
        };
        return record with { Summary = RecordSummary.Of(record) };
    }

    private static string IdOf(Claim claim, string place) => StableId.Of(string.Join('\n', claim.Layer, claim.Program, claim.Subject, place), IdLength);

    /// <summary>Who else takes part where the place does not tell: an agreement with Hungary and one with Italy, both signed in Beijing, are two.</summary>
    private static string With(Claim claim, Place place) => claim.Partners.Count == 0 || claim.Partners.Contains(place.Country) ? "" : $" with {string.Join(' ', claim.Partners)}";

    // ids below zero are only stable within one version of the gazetteer
    private static string PlaceKey(Place place) => place.Id > 0
        ? place.Id.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{place.Longitude:F4},{place.Latitude:F4}");

    public static string Title(string subject, bool isLine, IReadOnlyList<string> places)
    {
        if (!isLine)
        {
            return $"{subject}, {places[0]}";
        }
        var isAcronym = subject.Length > 1 && char.IsUpper(subject[1]);
        var thing = isAcronym || subject.Length == 0 ? subject : char.ToLowerInvariant(subject[0]) + subject[1..];
        return $"{string.Join('–', places)} {thing}";
    }

    /// <summary>What is known no better than its country must not look as if it were in the capital, where the gazetteer has some countries' points.</summary>
    private static Coordinate Spot(ClaimPlace place) => place.Precision == Precision.Country
        ? new(place.Place.LabelLongitude, place.Place.LabelLatitude)
        : new(place.Place.Longitude, place.Place.Latitude);

    /// <summary>What the latest claim says that says anything; among claims of one date, the later stage.</summary>
    private static string Status(IReadOnlyList<SourcedClaim> claims) =>
        claims.Where(c => c.Claim.Status != "unknown").MaxBy(c => (AsOf(c), Stage(c.Claim.Status)), LatestFirst)?.Claim.Status ?? "unknown";

    /// <summary>
    /// When a claim held: its latest date, but no later than it was published, so that a plan for 2030 does not outrank an opening in 2025. What goes on since 2016 held when it was published,
    /// if that is known. Undated ones come before all others.
    /// </summary>
    private static string AsOf(SourcedClaim claim)
    {
        var latest = claim.Claim.Dates.Select(d => !Edtf.HasOpenEnd(d.Edtf) ? Edtf.EndKey(d.Edtf) : Edtf.EndKey(claim.Published ?? d.Edtf.Split('/')[0])).Max(StringComparer.Ordinal) ?? "";
        var published = claim.Published is null ? latest : Edtf.EndKey(claim.Published);
        return string.CompareOrdinal(latest, published) < 0 ? latest : published.Length > 0 && latest.Length > 0 ? published : latest;
    }

    private static readonly Comparer<(string AsOf, int Stage)> LatestFirst =
        Comparer<(string AsOf, int Stage)>.Create((a, b) => string.CompareOrdinal(a.AsOf, b.AsOf) is var byDate and not 0 ? byDate : a.Stage.CompareTo(b.Stage));

    private static int Stage(string status) => Array.IndexOf(["planned", "signed", "active", "owned", "suspended", "ended"], status);

    /// <summary>Documents speak independently, the claims of one document do not.</summary>
    private static double Confidence(IEnumerable<SourcedClaim> claims)
    {
        var doubt = claims.GroupBy(c => c.DocumentId).Aggregate(1.0, (d, g) => d * (1 - g.Max(c => c.Claim.Confidence)));
        return Math.Round(Math.Min(1 - doubt, HighestConfidence), 4);
    }
}
