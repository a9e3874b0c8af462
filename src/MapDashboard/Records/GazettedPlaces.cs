using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Records;

/// <summary>From a record's place back to the gazetteer.</summary>
internal static class GazettedPlaces
{
    /// <summary>Degrees: a place without GeoNames id is known again by its name, if it is so near.</summary>
    private const double Near = 0.01;

    /// <summary>The gazetteer's id of a place, which below zero holds within its version only; null when it is not there.</summary>
    public static long? EntryOf(this Gazetteer gazetteer, RecordPlace place) => place.GeoNamesId
        ?? gazetteer.Find(place.Name).FirstOrDefault(p => p.Country == place.Country && Math.Abs(p.Longitude - place.Longitude) < Near && Math.Abs(p.Latitude - place.Latitude) < Near)?.Id;
}
