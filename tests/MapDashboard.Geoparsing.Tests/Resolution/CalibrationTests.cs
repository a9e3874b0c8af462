using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Tests.Resolution;

public class CalibrationTests
{
    private static readonly AnswerCurve Curve = new([0, 1, .. new double[Answer.Features - 2]], [(0.2, 0.1), (0.5, 0.4), (0.8, 0.9)]);

    [Theory]
    [InlineData(-9, 0.1)]
    [InlineData(0, 0.4)]
    [InlineData(0.6190392, 0.65)]
    [InlineData(9, 0.9)]
    public void BetweenThePointsTheLineIsStraightAndBeyondThemLevel(double odds, double confidence) =>
        Assert.Equal(confidence, Curve.Confidence(AnswerWith(odds)), 0.001);

    [Fact]
    public void TheShippedCurvesRise()
    {
        var text = new StringWriter();
        Calibration.Default.Write(text);
        var points = text.ToString().Split('\n').Where(l => l.Contains("\tpoint\t", StringComparison.Ordinal)).Select(l => l.Split('\t')).ToLookup(p => p[0]);

        Assert.Equal(3, points.Count);
        Assert.All(points, kind => Assert.Equal(kind.Select(p => p[3]).Order(StringComparer.Ordinal), kind.Select(p => p[3])));
    }

    [Fact]
    public void WhatIsWrittenIsReadAgain()
    {
        var (first, second) = (new StringWriter(), new StringWriter());
        Calibration.Default.Write(first);
        Calibration.Read(new StringReader(first.ToString())).Write(second);

        Assert.Equal(first.ToString(), second.ToString());
    }

    [Theory]
    [InlineData("Found\tweight\tNoSuchFeature\t1")]
    [InlineData("Found\tpoint\t0.5")]
    [InlineData("# nothing else")]
    public void ABrokenTableIsRefused(string table) => Assert.Throws<InvalidDataException>(() => Calibration.Read(new StringReader(table)));

    private static double[] AnswerWith(double odds)
    {
        var answer = new double[Answer.Features];
        answer[(int)AnswerFeature.PlaceOdds] = odds;
        return answer;
    }
}
