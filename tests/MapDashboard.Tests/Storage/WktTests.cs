using System.Buffers;
using System.Text;
using MapDashboard.Storage;
using NetTopologySuite.IO;

namespace MapDashboard.Tests.Storage;

public sealed class WktTests
{
    [Theory]
    [InlineData("POINT (20.46513 44.80401)", true)]
    [InlineData("POINT (-0.00000001 1)", false)]
    [InlineData("POINT (20.46512999999999 44.80401)", false)]
    [InlineData("POINT EMPTY", false)]
    [InlineData("LINESTRING (20 44, 19.123456 42, 178 -18.5)", true)]
    [InlineData("LINESTRING EMPTY", false)]
    [InlineData("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))", true)]
    [InlineData("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1), (3 3, 3.5 3, 3.5 3.5, 3 3))", true)]
    [InlineData("MULTIPOINT ((1 2), (3 4))", false)]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))", false)]
    public void ItWritesAndReadsWhatNetTopologySuiteDoesOrNothing(string text, bool isWritten)
    {
        var geometry = new WKTReader().Read(text);
        var written = new ArrayBufferWriter<byte>();
        Assert.Equal(isWritten, Wkt.TryWrite(geometry, written));
        if (isWritten)
        {
            Assert.Equal(geometry.AsText(), Encoding.UTF8.GetString(written.WrittenSpan));
        }
        var read = Wkt.Read(Encoding.UTF8.GetBytes(geometry.AsText()));
        Assert.True(read is null ? !isWritten : read.GetType() == geometry.GetType() && read.EqualsExact(new WKTReader().Read(geometry.AsText())));
    }

    [Theory]
    [InlineData("POINT (1 2, 3 4)")]
    [InlineData("POINT (1 2 3)")]
    [InlineData("POINT (1 2) ")]
    [InlineData("POINT ( 1)")]
    [InlineData("LINESTRING (1 2)")]
    [InlineData("LINESTRING (1 2, 3 4")]
    [InlineData("POLYGON ((0 0, 0 4, 4 4, 4 0))")]
    [InlineData("POLYGON ((0 0, 0 4, 4 4, 0 0)")]
    [InlineData("point (1 2)")]
    [InlineData("")]
    public void WhatItDoesNotKnowItLeaves(string text) => Assert.Null(Wkt.Read(Encoding.UTF8.GetBytes(text)));
}
