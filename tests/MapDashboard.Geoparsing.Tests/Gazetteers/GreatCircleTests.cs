using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Tests.Gazetteers;

public sealed class GreatCircleTests
{
    /// <summary>A degree of a great circle is 111.195 km on a sphere of the mean radius.</summary>
    [Theory]
    [InlineData(0, 0, 0, 1, 111.195)]
    [InlineData(0, 0, 1, 0, 111.195)]
    [InlineData(0, 60, 1, 60, 55.597)]
    [InlineData(179.5, 0, -179.5, 0, 111.195)]
    [InlineData(10, 90, -120, 90, 0)]
    [InlineData(0, 0, 180, 0, 20015.1)]
    public void IsTheLengthOfTheShorterArc(double longitude, double latitude, double otherLongitude, double otherLatitude, double expected) =>
        Assert.Equal(expected, GreatCircle.Kilometers(longitude, latitude, otherLongitude, otherLatitude), 0.1);
}
