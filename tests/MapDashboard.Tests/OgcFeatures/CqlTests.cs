using MapDashboard.Geoparsing.Claims;
using MapDashboard.OgcFeatures;
using MapDashboard.OgcFeatures.Cql2;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.OgcFeatures;

public sealed class CqlTests
{
    private static readonly SpatialRecord[] Records =
    [
        Some.Record("a"),
        Some.Record("b") with { Title = "It's 100 % \"Safe\"", Layer = "surveillance", Status = "planned", Geometry = new Point(19.83694, 45.25167), Dates = ["2016/2018"], Years = [2016, 2017, 2018], Confidence = 0.5, Precision = Precision.Site, Actors = ["Huawei", "Ministry"] },
        Some.Record("c") with { Title = "Railway", Layer = "bri", Geometry = Some.Line(20.46, 44.8, 19.04, 47.5), Dates = ["2013/.."], Years = [2013], Confidence = 0.25, Sources = ["d1", "d2"] },
        Some.Record("d") with { Title = "Fiji cable", Layer = "bri", Geometry = Some.Line(178, -18, -178, -17), Dates = [], Years = [], Actors = [] },
    ];

    [Theory]
    [InlineData("layer = 'bri'", """{"op":"=","args":[{"property":"layer"},"bri"]}""", "c d")]
    [InlineData("layer <> 'bri'", """{"op":"<>","args":[{"property":"layer"},"bri"]}""", "a b")]
    [InlineData("\"layer\" = 'bri' and confidence >= 0.8", """{"op":"and","args":[{"op":"=","args":[{"property":"layer"},"bri"]},{"op":">=","args":[{"property":"confidence"},0.8]}]}""", "d")]
    [InlineData("layer='patrols' OR layer='bri' AND confidence<0.5", """{"op":"or","args":[{"op":"=","args":[{"property":"layer"},"patrols"]},{"op":"and","args":[{"op":"=","args":[{"property":"layer"},"bri"]},{"op":"<","args":[{"property":"confidence"},0.5]}]}]}""", "a c")]
    [InlineData("NOT (layer='patrols' OR layer='bri')", """{"op":"not","args":[{"op":"or","args":[{"op":"=","args":[{"property":"layer"},"patrols"]},{"op":"=","args":[{"property":"layer"},"bri"]}]}]}""", "b")]
    [InlineData("0.3 < confidence", """{"op":"<","args":[0.3,{"property":"confidence"}]}""", "a b d")]
    [InlineData("title = 'It''s 100 % \"Safe\"'", """{"op":"=","args":[{"property":"title"},"It's 100 % \"Safe\""]}""", "b")]
    [InlineData("title LIKE '%100 \\%%'", """{"op":"like","args":[{"property":"title"},"%100 \\%%"]}""", "b")]
    [InlineData("title LIKE 'Rail_a_'", """{"op":"like","args":[{"property":"title"},"Rail_a_"]}""", "c")]
    [InlineData("CASEI(title) LIKE CASEI('fIJI%')", """{"op":"like","args":[{"op":"casei","args":[{"property":"title"}]},{"op":"casei","args":["fIJI%"]}]}""", "d")]
    [InlineData("title NOT LIKE '%a%'", """{"op":"not","args":[{"op":"like","args":[{"property":"title"},"%a%"]}]}""", "")]
    [InlineData("confidence BETWEEN 0.25 AND 0.5", """{"op":"between","args":[{"property":"confidence"},0.25,0.5]}""", "b c")]
    [InlineData("id NOT IN ('a','b','x')", """{"op":"not","args":[{"op":"in","args":[{"property":"id"},["a","b","x"]]}]}""", "c d")]
    [InlineData("start IS NULL", """{"op":"isNull","args":[{"property":"start"}]}""", "d")]
    [InlineData("datetime IS NOT NULL AND sources > -1", """{"op":"and","args":[{"op":"not","args":[{"op":"isNull","args":[{"property":"datetime"}]}]},{"op":">","args":[{"property":"sources"},-1]}]}""", "a b c")]
    [InlineData("NOT start > DATE('2015-01-01')", """{"op":"not","args":[{"op":">","args":[{"property":"start"},{"date":"2015-01-01"}]}]}""", "c")]
    [InlineData("end <= TIMESTAMP('2018-12-31T00:00:00Z')", """{"op":"<=","args":[{"property":"end"},{"timestamp":"2018-12-31T00:00:00Z"}]}""", "b c")]
    [InlineData("T_INTERSECTS(datetime, INTERVAL('2017-05-01','2019-09-01'))", """{"op":"t_intersects","args":[{"property":"datetime"},{"interval":["2017-05-01","2019-09-01"]}]}""", "a b")]
    [InlineData("T_DISJOINT(datetime, DATE('2019-09-15'))", """{"op":"t_disjoint","args":[{"property":"datetime"},{"date":"2019-09-15"}]}""", "b c")]
    [InlineData("T_AFTER(datetime, DATE('2018-12-31'))", """{"op":"t_after","args":[{"property":"datetime"},{"date":"2018-12-31"}]}""", "a")]
    [InlineData("T_BEFORE(datetime, INTERVAL('2019-01-01','..'))", """{"op":"t_before","args":[{"property":"datetime"},{"interval":["2019-01-01",".."]}]}""", "b c")]
    [InlineData("T_DURING(datetime, INTERVAL('2012-01-01','2019-01-01'))", """{"op":"t_during","args":[{"property":"datetime"},{"interval":["2012-01-01","2019-01-01"]}]}""", "b c")]
    [InlineData("T_EQUALS(datetime, INTERVAL('2016-01-01','2018-12-31'))", """{"op":"t_equals","args":[{"property":"datetime"},{"interval":["2016-01-01","2018-12-31"]}]}""", "b")]
    [InlineData("T_CONTAINS(datetime, DATE('2017-07-01')) OR T_STARTS(start, INTERVAL(start, '..')) AND FALSE", """{"op":"or","args":[{"op":"t_contains","args":[{"property":"datetime"},{"date":"2017-07-01"}]},{"op":"and","args":[{"op":"t_starts","args":[{"property":"start"},{"interval":[{"property":"start"},".."]}]},false]}]}""", "b")]
    [InlineData("S_INTERSECTS(geometry, BBOX(20, 44, 21, 45))", """{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[20,44,21,45]}]}""", "a c")]
    [InlineData("S_INTERSECTS(geometry, BBOX(179, -20, -179, 0))", """{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[179,-20,-179,0]}]}""", "d")]
    [InlineData("S_WITHIN(geometry, POLYGON((19 44, 21 44, 21 46, 19 46, 19 44)))", """{"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[19,44],[21,44],[21,46],[19,46],[19,44]]]}]}""", "a b")]
    [InlineData("S_CROSSES(geometry, POLYGON Z ((19 44 1, 21 44 1, 21 46 1, 19 46 1, 19 44 1)))", """{"op":"s_crosses","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[19,44],[21,44],[21,46],[19,46],[19,44]]]}]}""", "c")]
    [InlineData("S_EQUALS(geometry, POINT(19.83694 45.25167))", """{"op":"s_equals","args":[{"property":"geometry"},{"type":"Point","coordinates":[19.83694,45.25167]}]}""", "b")]
    [InlineData("S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(20.46513 44.80401), LINESTRING(19 45.25167, 20 45.25167), MULTIPOINT((1 1),(2 2))))", """{"op":"s_disjoint","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[20.46513,44.80401]},{"type":"LineString","coordinates":[[19,45.25167],[20,45.25167]]},{"type":"MultiPoint","coordinates":[[1,1],[2,2]]}]}]}""", "c d")]
    [InlineData("A_CONTAINS(actors, ('Huawei','Ministry')) OR A_OVERLAPS(years, (2013, 1999))", """{"op":"or","args":[{"op":"a_contains","args":[{"property":"actors"},["Huawei","Ministry"]]},{"op":"a_overlaps","args":[{"property":"years"},[2013,1999]]}]}""", "b c")]
    [InlineData("A_EQUALS(actors, ())", """{"op":"a_equals","args":[{"property":"actors"},[]]}""", "d")]
    public void TextAndJsonFindTheSame(string text, string json, string ids)
    {
        var (fromText, fromJson) = (CqlTextParser.Parse(text), CqlJson.Parse(json));
        Assert.Equal(ids, Found(fromText));
        Assert.Equal(ids, Found(fromJson));
        Assert.Equal(CqlWriter.Json(fromText).ToJsonString(), CqlWriter.Json(fromJson).ToJsonString());
    }

    [Theory]
    [InlineData("", "a property or a value is expected, not the end, at character 1")]
    [InlineData("foo bar baz", "at character 5")]
    [InlineData("layer =", "at character 8")]
    [InlineData("layer = 'bri", "a quote is not closed, at character 9")]
    [InlineData("layer = 'bri'; DROP TABLE records", "\";\" has no meaning here, at character 14")]
    [InlineData("layer = 'bri' OR 1=1 --", "at character 22")]
    [InlineData("layer = 'bri' layer", "AND, OR or the end is expected, not \"layer\", at character 15")]
    [InlineData("nosuch = 'a'", "there is no property \"nosuch\"; there are id,")]
    [InlineData("layer = 5", "a text cannot be compared with a number")]
    [InlineData("datetime = DATE('2019-01-01')", "T_INTERSECTS")]
    [InlineData("confidence", "a comparison is expected, not the end")]
    [InlineData("pg_sleep(10)", "there is no function \"pg_sleep\", at character 1")]
    [InlineData("S_NEAR(geometry, POINT(1 1))", "there is no spatial function S_NEAR")]
    [InlineData("S_INTERSECTS(title, POINT(1 1))", "a geometry, BBOX(…) or \"geometry\" is expected, not a text, at character 14")]
    [InlineData("S_INTERSECTS(geometry, POINT(200 1))", "is not on the map")]
    [InlineData("S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))", "it crosses itself")]
    [InlineData("S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1)))", "this is no POLYGON")]
    [InlineData("S_INTERSECTS(geometry, BBOX(1, 2, 3))", "four numbers")]
    [InlineData("T_AFTER(datetime, DATE('2019-13-01'))", "DATE holds a day")]
    [InlineData("T_AFTER(datetime, INTERVAL('2019-02-01','2019-01-01'))", "ends before it begins")]
    [InlineData("confidence > 1e999", "is no number")]
    [InlineData("title LIKE layer", "LIKE takes a text")]
    public void NonsenseIsRefusedWithItsPlace(string text, string message) =>
        Assert.Contains(message, Assert.Throws<CqlException>(() => Found(CqlTextParser.Parse(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{", "no JSON that can be read, at line 1")]
    [InlineData("[]", "a condition is expected")]
    [InlineData("""{"op":"=","args":[{"property":"layer"},null]}""", "null is no value here, at /args/1")]
    [InlineData("""{"op":"="}""", "\"args\"")]
    [InlineData("""{"op":"=","args":[{"property":7},"x"]}""", "a text is expected, at /args/0/property")]
    [InlineData("""{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[1]}]}""", "two numbers, or three, at /args/1/coordinates")]
    [InlineData("""{"op":"and","args":[]}""", "\"and\" with 0 arguments")]
    [InlineData("""{"op":"=","args":[{"property":"layer"},"\ud800"]}""", "half of a surrogate pair")]
    [InlineData("""{"\ud800":1}""", "half of a surrogate pair")]
    public void JsonThatIsNoCql2IsRefusedWithItsPlace(string json, string message) =>
        Assert.Contains(message, Assert.Throws<CqlException>(() => Found(CqlJson.Parse(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void WhatIsTooLongOrTooDeepIsRefused()
    {
        Assert.Throws<CqlException>(() => CqlTextParser.Parse(new string('(', 5000)));
        Assert.Throws<CqlException>(() => CqlTextParser.Parse(string.Concat(Enumerable.Repeat("NOT ", 2000)) + "TRUE"));
        Assert.Throws<CqlException>(() => CqlTextParser.Parse($"title = '{new string('a', CqlLimits.Length)}'"));
        Assert.Throws<CqlException>(() => CqlJson.Parse(string.Concat(Enumerable.Repeat("""{"op":"not","args":[""", 60)) + "true" + string.Concat(Enumerable.Repeat("]}", 60))));
    }

    [Fact]
    public void APatternFullOfWildcardsIsNotSlow() => Assert.False(new LikePattern(string.Concat(Enumerable.Repeat("%a", 40)) + "b").Matches(new string('a', 20_000)));

    [Fact]
    public void GeometriesAreTakenInTheAxisOrderOfTheirCrs()
    {
        var expression = CqlTextParser.Parse("S_INTERSECTS(geometry, BBOX(44, 20, 45, 21))");
        Assert.Equal("a c", Found(expression, Crs.Find("filter-crs", "http://www.opengis.net/def/crs/EPSG/0/4326")));
        Assert.Equal("", Found(expression));
    }

    [Theory]
    [InlineData("S_CROSSES(geometry, LINESTRING(0 0, 60 60))")]
    [InlineData("S_INTERSECTS(geometry, geometry)")]
    [InlineData("S_OVERLAPS(geometry, POLYGON((30.5 30.2, 33 30.2, 33 33, 30.5 33, 30.5 30.2)))")]
    [InlineData("S_WITHIN(geometry, POLYGON((29 29, 33 29, 33 33, 29 33, 29 29)))")]
    public void AnAreaThatCrossesItselfIsFoundToo(string text)
    {
        var bowtie = Some.Record("a") with { Geometry = new Polygon(new([new(30, 30), new(31, 31), new(31, 30), new(30, 31), new(30, 30)])) };
        Assert.True(CqlCompiler.Compile(CqlTextParser.Parse(text), Crs.Crs84)(bowtie) || text.StartsWith("S_CROSSES", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsWrittenAsTextIsTheSameThroughJson()
    {
        var random = new Random(20_261_122);
        for (var i = 0; i < 500; i++)
        {
            var text = CqlTexts.Next(random);
            var tree = CqlTextParser.Parse(text);
            var json = CqlWriter.Json(tree).ToJsonString();
            var again = CqlJson.Parse(json);
            Assert.Equal(json, CqlWriter.Json(again).ToJsonString());
            Assert.Equal(Found(tree), Found(again));
        }
    }

    private static string Found(CqlNode expression, Crs? geometries = null)
    {
        var test = CqlCompiler.Compile(expression, geometries ?? Crs.Crs84);
        return string.Join(' ', Records.Where(r => test(r)).Select(r => r.Id));
    }
}
