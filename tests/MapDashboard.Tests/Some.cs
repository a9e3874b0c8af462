using MapDashboard.Changes;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests;

/// <summary>Values that do not matter.</summary>
internal static class Some
{
    public static readonly RecordPlace Belgrade = new("Belgrade", "RS", 792680, 20.46513, 44.80401);

    public static SpatialRecord Record(string id = "r1", long sequence = 1) => new()
    {
        Id = id,
        Title = "Joint police patrols in Belgrade",
        Summary = "Chinese and Serbian officers walk together.",
        Layer = "patrols",
        Program = "Joint police patrols",
        Subject = "Joint police patrols",
        Status = "active",
        Geometry = new Point(20.46513, 44.80401),
        Dates = ["2019-09"],
        Years = [2019],
        Places = [Belgrade],
        Precision = Precision.City,
        Actors = ["Ministry of the Interior"],
        Quantities = [],
        Confidence = 0.8,
        Review = ReviewState.Extracted,
        Sources = ["d1"],
        SearchText = "In September 2019 the first patrols were seen in Knez Mihailova.",
        Sequence = sequence,
    };

    public static RecordChange Upsert(SpatialRecord record) => new(record.Sequence, ChangeKind.Upsert, record.Id, record, DateTimeOffset.UnixEpoch);

    public static RecordChange Delete(string id, long sequence) => new(sequence, ChangeKind.Delete, id, null, DateTimeOffset.UnixEpoch);

    public static Geometry Line(params double[] longitudesAndLatitudes) =>
        new LineString([.. longitudesAndLatitudes.Chunk(2).Select(p => new Coordinate(p[0], p[1]))]);
}
