using System.Globalization;

namespace MapDashboard.Tests.OgcFeatures;

/// <summary>CQL2 text at random, all of it meaningful.</summary>
internal static class CqlTexts
{
    private static readonly string[] Texts = ["'bri'", "'patrols'", "'It''s'", "'%a_'", "'警察 \\%'", "''"];
    private static readonly string[] Times = ["DATE('2017-06-01')", "TIMESTAMP('2019-09-02T10:00:00Z')", "INTERVAL('2016-01-01','..')", "INTERVAL('..','2018-02-03T00:00:00Z')", "INTERVAL(start, end)", "datetime", "start"];
    private static readonly string[] Shapes = ["geometry", "POINT(20.46513 44.80401)", "LINESTRING(20 44, -1.5e1 45)", "POLYGON((19 44, 21 44, 21 46, 19 46, 19 44), (19.5 44.5, 20 44.5, 20 45, 19.5 44.5))", "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", "BBOX(179, -20, -179, 0)"];

    public static string Next(Random random, int depth = 0) => random.Next(depth > 3 ? 2 : 0, 10) switch
    {
        0 => $"({Next(random, depth + 1)} {Pick(random, "AND", "or")} {Next(random, depth + 1)} {Pick(random, "AND", "OR")} {Next(random, depth + 1)})",
        1 => $"NOT ({Next(random, depth + 1)})",
        2 => $"{Pick(random, "title", "\"layer\"", "status")} {Pick(random, "=", "<>", "<", ">=")} {Pick(random, Texts)}",
        3 => $"confidence {Pick(random, "=", "<=", ">")} {(random.NextDouble() - 0.2).ToString(CultureInfo.InvariantCulture)}",
        4 => $"CASEI(title) {Pick(random, "", "NOT ")}LIKE {Pick(random, Texts)}",
        5 => $"sources {Pick(random, "", "NOT ")}BETWEEN {random.Next(-1, 2)} AND {random.Next(3)}",
        6 => $"layer {Pick(random, "", "NOT ")}IN ({Pick(random, Texts)}, {Pick(random, Texts)})",
        7 => $"{Pick(random, "start", "actors", "geometry")} IS {Pick(random, "", "NOT ")}NULL",
        8 => $"T_{Pick(random, "AFTER", "before", "INTERSECTS", "DURING", "DISJOINT", "MEETS", "OVERLAPS")}({Pick(random, Times)}, {Pick(random, Times)})",
        _ => $"S_{Pick(random, "INTERSECTS", "DISJOINT", "within", "CROSSES")}(geometry, {Pick(random, Shapes)})",
    };

    private static string Pick(Random random, params string[] among) => among[random.Next(among.Length)];
}
