using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Records;

namespace MapDashboard.Tests.Records;

/// <summary>Places and claims for tests; what a test does not name does not matter to it.</summary>
internal static class SomeClaims
{
    public static readonly Place Belgrade = new(792680, "Belgrade", "RS", "SE", "", 'P', "PPLC", 1273651, 20.46513, 44.80401);
    public static readonly Place Beijing = new(1816670, "Beijing", "CN", "22", "", 'P', "PPLC", 18960744, 116.39723, 39.9075);
    public static readonly Place NoviSad = new(3194360, "Novi Sad", "RS", "VO", "", 'P', "PPLA", 250439, 19.83694, 45.25167);
    public static readonly Place Budapest = new(3054643, "Budapest", "HU", "05", "", 'P', "PPLC", 1741041, 19.04045, 47.49835);
    public static readonly Place Serbia = new(6290252, "Serbia", "RS", "", "", 'A', "PCLI", 6982084, 20.45998, 44.81892) { LabelLongitude = 20.8, LabelLatitude = 44 };
    public static readonly Place Unlisted = new(-7, "Barracks", "RS", "", "", 'S', "BLDG", 0, 20.1, 44.2);

    public static readonly IReadOnlyList<Place> Places = [Belgrade, NoviSad, Budapest, Serbia, Unlisted, Beijing];

    public static Claim About(params Place[] places) => new(
        "patrols",
        "Joint police patrols",
        "Joint police patrols",
        ClaimShape.Places,
        [.. places.Select(p => new ClaimPlace(p, p.IsCountry ? Precision.Country : Precision.City, new(0, 1)))],
        [],
        "unknown",
        [],
        [],
        0.5,
        [new("claim", new(0, 1))]);

    public static Claim Railway(params Place[] stops) => About(stops) with { Layer = "bri", Program = "Belt and Road Initiative", Subject = "Railway", Shape = ClaimShape.Line };

    public static Claim Dated(this Claim claim, params string[] edtf) => claim with { Dates = [.. edtf.Select(Date)] };

    public static ClaimDate Date(string edtf)
    {
        var years = edtf.Split('/').Where(d => d != "..").Select(d => int.Parse(d.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new(edtf, years[0], years[^1]);
    }

    public static SourcedClaim From(this Claim claim, string document = "d", string? published = null, int ordinal = 0) =>
        new(document, published, ordinal, $"Quote {ordinal} of {document}.", claim);

    public static SpatialRecord Merge(params SourcedClaim[] claims) => Build(RecordMatcher.Split(claims[0].Claim)[0].RecordId, claims);

    /// <summary>The record of what belongs there of itself.</summary>
    public static SpatialRecord Build(string id, params SourcedClaim[] claims) =>
        RecordMatcher.Build(id, claims.Select(c => new Support(c, RecordMatcher.Split(c.Claim).Single(s => s.RecordId == id))), LineCourses.None);

    public static Claim Random(Random random) => (random.Next(4) == 0 ? Railway(Pick(random, Places, 2)) : About(Pick(random, Places, random.Next(1, 4)))) with
    {
        Dates = [.. Pick(random, ["2016", "2018-03", "2019", "2019-09", "2019/2023", "2016~", "2024-09-09"], random.Next(3)).Select(Date)],
        Status = random.GetItems(["planned", "signed", "active", "suspended", "ended", "owned", "unknown"], 1)[0],
        Actors = Pick(random, ["HBIS Group", "Government of Serbia", "Huawei"], random.Next(3)),
        ActorKinds = Pick(random, [ActorKind.Company, ActorKind.Body, ActorKind.State], random.Next(2) * 3),
        Quantities = Pick(random, [new Quantity(46e6, "EUR", "46 million euros"), new(1000, "cameras", "1,000 cameras")], random.Next(3)),
        Partners = Pick(random, ["RS", "HU"], random.Next(3)),
        Confidence = random.Next(1, 10) / 10.0,
    };

    private static T[] Pick<T>(Random random, IReadOnlyList<T> from, int count) => [.. from.OrderBy(_ => random.Next()).Take(count)];
}
