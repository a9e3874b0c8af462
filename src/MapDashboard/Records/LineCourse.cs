using NetTopologySuite.Geometries;

namespace MapDashboard.Records;

/// <summary>How the line of a record runs between its places, told from the two.</summary>
internal static class LineCourse
{
    public const string Straight = "straight";
    public const string Stations = "stations";
    public const string Partly = "partly";

    /// <summary>Degrees; a file may have rounded the places.</summary>
    private const double Same = 1e-4;

    /// <summary>So many places make more than one leg.</summary>
    public const int Legs = 3;

    /// <param name="places">How many there are.</param>
    /// <param name="stops">Those places; of fewer than <see cref="Legs"/> they need not be given.</param>
    public static string Of(LineString line, int places, IReadOnlyList<RecordPlace> stops) =>
        line.NumPoints <= places ? Straight : places < Legs ? Stations : OfLegs(line.Coordinates, stops);

    private static string OfLegs(Coordinate[] line, IReadOnlyList<RecordPlace> stops)
    {
        var (at, unseen, byStations, straight) = (0, 0, 0, 0);
        for (var i = 1; i < stops.Count; i++)
        {
            var found = i == stops.Count - 1 ? line.Length - 1 : Array.FindIndex(line, at + 1, c => IsAt(c, stops[i]));
            if (found < 0)
            {
                // a country is drawn elsewhere than its own place
                unseen++;
                continue;
            }
            var between = found - at - 1 - unseen;
            byStations += between > 0 ? 1 : 0;
            straight += unseen + (between > 0 ? 0 : 1);
            (at, unseen) = (found, 0);
        }
        return byStations == 0 ? Straight : straight == 0 ? Stations : Partly;
    }

    private static bool IsAt(Coordinate position, RecordPlace place) => Math.Abs(position.X - place.Longitude) < Same && Math.Abs(position.Y - place.Latitude) < Same;
}
