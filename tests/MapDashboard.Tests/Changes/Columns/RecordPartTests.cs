using System.Text;
using MapDashboard.Changes.Columns;

namespace MapDashboard.Tests.Changes.Columns;

public sealed class RecordPartTests
{
    /// <summary>A value that is of one record each is written when it is asked for; to keep all would fill the memory of who has a million.</summary>
    [Fact]
    public void NotAllPiecesAreKept()
    {
        const int Different = 100_000;
        var record = Some.Record("r");
        var subjects = new RecordParts().Subject;
        var long200 = new string('x', 200);
        for (var i = 0; i < Different; i++)
        {
            Assert.Equal(i, subjects.Add(record with { Subject = $"{i} {long200}" }));
        }
        for (var i = 0; i < 2 * Different; i++)
        {
            Assert.Equal($",\"subject\":\"{i % Different} {long200}\"", Encoding.UTF8.GetString(subjects.Piece(i % Different)));
        }
        Assert.InRange(subjects.KeptBytes, 1, RecordPart.MostKept);
        Assert.True(Different * long200.Length > RecordPart.MostKept);
    }

    [Fact]
    public void APieceIsKeptOnceItIsWritten()
    {
        var layers = new RecordParts().Layer;
        var code = layers.Add(Some.Record("r") with { Layer = "patrols" });
        Assert.Same(layers.Piece(code), layers.Piece(code));
    }
}
