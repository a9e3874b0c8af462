using System.Text.Json.Nodes;
using MapDashboard.Hosting;
using MapDashboard.Stories;

namespace MapDashboard.Tests.Stories;

/// <summary>Server and page judge the same views from one file: what the server lets through, the page understands.</summary>
public sealed class StageViewTests
{
    private const int MaxLength = 500;

    public static TheoryData<string, string?> Views() =>
        [.. File.ReadAllLines(Path.Combine(Folders.Data("tests", AppContext.BaseDirectory)!, "views.jsonl")).Select(l => JsonNode.Parse(l)!).Select(n => ((string)n["view"]!, (string?)n["fault"]))];

    [Theory]
    [MemberData(nameof(Views))]
    public void AViewIsWhatThePageWritesAndNothingElse(string view, string? named)
    {
        var fault = StageView.Fault(view, MaxLength);
        if (named is null)
        {
            Assert.Null(fault);
            return;
        }
        Assert.Contains(named, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("#q=a\nb", "control characters")]
    [InlineData("#99/44/20", "place on earth")]
    [InlineData("#6/44/400", "place on earth")]
    public void WhatIsNoViewIsNamed(string? view, string named) => Assert.Contains(named, StageView.Fault(view, MaxLength), StringComparison.Ordinal);

    [Fact]
    public void AViewThatIsTooLongIsRefused()
    {
        Assert.Null(StageView.Fault($"#q={new string('a', MaxLength - 3)}", MaxLength));
        Assert.Contains("500", StageView.Fault($"#q={new string('a', MaxLength - 2)}", MaxLength), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bcdfgh", "BCDFGH")]
    [InlineData(" bcd-fgh ", "BCDFGH")]
    [InlineData("BCD FG2", "BCDFG2")]
    [InlineData("BCDFG", null)]
    [InlineData("BCDFG0", null)]
    [InlineData("BCDFGHJ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ACodeIsReadHoweverItIsTyped(string? typed, string? code) => Assert.Equal(code, StageCode.Read(typed));

    [Fact]
    public void NoCodeHoldsWhatIsTakenForSomethingElse()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => StageCode.Make()).ToList();
        Assert.DoesNotContain(codes, c => "0O1ILAEU".Any(c.Contains));
        Assert.All(codes, c => Assert.Equal(c, StageCode.Read(c)));
        Assert.InRange(codes.Distinct().Count(), 1990, 2000);
    }
}
