using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tests.Filters;

public sealed class FilterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?layer=patrols")]
    [InlineData("layer=surveillance,PATROLS")]
    [InlineData("layer=surveillance&layer=patrols")]
    [InlineData("program=joint%20police+patrols")]
    [InlineData("year=2019")]
    [InlineData("year=2016..2020")]
    [InlineData("year=2019..")]
    [InlineData("year=..2019")]
    [InlineData("year=2001,2018..2019")]
    [InlineData("country=rs")]
    [InlineData("place=792680")]
    [InlineData("source=d1")]
    [InlineData("status=Active")]
    [InlineData("actor=ministry of the interior")]
    [InlineData("precision=city")]
    [InlineData("precision=country")]
    [InlineData("review=extracted,confirmed")]
    [InlineData("confidence=0.8")]
    [InlineData("q=POLICE bélgrade")]
    [InlineData("q=knez mihailova")]
    [InlineData("q=nothing&q=patr")]
    [InlineData("bbox=20,44,21,45")]
    [InlineData("bbox=170,-10,21,45")]
    [InlineData("layer=patrols&year=2019&country=RS&q=patrols")]
    public void Selects(string query) => Assert.True(Filter.Parse(query).Matches(Some.Record()));

    [Theory]
    [InlineData("layer=surveillance")]
    [InlineData("layer=patrol")]
    [InlineData("year=2020..")]
    [InlineData("year=..2018")]
    [InlineData("country=HU")]
    [InlineData("place=1")]
    [InlineData("source=d")]
    [InlineData("source=D1")]
    [InlineData("precision=site")]
    [InlineData("review=confirmed")]
    [InlineData("confidence=0.81")]
    [InlineData("q=police budapest")]
    [InlineData("q=olice")]
    [InlineData("bbox=21,44,22,45")]
    [InlineData("bbox=170,-10,-170,45")]
    [InlineData("layer=patrols&year=2020")]
    public void LeavesOut(string query) => Assert.False(Filter.Parse(query).Matches(Some.Record()));

    [Theory]
    [InlineData("color=red", "color")]
    [InlineData("limit=3", "limit")]
    [InlineData("asOf=March", "asOf")]
    [InlineData("layer=", "layer")]
    [InlineData("layer=a,,b", "layer")]
    [InlineData("layer=\"a", "layer")]
    [InlineData("year=19", "year")]
    [InlineData("year=2020..2016", "year")]
    [InlineData("year=..", "year")]
    [InlineData("year=2016...2018", "year")]
    [InlineData("year=2016..2018..2020", "year")]
    [InlineData("year=٢٠١٩", "year")]
    [InlineData("country=Serbia", "country")]
    [InlineData("place=Belgrade", "place")]
    [InlineData("precision=2", "precision")]
    [InlineData("review=City,Site", "review")]
    [InlineData("confidence=1.5", "confidence")]
    [InlineData("confidence=NaN", "confidence")]
    [InlineData("q=...", "q")]
    [InlineData("q=.*[(\\'--;%", "q")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=1,2,3,NaN", "bbox")]
    [InlineData("bbox=1,5,3,4", "bbox")]
    [InlineData("bbox=-200,1,3,4", "bbox")]
    [InlineData("bbox=1,2,3,91", "bbox")]
    public void WhatCannotBeReadIsNamed(string query, string key)
    {
        var malformed = Assert.Throws<FilterFormatException>(() => Filter.Parse(query));
        Assert.Equal(key, malformed.Key);
        Assert.Contains(key, malformed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("year=2016..2020&layer=surveillance,patrols,surveillance", "layer=patrols,surveillance&year=2016..2020")]
    [InlineData("Country=rs,hu", "country=HU,RS")]
    [InlineData("program=\"Roads, ports\",Safe City", "program=%22Roads,%20ports%22,Safe%20City")]
    [InlineData("program=The%20%22%22Belt%22%22", "program=The%20Belt")]
    [InlineData("program=\"The \"\"Belt\"\"\"", "program=%22The%20%22%22Belt%22%22%22")]
    [InlineData("confidence=0.50&confidence=.9", "confidence=0.5,0.9")]
    [InlineData("bbox=170,-10.0,-170,10", "bbox=170,-10,-170,10")]
    [InlineData("bbox=1,2,3,4&bbox=5,6,7,8", "bbox=1,2,3,4&bbox=5,6,7,8")]
    [InlineData("q=Čačak POLICE", "q=cacak%20police")]
    [InlineData("q=北京 警察&q=a", "q=a&q=%E5%8C%97%E4%BA%AC%20%E8%AD%A6%E5%AF%9F")]
    public void TheCanonicalTextReadsBackAsItself(string query, string canonical)
    {
        Assert.Equal(canonical, Filter.Parse(query).ToString());
        Assert.Equal(canonical, Filter.Parse(canonical).ToString());
    }

    [Fact]
    public void WhatNobodyWouldSearchIsRefusedAndNotRepeatedAtLength()
    {
        var malformed = Assert.Throws<FilterFormatException>(() => Filter.Parse($"q={new string('a', 10_000)}"));
        Assert.Contains("10000 characters", malformed.Message, StringComparison.Ordinal);
        Assert.True(malformed.Message.Length < 400);
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("zz\udc00")]
    [InlineData("'; DROP TABLE records; --")]
    [InlineData("(a+)+$ .* \\d")]
    [InlineData("\0")]
    public void OddWordsFindNothingAndBreakNothing(string q)
    {
        try
        {
            Assert.False(Filter.Parse([new("q", q)], []).Matches(Some.Record()));
        }
        catch (FilterFormatException malformed)
        {
            Assert.Equal("q", malformed.Key);
        }
    }

    [Fact]
    public void AQuotedValueMayHoldACommaAndQuotes()
    {
        var record = Some.Record() with { Program = "Roads, \"ports\"" };
        Assert.True(Filter.Parse("program=other,\"Roads, \"\"ports\"\"\"").Matches(record));
        Assert.True(Filter.Parse(Filter.Parse("program=\"roads, \"\"ports\"\"\"").ToString()).Matches(record));
    }

    [Theory]
    [InlineData("q=belgrade", "Beograd–Bar", false)]
    [InlineData("q=beograd bar", "Beograd–Bar", true)]
    [InlineData("q=Beograd-Bar", "Beograd–Bar", true)]
    [InlineData("q=djordje", "Đorđe", true)]
    [InlineData("q=Ђорђе", "Djordje", true)]
    [InlineData("q=dorde", "Ђорђе", true)]
    [InlineData("q=Vučić", "Састанак са Вучићем", true)]
    [InlineData("q=вучић", "a meeting with Vucic", true)]
    [InlineData("q=Шабац", "Sabac", true)]
    [InlineData("q=huawei", "在贝尔格莱德的Huawei公司", true)]
    [InlineData("q=网络", "5G网络", true)]
    [InlineData("q=fort", "Fortress", true)]
    [InlineData("q=рана", "Грана", false)]
    [InlineData("q=dorde", "Đorđe", true)]
    [InlineData("q=Đorđe", "dorde", true)]
    [InlineData("q=strasse", "Straße", true)]
    [InlineData("q=београд", "БЕОГРАД", true)]
    [InlineData("q=警察", "在北京的警察", true)]
    [InlineData("q=port", "support", false)]
    public void WordsAreFoundWithoutRegardToCaseAndAccents(string query, string title, bool found) =>
        Assert.Equal(found, Filter.Parse(query).Matches(Some.Record() with { Title = title, Places = [] }));

    [Theory]
    [InlineData("bbox=19.5,44,19.6,46", true)] // crosses the middle of the line: none of its points is within
    [InlineData("bbox=19,46,19.4,47", false)] // within the line's bounds, not on the line
    [InlineData("bbox=15,40,25,50", true)]
    [InlineData("bbox=18,44,19,45", true)] // touches its end
    public void ALineIsInABoxThatAnyPartOfItPasses(string query, bool inside) =>
        Assert.Equal(inside, Filter.Parse(query).Matches(Some.Record() with { Geometry = Some.Line(19, 45, 20, 45.5, 21, 47) }));

    [Theory]
    [InlineData(178.4, true)]
    [InlineData(-179.9, true)]
    [InlineData(180, true)]
    [InlineData(0, false)]
    public void ABoxMayCrossTheAntimeridian(double longitude, bool inside) =>
        Assert.Equal(inside, Filter.Parse("bbox=175,-20,-175,-10").Matches(Some.Record() with { Geometry = new Point(longitude, -18) }));

    [Fact]
    public void ARecordWithoutYearsIsInNoYear() =>
        Assert.False(Filter.Parse("year=..2030").Matches(Some.Record() with { Years = [] }));

    [Fact]
    public void AtLeastIsMeantOfPrecision() =>
        Assert.Equal([false, false, true, true], Enum.GetValues<Precision>().Select(p => Filter.Parse("precision=city").Matches(Some.Record() with { Precision = p })));

    [Fact]
    public void EveryReviewStateCanBeAskedFor() =>
        Assert.All(Enum.GetValues<ReviewState>(), s => Assert.True(Filter.Parse($"review={s}").Matches(Some.Record() with { Review = s })));
}
