using MapDashboard.Records;

namespace MapDashboard.Tests.Records;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("2019-05", "2019", true)]
    [InlineData("2019-05-03", "2019", true)]
    [InlineData("2019", "2019~", true)]
    [InlineData("2019-05", "2019~", true)]
    [InlineData("2019-05/2023", "2019/2023", true)]
    [InlineData("2019-05/..", "2019/..", true)]
    [InlineData("1995", "199X", true)]
    [InlineData("1995-05/..", "199X/..", true)]
    [InlineData("2005", "199X", false)]
    [InlineData("2022-10", "2022-23", true)]
    [InlineData("2022-10-05", "2022-23~", true)]
    [InlineData("2022-01", "2022-24", true)]
    [InlineData("2022-12", "2022-23", false)]
    [InlineData("2021-10", "2022-23", false)]
    [InlineData("2022-23", "2022", true)]
    [InlineData("2019", "2019", false)]
    [InlineData("2019", "2019-05", false)]
    [InlineData("2019~", "2019", false)]
    [InlineData("2020-05", "2019", false)]
    [InlineData("2019-12", "2019-1", false)]
    [InlineData("2020", "2019/2023", false)]
    public void ADateRefinesTheOneThatItLiesIn(string fine, string coarse, bool refines) => Assert.Equal(refines, Edtf.Refines(fine, coarse));

    [Theory]
    [InlineData("2019; 2019-05", "2019: a, 2019-05: b")]
    [InlineData("2019-05-03; 2019-05; 2019", "2019: c, 2019-05: b, 2019-05-03: a")]
    [InlineData("2019-05; 2019-05", "")]
    [InlineData("2019 2019-05; 2019-05", "")]
    public void WhatEachSaysIsToldWhereSomeAreLessPrecise(string said, string each)
    {
        var value = Assert.Single(Dates(said).Values);
        Assert.Equal(each, string.Join(", ", value.Said.Select(v => $"{v.Value}: {string.Join(' ', v.Documents)}")));
    }

    [Theory]
    [InlineData("2019; 2019-05", "2019-05: a b")]
    [InlineData("2019; 2019-05; 2020", "2019-05: a b, 2020: c")]
    [InlineData("2019; 2019-05; 2019-05-03", "2019-05-03: a b c")]
    [InlineData("2019~; 2019", "2019: a b")]
    [InlineData("2019; 2019-05; 2019-07", "2019: a, 2019-05: b, 2019-07: c")] // with whom a agrees it does not say
    [InlineData("2019; 2019-05 2019-07", "2019-05: a b, 2019-07: a b")] // both are b's
    [InlineData("2019; 2020", "2019: a, 2020: b")]
    [InlineData("2019/2023; 2020", "2019/2023: a, 2020: b")]
    public void DatesAreComparedByWhatTheyCover(string said, string agreement)
    {
        var found = Dates(said);
        Assert.Equal(agreement, string.Join(", ", found.Values.OrderBy(v => v.Value, StringComparer.Ordinal).Select(v => $"{v.Value}: {string.Join(' ', v.Documents.Order(StringComparer.Ordinal))}")));
    }

    /// <param name="said">What documents a, b ... say.</param>
    private static Agreement Dates(string said)
    {
        var documents = said.Split("; ").Select((dates, i) => SomeClaims.About(SomeClaims.Belgrade).Dated(dates.Split(' ')).From(((char)('a' + i)).ToString()));
        var support = documents.Select(c => new Support(c, RecordMatcher.Split(c.Claim)[0])).ToList();
        return Assert.Single(Agreement.Of(support), a => a.Field == "date");
    }
}
