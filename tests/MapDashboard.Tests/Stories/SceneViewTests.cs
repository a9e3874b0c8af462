using MapDashboard.Stories;

namespace MapDashboard.Tests.Stories;

public sealed class SceneViewTests
{
    [Theory]
    [InlineData("6/44.8/20.5")]
    [InlineData("6/44.8/20.5&year=2016..2020&layer=patrols&record=ID")]
    [InlineData("layer=bri")]
    [InlineData("2/-85/-180&tab=charts&sort=place&order=-money&columns=title,place,cameras")]
    [InlineData("7.5/0/180&program=Belt+and+Road+Initiative,%22A,+B%22&q=Huawei+cameras&bbox=170,-10,-170,10&asOf=2026-03-01")]
    [InlineData("4/1/1&layer=none&record=gone-long-ago")]
    public void WhatThePageWritesIsAView(string view) => Assert.Null(SceneView.Fault(view));

    [Theory]
    [InlineData("#6/44.8/20.5", "begins with \"#\"")]
    [InlineData("6/44.8", "no position")]
    [InlineData("6/44.8/20.5/1", "no position")]
    [InlineData("somewhere&layer=bri", "no position")]
    [InlineData("1/44/20", "zoom 1")]
    [InlineData("17/44/20", "zoom 17")]
    [InlineData("6/90.5/20", "latitude 90.5")]
    [InlineData("6/44/-180.1", "longitude -180.1")]
    [InlineData("6/44/20&story=other", "\"story\", which no view has")]
    [InlineData("6/44/20&scene=2", "\"scene\", which no view has")]
    [InlineData("6/44/20&review", "of \"review\"")]
    [InlineData("6/44/20&Year=2019", "\"Year\", which no view has")]
    [InlineData("6/44/20&year=19", "\"19\" of \"year\"")]
    [InlineData("6/44/20&bbox=1,2", "bbox")]
    [InlineData("6/44/20&tab=stories", "none of filters, records, table, charts")]
    [InlineData("6/44/20&columns=title,colour", "none of title, layer")]
    [InlineData("6/44/20&record=", "no value after \"record\"")]
    [InlineData("6/44/20&record=a&record=b", "more than once")]
    public void WhatThePageCannotShowIsNoView(string view, string fault) => Assert.Contains(fault, SceneView.Fault(view), StringComparison.Ordinal);
}
